// What a verb is: the sentences it reads, and what happens when one of them is told.

import type { View } from '@proofhouse/domain/book/view.ts';
import type { Ask } from '@proofhouse/domain/clearance/events.ts';
import type { Bodies, EventType } from '@proofhouse/domain/events.ts';
import type { Millis } from '@proofhouse/domain/vocabulary/instant.ts';
import type { Look, Tally } from '@proofhouse/domain/vocabulary/look.ts';
import type { Noun } from '../grammar/names.ts';
import type { Said } from '../grammar/said.ts';
import type { Scenario } from '../scenario.ts';

/** Thrown when a line makes sense but not here, such as a confirmation of a hand-over nobody told; the step then fails. */
export class CannotBeTold extends Error {
  override readonly name = 'CannotBeTold';
}

/** How an expectation came out. */
export interface Verdict {
  readonly ok: boolean;
  /** What was there instead. */
  readonly why?: string;
}

/** What a verb can do: people act on their devices, at one instant, within one line. People and things by short name. */
export interface Stage {
  readonly now: Millis;
  readonly scenario: Scenario;
  /** The id of a named thing. */
  id(noun: Noun, alias: string): string;
  /** The id of a gun, a container or a person, whichever has that name. */
  thing(alias: string): string;
  isGun(alias: string): boolean;
  /** Signs an event on its author's device; gives its id. */
  act<T extends EventType>(by: string, type: T, body: Bodies[T], disclosed?: Readonly<Record<string, unknown>>): string;
  /** A second person stands behind an event; gives the id of the second signature. */
  second(by: string, of: string, words?: string): string;
  /** Asks on the asker's device. The answer becomes a step of its own. */
  ask(by: string, ask: Ask): void;
  /**
   * The granted answer an act may name: asked for now where the line or the text says so, otherwise the last one given
   * to an ask of the same things, which is thereby used up.
   */
  clearance(by: string, ask: Ask): string | undefined;
  /** Two people answer blind: the first seals, the second answers, the first opens. */
  blind(first: string, second: string, answers: readonly [BlindSaid, BlindSaid]): void;
  remember(name: string, id: string): void;
  recall(name: string): string | undefined;
  /** The book as the hub has it now. */
  view(): View;
  /** The book as a device has it now. */
  viewOn(device: string): View;
  /** Compares books byte by byte. */
  bookBytesOn(device: string | undefined): Uint8Array;
  goOffline(device: string, off: boolean): void;
  hubOffline(off: boolean): void;
  exchange(one: string, other: string): void;
  /** Last counter of a device before an instant, -1 for none. */
  lastCounter(device: string, before: Millis): number;
  deviceId(device: string): string;
  /** Enters the rows of a table told later in the day. */
  enterTable(by: readonly string[], name: string): void;
  /** Files an act already made into an event body by the tables. */
  planChanged(by: readonly string[], plan: string, changes: Readonly<Record<string, string>>): void;
  /** What is due and not done is noticed by the hub. */
  noticeDue(): number;
  /** Refusals so far. */
  refusals(): number;
  /** How many events of a type the hub has. */
  countEvents(type: string): number;
}

/** One blind answer. */
export type BlindSaid = { readonly look: Look } | { readonly count: Tally };

/** A verb. */
export interface Verb {
  readonly name: string;
  readonly kind: 'act' | 'ask' | 'expect' | 'device';
  /** What it tells, as a sentence. */
  readonly says: string;
  readonly forms: readonly string[];
  readonly examples: readonly string[];
  readonly events: readonly EventType[];
  // biome-ignore lint/suspicious/noConfusingVoidType: a verb that acts returns nothing, one that expects returns a verdict.
  readonly tell: (stage: Stage, said: Said) => void | Verdict;
}

/** The first of several people acts, the others stand behind it. */
export function together(stage: Stage, who: readonly string[], act: (first: string) => string): string {
  const [first = '', ...others] = who;
  const id = act(first);
  for (const each of others) stage.second(each, id);
  return id;
}
