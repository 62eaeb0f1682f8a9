// Double entry: every round is always somewhere, and what cannot be is drawn from VARIANCE (model.md §6).

import type { Condition, VarianceClass } from '../vocabulary/words.ts';
import { addHold } from './holds.ts';
import type { Mark, State } from './state.ts';

/** Where rounds come from, and where differences stand until they are resolved. Neither is a place. */
export const SUPPLIER = 'SUPPLIER';
export const VARIANCE = 'VARIANCE';

const key = (holder: string, lot: string | undefined, condition: Condition) => `${holder}|${lot ?? ''}|${condition}`;

/** Rounds of a lot in a condition at a holder (a place, a gun, or a named account). */
export const balance = (state: State, holder: string, lot: string | undefined, condition: Condition): number =>
  state.balances.get(key(holder, lot, condition)) ?? 0;

function add(state: State, holder: string, lot: string | undefined, condition: Condition, count: number): void {
  const name = key(holder, lot, condition);
  const sum = (state.balances.get(name) ?? 0) + count;
  if (sum === 0) state.balances.delete(name);
  else state.balances.set(name, sum);
}

/** One end of a posting. */
export interface End {
  readonly holder: string;
  readonly condition: Condition;
}

const classOf = (state: State, lot: string | undefined, condition: Condition, short: boolean): VarianceClass => {
  if (condition === 'fired' || condition === 'spent') return 'spent case';
  if (lot === undefined) return 'unknown round';
  if (state.lots.get(lot)?.cast) return 'cast dummy';
  return short ? 'cartridge short' : 'cartridge over';
};

/** Whether a variance of this class holds guns: only cartridges, unknown rounds and guns do (model.md §6). */
export const holdsGuns = (kind: VarianceClass): boolean =>
  kind === 'cartridge short' || kind === 'cartridge over' || kind === 'unknown round' || kind === 'gun';

/** Opens a difference between book and world. `diff` is book less count: positive is short. */
export function openVariance(
  state: State,
  mark: Mark,
  what: {
    place: string;
    lot?: string | undefined;
    condition: Condition;
    diff: number;
    says: string;
    involved: string[];
  },
): void {
  const kind = classOf(state, what.lot, what.condition, what.diff > 0);
  state.variances.push({
    id: mark.fact,
    place: what.place,
    lot: what.lot,
    condition: what.condition,
    class: kind,
    at: mark.at,
    says: what.says,
    diff: what.diff,
    involved: [...new Set(what.involved)],
    releases: [],
  });
  if (holdsGuns(kind)) {
    addHold(state, mark, { kind: 'missing', scope: 'session', guns: [], says: what.says, involved: what.involved });
  }
}

/** The words for how many rounds of what. */
export const inWords = (state: State, count: number, lot: string | undefined): string =>
  `${count} ${lot === undefined ? 'of no lot' : (state.lots.get(lot)?.alias ?? 'of an unlisted lot')}`;

/**
 * Moves rounds from one end to another; sums to zero. What the giving end does not have on the books is drawn
 * from VARIANCE, which then stands open.
 */
export function post(
  state: State,
  mark: Mark,
  lot: string | undefined,
  count: number,
  from: End,
  to: End,
  involved: string[] = [],
): void {
  if (count === 0) return;
  const has =
    from.holder === SUPPLIER || from.holder === VARIANCE ? count : balance(state, from.holder, lot, from.condition);
  const drawn = Math.max(0, count - Math.max(0, has));
  if (drawn > 0) {
    add(state, VARIANCE, lot, from.condition, -drawn);
    const where = state.places.get(from.holder)?.alias ?? state.guns.get(from.holder)?.alias ?? from.holder;
    openVariance(state, mark, {
      place: from.holder,
      lot,
      condition: from.condition,
      diff: -drawn,
      says: `${inWords(state, drawn, lot)} (${from.condition}) came from ${where} that the books do not have there`,
      involved,
    });
  }
  add(state, from.holder, lot, from.condition, -(count - drawn));
  add(state, to.holder, lot, to.condition, count);
}

/** Sets a balance to what was counted, the difference going to or coming from VARIANCE. */
export function postDifference(
  state: State,
  holder: string,
  lot: string | undefined,
  condition: Condition,
  diff: number,
): void {
  add(state, holder, lot, condition, -diff);
  add(state, VARIANCE, lot, condition, diff);
}

/** All balances of one holder. */
export function holdings(
  state: State,
  holder: string,
): { lot: string | undefined; condition: Condition; count: number }[] {
  const found: { lot: string | undefined; condition: Condition; count: number }[] = [];
  const start = `${holder}|`;
  for (const [name, count] of state.balances) {
    if (!name.startsWith(start)) continue;
    const [, lot, condition] = name.split('|') as [string, string, Condition];
    found.push({ lot: lot === '' ? undefined : lot, condition, count });
  }
  return found.sort((a, b) => ((a.lot ?? '') + a.condition < (b.lot ?? '') + b.condition ? -1 : 1));
}
