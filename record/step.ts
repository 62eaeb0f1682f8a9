// A device as a machine of messages: the same state, message, time and chance give the same answer, everywhere.

import { addFacts, emptyBook } from '@proofhouse/domain/book/book.ts';
import { viewNow } from '@proofhouse/domain/book/view.ts';
import type { Ask } from '@proofhouse/domain/clearance/events.ts';
import type { Envelope } from '@proofhouse/domain/vocabulary/envelope.ts';
import type { Millis } from '@proofhouse/domain/vocabulary/instant.ts';
import { answer } from '@proofhouse/policy/answer.ts';
import { type Act, type ActRefusal, causesToName, signAct } from './act.ts';
import { type BlindAnswer, sealAnswer } from './blind.ts';
import { build } from './build.ts';
import { hear, SKEW_MOST } from './clock.ts';
import type { DeviceState } from './devicestate.ts';
import { factOf, judge, learn, verifiesNow } from './gate.ts';
import { judgeHead } from './head.ts';
import type { Random, Signer } from './platform.ts';
import { isKept, type Receipt } from './receipt.ts';
import { type Signing, signNow } from './signing.ts';
import { type ReadEvent, readSigned, type SignedEvent } from './wire.ts';

/** What policy says to an ask. */
export type Answer = ReturnType<typeof answer>;

/** Everything that can happen to a device. */
export type Message =
  | { readonly kind: 'act'; readonly act: Act }
  | {
      readonly kind: 'ask';
      readonly ask: Ask;
      readonly by: string;
      readonly assent?: Envelope['assent'] | undefined;
      readonly shown?: readonly string[] | undefined;
    }
  | { readonly kind: 'seal'; readonly answer: BlindAnswer; readonly act?: Partial<Act> | undefined }
  | {
      readonly kind: 'open';
      readonly sealed: string;
      readonly reportsDanger?: boolean;
      readonly act?: Partial<Act> | undefined;
    }
  | {
      readonly kind: 'events';
      readonly events: readonly SignedEvent[];
      /** The hub's own clock, where the hub spoke, and how far off that may be. */
      readonly hubAt?: Millis | undefined;
      readonly errorMs?: Millis | undefined;
    }
  | { readonly kind: 'head'; readonly note: string; readonly proof?: readonly string[] | undefined }
  | { readonly kind: 'receipts'; readonly receipts: readonly Receipt[] }
  | { readonly kind: 'silent'; readonly on: boolean };

/** What comes out: at most one signed event, what to send, and what the person must be told. */
export interface Out {
  readonly event?: SignedEvent;
  readonly id?: string;
  readonly answer?: Answer;
  readonly refusal?: ActRefusal;
  /** Events to send to the hub now; empty while the device is silent. */
  readonly send: readonly SignedEvent[];
  readonly flags: readonly string[];
}

const WAITING_MOST = 1_000;

const toSend = (state: DeviceState): readonly SignedEvent[] => (state.isSilent ? [] : [...state.outbox.values()]);

/** Puts an event into the causal order, where later events of this device will name it. */
function link(state: DeviceState, { envelope, id }: ReadEvent): void {
  for (const cause of envelope.previous === undefined ? envelope.after : [...envelope.after, envelope.previous]) {
    state.causes.add(cause);
    state.tips.delete(cause);
  }
  if (!state.causes.has(id)) state.tips.set(id, envelope.clock);
}

/** Devices became known: what was kept under their names is verified now, and forgeries leave the book. */
function recognise(state: DeviceState, devices: readonly string[]): void {
  const forged = new Set<string>();
  for (const device of devices) {
    for (const event of state.unsigned.get(device) ?? []) {
      if (verifiesNow(state.gate, event)) link(state, event);
      else forged.add(event.id);
    }
    state.unsigned.delete(device);
  }
  if (forged.size === 0) return;
  const believed = [...state.book.facts.values()].filter(({ id }) => !forged.has(id));
  state.book = addFacts(emptyBook(), believed);
}

/**
 * Takes an event into what the device knows: causes, clock, keys and book. What nobody signed for enters the book and
 * no chain of causes: if it turned out forged, every honest event that named it would lack a cause for ever.
 */
function take(state: DeviceState, event: ReadEvent, isSigned: boolean, now: Millis, flags: string[]): void {
  const { envelope, id, signed } = event;
  state.known.set(id, signed);
  state.waiting.delete(id);
  const devices = learn(state.gate, event);
  if (isSigned) link(state, event);
  else state.unsigned.set(envelope.device, [...(state.unsigned.get(envelope.device) ?? []), event]);
  const heard = hear(state.clock, envelope.clock, now + state.skewMs);
  state.clock = heard.clock;
  if (heard.aheadMs !== undefined) flags.push(`The clock of another device is ${heard.aheadMs} ms ahead: ${id}`);
  addFacts(state.book, [factOf(event)]);
  recognise(state, devices);
}

