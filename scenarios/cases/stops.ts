// What a case's file of stops says: where the record could have stopped it before the harm, as data.

import type { Due } from '@proofhouse/domain/book/due.ts';
import type { EventType } from '@proofhouse/domain/events.ts';

/** Families of stops: two in one family tend to fail together, two in two families do not. */
export const families = {
  AMMO: 'identity and class of each round or charge',
  GUN: 'identity, class and condition of the object',
  CUST: 'who has it, where, since when',
  AUTH: 'who may do this, with what training and in what function',
  PLAN: 'the shot: need, muzzle line, distance, people, briefing, protection',
  HIST: 'what had already happened',
  OUT: 'police, permits, borders, neighbours',
} as const;
export type Family = keyof typeof families;

/** How a stop works. All but `inspect` rest on data, count or time, and need nobody to look at anything new. */
export const kinds = {
  deny: 'a needed fact is missing, failed, ran out or is forbidden',
  alarm: 'a count, a time limit or a sign of presence does not close',
  hold: 'an earlier event suspends permission until it is released',
  inspect: 'a look is compelled that would have shown it; it works only if the look is really made',
} as const;
export type StopKind = keyof typeof kinds;

/** What in the record shows that a stop fired. */
export type Shown =
  /** An ask was refused, and this rule is among the reasons. */
  | { readonly refusedBy: string }
  /** A finding of level alarm and of this kind was stored; where named, about this thing and raised by such an event. */
  | { readonly alarm: string; readonly about?: string; readonly raisedBy?: EventType }
  /** An act was overdue, and the hub noticed and signed that it was. */
  | { readonly overdue: Due['due'] };

/** One place where the record could have stopped the case. */
export interface Stop {
  readonly id: `S${number}`;
  readonly kind: StopKind;
  readonly family: Family;
  /** Step of the case's chain of events that triggers it, or that it would have prevented. */
  readonly step: number;
  /** The fact that could be observed, and what follows from it. */
  readonly says: string;
  /** Where perfunctory and honest entries show it in different ways, all of them: the first to come counts. */
  readonly shown: Shown | readonly Shown[];
}

/**
 * A case and its stops. Beside it stands `NAME.scenario` with the tellings `perfunctory`, `honest` and `faultless`, and
 * for every stop that is not of kind `inspect` a telling `S1-mended` (S2, S3 …) in which its trigger alone is gone.
 */
export interface CaseStops {
  /** Name of the scenario beside it, without its ending. */
  readonly name: `inc-${number}`;
  /** What happened, in a sentence, without names. */
  readonly says: string;
  /** The harm: its step in the chain of events, and its clock, `YYYY-MM-DD HH:MM` in the zone of the scenario. */
  readonly harm: { readonly step: number; readonly at: string; readonly says: string };
  readonly stops: readonly [Stop, ...Stop[]];
}

/** Whether a stop rests on data, count or time, so that it fires on perfunctory entries too. */
export const restsOnData = (stop: Stop): boolean => stop.kind !== 'inspect';
