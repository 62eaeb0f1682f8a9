// What is in a gun or place, by the books, and whether it is proven; counts first, words last.

import type { Condition } from '../vocabulary/words.ts';
import { holdings } from './accounts.ts';
import { isProvenBore, isProvenInside, isProvenRow } from './doubts.ts';
import { insertedIn } from './rounds.ts';
import type { Doubt, Gun, State } from './state.ts';

/** Rounds of one sort in one holder. */
export interface Content {
  readonly lot: string | undefined;
  readonly kind: 'dummy' | 'blank' | 'bulleted' | 'unknown';
  readonly condition: Condition;
  readonly count: number;
  readonly proven: boolean;
}

const kindOf = (state: State, lot: string | undefined): Content['kind'] => {
  const kind = state.lots.get(lot ?? '')?.kind;
  return kind === 'dummy' || kind === 'blank' || kind === 'bulleted' ? kind : 'unknown';
};

/** Contents of a gun, inserted magazines and belts included. */
export function contentsOfGun(state: State, gun: Gun): Content[] {
  const found: Content[] = [];
  for (const part of gun.parts) {
    for (const charge of part.charges) {
      found.push({
        lot: charge.lot,
        kind: kindOf(state, charge.lot),
        condition: charge.condition,
        count: charge.count,
        proven: part.doubts.length === 0 && charge.titled && charge.witness !== undefined,
      });
    }
  }
  for (const magazine of insertedIn(state, gun.id)) found.push(...contentsOfPlace(state, magazine.id));
  return merge(found);
}

/** Contents of a place by lot and condition. */
export function contentsOfPlace(state: State, id: string): Content[] {
  const place = state.places.get(id);
  return holdings(state, id).map((row) => ({
    lot: row.lot,
    kind: kindOf(state, row.lot),
    condition: row.condition,
    count: row.count,
    proven: place !== undefined && isProvenRow(place, row.lot ?? ''),
  }));
}

function merge(rows: readonly Content[]): Content[] {
  const sums = new Map<string, Content>();
  for (const row of rows) {
    const name = `${row.lot ?? ''}|${row.condition}|${row.proven}`;
    const known = sums.get(name);
    sums.set(name, known ? { ...known, count: known.count + row.count } : row);
  }
  return [...sums.values()];
}

/** Whether everything that can be in a gun is proven, inserted magazines and belts included. */
export const isProven = (state: State, gun: Gun): boolean =>
  isProvenInside(gun) &&
  insertedIn(state, gun.id).every(
    (magazine) =>
      magazine.doubts.length === 0 && holdings(state, magazine.id).every((row) => isProvenRow(magazine, row.lot ?? '')),
  );

/** Contents in words, kinds and counts first: `6 dummies`, `3 blanks quarter`, `empty`, `not known`. */
export function contentsInWords(state: State, gun: Gun): string {
  if (gun.parts.length === 0) return gun.ability === 'rubber' ? 'rubber, holds nothing' : 'holds nothing';
  const rows = contentsOfGun(state, gun);
  if (gun.parts.some((part) => part.doubts.some((doubt) => doubt.kind === 'never looked at')) && rows.length === 0) {
    return 'not known';
  }
  if (rows.length === 0) return isProven(state, gun) ? 'empty' : 'empty by the books';
  const words = rows.map((row) => {
    const lot = row.lot === undefined ? undefined : state.lots.get(row.lot);
    const noun =
      row.condition === 'fired'
        ? `fired case${row.count === 1 ? '' : 's'}`
        : row.condition === 'did not fire'
          ? `${row.kind === 'unknown' ? 'round' : row.kind}${row.count === 1 ? '' : 's'} that did not fire`
          : row.kind === 'dummy'
            ? `dumm${row.count === 1 ? 'y' : 'ies'}`
            : row.kind === 'unknown'
              ? `unknown round${row.count === 1 ? '' : 's'}`
              : `${row.kind === 'bulleted' ? 'bulleted round' : 'blank'}${row.count === 1 ? '' : 's'}`;
    const load = row.kind === 'blank' && row.condition === 'loaded' && lot ? ` ${lot.load}` : '';
    return `${row.count} ${noun}${load}`;
  });
  return words.join(', ');
}

/** One thing about a gun that is not proven, and why. */
export interface Unproven {
  /** A doubt, or what is missing where there is none. */
  readonly why: Doubt['kind'] | 'no lot' | 'not proven before' | 'nobody saw' | 'bore';
  readonly says: string;
}

/** What still wants proof: parts never looked at or broken, what went in without proof, taint, the bore, magazines. */
export function unproven(state: State, gun: Gun): Unproven[] {
  const found: Unproven[] = [];
  for (const part of gun.parts) {
    const { name } = part.shape;
    for (const { kind } of part.doubts) found.push({ why: kind, says: `${name}: ${kind}` });
    for (const charge of part.charges) {
      if (charge.lot === undefined) found.push({ why: 'no lot', says: `${name}: rounds without a lot` });
      else if (!charge.titled)
        found.push({ why: 'not proven before', says: `${name}: rounds not proven when they went in` });
      else if (!charge.witness) found.push({ why: 'nobody saw', says: `${name}: nobody saw the rounds go in` });
    }
  }
  for (const { kind } of gun.taints) found.push({ why: kind, says: kind });
  if (!isProvenBore(gun)) found.push({ why: 'bore', says: 'bore' });
  for (const { alias, doubts } of insertedIn(state, gun.id))
    for (const { kind } of doubts) found.push({ why: kind, says: `${alias}: ${kind}` });
  return found;
}

/** The same in words for a remedy, each once. */
export const unprovenInWords = (state: State, gun: Gun): string[] => [
  ...new Set(unproven(state, gun).map(({ says }) => says)),
];
