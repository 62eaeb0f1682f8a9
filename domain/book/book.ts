// The book: a set of facts in canonical order, folded; it depends on the set alone, never on arrival (model.md §8).

import { applyDeadlines, fallsDue } from './custody.ts';
import type { Fact } from './fact.ts';
import { foldFact } from './fold.ts';
import { addId, emptyIds, type Ids, placeOfId } from './ids.ts';
import { addNumber, emptyNumbers, type Numbers } from './numbers.ts';
import { emptyState, type Gun, type Place, type State } from './state.ts';
import { doubtsOf, type Judged, judgedOf, makeTrust, noteForTrust, type Trust } from './trust.ts';

/** A hybrid clock reading after causes were taken into account. */
interface Stamp {
  readonly ms: number;
  readonly n: number;
}

/** Facts of a book that are not in memory, and all that must be known of them while they are not. */
export interface Resting {
  readonly count: number;
  /** The last of them in canonical order. */
  readonly last: Stamp & { readonly id: string };
  /** Causes they name that had not arrived. */
  readonly awaited: ReadonlySet<string>;
  /** How trust judged them: when that changes, they must be folded anew. */
  readonly judged: Judged;
  /** Their fold, made afresh at each call. */
  state(): State;
  /** The facts themselves, in the order they arrived. */
  facts(): readonly Fact[];
}

/** All facts of one production and their fold. Treat as opaque: use `addFacts`, `stateOf`, and view.ts. */
export interface Book {
  /** Every fact by id. Reading it wakes what rests. */
  readonly facts: ReadonlyMap<string, Fact>;
  /** Facts in canonical order: effective hybrid clock, then id. Reading it wakes what rests. */
  readonly order: readonly Fact[];
  /** Every fact's id, in the order of arrival, and its stamp beside it. */
  readonly ids: Ids;
  readonly stamps: { readonly ms: Numbers; readonly n: Numbers };
  /** The facts in memory: all of them, unless some rest. */
  readonly near: {
    readonly facts: Map<string, Fact>;
    order: Fact[];
    /** By the cause they name, whether or not it has arrived. */
    readonly effects: Map<string, string[]>;
  };
  resting: Resting | undefined;
  readonly trust: Trust;
  state: State;
  /** How many facts of `near.order` are folded into `state`; -1 asks for a fold from the start. */
  folded: number;
  /** Rises with every change. */
  version: number;
  /** The last state looked at with deadlines applied. */
  aside?: { readonly version: number; readonly at: number; readonly state: State };
}

/** What a book begins with when its first facts rest. */
export interface Rested {
  readonly resting: Resting;
  readonly ids: Ids;
  readonly stamps: { readonly ms: Numbers; readonly n: Numbers };
  readonly trust: Trust;
}

function makeBook(rested: Rested | undefined): Book {
  const near: Book['near'] = { facts: new Map(), order: [], effects: new Map() };
  const book: Book = {
    get facts() {
      wake(book);
      return near.facts;
    },
    get order() {
      wake(book);
      return near.order;
    },
    ids: rested?.ids ?? emptyIds(),
    stamps: rested?.stamps ?? { ms: emptyNumbers(), n: emptyNumbers() },
    near,
    resting: rested?.resting,
    trust: rested?.trust ?? makeTrust(),
    state: rested?.resting.state() ?? emptyState(),
    folded: 0,
    version: 0,
  };
  return book;
}

/** A book nobody has written in. */
export const emptyBook = (): Book => makeBook(undefined);

/** A book most of whose facts rest. */
export const restedBook = (rested: Rested): Book => makeBook(rested);

/** Whether a fact is in the book. */
export const hasFact = (book: Book, id: string): boolean => placeOfId(book.ids, id) >= 0;

/** How many facts are in the book. */
export const countFacts = ({ ids }: Book): number => ids.count;

const causesOf = (fact: Fact): readonly string[] =>
  fact.envelope.previous === undefined ? fact.envelope.after : [...fact.envelope.after, fact.envelope.previous];

function stampAt({ stamps }: Book, place: number): Stamp {
  return { ms: stamps.ms.values[place] as number, n: stamps.n.values[place] as number };
}

const stampOf = (book: Book, id: string): Stamp => stampAt(book, placeOfId(book.ids, id));

