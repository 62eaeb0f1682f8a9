// Walks a day in the order in which things happened, and looks at the state at every fact and at every whole minute.

import { addFacts, type Book, emptyBook, stateOf } from '@proofhouse/domain/book/book.ts';
import { applyDeadlines } from '@proofhouse/domain/book/custody.ts';
import type { Fact } from '@proofhouse/domain/book/fact.ts';
import type { State } from '@proofhouse/domain/book/state.ts';
import type { Millis } from '@proofhouse/domain/vocabulary/instant.ts';

/** Told of the state at an instant; must not keep or change it. */
export type Look = (state: State, at: Millis) => void;

/** A walk that can be gone on with as long as nothing new lies behind it. */
export interface Walk {
  readonly past: Book;
  /** The last instant looked at. */
  at: Millis;
  backdated: number;
}

const MINUTE: Millis = 60_000;
/** Real milliseconds of walking before others get their turn. */
const TURN = 12;

/** A walk that has not begun; what happened before `from` is folded without a look. */
export const newWalk = (from: Millis): Walk => ({ past: emptyBook(), at: from, backdated: 0 });

/** Whether the walk can go on over this book, or something new lies behind it and it must begin again. */
export function canGoOn(walk: Walk, book: Book): boolean {
  if (stateOf(book).backdated.length !== walk.backdated) return false;
  return book.order.every((fact) => fact.at >= walk.at || walk.past.facts.has(fact.id));
}

/** Looks once, with what later facts say about before, which is taken out again. */
function lookOnce(book: Book, walk: Walk, look: Look, at: Millis): void {
  const state = stateOf(walk.past);
  applyDeadlines(state, at);
  const undo: unknown[][] = [];
  for (const doubt of stateOf(book).backdated) {
    if (doubt.from > at) continue;
    const found = { fact: doubt.cause, at: doubt.from, kind: doubt.kind };
    for (const doubts of [state.guns.get(doubt.thing)?.taints, state.places.get(doubt.thing)?.doubts]) {
      if (!doubts) continue;
      doubts.push(found);
      undo.push(doubts);
    }
  }
  look(state, at);
  for (const doubts of undo) doubts.pop();
  walk.at = at;
}

/** Goes on to `to`. Others get their turn in between; the facts are those known at the start. */
export async function walkOn(walk: Walk, book: Book, to: Millis, look: Look): Promise<void> {
  walk.backdated = stateOf(book).backdated.length;
  const canonical = new Map(book.order.map((fact, n) => [fact.id, n]));
  const place = (fact: Fact) => canonical.get(fact.id) ?? 0;
  const ahead = book.order
    .filter((fact) => fact.at <= to && !walk.past.facts.has(fact.id))
    .sort((a, b) => a.at - b.at || place(a) - place(b));
  let next = 0;
  while (ahead[next] !== undefined && (ahead[next] as Fact).at < walk.at) next += 1;
  addFacts(walk.past, ahead.slice(0, next));
  let turnEnds = performance.now() + TURN;
  for (let at = walk.at; ; ) {
    const first = next;
    while (ahead[next] !== undefined && (ahead[next] as Fact).at <= at) next += 1;
    addFacts(walk.past, ahead.slice(first, next));
    lookOnce(book, walk, look, at);
    if (at >= to) return;
    at = Math.min(to, ahead[next]?.at ?? to, (Math.floor(at / MINUTE) + 1) * MINUTE);
    if (performance.now() < turnEnds) continue;
    await new Promise((resolve) => setImmediate(resolve));
    turnEnds = performance.now() + TURN;
  }
}
