// What one device remembers: its place in its chain, what it knows, and what the hub has not confirmed yet.

import { type Book, emptyBook } from '@proofhouse/domain/book/book.ts';
import type { Millis } from '@proofhouse/domain/vocabulary/instant.ts';
import { toHex } from '@proofhouse/ledger/hash.ts';
import type { Opening } from './blind.ts';
import type { Stamp } from './clock.ts';
import { type Gate, makeGate } from './gate.ts';
import type { Key, Platform, Random } from './platform.ts';
import type { Standings } from './standing.ts';
import type { ReadEvent, SignedEvent } from './wire.ts';

/** The head of the log a device believes, and the note that says so. */
export interface SeenHead {
  readonly size: number;
  /** Base64url. */
  readonly root: string;
  readonly note: string;
}

/** Owned by `step`, which changes it in place: keep no second reference to a state you have given away. */
export interface DeviceState {
  readonly production: string;
  readonly alias: string;
  /** Whose device it is; absent for a shared one. */
  readonly holder: string | undefined;
  readonly zone: string;
  readonly signer: Key;
  readonly platform: Platform;
  /** By how much this device's own clock is wrong; only tests set it. */
  readonly skewMs: Millis;
  readonly boot: string;
  /** When it was first used; undefined until then. */
  startedAt: Millis | undefined;
  readonly gate: Gate;
  book: Book;
  /** Counter of the next own event, and the id of the last. */
  counter: number;
  last: string | undefined;
  hasSigned: boolean;
  clock: Stamp;
  /** Known events that no known event names as its cause, with their stamps. */
  readonly tips: Map<string, Stamp>;
  /** Every event that some known event names as its cause. */
  readonly causes: Set<string>;
  readonly known: Map<string, SignedEvent>;
  /** Danger kept without a known key, by the device it names; outside all causes until a key vouches for it. */
  readonly unsigned: Map<string, ReadEvent[]>;
  /** Events that could not be taken yet because their key was not enrolled, by id. */
  readonly waiting: Map<string, SignedEvent>;
  /** Own events without the hub's receipt. */
  readonly outbox: Map<string, SignedEvent>;
  /** What is proven of events, by whom. */
  readonly standings: Standings;
  /** What opens the answers sealed here, by the id of the sealed event. */
  readonly openings: Map<string, Opening>;
  seen: SeenHead | undefined;
  /** Two heads of one log that cannot both be true. */
  forkedLog: readonly [string, string] | undefined;
  isSilent: boolean;
  /** When this device last heard from anybody, by its own clock. */
  heardAt: Millis | undefined;
  offset: { readonly ms: Millis; readonly errorMs: Millis } | undefined;
}

/** What a device is made of. */
export interface DeviceGiven {
  readonly production: string;
  readonly alias: string;
  readonly holder?: string | undefined;
  readonly key: Key;
  readonly zone: string;
  readonly random: Random;
  readonly skewMs?: Millis | undefined;
}

/** A device fresh out of the box. */
export function makeDeviceState(given: DeviceGiven, platform: Platform): DeviceState {
  return {
    production: given.production,
    alias: given.alias,
    holder: given.holder,
    zone: given.zone,
    signer: given.key,
    platform,
    skewMs: given.skewMs ?? 0,
    boot: toHex(given.random(8)),
    startedAt: undefined,
    gate: makeGate(platform, given.production),
    book: emptyBook(),
    counter: 0,
    last: undefined,
    hasSigned: false,
    clock: { ms: 0, n: 0 },
    tips: new Map(),
    causes: new Set(),
    known: new Map(),
    unsigned: new Map(),
    waiting: new Map(),
    outbox: new Map(),
    standings: new Map(),
    openings: new Map(),
    seen: undefined,
    forkedLog: undefined,
    isSilent: false,
    heardAt: undefined,
    offset: undefined,
  };
}
