// The day as lines, newest first: who did what, in words, and how and when it came into the record.

import type { Fact } from '@proofhouse/domain/book/fact.ts';
import type { View } from '@proofhouse/domain/book/view.ts';
import { event } from '@proofhouse/domain/events.ts';
import type { Hub } from '@proofhouse/record/hub.ts';
import { BadRequest } from './asked.ts';
import { factInWords } from './words.ts';

/** One line of a day. */
export function lineOf(fact: Fact, view: View, hub: Hub) {
  const { envelope } = fact;
  const entry = hub.entry(fact.id);
  return {
    id: fact.id,
    at: fact.at,
    signedAt: envelope.clock.ms,
    receivedAt: entry?.receivedAt ?? null,
    who: fact.by === undefined ? 'Somebody' : view.label(fact.by),
    words: factInWords(fact, view),
    type: envelope.type,
    says: envelope.type.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase(),
    weight: fact.type === 'Unknown' ? 'unread' : event[fact.type].weight,
    verdict: fact.type === 'Answered' ? fact.body.verdict : null,
    late: fact.late,
    device: view.label(fact.device).slice(0, 16),
    entered: envelope.entered.how,
    basis: envelope.basis,
    assent: envelope.assent.how,
    flags: entry?.flags ?? [],
  };
}

/** What may be asked of a day. */
export interface DayFilter {
  /** A short name of a gun, lot, place, person or plan. */
  readonly thing: string | undefined;
  readonly only: string | undefined;
  /** The line to go on from: that of an earlier answer. */
  readonly before: string | undefined;
  readonly limit: number;
}

const kept: Readonly<Record<string, (fact: Fact) => boolean>> = {
  danger: (fact) => fact.type === 'Unknown' || event[fact.type].weight === 'danger',
  late: (fact) => fact.late,
  asks: (fact) => fact.type === 'Answered',
  refused: (fact) => fact.type === 'Answered' && fact.body.verdict === 'refused',
  acts: (fact) => fact.type !== 'Unknown' && event[fact.type].weight !== 'paper',
};

/** The words a day can be narrowed by. */
export const onlyWords = Object.keys(kept);

/** Lines of the day, newest first. @throws BadRequest */
export function dayAnswer(hub: Hub, view: View, { thing, only, before, limit }: DayFilter) {
  let facts: readonly Fact[] = view.book.order.filter((fact) => fact.at <= view.at);
  if (thing !== undefined) {
    const id = view.find(thing);
    if (id === undefined) throw new BadRequest(`${thing} is not on the register: look at the board for names.`, 404);
    facts = view.timeline(id);
  }
  if (only !== undefined) {
    const keep = Object.hasOwn(kept, only) ? kept[only] : undefined;
    if (!keep) throw new BadRequest(`A day can be narrowed to ${onlyWords.join(', ')}.`);
    facts = facts.filter(keep);
  }
  // By when it happened: what was entered late stands where it belongs, and says so.
  const newest = facts.toSorted((a, b) => a.at - b.at).toReversed();
  const from = before === undefined ? 0 : newest.findIndex(({ id }) => id === before) + 1;
  if (before !== undefined && from === 0) throw new BadRequest('That line is not in this day: begin at its top.', 404);
  const lines = newest.slice(from, from + limit).map((fact) => lineOf(fact, view, hub));
  return {
    at: view.at,
    zone: hub.production?.zone ?? 'UTC',
    total: facts.length,
    lines,
    more: from + limit < newest.length ? (lines.at(-1)?.id ?? null) : null,
  };
}
