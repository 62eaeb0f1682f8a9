// How a session closes: every lot by opening, end, quarantine and cases, and every issue by set-up (model.md §6).

import { balance, holdings } from './accounts.ts';
import { isOpen } from './holds.ts';
import type { State } from './state.ts';

/** A lot at the close; the columns of `expected-close.csv`. */
export interface CloseRow {
  readonly lot_id: string;
  readonly at_start: number;
  readonly usable_end: number;
  readonly quarantine: number;
  readonly spent_recovered: number;
  readonly spent_missing: number;
  readonly verdict: string;
}
/** What became of the rounds issued to one gun for one set-up; the columns of `shots.csv`. */
export interface ShotRow {
  readonly setup: string;
  readonly gun: string;
  readonly lot: string;
  readonly takes: number;
  readonly per_take: number;
  readonly issued: number;
  readonly fired: number;
  readonly did_not_fire: number;
  readonly returned: number;
}

/** Where the rounds of one lot are, in the sorts the close knows. */
export interface Standing {
  readonly usable: number;
  readonly quarantine: number;
  readonly recovered: number;
  readonly missing: number;
}

/** Where the rounds of a lot stand on the books, cases included. */
export function standingOf(state: State, lot: string): Standing {
  const found = { usable: 0, quarantine: 0, recovered: 0, missing: 0 };
  for (const holder of [...state.places.keys(), ...state.guns.keys(), 'MISSING']) {
    const kind = holder === 'MISSING' ? 'account' : (state.places.get(holder)?.kind ?? '');
    for (const row of holdings(state, holder)) {
      if (row.lot !== lot) continue;
      if (kind === 'account') found.missing += row.count;
      else if (row.condition === 'spent' || row.condition === 'fired') found.recovered += row.count;
      else if (kind.includes('quarantine') || row.condition === 'did not fire') found.quarantine += row.count;
      else found.usable += row.count;
    }
  }
  return found;
}

/** Closes every lot by its books, for the session under way: cases of earlier sessions are no part of it. */
export function closeOf(state: State): CloseRow[] {
  return [...state.lots.values()].map((lot) => {
    const { usable, quarantine, recovered, missing } = standingOf(state, lot.id);
    const before = state.session?.standing.get(lot.id);
    return {
      lot_id: lot.alias,
      at_start: before ? before.usable + before.quarantine : (state.opening.get(lot.id) ?? 0),
      usable_end: usable,
      quarantine,
      spent_recovered: recovered - (before?.recovered ?? 0),
      spent_missing: missing - (before?.missing ?? 0),
      verdict: verdictOf(state, lot.id),
    };
  });
}

function verdictOf(state: State, lot: string): string {
  const since = state.session?.at ?? 0;
  const items = state.variances.filter((item) => item.lot === lot && (item.at >= since || isOpen(item)));
  const open = items.filter((item) => isOpen(item) && item.diff !== 0);
  if (open.length > 0) return `open: ${open.map((item) => item.says).join('; ')}`;
  if (items.some((item) => item.explained?.settled)) return 'variance accepted with reason';
  if (items.some((item) => item.recounted)) return 'matches after recount';
  return 'matches';
}

/** Sums what was issued by set-up, gun and lot; only what can be fired is issued in this sense. */
export function shotsOf(state: State): ShotRow[] {
  const rows = new Map<string, { row: ShotRow; per: number[] }>();
  for (const issue of state.issues) {
    if (issue.at < (state.session?.at ?? 0)) continue;
    const lot = issue.lot === undefined ? undefined : state.lots.get(issue.lot);
    if (lot?.kind === 'dummy') continue;
    const setup = issue.plan === undefined ? '' : (state.plans.get(issue.plan)?.line.setup ?? '');
    const gun = state.guns.get(issue.gun)?.alias ?? issue.gun;
    const name = `${setup}|${gun}|${lot?.alias ?? ''}`;
    const known = rows.get(name) ?? {
      row: {
        setup,
        gun,
        lot: lot?.alias ?? '',
        takes: 0,
        per_take: 0,
        issued: 0,
        fired: 0,
        did_not_fire: 0,
        returned: 0,
      },
      per: [],
    };
    known.per.push(issue.issued);
    rows.set(name, {
      per: known.per,
      row: {
        ...known.row,
        takes: known.row.takes + 1,
        per_take: Math.max(...known.per),
        issued: known.row.issued + issue.issued,
        fired: known.row.fired + issue.fired,
        did_not_fire: known.row.did_not_fire + issue.didNotFire,
        returned: known.row.returned + issue.returned,
      },
    });
  }
  return [...rows.values()].map((each) => each.row);
}

/** Rounds of a lot still inside guns: issued = fired + did not fire + returned + missing + still out. */
export function stillOut(state: State, lot: string): number {
  let sum = 0;
  for (const gun of state.guns.keys()) {
    for (const condition of ['loaded', 'fired', 'did not fire'] as const) sum += balance(state, gun, lot, condition);
  }
  return sum;
}
