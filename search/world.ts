// What truly is in chambers and trays, apart from what is recorded; and who has handed over a key or obeys an order.

import type { Moment } from './record.ts';
import type { Size } from './stage.ts';

/** Rounds that truly are in a gun or a tray. Chambers are alike: a cylinder turns. */
export interface Inside {
  readonly bulleted: number;
  readonly dummies: number;
}

/** The world and the record beside it. */
export interface World {
  readonly record: Moment;
  readonly guns: readonly Inside[];
  readonly trays: readonly Inside[];
  /** People whose key the armorer uses, sorted. */
  readonly keys: readonly string[];
  /** Somebody with rank has ordered the looks left out, until the hand-over. */
  readonly isOrdered: boolean;
  /** Guns that were granted once; only where a test keeps answers. */
  readonly kept: readonly number[];
}

/** How many rounds are inside. */
export const roundsIn = (inside: Inside): number => inside.bulleted + inside.dummies;

/** A list with one member replaced. */
export const withMember = <T>(list: readonly T[], index: number, member: T): readonly T[] =>
  list.map((each, at) => (at === index ? member : each));

/** One bulleted round in the place of a dummy. */
export const exchanged = (inside: Inside): Inside => ({ bulleted: inside.bulleted + 1, dummies: inside.dummies - 1 });

/** One bulleted round more. */
export const oneMore = (inside: Inside): Inside => ({ ...inside, bulleted: inside.bulleted + 1 });

/** Whether a bulleted round, or one nobody can account for, was found before. */
const isFound = ({ state }: Moment): boolean => [...state.holds.values()].some((hold) => hold.kind === 'unknown round');

/**
 * Whether there is a bulleted round on the set already, or was until it was found. Another comes only where a size
 * allows it: a loss takes one, and more of them are only more to be seen. With all rules a find ends the day; where a
 * rule is taken away, days would otherwise go on finding rounds for ever.
 */
export const isSpoilt = ({ guns, trays, record }: World, { manyBulleted }: Size): boolean =>
  manyBulleted !== true && ([...guns, ...trays].some((inside) => inside.bulleted > 0) || isFound(record));

/**
 * The worlds a search begins with: what nobody has proven may hold anything, so a gun may come with a bulleted round
 * in a chamber, or a tray with one among its dummies.
 */
export function beginnings(record: Moment, size: Size): World[] {
  const fill = (count: number, inside: Inside): Inside[] => Array.from({ length: count }, () => inside);
  const clean: World = {
    record,
    guns: fill(size.guns, { bulleted: 0, dummies: 0 }),
    trays: fill(size.trays, { bulleted: 0, dummies: size.rounds }),
    keys: [],
    isOrdered: false,
    kept: [],
  };
  const found: World[] = [clean];
  for (let gun = 0; gun < size.guns; gun += 1) {
    for (const world of [...found]) {
      if (!isSpoilt(world, size))
        found.push({ ...world, guns: withMember(world.guns, gun, { bulleted: 1, dummies: 0 }) });
    }
  }
  for (let tray = 0; tray < size.trays; tray += 1) {
    for (const world of [...found]) {
      const inside = { bulleted: 1, dummies: size.rounds - 1 };
      if (!isSpoilt(world, size)) found.push({ ...world, trays: withMember(world.trays, tray, inside) });
    }
  }
  return found;
}

const inWords = (inside: Inside): string => `${inside.bulleted}b${inside.dummies}d`;

/** Names a world; worlds in which only the numbers of guns or of trays are exchanged have one name. */
export function nameOfWorld({ record, guns, trays, keys, isOrdered, kept }: World): string {
  const { digest } = record;
  const gunNames = guns
    .map((inside, index) => `${digest.guns[index]} ${inWords(inside)} ${kept.includes(index)}`)
    .sort();
  const trayNames = trays.map((inside, index) => `${digest.trays[index]} ${inWords(inside)}`).sort();
  return [gunNames.join('|'), trayNames.join('|'), digest.rest, keys.join(), isOrdered].join('\n');
}
