// The strips of the day: guns by hour, rounds by place, cycles by their budget; walked once and then gone on with.

import { type Book, stateOf } from '@proofhouse/domain/book/book.ts';
import type { Fact } from '@proofhouse/domain/book/fact.ts';
import { label } from '@proofhouse/domain/book/findings.ts';
import type { State } from '@proofhouse/domain/book/state.ts';
import { event } from '@proofhouse/domain/events.ts';
import type { Millis } from '@proofhouse/domain/vocabulary/instant.ts';
import type { Hub } from '@proofhouse/record/hub.ts';
import { budgets, cyclesOf, sides } from './cycles.ts';
import { type Lane, lookAtGuns } from './guns.ts';
import { type LotLane, lookAtRounds, roundPlaces } from './rounds.ts';
import { canGoOn, newWalk, type Walk, walkOn } from './walk.ts';

interface Walked {
  readonly walk: Walk;
  readonly from: Millis;
  readonly lanes: Map<string, Lane>;
  readonly lots: Map<string, LotLane>;
}

const HOUR: Millis = 3_600_000;
const DAY: Millis = 24 * HOUR;

const isOnSet = (fact: Fact): boolean =>
  fact.type !== 'Unknown' && event[fact.type].weight !== 'paper' && fact.envelope.entered.how !== 'import';

/**
 * The day that ends at `until`: from the half hour before the first act on set in the 24 hours before, to an hour
 * after the last at most. What was filed before is no part of it.
 */
function dayUntil(facts: readonly Fact[], until: Millis): { from: Millis; to: Millis } | undefined {
  const times = facts.filter((fact) => fact.at <= until && isOnSet(fact)).map(({ at }) => at);
  if (times.length === 0) return undefined;
  const to = Math.min(until, Math.max(...times) + HOUR);
  const first = times.reduce((least, at) => (at > to - DAY && at < least ? at : least), to);
  return { from: Math.floor(first / (HOUR / 2)) * (HOUR / 2), to };
}

function holdsOf(state: State, to: Millis) {
  return [...state.holds.values()].map((hold) => ({
    id: hold.cause,
    kind: hold.kind,
    guns: hold.scope === 'session' ? null : hold.guns.map((gun) => label(state, gun)),
    from: hold.since,
    to: hold.released?.at ?? to,
    says: hold.says,
  }));
}

function breaksOf(facts: readonly Fact[], to: Millis) {
  const found: { kind: string; from: Millis; to: Millis }[] = [];
  for (const fact of facts) {
    if (fact.type !== 'BreakBegan') continue;
    const end = facts.find((each) => each.type === 'BreakEnded' && each.at >= fact.at);
    found.push({ kind: fact.body.kind, from: fact.at, to: Math.min(to, end?.at ?? to) });
  }
  return found;
}

const shownOf = (state: State, facts: readonly Fact[]) =>
  facts.flatMap((fact) =>
    fact.type === 'WasShown' && fact.body.wanted !== 'declined'
      ? [{ at: fact.at, gun: label(state, fact.body.gun), to: label(state, fact.by) }]
      : [],
  );

function answerOf({ walk, from, lanes, lots }: Walked, book: Book, to: Millis) {
  const state = stateOf(walk.past);
  const facts = book.order.filter((fact) => fact.at >= from && fact.at <= to).sort((a, b) => a.at - b.at);
  return {
    from,
    to,
    facts: [...new Set(facts.map(({ at }) => at))],
    guns: [...lanes.values()],
    shown: shownOf(state, facts),
    breaks: breaksOf(facts, to),
    holds: holdsOf(state, to),
    lots: [...lots.values()].filter(({ steps }) => steps.some(({ counts }) => counts.some((count) => count !== 0))),
    places: roundPlaces,
    cycles: cyclesOf(state, facts),
    sides,
    budgets,
  };
}

/** The strips as they are sent. */
export type Strips = ReturnType<typeof answerOf>;

/** Draws up the strips of a hub's day. One walk at a time; a walk is gone on with while nothing new lies behind it. */
export function makeStrips(hub: Hub) {
  const walked = new WeakMap<Book, Walked>();
  let turn: Promise<unknown> = Promise.resolve();

  const draw = async (until: Millis, knownAt: Millis | undefined): Promise<Strips | null> => {
    const { book } = hub.view(until, knownAt);
    const day = dayUntil(book.order, until);
    if (!day) return null;
    const { from, to } = day;
    let known = walked.get(book);
    if (!known || known.from !== from || known.walk.at > to || !canGoOn(known.walk, book)) {
      known = { walk: newWalk(from), from, lanes: new Map(), lots: new Map() };
    }
    walked.delete(book);
    await walkOn(known.walk, book, to, (state, at) => {
      lookAtGuns(known.lanes, state, at);
      lookAtRounds(known.lots, state, at);
    });
    walked.set(book, known);
    return answerOf(known, book, to);
  };

  return (until: Millis, knownAt: Millis | undefined): Promise<Strips | null> => {
    const done = turn.then(() => draw(until, knownAt));
    turn = done.catch(() => undefined);
    return done;
  };
}