function compare(a: Stamp, one: string, b: Stamp, other: string): number {
  if (a.ms !== b.ms) return a.ms - b.ms;
  if (a.n !== b.n) return a.n - b.n;
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The effective clock: the fact's own, or just after its latest cause where that is later. */
function stamp(book: Book, fact: Fact): Stamp {
  let { ms, n } = fact.envelope.clock;
  for (const cause of causesOf(fact)) {
    const place = placeOfId(book.ids, cause);
    if (place < 0) continue;
    const known = stampAt(book, place);
    if (known.ms > ms || (known.ms === ms && known.n >= n)) {
      ms = known.ms;
      n = known.n + 1;
    }
  }
  return { ms, n };
}

function place(book: Book, fact: Fact, at: Stamp): number {
  const { order } = book.near;
  const isBefore = (index: number): boolean => {
    const other = order[index] as Fact;
    return compare(stampOf(book, other.id), other.id, at, fact.id) < 0;
  };
  // Most facts come last.
  if (order.length === 0 || isBefore(order.length - 1)) return order.length;
  let low = 0;
  let high = order.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Re-stamps everything that follows from a cause that arrived after its effects. */
function restamp(book: Book, from: string): void {
  const { near, stamps, ids } = book;
  const queue = [...(near.effects.get(from) ?? [])];
  while (queue.length > 0) {
    const id = queue.shift() as string;
    const fact = near.facts.get(id);
    if (!fact) continue;
    const before = stampOf(book, id);
    const after = stamp(book, fact);
    if (before.ms === after.ms && before.n === after.n) continue;
    stamps.ms.values[placeOfId(ids, id)] = after.ms;
    stamps.n.values[placeOfId(ids, id)] = after.n;
    queue.push(...(near.effects.get(id) ?? []));
  }
  sort(book);
}

function sort(book: Book): void {
  const stamped = book.near.order.map((fact) => ({ fact, at: stampOf(book, fact.id) }));
  stamped.sort((a, b) => compare(a.at, a.fact.id, b.at, b.fact.id));
  book.near.order = stamped.map(({ fact }) => fact);
}

function noteCauses({ near }: Book, fact: Fact): void {
  for (const cause of causesOf(fact)) {
    const known = near.effects.get(cause);
    if (known) known.push(fact.id);
    else near.effects.set(cause, [fact.id]);
  }
}

/** Brings every fact into memory. The state stands: it is the fold of the same facts. */
function wake(book: Book): void {
  const { resting, near } = book;
  if (!resting) return;
  const facts = resting.facts();
  book.resting = undefined;
  const later = [...near.facts.values()];
  near.facts.clear();
  for (const fact of facts) {
    near.facts.set(fact.id, fact);
    noteCauses(book, fact);
  }
  for (const fact of later) near.facts.set(fact.id, fact);
  near.order = [...facts, ...near.order];
  sort(book);
  if (book.folded >= 0) book.folded += facts.length;
}

/**
 * Adds facts to the book, in any order, any number of times. Changes and returns the same book; what was known
 * already changes nothing. Folding is left to the next look at the state.
 */
export function addFacts(book: Book, facts: readonly Fact[]): Book {
  const { near, stamps } = book;
  for (const fact of facts) {
    if (hasFact(book, fact.id)) continue;
    const at = stamp(book, fact);
    if (book.resting && compare(at, fact.id, book.resting.last, book.resting.last.id) < 0) wake(book);
    if (book.resting?.awaited.has(fact.id)) wake(book);
    addId(book.ids, fact.id);
    addNumber(stamps.ms, at.ms);
    addNumber(stamps.n, at.n);
    near.facts.set(fact.id, fact);
    noteCauses(book, fact);
    const index = place(book, fact, at);
    if (index === near.order.length) near.order.push(fact);
    else near.order.splice(index, 0, fact);
    if (index < book.folded) book.folded = -1;
    if (near.effects.has(fact.id)) {
      restamp(book, fact.id);
      book.folded = -1;
    }
    if (noteForTrust(book.trust, fact)) {
      book.folded = -1;
      if (book.resting && judgedOf(book.trust, book.resting.judged) !== book.resting.judged.says) wake(book);
    }
    book.version += 1;
  }
  return book;
}

/** Folds facts of a book, in canonical order, up to and including the last that satisfies `wanted`. */
function foldAll(book: Book, state: State, from: number, wanted?: (fact: Fact) => boolean): State {
  const { order } = book.near;
  const has = (id: string): boolean => hasFact(book, id);
  for (let index = from; index < order.length; index += 1) {
    const fact = order[index] as Fact;
    if (wanted && !wanted(fact)) continue;
    foldFact(state, fact, doubtsOf(book.trust, fact, has));
  }
  return state;
}

/** The state of all facts. Reading it folds what has not been folded yet. */
export function stateOf(book: Book): State {
  if (book.folded < 0) {
    book.state = book.resting?.state() ?? emptyState();
    book.folded = 0;
  }
  if (book.folded < book.near.order.length) {
    foldAll(book, book.state, book.folded);
    book.folded = book.near.order.length;
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
  wake(book);
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

/** A state that deadlines can be applied to: what they change is its own, and everything else is shared. */
function forDeadlines(whole: State): State {
  const guns = [...whole.guns].map(([id, gun]): [string, Gun] => [
    id,
    {
      ...gun,
      parts: gun.parts.map((part) => ({ ...part, doubts: [...part.doubts] })),
      bore: { ...gun.bore, doubts: [...gun.bore.doubts] },
      taints: [...gun.taints],
    },
  ]);
  const places = [...whole.places].map(([id, each]): [string, Place] => [id, { ...each, doubts: [...each.doubts] }]);
  return { ...whole, guns: new Map(guns), places: new Map(places), backdated: [...whole.backdated] };
}

/** The whole state with what fell due by `at` applied; a state of its own, because facts may still come in between. */
function withDeadlines(book: Book, whole: State, at: number): State {
  if (!fallsDue(whole, at)) return whole;
  const aside = book.aside;
  if (aside?.version === book.version && aside.at === at) return aside.state;
  const state = forDeadlines(whole);
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
