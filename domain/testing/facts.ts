// Writes histories for tests: devices with chains, causes and clocks, and facts whose ids are real hashes; nothing is signed.

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { addFacts, type Book, emptyBook } from '../book/book.ts';
import { canonicalJson, commitmentOf } from '../book/digest.ts';
import { type Fact, type FactOf, makeFact } from '../book/fact.ts';
import type { Bodies, EventType } from '../events.ts';
import type { Envelope } from '../vocabulary/envelope.ts';
import { type Millis, writeInstant } from '../vocabulary/instant.ts';
import type { Look, Tally } from '../vocabulary/look.ts';

/** 1 December 2026, 12:00 UTC. */
export const T0: Millis = 1_796_126_400_000;
export const SECOND = 1000;
export const MINUTE = 60_000;
export const HOUR = 3_600_000;

const hexOf = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));
/** A 128-bit id that is always the same for the same word. */
export const idOf = (word: string): string => hexOf(`id ${word}`).slice(0, 32);
/** A device key's name. */
export const deviceOf = (alias: string): string => hexOf(`device ${alias}`);

interface Clock {
  readonly ms: number;
  readonly n: number;
}
const later = (a: Clock, b: Clock): Clock => (a.ms > b.ms || (a.ms === b.ms && a.n >= b.n) ? a : b);

/** A device that writes: its chain, its clock, and what it knows of the others. */
export interface Pen {
  readonly alias: string;
  readonly device: string;
  /** Whose phone it is; absent for a shared device. */
  readonly holder: string | undefined;
  counter: number;
  previous: string | undefined;
  clock: Clock;
  /** Causal heads it knows of other devices. */
  heads: Set<string>;
  known: Set<string>;
  /** How far its wall clock is ahead of true time. */
  skewMs: number;
  /** Whether it exchanges with the others after each act. */
  online: boolean;
}

/** How an act is written down, where it is not the usual way: by the holder, on their own key, now. */
export interface How {
  readonly by?: string | undefined;
  readonly nobody?: boolean;
  readonly assent?: Envelope['assent']['how'];
  readonly heard?: string;
  /** When it happened, if not now. */
  readonly at?: Millis;
  readonly to?: Millis;
  readonly source?: Envelope['happened']['source'];
  readonly entered?: Envelope['entered']['how'];
  readonly basis?: Envelope['basis'];
  /** What the device says of its own clock against the hub's. */
  readonly offsetMs?: number;
  /** Departures from an honest chain. */
  readonly counter?: number;
  readonly previous?: string | undefined;
  readonly after?: readonly string[];
  readonly version?: number;
  /** Writes an event of a type this build does not know. */
  readonly type?: string;
}

/** A production's history in the making. */
export interface History {
  now: Millis;
  readonly facts: Fact[];
  readonly pens: Map<string, Pen>;
}

export const PRODUCTION = 'SAMPLE domain tests';

/** A history nobody has written in. */
export const makeHistory = (now: Millis = T0): History => ({ now, facts: [], pens: new Map() });

/** A device of the history, made when first named. */
export function pen(history: History, alias: string, holder?: string): Pen {
  const known = history.pens.get(alias);
  if (known) return known;
  const made: Pen = {
    alias,
    device: deviceOf(alias),
    holder,
    counter: 0,
    previous: undefined,
    clock: { ms: 0, n: 0 },
    heads: new Set(),
    known: new Set(),
    skewMs: 0,
    online: true,
  };
  history.pens.set(alias, made);
  catchUp(history, made);
  return made;
}

function hear(into: Pen, fact: Fact): void {
  if (into.known.has(fact.id)) return;
  into.known.add(fact.id);
  into.clock = later(into.clock, fact.envelope.clock);
  for (const cause of fact.envelope.after) into.heads.delete(cause);
  if (fact.envelope.previous !== undefined) into.heads.delete(fact.envelope.previous);
  if (fact.device !== into.device) into.heads.add(fact.id);
}

/** Gives a device every fact of the devices that are online. */
export function catchUp(history: History, into: Pen): void {
  if (!into.online) return;
  const shared = new Set([...history.pens.values()].filter((each) => each.online).flatMap((each) => [...each.known]));
  for (const fact of history.facts) if (shared.has(fact.id)) hear(into, fact);
}

/** Takes devices off the network: what they write stays with them until {@link comeBack}. */
export function goOffline(...pens: readonly Pen[]): void {
  for (const each of pens) each.online = false;
}

/** Brings devices back: everybody online then knows everything they know. */
export function comeBack(history: History, ...pens: readonly Pen[]): void {
  for (const each of pens) each.online = true;
  for (const each of history.pens.values()) catchUp(history, each);
}

