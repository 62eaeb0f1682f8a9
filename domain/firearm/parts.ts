// The table of positions: what an action has inside, what can be seen of it, and where rounds go in and come out.

import type { Action } from '../vocabulary/words.ts';

/** One compartment of a gun: chambers of a cylinder count as one, because they turn. */
export interface PartShape {
  readonly name: string;
  readonly capacity: number;
  /** Whether a look can tell what is in it; tubes and magazines are known by filling only (model.md §5). */
  readonly seen: boolean;
}

/** What a gun's description says of its size. */
export interface Sizes {
  readonly action: Action;
  readonly chambers: number;
  readonly tube: number;
  readonly magazine: number;
}

/** Parts of a gun, in the order a round travels from the way in to the chamber's end of the list. */
export function partsOf(gun: Sizes): readonly PartShape[] {
  const chamber = { name: 'chamber', capacity: Math.max(gun.chambers, 1), seen: true };
  // A carrier is looked at together with the chamber it feeds, and counted with it.
  const tube = { name: 'tube', capacity: gun.tube, seen: false };
  const magazine = { name: 'magazine', capacity: gun.magazine, seen: false };
  switch (gun.action) {
    case 'single-action':
    case 'double-action':
      return [{ ...chamber, name: 'cylinder' }];
    case 'lever':
    case 'pump':
      return [tube, chamber];
    case 'bolt':
      return gun.magazine > 0 ? [{ ...magazine, seen: true }, chamber] : [chamber];
    case 'side-by-side':
    case 'over-under':
      return [{ ...chamber, name: 'barrels' }];
    case 'semi-automatic':
      return [magazine, chamber];
    case 'automatic':
      return [{ ...magazine, name: gun.magazine > 0 ? 'magazine' : 'belt' }, chamber];
    case 'muzzle-loader':
      return [
        { name: 'charge', capacity: 1, seen: false },
        { name: 'pan', capacity: 1, seen: true },
      ];
    case 'none':
      return [];
  }
}

/** The part a round goes into when nobody says otherwise: the first in the list. */
export const usualPart = (parts: readonly PartShape[]): string | undefined => parts[0]?.name;

/** How many rounds or chambers one can look at: a full look accounts for all of them. */
export const seenCapacity = (parts: readonly PartShape[]): number =>
  parts.reduce((sum, part) => sum + (part.seen ? part.capacity : 0), 0);

/** All positions together, those a look alone cannot tell apart when filled included. */
export const fullCapacity = (parts: readonly PartShape[]): number =>
  parts.reduce((sum, part) => sum + part.capacity, 0);
