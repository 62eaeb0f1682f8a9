// A device to work with: the machine of step.ts with its chance and key put in.

import type { Book } from '@proofhouse/domain/book/book.ts';
import { type View, view } from '@proofhouse/domain/book/view.ts';
import type { Ask } from '@proofhouse/domain/clearance/events.ts';
import type { Envelope } from '@proofhouse/domain/vocabulary/envelope.ts';
import type { Millis } from '@proofhouse/domain/vocabulary/instant.ts';
import { type Act, ActRefused } from './act.ts';
import type { BlindAnswer } from './blind.ts';
import { type DeviceGiven, type DeviceState, makeDeviceState } from './devicestate.ts';
import { nodePlatform } from './node.ts';
import type { Platform, Signer } from './platform.ts';
import type { Receipt } from './receipt.ts';
import { noteKeptHere, noteReceived, type Standing, standingOf } from './standing.ts';
import { type Answer, type Message, type Out, step } from './step.ts';
import type { SignedEvent } from './wire.ts';

/** A phone, tablet or laptop with a key of its own. */
export interface Device {
  /** The device id, which is its key's. */
  readonly id: string;
  readonly alias: string;
  readonly holder: string | undefined;
  readonly state: DeviceState;
  readonly book: Book;
  /** Sends any message and returns what comes out, refusals included. */
  tell(message: Message, now: Millis): Out;
  /** @throws ActRefused */
  act(act: Act, now: Millis): SignedEvent;
  /** @throws ActRefused when the ask itself is malformed; a refused ask is an answer, not a throw. */
  ask(
    ask: Ask,
    by: string,
    now: Millis,
    how?: { assent?: Envelope['assent']; shown?: readonly string[] },
  ): { event: SignedEvent; id: string; answer: Answer };
  /** Fixes a first answer as a commitment; the opening stays here. @throws ActRefused */
  seal(answer: BlindAnswer, now: Millis, act?: Partial<Act>): { event: SignedEvent; id: string };
  /** Opens a first answer once the second is known here. @throws ActRefused */
  open(sealed: string, now: Millis, act?: Partial<Act>): SignedEvent;
  /** Takes events in, in any order. Returns what the person should know. */
  receive(events: readonly SignedEvent[], now: Millis, hub?: { at: Millis; errorMs?: Millis }): readonly string[];
  /** Takes a log head in, with the proof that it continues the last. */
  receiveHead(note: string, now: Millis, proof?: readonly string[]): readonly string[];
  receiveReceipts(receipts: readonly Receipt[], now: Millis): readonly string[];
  /** The storage of this device committed these events. Says nothing of the hub, which is still offered them. */
  receiveKept(ids: readonly string[], now: Millis): void;
  /** What is proven of an event: kept here, received, cosigned; none follows from another. */
  standing(id: string): Standing;
  /** Offline, or back: a silent device sends nothing and keeps everything. */
  goSilent(on: boolean, now: Millis): readonly SignedEvent[];
  known(): ReadonlySet<string>;
  has(id: string): boolean;
  /** Every event known here, for another device to copy. */
  events(): readonly SignedEvent[];
  /** Own events the hub has not confirmed; empty while silent. */
  outbox(): readonly SignedEvent[];
  view(now: Millis): View;
}

/** Makes a device; it counts as switched on from its first message. */
export function makeDevice(given: DeviceGiven & { readonly key: Signer }, platform: Platform = nodePlatform): Device {
  let state = makeDeviceState(given, platform);
  const tell = (message: Message, at: Millis): Out => {
    const stepped = step(state, message, at, given.random, given.key.sign);
    state = stepped.state;
    if (message.kind === 'receipts') noteReceived(state.standings, message.receipts, at);
    return stepped.out;
  };
  const signed = (out: Out): { event: SignedEvent; id: string } => {
    if (out.refusal) throw new ActRefused(out.refusal);
    if (!out.event || out.id === undefined) throw new Error('A device that does not refuse must sign.');
    return { event: out.event, id: out.id };
  };
  return {
    id: given.key.device,
    alias: given.alias,
    holder: given.holder,
    get state() {
      return state;
    },
    get book() {
      return state.book;
    },
    tell,
    act: (act, at) => signed(tell({ kind: 'act', act }, at)).event,
    ask(ask, by, at, how = {}) {
      const out = tell({ kind: 'ask', ask, by, assent: how.assent, shown: how.shown }, at);
      if (!out.answer) throw new Error('An ask is always answered.');
      return { ...signed(out), answer: out.answer };
    },
    seal: (answer, at, act) => signed(tell({ kind: 'seal', answer, act }, at)),
    open: (sealed, at, act) => signed(tell({ kind: 'open', sealed, act }, at)).event,
    receive: (events, at, hub) => tell({ kind: 'events', events, hubAt: hub?.at, errorMs: hub?.errorMs }, at).flags,
    receiveHead: (note, at, proof) => tell({ kind: 'head', note, proof }, at).flags,
    receiveReceipts: (receipts, at) => tell({ kind: 'receipts', receipts }, at).flags,
    receiveKept: (ids, at) => noteKeptHere(state.standings, ids, at),
    standing: (id) => standingOf(state.standings, id),
    goSilent: (on, at) => tell({ kind: 'silent', on }, at).send,
    known: () => new Set(state.known.keys()),
    has: (id) => state.known.has(id),
    events: () => [...state.known.values()],
    outbox: () => (state.isSilent ? [] : [...state.outbox.values()]),
    view: (at) => view(state.book, at + state.skewMs),
  };
}
