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

/**
 * The worlds a search begins with: what nobody has proven may hold anything, so each gun may come with a bulleted
 * round in a chamber, and each tray with one among its dummies.
 */
export function beginnings(record: Moment, size: Size): World[] {
  let found: World[] = [{ record, guns: [], trays: [], keys: [], isOrdered: false, kept: [] }];
  for (let gun = 0; gun < size.guns; gun += 1) {
    found = found.flatMap((world) =>
      [0, 1].map((bulleted) => ({ ...world, guns: [...world.guns, { bulleted, dummies: 0 }] })),
    );
  }
  for (let tray = 0; tray < size.trays; tray += 1) {
    found = found.flatMap((world) =>
      [0, 1].map((bulleted) => ({
        ...world,
        trays: [...world.trays, { bulleted, dummies: size.rounds - bulleted }],
      })),
    );
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