/** Writes one event on a device, and returns the fact. */
export function write<T extends EventType>(
  history: History,
  on: Pen,
  type: T,
  body: Bodies[T],
  how: How = {},
): FactOf<T> {
  const wall = history.now + on.skewMs;
  const clock = wall > on.clock.ms ? { ms: wall, n: 0 } : { ms: on.clock.ms, n: on.clock.n + 1 };
  const by = how.nobody ? undefined : (how.by ?? on.holder);
  const at = how.at ?? wall;
  const previous = 'previous' in how ? how.previous : on.previous;
  const envelope: Envelope = {
    schema: 1,
    production: PRODUCTION,
    type: how.type ?? type,
    version: how.version ?? 1,
    ...(by === undefined ? {} : { author: by }),
    device: on.device,
    algorithm: 'ed25519',
    counter: how.counter ?? on.counter,
    ...(previous === undefined ? {} : { previous }),
    after: how.after ?? [...on.heads].sort().slice(0, 64),
    clock,
    happened: {
      from: writeInstant(at),
      ...(how.to === undefined ? {} : { to: writeInstant(how.to) }),
      source: how.source ?? (how.at === undefined ? 'now' : 'said'),
    },
    entered: { how: how.entered ?? 'at once' },
    basis: how.basis ?? 'did it',
    assent: { how: how.assent ?? 'own key', ...(how.heard === undefined ? {} : { heard: how.heard }) },
    deviceClock: {
      wall: writeInstant(wall),
      monotonicMs: wall - T0 + 1_000_000,
      boot: 'boot-1',
      zone: 'America/Los_Angeles',
      ...(how.offsetMs === undefined ? {} : { offsetMs: how.offsetMs }),
    },
    digests: [],
    body: body as Readonly<Record<string, unknown>>,
  };
  const fact = makeFact(hexOf(canonicalJson(envelope)), envelope);
  on.clock = clock;
  if (how.counter === undefined) on.counter += 1;
  if (how.counter === undefined && !('previous' in how)) on.previous = fact.id;
  on.heads.clear();
  on.known.add(fact.id);
  history.facts.push(fact);
  if (on.online) for (const each of history.pens.values()) if (each !== on && each.online) hear(each, fact);
  return fact as FactOf<T>;
}

/** Founds a production with two keys and has both attest it. */
export function found(history: History, first: Pen, second: Pen): void {
  const key = (each: Pen) => ({
    person: each.holder as string,
    device: each.device,
    algorithm: 'ed25519' as const,
    publicKey: 'AAAA',
  });
  const founding = write(history, first, 'ProductionFounded', {
    title: 'SAMPLE domain tests',
    zone: 'America/Los_Angeles',
    sample: true,
    founders: [key(first), key(second)],
  });
  write(history, second, 'FoundingAttested', { founding: founding.id });
}

/** Enrols a device by one enrolled person, seconded by another. */
export function enrol(history: History, newcomer: Pen, by: Pen, second: Pen): void {
  const enrolment = write(history, by, 'DeviceEnrolled', {
    device: newcomer.device,
    alias: newcomer.alias,
    kind: newcomer.holder === undefined ? 'tablet' : 'phone',
    ...(newcomer.holder === undefined ? {} : { holder: newcomer.holder }),
    algorithm: 'ed25519',
    publicKey: 'AAAA',
  });
  write(history, second, 'Seconded', { of: enrolment.id });
}

/** Two people look, blind to each other: sealed by the first, given by the second, opened by the first. */
export function lookByTwo(
  history: History,
  first: Pen,
  second: Pen,
  seen: Look,
  other: Look = seen,
  how: How = {},
): FactOf<'AnswerOpened'> {
  const salt = `salt${history.facts.length}`.padEnd(22, 'A');
  const sealed = write(
    history,
    first,
    'AnswerSealed',
    { about: seen.subject, kind: 'look', commitment: commitmentOf(salt, seen) },
    how,
  );
  history.now += SECOND;
  write(history, second, 'Looked', { look: other, answers: sealed.id });
  history.now += SECOND;
  return write(history, first, 'AnswerOpened', { sealed: sealed.id, salt, look: seen }, how);
}

/** Two people count, blind to each other. */
export function countByTwo(
  history: History,
  first: Pen,
  second: Pen,
  counted: Tally,
  other: Tally = counted,
): FactOf<'AnswerOpened'> {
  const salt = `salt${history.facts.length}`.padEnd(22, 'A');
  const sealed = write(history, first, 'AnswerSealed', {
    about: counted.subject,
    kind: 'count',
    commitment: commitmentOf(salt, counted),
  });
  history.now += SECOND;
  write(history, second, 'Counted', { count: other, answers: sealed.id });
  history.now += SECOND;
  return write(history, first, 'AnswerOpened', { sealed: sealed.id, salt, count: counted });
}

/** Writes an event and has a second person stand behind it. */
export function byTwo<T extends EventType>(
  history: History,
  first: Pen,
  second: Pen,
  type: T,
  body: Bodies[T],
): FactOf<T> {
  const fact = write(history, first, type, body);
  history.now += SECOND;
  write(history, second, 'Seconded', { of: fact.id });
  return fact;
}

/** Both halves of a hand-over. */
export function handOver(
  history: History,
  giver: Pen,
  receiver: Pen,
  thing: string,
  more: { plan?: string; answer?: string } = {},
): FactOf<'HandedOver'> {
  const given = write(history, giver, 'HandedOver', { thing, to: receiver.holder as string, ...more });
  history.now += SECOND;
  write(history, receiver, 'Received', { handover: given.id });
  return given;
}

/** Loads before a witness who says how many went in. */
export function loadBeforeWitness(
  history: History,
  loader: Pen,
  witness: Pen,
  body: Bodies['RoundsLoaded'],
  seen: number = body.count,
): FactOf<'RoundsLoaded'> {
  const loading = write(history, loader, 'RoundsLoaded', body);
  history.now += SECOND;
  write(history, witness, 'LoadWitnessed', { load: loading.id, count: seen });
  return loading;
}

/** The book of a history, or of some of its facts. */
export const bookOf = (facts: readonly Fact[]): Book => addFacts(emptyBook(), facts);