/** An own event that came from elsewhere: the memory of a device set up again, or a copy of its key at work. */
function noteOwn(state: DeviceState, event: ReadEvent, flags: string[]): void {
  if (event.envelope.device !== state.signer.device) return;
  if (state.hasSigned) {
    flags.push(`This key has signed elsewhere (counter ${event.envelope.counter}): it may have been copied.`);
  } else if (event.envelope.counter >= state.counter) {
    state.counter = event.envelope.counter + 1;
    state.last = event.id;
  }
}

function receive(state: DeviceState, events: readonly SignedEvent[], now: Millis, isFromHub: boolean): string[] {
  const flags: string[] = [];
  let open = events.flatMap((signed) => {
    const read = readSigned(signed, state.platform.hash);
    if (read.ok && !state.known.has(read.id)) return [read];
    if (!read.ok) flags.push(`Not an event of ours: ${read.why}`);
    return [];
  });
  // An enrolment may stand behind what it enrols; go round until nothing more can be taken.
  for (let grew = true; grew && open.length > 0; ) {
    grew = false;
    const left: ReadEvent[] = [];
    const before = state.gate.enrolled.size;
    for (const event of open) {
      if (state.known.has(event.id)) continue;
      const judged = judge(state.gate, event);
      if (judged.kind === 'refuse') {
        const mayCome = judged.code === 'key-not-enrolled' || judged.code === 'not-founded';
        if (mayCome) left.push(event);
        else flags.push(`${event.id}: ${judged.why}`);
        continue;
      }
      noteOwn(state, event, flags);
      // An own event this device had lost: nobody else will bring it to the hub.
      if (event.envelope.device === state.signer.device && !isFromHub) state.outbox.set(event.id, event.signed);
      take(state, event, judged.kind === 'take', now, flags);
      grew = true;
    }
    if (state.gate.enrolled.size > before) {
      for (const signed of state.waiting.values()) {
        const read = readSigned(signed, state.platform.hash);
        if (read.ok) left.push(read);
      }
    }
    open = left;
  }
  for (const event of open) if (state.waiting.size < WAITING_MOST) state.waiting.set(event.id, event.signed);
  return flags;
}

function* act(state: DeviceState, given: Act, now: Millis, random: Random): Signing<Out> {
  const signed = yield* signAct(state, given, now, random);
  if (!signed.ok) return { refusal: signed.refusal, send: toSend(state), flags: [] };
  const { event } = signed;
  const flags: string[] = [];
  take(state, event, true, now, flags);
  state.clock = signed.clock;
  state.counter += 1;
  state.last = event.id;
  state.hasSigned = true;
  state.outbox.set(event.id, event.signed);
  return { event: event.signed, id: event.id, send: toSend(state), flags };
}

function* ask(
  state: DeviceState,
  message: Extract<Message, { kind: 'ask' }>,
  now: Millis,
  random: Random,
): Signing<Out> {
  const wall = now + state.skewMs;
  // A clock set back must not make an old look fresh: nothing is judged at a time before what is known already.
  const at = Math.max(wall, state.clock.ms);
  const asked = answer(viewNow(state.book, at), message.ask, { person: message.by, device: state.signer.device });
  const against = [...(state.forkedLog ? [FORKED_LOG] : []), ...(isClockOff(state, wall) ? [CLOCK_OFF] : [])];
  const judged: Answer =
    against.length > 0 ? { ...asked, verdict: 'refused', reasons: [...asked.reasons, ...against] } : asked;
  const own = state.last !== undefined && state.tips.has(state.last) ? [state.last] : [];
  const unsigned = [...state.unsigned.values()].flat().map(({ id }) => id);
  const frontier = [...own, ...causesToName(state.tips, state.last), ...unsigned].slice(0, 64).sort();
  const out = yield* act(
    state,
    {
      type: 'Answered',
      by: message.by,
      assent: message.assent,
      body: {
        ask: message.ask,
        verdict: judged.verdict,
        reasons: judged.reasons,
        warnings: judged.warnings,
        mayBeginUntil: judged.verdict === 'granted' ? judged.mayBeginUntil : undefined,
        frontier,
        rulebook: judged.rulebook,
        build,
        shown: message.shown ?? [judged.verdict, ...judged.reasons.map(({ says }) => says)].slice(0, 12),
        dataAgeS: Math.min(
          100_000,
          Math.max(0, Math.floor((wall - (state.heardAt ?? (state.startedAt ?? now) + state.skewMs)) / 1000)),
        ),
      },
    },
    now,
    random,
  );
  return { ...out, answer: judged };
}

