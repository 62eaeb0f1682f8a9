// The stage of one history: phones that are the real device machine, a hub that is the real hub, and the network between.

import type { Fact } from '@proofhouse/domain/book/fact.ts';
import type { Ask } from '@proofhouse/domain/clearance/events.ts';
import type { EventType } from '@proofhouse/domain/events.ts';
import type { Millis } from '@proofhouse/domain/vocabulary/instant.ts';
import type { Act } from '@proofhouse/record/act.ts';
import { type DeviceState, makeDeviceState } from '@proofhouse/record/devicestate.ts';
import type { Hub } from '@proofhouse/record/hub.ts';
import type { Signer } from '@proofhouse/record/platform.ts';
import type { Receipt } from '@proofhouse/record/receipt.ts';
import { sampleSeed } from '@proofhouse/record/samplename.ts';
import { type Answer, type Message, type Out, step } from '@proofhouse/record/step.ts';
import { eventIdOf, type SignedEvent } from '@proofhouse/record/wire.ts';
import { type Chance, drawFrom, mix } from './chance.ts';
import type { HubSide } from './hubside.ts';
import type { Machine } from './quick.ts';
import { PRODUCTION, person, SECOND, type Size, TITLE } from './set.ts';
import type { World } from './world.ts';

/** A device in somebody's hand, honest or not. */
export interface Phone {
  readonly alias: string;
  /** Short name of its holder. */
  readonly holder: string | undefined;
  readonly signer: Signer;
  state: DeviceState;
  readonly random: (length: number) => Uint8Array;
  /** How wrong its clock is, and by how much more in a second. */
  offsetMs: Millis;
  driftPpm: number;
  driftSince: Millis;
  /** Who can hear whom: only the same number. The hub is 0. */
  group: number;
  /** Up to where it took the hub's log. */
  cursor: number;
  /** How many of the events it knows are on its disk: what a crash leaves. */
  kept: number;
  isStolen: boolean;
  /** A second machine with the key of another. */
  isClone: boolean;
  /** Which hub answers it, where the hub has a twin. */
  twin: boolean;
  isOff: boolean;
  /** Which hub showed it the head it believes. */
  seenFrom: HubSide | undefined;
  /** Whether its clock was ever wrong. */
  wasOff: boolean;
}

/** Something on its way. */
interface Mail {
  readonly at: Millis;
  readonly turn: number;
  readonly to: string;
  readonly from: string;
  readonly group: number;
  readonly events?: readonly SignedEvent[];
  readonly receipts?: readonly Receipt[];
  readonly note?: { readonly note: string; readonly proof: readonly string[] };
}

/** How well the network carries. */
export interface Weather {
  readonly loss: number;
  readonly twice: number;
  readonly delayMost: Millis;
}

/** A line of the day as a person would tell it. */
export interface ToldLine {
  readonly at: Millis;
  readonly text: string;
  readonly events: readonly string[];
  readonly isComment: boolean;
}

/** An event somebody signed in this history. */
export interface Signed {
  readonly event: SignedEvent;
  readonly id: string;
  readonly type: string;
  readonly phone: string;
  readonly at: Millis;
  arrivedAt?: Millis;
}

/** Something that must always hold, and did not. */
export interface Violation {
  readonly law: string;
  readonly says: string;
  readonly step: number;
}

/** An ask as it was made: by whom, on which facts, at which time of the device. */
export interface Asked {
  readonly phone: Phone;
  readonly ask: Ask;
  readonly by: string;
  readonly answer: Answer;
  readonly wall: Millis;
  readonly facts: readonly Fact[];
}

/** One history in the making. */
export interface Stage {
  readonly seed: number;
  readonly size: Size;
  readonly machine: Machine;
  /** When the history began: what was signed before is the morning everybody shares. */
  readonly began: Millis;
  now: Millis;
  step: number;
  readonly phones: Phone[];
  hub: HubSide;
  /** A second hub that answers some phones from its own copy of the log, with the same key. */
  twin: HubSide | undefined;
  mail: Mail[];
  turn: number;
  weather: Weather;
  readonly net: Chance;
  readonly world: World;
  readonly lines: ToldLine[];
  readonly signed: Map<string, Signed>;
  /** Ids of events whose signature nobody with the key made. */
  readonly forged: Set<string>;
  readonly seen: Map<string, number>;
  readonly violations: Violation[];
  /** Phones that changed since the laws were last looked at. */
  readonly touched: Set<Phone>;
  hubTouched: boolean;
  /** The hub all of whose acknowledged events were looked for. */
  lookedAt: Hub | undefined;
  /** Sets of facts whose book was looked at already. */
  readonly marks: Set<string>;
  /** Asks made and not yet looked at. */
  readonly asked: Asked[];
  /** Whether every law is looked at after every step, refolds included. */
  isDeep: boolean;
  /** Whether people meet and scan each other's codes when they act together. */
  meets: boolean;
  /** Whether the hub is packed away: phones have only each other. */
  isPacked: boolean;
}

