// Writes facts as devices do, with chains, causes and clocks; ids are running numbers, because nothing here is signed or sent.

import { type Fact, makeFact } from '@proofhouse/domain/book/fact.ts';
import type { Bodies, EventType } from '@proofhouse/domain/events.ts';
import type { Envelope } from '@proofhouse/domain/vocabulary/envelope.ts';
import { writeInstant } from '@proofhouse/domain/vocabulary/instant.ts';

/** 1 December 2026, 08:00 UTC, in milliseconds: when the papers are written. */
export const MORNING = 1_796_112_000_000;
const STEP_MS = 1000;

/** A 128-bit id for a word, readable in a debugger: its letters in hex, padded. */
export const idOf = (word: string): string =>
  [...word]
    .map((each) => each.charCodeAt(0).toString(16).padStart(2, '0'))
    .join('')
    .padEnd(32, '0')
    .slice(0, 32);

/** A device key's name for whoever holds it. */
export const deviceOf = (holder: string): string => holder + holder;

/** Where a device's chain has got to. */
interface Chain {
  readonly counter: number;
  readonly previous: string | undefined;
}

/** The devices of a day as far as they have written; plain data that is replaced, never changed. */
export interface Pens {
  readonly now: number;
  /** Facts written so far, lost ones included: ids are made of it. */
  readonly written: number;
  /** The newest fact that reached everybody. */
  readonly head: string | undefined;
  readonly chains: ReadonlyMap<string, Chain>;
}

/** Devices that have written nothing yet. */
export const freshPens = (now: number = MORNING): Pens => ({
  now,
  written: 0,
  head: undefined,
  chains: new Map(),
});

/** An event to be written: whose phone, which event, and what it says. */
export type Entry = {
  readonly [T in EventType]: { readonly by: string; readonly type: T; readonly body: Bodies[T] };
}[EventType];

/** An entry of one type; `by` is the person on whose own phone it is made. */
export const entry = <T extends EventType>(by: string, type: T, body: Bodies[T]): Entry =>
  ({ by, type, body }) as unknown as Entry;

/**
 * Writes one entry a second later, by its author's own key. Returns the fact, and the devices after it; with
 * `isLost` the fact stays on the phone that wrote it, and nobody else knows of it.
 */
export function write(pens: Pens, { by, type, body }: Entry, isLost = false): { fact: Fact; pens: Pens } {
  const now = pens.now + STEP_MS;
  const id = (pens.written + 1).toString(16).padStart(64, '0');
  const chain = pens.chains.get(by) ?? { counter: 0, previous: undefined };
  const envelope: Envelope = {
    schema: 1,
    production: 'SAMPLE search',
    type,
    version: 1,
    author: by,
    device: deviceOf(by),
    algorithm: 'ed25519',
    counter: chain.counter,
    ...(chain.previous === undefined ? {} : { previous: chain.previous }),
    after: pens.head === undefined || pens.head === chain.previous ? [] : [pens.head],
    clock: { ms: now, n: 0 },
    happened: { from: writeInstant(now), source: 'now' },
    entered: { how: 'at once' },
    basis: 'did it',
    assent: { how: 'own key' },
    deviceClock: { wall: writeInstant(now), monotonicMs: now - MORNING, boot: 'boot-1', zone: 'UTC' },
    digests: [],
    body: body as Readonly<Record<string, unknown>>,
  };
  const chains = new Map(pens.chains).set(by, { counter: chain.counter + 1, previous: id });
  return {
    fact: makeFact(id, envelope),
    pens: { now, written: pens.written + 1, head: isLost ? pens.head : id, chains },
  };
}
