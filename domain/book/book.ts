// The book: a set of facts in canonical order, folded; it depends on the set alone, never on arrival (model.md §8).

import { applyDeadlines, fallsDue } from './custody.ts';
import type { Fact } from './fact.ts';
import { foldFact } from './fold.ts';
import { emptyState, type State } from './state.ts';
import { doubtsOf, makeTrust, noteForTrust, type Trust } from './trust.ts';

/** A hybrid clock reading after causes were taken into account. */
interface Stamp {
  readonly ms: number;
  readonly n: number;
}

/** All facts of one production and their fold. Treat as opaque: use `addFacts`, `stateOf`, and view.ts. */
export interface Book {
  readonly facts: Map<string, Fact>;
  /** Facts in canonical order: effective hybrid clock, then id. */
  readonly order: Fact[];
  readonly stamps: Map<string, Stamp>;
  /** Facts by the cause they name, whether or not it has arrived. */
  readonly effects: Map<string, string[]>;
  readonly trust: Trust;
  state: State;
  /** How many facts of `order` are folded into `state`; -1 asks for a fold from the start. */
  folded: number;
  /** Rises with every change. */
  version: number;
  /** The last state looked at with deadlines applied. */
  aside?: { readonly version: number; readonly at: number; readonly state: State };
}

/** A book nobody has written in. */
export const emptyBook = (): Book => ({
  facts: new Map(),
  order: [],
  stamps: new Map(),
  effects: new Map(),
  trust: makeTrust(),
  state: emptyState(),
  folded: 0,
  version: 0,
});

const causesOf = (fact: Fact): readonly string[] =>
  fact.envelope.previous === undefined ? fact.envelope.after : [...fact.envelope.after, fact.envelope.previous];

function isBefore(book: Book, one: Fact, other: Fact): boolean {
  const a = book.stamps.get(one.id) as Stamp;
  const b = book.stamps.get(other.id) as Stamp;
  if (a.ms !== b.ms) return a.ms < b.ms;
  if (a.n !== b.n) return a.n < b.n;
  return one.id < other.id;
}

/** The effective clock: the fact's own, or just after its latest cause where that is later. */
function stamp(book: Book, fact: Fact): Stamp {
  let { ms, n } = fact.envelope.clock;
  for (const cause of causesOf(fact)) {
    const known = book.stamps.get(cause);
    if (known && (known.ms > ms || (known.ms === ms && known.n >= n))) {
      ms = known.ms;
      n = known.n + 1;
    }
  }
  return { ms, n };
}

function place(book: Book, fact: Fact): number {
  let low = 0;
  let high = book.order.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(book, book.order[middle] as Fact, fact)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Re-stamps everything that follows from a cause that arrived after its effects. */
function restamp(book: Book, from: string): void {
  const queue = [...(book.effects.get(from) ?? [])];
  while (queue.length > 0) {
    const id = queue.shift() as string;
    const fact = book.facts.get(id);
    if (!fact) continue;
    const before = book.stamps.get(id) as Stamp;
    const after = stamp(book, fact);
    if (before.ms === after.ms && before.n === after.n) continue;
    book.stamps.set(id, after);
    queue.push(...(book.effects.get(id) ?? []));
  }
  book.order.sort((a, b) => (isBefore(book, a, b) ? -1 : 1));
}

/**
 * Adds facts to the book, in any order, any number of times. Changes and returns the same book; what was known
 * already changes nothing. Folding is left to the next look at the state.
 */
export function addFacts(book: Book, facts: readonly Fact[]): Book {
  for (const fact of facts) {
    if (book.facts.has(fact.id)) continue;
    book.facts.set(fact.id, fact);
    for (const cause of causesOf(fact)) {
      const known = book.effects.get(cause);
      if (known) known.push(fact.id);
      else book.effects.set(cause, [fact.id]);
    }
    book.stamps.set(fact.id, stamp(book, fact));
    const index = place(book, fact);
    book.order.splice(index, 0, fact);
    if (index < book.folded) book.folded = -1;
    if (book.effects.has(fact.id)) {
      restamp(book, fact.id);
      book.folded = -1;
    }
    if (noteForTrust(book.trust, fact)) book.folded = -1;
    book.version += 1;
  }
  return book;
}

/** Folds facts of a book, in canonical order, up to and including the last that satisfies `wanted`. */
function foldAll(book: Book, state: State, from: number, wanted?: (fact: Fact) => boolean): State {
  for (let index = from; index < book.order.length; index += 1) {
    const fact = book.order[index] as Fact;
    if (wanted && !wanted(fact)) continue;
    foldFact(
      state,
      fact,
      doubtsOf(book.trust, fact, (id) => book.facts.has(id)),
    );
  }
  return state;
}

/** The state of all facts. Reading it folds what has not been folded yet. */
export function stateOf(book: Book): State {
  if (book.folded < 0) {
    book.state = emptyState();
    book.folded = 0;
  }
  if (book.folded < book.order.length) {
    foldAll(book, book.state, book.folded);
    book.folded = book.order.length;
  }
  return book.state;
}

/**
 * The state of the facts that had happened by `at` (milliseconds), as known today: what is told later about
 * before reaches back, because doubts are back-dated.
 */
export function stateAt(book: Book, at: number): State {
  const whole = stateOf(book);
  if (whole.lastAt <= at) return withDeadlines(book, whole, at);
  const state = foldAll(book, emptyState(), 0, (fact) => fact.at <= at);
  applyDeadlines(state, at);
  for (const doubt of whole.backdated) {
    if (doubt.from > at) continue;
    const found = { fact: doubt.cause, at: doubt.from, kind: doubt.kind };
    state.guns.get(doubt.thing)?.taints.push(found);
    state.places.get(doubt.thing)?.doubts.push(found);
  }
  return state;
}

/** The whole state with what fell due by `at` applied; a state of its own, because facts may still come in between. */
function withDeadlines(book: Book, whole: State, at: number): State {
  if (!fallsDue(whole, at)) return whole;
  const aside = book.aside;
  if (aside?.version === book.version && aside.at === at) return aside.state;
  const state = foldAll(book, emptyState(), 0);
  applyDeadlines(state, at);
  book.aside = { version: book.version, at, state };
  return state;
}

/**
 * The state of everything known, with what fell due by now applied: what a decision is made on. Another clock may be
 * a little ahead of this one, and its danger must not wait until this one catches up.
 */
export const stateNow = (book: Book, now: number): State => withDeadlines(book, stateOf(book), now);

/** Rebuilds a book from nothing with the same facts: what `addFacts` must always equal. */
export const refold = (book: Book): Book => addFacts(emptyBook(), [...book.facts.values()]);
