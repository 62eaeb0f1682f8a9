// A fact: an event as the book reads it, parsed once, with what the event itself says about time and author.

import { type Bodies, catalogue, type EventType } from '../events.ts';
import type { Disclosure, Envelope } from '../vocabulary/envelope.ts';
import { type Millis, readInstant } from '../vocabulary/instant.ts';

/** An event signed more than this after it says it happened is late: history and danger, never proof (model.md §8). */
export const LATE_AFTER_MS = 120_000;

interface FactBase {
  readonly id: string;
  readonly envelope: Envelope;
  /** The author, if anybody knows. */
  readonly by: string | undefined;
  readonly device: string;
  /** When it happened, as stated: start and end. */
  readonly at: Millis;
  readonly until: Millis;
  /** Signed long after, or not entered as it happened. A property of the event itself. */
  readonly late: boolean;
  /** Disclosed personal and sensitive fields, for display only: no decision reads them. */
  readonly disclosed: readonly Disclosure[];
  /** When the hub wrote it down; never enters the book's state. */
  readonly receivedAt: Millis | undefined;
}
/** A fact of a known type; narrow on `type` to read `body`. */
export type Known = {
  [T in EventType]: FactBase & { readonly type: T; readonly body: Bodies[T] };
}[EventType];
/** A fact this build cannot read: kept, synced, and a reason to refuse every ask (model.md §8). */
export type Unread = FactBase & {
  readonly type: 'Unknown';
  readonly body: Readonly<Record<string, unknown>>;
  readonly why: string;
};
export type Fact = Known | Unread;
/** A fact of one type. */
export type FactOf<T extends EventType> = Extract<Known, { type: T }>;

/**
 * The latest a fact can have happened. What is said as it happens comes after everything its device had heard of by then,
 * whatever a slow wall clock says (model.md §8); what is told afterwards happened when it says. Never before `at`.
 */
export const latestOf = ({ envelope, until }: Fact): Millis =>
  envelope.happened.source === 'now' ? Math.max(until, envelope.clock.ms) : until;

/**
 * Makes a fact of an envelope. Never throws: an unknown type, an unknown version or a body that does not fit
 * becomes an `Unknown` fact that says why.
 */
export function makeFact(
  id: string,
  envelope: Envelope,
  extra: { receivedAt?: Millis | undefined; disclosed?: readonly Disclosure[] } = {},
): Fact {
  const at = readInstant(envelope.happened.from) ?? envelope.clock.ms;
  const until = (envelope.happened.to && readInstant(envelope.happened.to)) || at;
  const base: FactBase = {
    id,
    envelope,
    by: envelope.author,
    device: envelope.device,
    at,
    until,
    late: envelope.entered.how !== 'at once' || envelope.clock.ms - until > LATE_AFTER_MS,
    disclosed: extra.disclosed ?? [],
    receivedAt: extra.receivedAt,
  };
  const unread = (why: string): Unread => ({ ...base, type: 'Unknown', body: envelope.body, why });
  const definition = catalogue.find(envelope.type, envelope.version);
  if (!definition) return unread(`${envelope.type} version ${envelope.version} is not known to this build`);
  const parsed = definition.parse(envelope.body);
  if (!parsed.ok) return unread(parsed.why);
  return { ...base, type: definition.type, body: parsed.body } as unknown as Known;
}
