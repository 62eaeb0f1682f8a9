// The rounds of each lot by the sort of place they were in, from change to change; their sum never does.

import { SUPPLIER, VARIANCE } from '@proofhouse/domain/book/accounts.ts';
import type { State } from '@proofhouse/domain/book/state.ts';
import type { Millis } from '@proofhouse/domain/vocabulary/instant.ts';

/** Sorts of place, from where rounds begin the day to where they should not end it. */
export const roundPlaces = ['box', 'tray', 'belt', 'gun', 'spent', 'quarantine', 'missing', 'open'] as const;
export type RoundPlace = (typeof roundPlaces)[number];

/** How many of a lot are where, from an instant on. */
export interface RoundStep {
  readonly at: Millis;
  readonly counts: readonly number[];
}

/** One lot's day. */
export interface LotLane {
  readonly alias: string;
  readonly kind: string;
  readonly words: string;
  readonly steps: RoundStep[];
}

function placeOf(state: State, holder: string, condition: string): RoundPlace {
  if (holder === VARIANCE) return 'open';
  if (state.guns.has(holder)) return 'gun';
  const kind = state.places.get(holder)?.kind ?? 'account';
  if (kind === 'account') return 'missing';
  if (condition === 'spent' || condition === 'fired') return 'spent';
  if (kind.includes('quarantine') || condition === 'did not fire' || condition === 'incomplete') return 'quarantine';
  if (kind.includes('tray')) return 'tray';
  return /belt|pouch|pocket|magazine|person|holster/.test(kind) ? 'belt' : 'box';
}

/** Adds what is so at an instant to the lots. */
export function lookAtRounds(lots: Map<string, LotLane>, state: State, at: Millis): void {
  const counts = new Map<string, number[]>();
  for (const [name, count] of state.balances) {
    const [holder = '', lot = '', condition = ''] = name.split('|');
    if (holder === SUPPLIER) continue;
    const row = counts.get(lot) ?? roundPlaces.map(() => 0);
    const where = roundPlaces.indexOf(placeOf(state, holder, condition));
    row[where] = (row[where] ?? 0) + count;
    counts.set(lot, row);
  }
  for (const [id, row] of counts) {
    let lane = lots.get(id);
    if (!lane) {
      const lot = state.lots.get(id);
      const words = lot ? [lot.kind, lot.calibre, lot.load === 'none' ? '' : lot.load].filter(Boolean).join(' ') : '';
      lane = { alias: lot?.alias ?? 'without a lot', kind: lot?.kind ?? 'unknown', words, steps: [] };
      lots.set(id, lane);
    }
    const last = lane.steps.at(-1);
    if (last && row.every((count, n) => count === last.counts[n])) continue;
    if (last?.at === at) lane.steps.pop();
    lane.steps.push({ at, counts: row });
  }
}
