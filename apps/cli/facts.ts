// Facts as lines: when, who, what in words, and how it came into the record where that was not at once.

import type { Fact } from '@proofhouse/domain/book/fact.ts';
import type { View } from '@proofhouse/domain/book/view.ts';
import type { Millis } from '@proofhouse/domain/vocabulary/instant.ts';
import { factInWords } from '@proofhouse/server/words.ts';
import { shortClock, stamp } from './clock.ts';
import { named } from './looking.ts';

/** Received this long after it was signed, an entry travelled: its arrival is worth telling. */
const TRAVELLED_MS: Millis = 60_000;

/** What is to be known about how an entry came in: late, on a slip, received later. */
function remarks(fact: Fact, zone: string): string[] {
  const { envelope, receivedAt, at } = fact;
  const signed = envelope.clock.ms;
  if (envelope.entered.how === 'import') return ['imported'];
  const slip = envelope.entered.slip === undefined ? '' : ` from slip ${envelope.entered.slip}`;
  const entered =
    fact.late || slip ? [`entered${fact.late ? ' late,' : ''} ${shortClock(signed, zone, at)}${slip}`] : [];
  const travelled = receivedAt !== undefined && receivedAt - signed > TRAVELLED_MS;
  return travelled ? [...entered, `received ${shortClock(receivedAt, zone, at)}`] : entered;
}

/** A fact as one line. */
export function factLine(fact: Fact, view: View, zone: string, day: Millis): string {
  const who = fact.by === undefined ? 'Somebody' : named(view, fact.by);
  const notes = remarks(fact, zone);
  const tail = notes.length > 0 ? ` [${notes.join('; ')}]` : '';
  return `${shortClock(fact.at, zone, day)}  ${who} ${factInWords(fact, view)}${tail}`;
}

/** A fact for a program. */
export function factJson(fact: Fact, view: View) {
  return {
    id: fact.id,
    type: fact.envelope.type,
    at: stamp(fact.at),
    by: fact.by === undefined ? null : view.alias(fact.by),
    words: factInWords(fact, view),
    entered: fact.envelope.entered.how,
    signedAt: stamp(fact.envelope.clock.ms),
    late: fact.late,
    receivedAt: fact.receivedAt === undefined ? null : stamp(fact.receivedAt),
  };
}

/** Facts that a fact stands on directly, by naming them in its body; an answer names what it rests on, which is not that. */
function namedBy(fact: Fact): readonly string[] {
  if (fact.type === 'Answered') return [];
  return Object.values(fact.body).filter((value): value is string => typeof value === 'string' && value.length === 64);
}

/** Every fact about a thing up to the view's instant, with the second signatures and openings that name those facts. */
export function factsAbout(view: View, id: string): Fact[] {
  const found = new Set(view.timeline(id).map((fact) => fact.id));
  return view.book.order.filter((fact) => {
    if (found.has(fact.id)) return true;
    if (fact.at > view.at || !namedBy(fact).some((each) => found.has(each))) return false;
    found.add(fact.id);
    return true;
  });
}
