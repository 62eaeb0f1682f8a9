// The numbers rules judge by: the strictest of all rulebooks in force on the day, and of what the production set itself.

import type { State } from '@proofhouse/domain/book/state.ts';
import { dayOf } from './people.ts';
import { type NumberKind, numberKinds, type Rulebook } from './rulebook.ts';

/** A number, and whose it is: a rulebook's with its source, or the production's own. */
export interface NumberInForce {
  readonly kind: NumberKind;
  readonly value: number;
  readonly unit: string;
  /** Such as `csatf-bulletin-1, CSATF-1 distance with blanks`, or `the production`. */
  readonly of: string;
}

/** The value of a book on a day: the last whose first day has come; undefined before the first. */
function valueOn(book: Rulebook, kind: NumberKind, day: string): NumberInForce | undefined {
  const dated = book.numbers[kind]?.filter((each) => each.from <= day).at(-1);
  const { unit } = numberKinds[kind];
  return dated && { kind, value: dated.value, unit, of: `${book.name}, ${dated.source.id} ${dated.where}` };
}

/** What the production set itself; it may be stricter than every book, and never looser. */
function ownOf({ settings }: State, kind: NumberKind): NumberInForce | undefined {
  const own: Partial<Record<NumberKind, number>> = {
    'least distance': settings.minDistanceFt,
    'a look counts': settings.shownValidMin,
    'wait after did not fire': settings.didNotFireWaitS,
  };
  const value = own[kind];
  return value === undefined ? undefined : { kind, value, unit: numberKinds[kind].unit, of: 'the production' };
}

/** What a number depends on: the books in force (an ask carries them), what the production set, and the day. */
export interface InForce {
  readonly books: readonly Rulebook[];
  readonly state: State;
  readonly now: number;
}

/** The number in force: the strictest of all; where two are as strict, the book's. Undefined when nobody set one. */
export function numberFor({ books, state, now }: InForce, kind: NumberKind): NumberInForce | undefined {
  const day = dayOf(now);
  const all = [...books.map((book) => valueOn(book, kind, day)), ownOf(state, kind)];
  const isStricter = (one: number, than: number): boolean =>
    numberKinds[kind].stricter === 'more' ? one > than : one < than;
  return all.reduce<NumberInForce | undefined>(
    (best, each) => (each && (best === undefined || isStricter(each.value, best.value)) ? each : best),
    undefined,
  );
}

/** The value alone, where every build has one from its blocks. @throws RangeError when nobody set one */
export function valueFor(inForce: InForce, kind: NumberKind): number {
  const found = numberFor(inForce, kind);
  if (!found) throw new RangeError(`No rulebook in force sets a number for: ${kind}.`);
  return found.value;
}

/** All numbers in force, for whoever wants to read them. */
export const numbersInForce = (inForce: InForce): NumberInForce[] =>
  (Object.keys(numberKinds) as NumberKind[]).flatMap((kind) => numberFor(inForce, kind) ?? []);