/** Notes that something interesting was seen. */
export function saw(stage: Stage, what: string): void {
  stage.seen.set(what, (stage.seen.get(what) ?? 0) + 1);
}

/** Notes that a law was broken. */
export function broke(stage: Stage, law: string, says: string): void {
  stage.violations.push({ law, says, step: stage.step });
}

const signers = new WeakMap<Machine, Map<string, Signer>>();

/** The signer of a device, made once in a process. */
export function signerOf(machine: Machine, holder: string | undefined, alias: string): Signer {
  const all = signers.get(machine) ?? new Map<string, Signer>();
  signers.set(machine, all);
  const known = all.get(alias) ?? machine.signer(sampleSeed(TITLE, holder ?? '', alias));
  all.set(alias, known);
  return known;
}

/** A phone fresh out of the box. */
export function makePhone(machine: Machine, alias: string, holder: string | undefined, seed: number): Phone {
  const signer = signerOf(machine, holder, alias);
  const random = drawFrom(mix(seed, Number.parseInt(alias.slice(3), 36))).bytes;
  return {
    alias,
    holder,
    signer,
    random,
    state: freshState(machine, alias, holder, signer, random),
    offsetMs: 0,
    driftPpm: 0,
    driftSince: 0,
    group: 0,
    cursor: 0,
    kept: 0,
    isStolen: false,
    isClone: false,
    twin: false,
    isOff: false,
    seenFrom: undefined,
    wasOff: false,
  };
}

export function freshState(
  machine: Machine,
  alias: string,
  holder: string | undefined,
  key: Signer,
  random: (length: number) => Uint8Array,
): DeviceState {
  const whose = holder === undefined ? {} : { holder: person(holder) };
  return makeDeviceState({ production: PRODUCTION, alias, ...whose, key, zone: 'UTC', random }, machine.platform);
}

/** What a phone's own clock shows. */
export const wallOf = (stage: Stage, phone: Phone): Millis =>
  Math.max(0, stage.now + phone.offsetMs + Math.round(((stage.now - phone.driftSince) * phone.driftPpm) / 1_000_000));

/** Sends a message to the machine of a phone. */
export function tell(stage: Stage, phone: Phone, message: Message): Out {
  if (phone.offsetMs !== 0 || phone.driftPpm !== 0) phone.wasOff = true;
  const { out } = step(phone.state, message, wallOf(stage, phone), phone.random, phone.signer.sign);
  stage.touched.add(phone);
  for (const flag of out.flags) noteFlag(stage, flag);
  return out;
}

function noteFlag(stage: Stage, flag: string): void {
  if (flag.startsWith('This key has signed elsewhere')) saw(stage, 'clone noticed by its own device');
  else if (flag.startsWith('The clock of another device')) saw(stage, 'clock ahead heard and not adopted');
  else if (flag.startsWith('This log head does not continue')) saw(stage, 'fork noticed by a phone');
  else if (flag.startsWith('Show how the head')) saw(stage, 'head without proof refused');
  else if (flag.includes('does not verify')) saw(stage, 'forgery refused by a phone');
}

/** The phone somebody acts on: their own, honest and switched on, else the tablet where there is one. */
export function phoneOf(stage: Stage, alias: string): Phone | undefined {
  const own = stage.phones.find(
    (each) => each.holder === alias && !each.isStolen && !each.isClone && !each.isOff && each.alias !== 'DV-99',
  );
  return own ?? stage.phones.find((each) => each.holder === undefined && !each.isOff);
}

export const phoneNamed = (stage: Stage, alias: string): Phone | undefined =>
  stage.phones.find((each) => each.alias === alias && !each.isClone);

function admit(stage: Stage, phone: Phone, out: Out, type: string): string | undefined {
  if (!out.event || out.id === undefined) return undefined;
  stage.signed.set(out.id, { event: out.event, id: out.id, type, phone: phone.alias, at: stage.now });
  send(stage, phone, 'hub', { events: out.send });
  return out.id;
}

/** Somebody does, sees or says something on a device. Facts are never refused: a refusal here is a broken law. */
export function sign(
  stage: Stage,
  alias: string,
  type: EventType,
  body: object,
  more: Partial<Act> = {},
): string | undefined {
  const phone = phoneOf(stage, alias);
  return phone && signOn(stage, phone, alias, type, body, more);
}

