// What a person says they saw in a gun, as a look: the answers there are, and the words of the record each stands for.

import type { Gun, Lot } from '@proofhouse/domain/book/state.ts';
import { fullCapacity, seenCapacity } from '@proofhouse/domain/firearm/parts.ts';
import type { Look, SeenRow } from '@proofhouse/domain/vocabulary/look.ts';

/** What somebody saw of an opened gun. Every one states a value; none says that it was looked at. */
export const openedAnswers = ['empty light', 'empty blocked', 'empty no bore', 'not empty', 'cannot tell'] as const;
export type OpenedAnswer = (typeof openedAnswers)[number];

/** What the heads of rounds show from behind; the kind follows from the tells of lots, never from this alone. */
export const headAnswers = ['bright', 'none', 'dented', 'not seen'] as const;
export type HeadAnswer = (typeof headAnswers)[number];

const shapesOf = (gun: Gun) => gun.parts.map(({ shape }) => shape);

/** How many positions of a gun a person can look into. */
export const positionsSeen = (gun: Gun): number => seenCapacity(shapesOf(gun));

/** A gun opened and found as answered; undefined where the answer says that something is in it: then heads are told. */
export function openedLook(gun: Gun, answer: OpenedAnswer): Look | undefined {
  if (answer === 'not empty') return undefined;
  if (answer === 'cannot tell') return { subject: gun.id, seen: [], cannotTell: true };
  const bore = answer === 'empty light' ? 'light through' : answer === 'empty blocked' ? 'blocked' : 'cannot tell';
  const empty = { count: fullCapacity(shapesOf(gun)), empty: true };
  return { subject: gun.id, turned: positionsSeen(gun), seen: [empty], bore };
}

/** What was seen from behind, every position turned past the eye. */
export interface Heads {
  readonly rounds: number;
  /** Unused where there are no rounds. */
  readonly heads: HeadAnswer | undefined;
}

const NO_PRIMER = 'no primer';

/** Rounds seen at their heads in a closed or half-open gun. @param lots those on the register, for their tells */
export function headsLook(gun: Gun, { rounds, heads }: Heads, lots: Iterable<Lot>): Look {
  const positions = positionsSeen(gun);
  const isTell = [...lots].some(({ tells }) => tells.some(({ words }) => words.toLowerCase() === NO_PRIMER));
  const seen: SeenRow[] = [];
  if (rounds > 0)
    seen.push({
      count: rounds,
      ...(heads === undefined ? {} : { primer: heads }),
      ...(heads === 'none' && isTell ? { tells: [NO_PRIMER] } : {}),
    });
  if (positions > rounds) seen.push({ count: positions - rounds, empty: true });
  return { subject: gun.id, side: 'head', turned: positions, seen };
}

/** Only some positions were shown: what was seen of those. A partial look proves nothing, and is worth writing down. */
export function partialLook(gun: Gun, shown: number, rounds: number): Look {
  const seen: SeenRow[] = rounds > 0 ? [{ count: rounds }] : [];
  if (shown > rounds) seen.push({ count: shown - rounds, empty: true });
  return { subject: gun.id, side: 'head', turned: shown, seen };
}

/** How many rounds a look saw. */
export const roundsIn = ({ seen }: Look): number =>
  seen.reduce((sum, row) => sum + (row.empty === true ? 0 : row.count), 0);

/** What came of two answers. */
export type Outcome =
  | { readonly kind: 'waits' }
  | { readonly kind: 'same'; readonly look: Look }
  | { readonly kind: 'differ'; readonly first: Look; readonly second: Look };

const bare = ({ seen, bore, cannotTell }: Look): string => JSON.stringify([seen, bore ?? null, cannotTell ?? false]);

/** Compares two looks as a person would: what was seen, and the bore. */
export const outcomeOf = (first: Look | undefined, second: Look | undefined): Outcome =>
  first === undefined || second === undefined
    ? { kind: 'waits' }
    : bare(first) === bare(second)
      ? { kind: 'same', look: second }
      : { kind: 'differ', first, second };