/** Whether this device's own clock is further from the hub's, or behind what it has heard, than an entry may be. */
const isClockOff = ({ clock, offset }: DeviceState, wall: Millis): boolean =>
  clock.ms - wall > SKEW_MOST || Math.abs(offset?.ms ?? 0) > SKEW_MOST;

const CLOCK_OFF: Answer['reasons'][number] = {
  rule: 'clock-agrees',
  control: 'ledger',
  verdict: 'cannot tell',
  says: 'The clock of this device is off by more than two minutes: it cannot tell how old a look is.',
  cites: [],
  facts: [],
  remedy: 'Set its clock, or ask on another device.',
  who: ['whoever holds this device'],
};

const FORKED_LOG: Answer['reasons'][number] = {
  rule: 'one-log',
  control: 'ledger',
  verdict: 'breaks',
  says: 'The hub has shown two histories that cannot both be true.',
  cites: [],
  facts: [],
  remedy: 'Keep both heads, stop relying on this hub, and tell everybody whose key countersigns it.',
  who: ['whoever runs the hub'],
};

function* seal(
  state: DeviceState,
  message: Extract<Message, { kind: 'seal' }>,
  now: Millis,
  random: Random,
): Signing<Out> {
  const { body, opening } = sealAnswer(message.answer, random, state.platform.hash);
  const out = yield* act(state, { ...message.act, type: 'AnswerSealed', body }, now, random);
  if (out.id !== undefined) state.openings.set(out.id, opening);
  return out;
}

function* open(
  state: DeviceState,
  message: Extract<Message, { kind: 'open' }>,
  now: Millis,
  random: Random,
): Signing<Out> {
  const refuse = (code: ActRefusal['code'], why: string): Out => ({
    refusal: { code, why },
    send: toSend(state),
    flags: [],
  });
  const opening = state.openings.get(message.sealed);
  if (!opening) return refuse('not-sealed', 'This answer was not sealed on this device: open it where it was sealed.');
  const second = [...state.book.facts.values()].some(
    (fact) => (fact.type === 'Looked' || fact.type === 'Counted') && fact.body.answers === message.sealed,
  );
  // An answer that reports danger is never held back.
  if (!second && !message.reportsDanger)
    return refuse('still-blind', 'The second answer is not fixed yet: wait for it, then open yours.');
  const out = yield* act(
    state,
    { ...message.act, type: 'AnswerOpened', body: { sealed: message.sealed, ...opening } },
    now,
    random,
  );
  if (out.event) state.openings.delete(message.sealed);
  return out;
}

/** One step, which asks for the signatures it needs. It changes the state given: nothing else may meanwhile. */
export function* stepping(state: DeviceState, message: Message, now: Millis, random: Random): Signing<Out> {
  state.startedAt ??= now;
  const tell = (flags: readonly string[]): Out => ({ send: toSend(state), flags });
  switch (message.kind) {
    case 'act':
      return yield* act(state, message.act, now, random);
    case 'ask':
      return yield* ask(state, message, now, random);
    case 'seal':
      return yield* seal(state, message, now, random);
    case 'open':
      return yield* open(state, message, now, random);
    case 'events': {
      const wall = now + state.skewMs;
      state.heardAt = wall;
      if (message.hubAt !== undefined) {
        state.offset = { ms: message.hubAt - wall, errorMs: message.errorMs ?? 0 };
      }
      return tell(receive(state, message.events, now, message.hubAt !== undefined));
    }
    case 'head': {
      const judged = judgeHead(state, message.note, message.proof ?? []);
      if (judged.kind === 'newer') state.seen = judged.seen;
      if (judged.kind === 'forked') state.forkedLog = judged.notes;
      if (judged.kind !== 'refused') state.heardAt = now + state.skewMs;
      return tell(judged.kind === 'refused' || judged.kind === 'forked' ? [judged.why] : []);
    }
    case 'receipts': {
      for (const receipt of message.receipts) if (isKept(receipt)) state.outbox.delete(receipt.id);
      state.heardAt = now + state.skewMs;
      return tell(message.receipts.flatMap(({ why }) => why ?? []));
    }
    case 'silent':
      state.isSilent = message.on;
      return tell([]);
  }
}

/** One step of a device whose key answers at once. The state given is used up: what comes back is the same one, changed. */
export function step(
  state: DeviceState,
  message: Message,
  now: Millis,
  random: Random,
  sign: Signer['sign'],
): { state: DeviceState; out: Out } {
  return { state, out: signNow(stepping(state, message, now, random), sign) };
}