export function signOn(
  stage: Stage,
  phone: Phone,
  alias: string | undefined,
  type: EventType,
  body: object,
  more: Partial<Act> = {},
): string | undefined {
  const isOwn = alias !== undefined && alias === phone.holder;
  const act: Act = {
    type,
    body,
    ...(alias === undefined ? {} : { by: person(alias) }),
    ...(isOwn || alias === undefined ? {} : { assent: { how: 'own pin' } }),
    ...more,
  };
  const out = tell(stage, phone, { kind: 'act', act });
  if (out.refusal) broke(stage, 'facts are never refused', `${type} on ${phone.alias}: ${out.refusal.why}`);
  return admit(stage, phone, out, type);
}

/** Somebody asks. The answer is looked at by the laws after the step. */
export function ask(stage: Stage, alias: string, what: Ask): { verdict: Answer['verdict']; id: string } | undefined {
  const phone = phoneOf(stage, alias);
  return phone && askOn(stage, phone, alias, what);
}

export function askOn(
  stage: Stage,
  phone: Phone,
  alias: string,
  what: Ask,
): { verdict: Answer['verdict']; id: string } | undefined {
  const isOwn = alias === phone.holder;
  // What an ask is judged at: the device's own clock, and never before what it has heard.
  const wall = Math.max(wallOf(stage, phone), phone.state.clock.ms);
  const facts = [...phone.state.book.facts.values()];
  const out = tell(stage, phone, {
    kind: 'ask',
    ask: what,
    by: person(alias),
    ...(isOwn ? {} : { assent: { how: 'own pin' } }),
  });
  if (out.refusal) broke(stage, 'facts are never refused', `an ask on ${phone.alias}: ${out.refusal.why}`);
  const id = admit(stage, phone, out, 'Answered');
  if (!out.answer || id === undefined) return undefined;
  const { answer } = out;
  stage.asked.push({ phone, ask: what, by: person(alias), answer, wall, facts });
  saw(stage, `${answer.verdict} ${what.kind}`);
  for (const { rule } of answer.reasons) saw(stage, `refused by ${rule}`);
  return { verdict: answer.verdict, id };
}

/** Adds a line of the day. */
export function say(stage: Stage, text: string, ...events: (string | undefined)[]): void {
  const known = events.filter((each): each is string => each !== undefined);
  stage.lines.push({ at: stage.now, text, events: known, isComment: false });
}

/** Adds what the format of scenarios has no line for. */
export function remark(stage: Stage, text: string): void {
  stage.lines.push({ at: stage.now, text, events: [], isComment: true });
}

// ---- the network -------------------------------------------------------------------------------------------

type Load = Pick<Mail, 'events' | 'receipts' | 'note'>;

/** Puts something on its way; the weather decides whether, when and how often it arrives. */
export function send(stage: Stage, from: Phone | undefined, to: string, load: Load): void {
  if (stage.isPacked || (load.events?.length ?? load.receipts?.length ?? 1) === 0) return;
  const { net, weather } = stage;
  const copies = net.happens(weather.loss) ? 0 : net.happens(weather.twice) ? 2 : 1;
  if (copies === 0) saw(stage, 'message lost');
  if (copies === 2) saw(stage, 'message delivered twice');
  for (let copy = 0; copy < copies; copy += 1) {
    const at = stage.now + 50 + net.whole(weather.delayMost);
    stage.turn += 1;
    stage.mail.push({ at, turn: stage.turn, to, from: from?.alias ?? 'hub', group: from?.group ?? 0, ...load });
  }
}

/** Which hub answers a phone. */
export const hubOf = (stage: Stage, phone: Phone | undefined): HubSide =>
  phone?.twin && stage.twin ? stage.twin : stage.hub;

async function deliver(stage: Stage, mail: Mail): Promise<void> {
  if (mail.to === 'hub') {
    const from = stage.phones.find((each) => each.alias === mail.from);
    if (from?.group !== 0 || mail.group !== 0) return saw(stage, 'message stopped by a partition');
    await handToHub(stage, from, mail.events ?? []);
    return;
  }
  const to = stage.phones.find((each) => each.alias === mail.to && !each.isOff);
  if (!to || to.group !== mail.group) return saw(stage, 'message stopped by a partition');
  receiveOn(stage, to, mail, mail.from === 'hub');
}

/** A phone takes in what reached it. */
export function receiveOn(stage: Stage, phone: Phone, load: Load, isHub: boolean): void {
  if (load.events) {
    const news = load.events.filter((each) => !phone.state.known.has(eventIdOf(each.text, fastHash(stage))));
    if (news.length === 0) saw(stage, 'duplicates dropped');
    tell(stage, phone, { kind: 'events', events: load.events, ...(isHub ? { hubAt: stage.now, errorMs: 500 } : {}) });
  }
  if (load.receipts) tell(stage, phone, { kind: 'receipts', receipts: load.receipts });
  if (load.note) showHead(stage, phone, load.note);
}

/** A phone is shown a head; whether it must see a fork is known from the leaves themselves. */
function showHead(stage: Stage, phone: Phone, { note, proof }: NonNullable<Load['note']>): void {
  const before = phone.state.seen;
  const from = phone.seenFrom;
  tell(stage, phone, { kind: 'head', note, proof });
  const side = hubOf(stage, phone);
  if (phone.state.seen !== before) phone.seenFrom = side;
  if (!before || !from || from === side || phone.state.forkedLog) return;
  const size = Number(note.split('\n')[1]);
  if (size < before.size) return;
  const theirs = side.disk.entries;
  const differs = from.disk.entries.slice(0, before.size).some(({ id, receivedAt }, n) => {
    const other = theirs[n];
    return other === undefined || other.id !== id || other.receivedAt !== receivedAt;
  });
  if (differs) broke(stage, 'a fork is noticed, and only a fork', `${phone.alias} took heads of two logs that differ`);
}

const fastHash = (stage: Stage) => stage.machine.platform.hash;

/** The hub takes events in, answers with receipts, and passes on what is new. */
export async function handToHub(stage: Stage, from: Phone, events: readonly SignedEvent[]): Promise<void> {
  if (stage.isPacked) return;
  const side = hubOf(stage, from);
  const before = side.log.length;
  const receipts = await side.receive(events, stage.now);
  if (side === stage.hub) stage.hubTouched = true;
  if (!receipts) return saw(stage, 'hub did not answer');
  send(stage, undefined, from.alias, { receipts });
  const news = side.log.slice(before).map(({ event }) => event);
  for (const { id } of side.log.slice(before)) {
    const signed = stage.signed.get(id);
    if (signed) signed.arrivedAt ??= stage.now;
  }
  if (news.length === 0) return;
  for (const phone of stage.phones) {
    // The laptop of the rogue listens to nobody by itself.
    if (phone === from || phone.group !== 0 || phone.alias === 'DV-99' || hubOf(stage, phone) !== side) continue;
    send(stage, undefined, phone.alias, { events: news });
  }
}

/** A phone and the hub talk to each other in one breath: outbox up, the log since the cursor and a head down. */
export async function sync(stage: Stage, phone: Phone, withHead = true): Promise<boolean> {
  if (phone.group !== 0 || phone.isOff) return false;
  if (stage.isPacked) {
    // Without a hub the nearest thing is somebody else's phone.
    meet(stage, phone, stage.phones[stage.net.whole(stage.phones.length)]);
    return true;
  }
  const side = hubOf(stage, phone);
  const { send: outbox } = tell(stage, phone, { kind: 'receipts', receipts: [] });
  const before = side.log.length;
  const receipts = await side.receive(outbox, stage.now);
  if (side === stage.hub) stage.hubTouched = true;
  if (!receipts) return false;
  for (const { id } of side.log.slice(before)) {
    const signed = stage.signed.get(id);
    if (signed) signed.arrivedAt ??= stage.now;
  }
  receiveOn(stage, phone, { receipts }, true);
  const from = Math.min(phone.cursor, side.log.length);
  const events = side.log.slice(from).map(({ event }) => event);
  receiveOn(stage, phone, { events }, true);
  phone.cursor = side.log.length;
  phone.kept = phone.state.known.size;
  if (withHead) {
    const head = await side.head(stage.now, phone.state.seen?.size);
    if (head) receiveOn(stage, phone, { note: head }, true);
  }
  return true;
}

/** Two people hold their phones together: each learns what the other knows. */
export function meet(stage: Stage, one: Phone | undefined, other: Phone | undefined): void {
  if (!one || !other || one === other || one.isOff || other.isOff) return;
  const gives = (from: Phone, to: Phone) => {
    const events = [...from.state.known].flatMap(([id, event]) => (to.state.known.has(id) ? [] : [event]));
    if (events.length > 0) tell(stage, to, { kind: 'events', events });
  };
  gives(one, other);
  gives(other, one);
}

/** Lets time pass, and what was on its way arrive. */
export async function pass(stage: Stage, ms: Millis): Promise<void> {
  const until = stage.now + ms;
  for (;;) {
    let next: Mail | undefined;
    for (const each of stage.mail) {
      if (each.at <= until && (!next || each.at < next.at || (each.at === next.at && each.turn < next.turn)))
        next = each;
    }
    if (!next) break;
    const due = next;
    stage.mail = stage.mail.filter((each) => each !== due);
    stage.now = Math.max(stage.now, due.at);
    await deliver(stage, due);
  }
  stage.now = Math.max(until, stage.now);
}

export const someSeconds = (chance: Chance): Millis => {
  if (chance.happens(0.06)) return chance.whole(25 * 60) * SECOND;
  return chance.happens(0.2) ? chance.whole(180) * SECOND : (1 + chance.whole(20)) * SECOND;
};
