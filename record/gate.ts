// The gate every event passes, on a phone and at the hub alike: who may sign here, and did they. It judges form and
// signature only; what an event means, and whom to believe, is for the book.

import { type Fact, makeFact } from '@proofhouse/domain/book/fact.ts';
import { catalogue } from '@proofhouse/domain/events.ts';
import { fromBase64url } from '@proofhouse/ledger/hash.ts';
import {
  type AwaitedSignatureVerifier,
  eventMessage,
  makeAwaitedVerifier,
  makeVerifier,
  type PublicKey,
  type SignatureVerifier,
} from '@proofhouse/ledger/signature.ts';
import { deviceIdOf } from './keyname.ts';
import type { Platform } from './platform.ts';
import { isSampleKey, isSampleProduction } from './samplename.ts';
import { checkDisclosures } from './seal.ts';
import type { ReadEvent, WireRefusal } from './wire.ts';

/** Why an event is not taken. */
export type GateRefusal =
  | WireRefusal
  | 'wrong-production'
  | 'not-founded'
  | 'bad-founding'
  | 'second-founding'
  | 'key-not-enrolled'
  | 'sample-key'
  | 'bad-signature';

/** What the gate says of an event. `unsigned-for`: kept as danger, but nobody known stands behind it. */
export type Judgement =
  | { readonly kind: 'take' }
  | { readonly kind: 'unsigned-for'; readonly why: string }
  | { readonly kind: 'refuse'; readonly code: GateRefusal; readonly why: string };

interface KnownKey {
  readonly key: PublicKey;
  readonly publicKey: string;
  readonly alias: string;
  readonly kind: string;
}

/** Who may sign in one production, learnt from its own events. Grown in place by {@link learn}. */
export interface Gate {
  readonly production: string | undefined;
  readonly platform: Platform;
  readonly verifier: SignatureVerifier;
  /** The founding event, once it is known. */
  founding?: { readonly id: string; readonly title: string; readonly zone: string; readonly sample: boolean };
  /** The production's id, once it is known. */
  id?: string;
  /** Keys enrolled by somebody already enrolled, by device id. */
  readonly enrolled: Map<string, KnownKey>;
  /** Short names of people met so far, to recognise test keys by. */
  readonly peopleAliases: Set<string>;
}

const verifiers = new WeakMap<Platform, SignatureVerifier>();
const laters = new WeakMap<Platform, AwaitedSignatureVerifier>();

/** The same rule over the machine's other cores; undefined where it has no way to them. */
function laterOf(platform: Platform): AwaitedSignatureVerifier | undefined {
  if (!platform.verifyLater) return undefined;
  const known = laters.get(platform) ?? makeAwaitedVerifier({ verify: platform.verifyLater });
  laters.set(platform, known);
  return known;
}

/** One verifier for one machine, so that a key is looked into once however many gates there are. */
function verifierOf(platform: Platform): SignatureVerifier {
  const known = verifiers.get(platform) ?? makeVerifier(platform);
  verifiers.set(platform, known);
  return known;
}

/** A gate that has seen nothing yet. Without a production it takes the first founding it meets. */
export function makeGate(platform: Platform, production?: string): Gate {
  return {
    production,
    platform,
    verifier: verifierOf(platform),
    enrolled: new Map(),
    peopleAliases: new Set(numbered('P')),
    ...(production === undefined ? {} : { id: production }),
  };
}

const refuse = (code: GateRefusal, why: string): Judgement => ({ kind: 'refuse', code, why });
const TAKE: Judgement = { kind: 'take' };

/** The public key behind a stated key, if name and key belong together and the key may be enrolled. */
function keyOf(gate: Gate, stated: { device: string; algorithm: 'ed25519' | 'es256'; publicKey: string }) {
  try {
    const key: PublicKey = { alg: stated.algorithm, bytes: fromBase64url(stated.publicKey) };
    const named = deviceIdOf(stated.algorithm, stated.publicKey, gate.platform.hash) === stated.device;
    return named && gate.verifier.enrolKey(key).ok ? key : undefined;
  } catch {
    return undefined;
  }
}

function isSignedBy(gate: Gate, event: ReadEvent, { key, publicKey }: Pick<KnownKey, 'key' | 'publicKey'>): boolean {
  if (event.envelope.algorithm !== key.alg) return false;
  const before = event.memo.verified;
  if (before?.publicKey === publicKey) return before.good;
  const good = gate.verifier.verifySignature(key, eventMessage(event.bytes), fromBase64url(event.signed.signature));
  event.memo.verified = { publicKey, good };
  return good;
}

/** From so many signatures on it is quicker to spread them over the cores. */
const AHEAD_LEAST = 4;

/** The keys events state for themselves and others. Nothing is believed by this: it only says what to verify with. */
function statedKeys(gate: Gate, events: readonly ReadEvent[]): Map<string, Pick<KnownKey, 'key' | 'publicKey'>> {
  const stated = new Map<string, Pick<KnownKey, 'key' | 'publicKey'>>();
  const state = (each: { device: string; algorithm: 'ed25519' | 'es256'; publicKey: string }): void => {
    if (gate.enrolled.has(each.device) || stated.has(each.device)) return;
    const key = keyOf(gate, each);
    if (key) stated.set(each.device, { key, publicKey: each.publicKey });
  };
  for (const event of events) {
    if (event.envelope.type !== 'ProductionFounded' && event.envelope.type !== 'DeviceEnrolled') continue;
    const fact = factOf(event);
    if (fact.type === 'ProductionFounded') fact.body.founders.forEach(state);
    if (fact.type === 'DeviceEnrolled') state(fact.body);
  }
  return stated;
}

/**
 * Verifies signatures over all cores before the events are judged, so that judging finds them done. It judges nothing:
 * what it leaves out, and every key it does not know yet, is verified when it is judged.
 */
export async function verifyAhead(gate: Gate, events: readonly ReadEvent[], least = AHEAD_LEAST): Promise<void> {
  const later = laterOf(gate.platform);
  if (!later || events.length < least) return;
  const stated = statedKeys(gate, events);
  const works: Promise<void>[] = [];
  for (const event of events) {
    const begun = event.memo.verifying;
    if (begun !== undefined) {
      works.push(begun);
      continue;
    }
    const known = gate.enrolled.get(event.envelope.device) ?? stated.get(event.envelope.device);
    if (!known || event.envelope.algorithm !== known.key.alg || event.memo.verified) continue;
    const { key, publicKey } = known;
    const signature = fromBase64url(event.signed.signature);
    const work = later.verifySignature(key, eventMessage(event.bytes), signature).then((good) => {
      event.memo.verified = { publicKey, good };
      delete event.memo.verifying;
    });
    event.memo.verifying = work;
    works.push(work);
  }
  await Promise.all(works);
}

/** The fact an event states, made once. */
export function factOf(event: ReadEvent): Fact {
  if (event.memo.fact) return event.memo.fact;
  const { envelope, signed } = event;
  const definition = catalogue.find(envelope.type, envelope.version);
  const { kept } =
    signed.disclosures.length === 0 ? { kept: [] } : checkDisclosures(envelope.digests, signed.disclosures, definition);
  const fact = makeFact(event.id, envelope, { disclosed: kept });
  event.memo.fact = fact;
  return fact;
}

function judgeFounding(gate: Gate, event: ReadEvent): Judgement {
  if (gate.founding) {
    return gate.founding.id === event.id ? TAKE : refuse('second-founding', 'This production is founded already.');
  }
  const fact = factOf(event);
  if (fact.type !== 'ProductionFounded') return refuse('bad-founding', 'The founding event does not fit.');
  const { founders, sample } = fact.body;
  const [one, other] = founders;
  if (!one || !other || one.person === other.person || one.device === other.device) {
    return refuse('bad-founding', 'A production is founded by two people, each with a key of their own.');
  }
  if (sample !== isSampleProduction(event.envelope.production)) {
    return refuse('bad-founding', 'A SAMPLE production says so in its id, and no other does.');
  }
  const signer = founders.find(({ device }) => device === event.envelope.device);
  const keys = founders.map((stated) => keyOf(gate, stated));
  if (!signer || keys.includes(undefined)) {
    return refuse('bad-founding', 'The founding must name two keys that may be enrolled, and be signed with one.');
  }
  if (!sample && founders.some(({ publicKey }) => isTestKey(gate, fact.body.title, publicKey, numbered('DV-')))) {
    return refuse('sample-key', 'A SAMPLE key founds no real production: use real keys.');
  }
  const key = keyOf(gate, signer);
  if (key && isSignedBy(gate, event, { key, publicKey: signer.publicKey })) return TAKE;
  return refuse('bad-signature', 'The founder’s signature does not verify.');
}

/** The usual short names, P01 or DV-01 on; a SAMPLE signer refuses real productions by itself, this is the second wall. */
const numbered = (before: string): string[] =>
  Array.from({ length: 20 }, (_, index) => `${before}${String(index + 1).padStart(2, '0')}`);

function isTestKey(gate: Gate, title: string, publicKey: string, devices: readonly string[]): boolean {
  return isSampleKey(publicKey, { seeds: [title], people: ['', ...gate.peopleAliases], devices });
}

/** A newcomer's own enrolment: the key signs for itself, which proves possession and nothing more. */
function judgeSelfNamed(gate: Gate, event: ReadEvent): Judgement | undefined {
  const fact = factOf(event);
  if (fact.type !== 'DeviceEnrolled' || fact.body.device !== fact.device) return undefined;
  const key = keyOf(gate, fact.body);
  if (!key) return refuse('bad-signature', 'This key may not be enrolled: make a new one.');
  return isSignedBy(gate, event, { key, publicKey: fact.body.publicKey })
    ? { kind: 'unsigned-for', why: 'This key names itself; somebody enrolled must enrol it.' }
    : refuse('bad-signature', 'The signature does not verify under the key it names.');
}

/** Danger counts whoever says it. A revocation is the exception: it could silence everybody at once. */
export const isAnybodysDanger = ({ envelope }: ReadEvent): boolean =>
  envelope.type !== 'DeviceRevoked' && catalogue.find(envelope.type, envelope.version)?.weight === 'danger';

/** Judges an event by what the gate has learnt so far. Changes nothing. */
export function judge(gate: Gate, event: ReadEvent): Judgement {
  const { envelope } = event;
  if (gate.id !== undefined && envelope.production !== gate.id) {
    return refuse('wrong-production', 'This event belongs to another production: send it to its own hub.');
  }
  if (envelope.type === 'ProductionFounded') return judgeFounding(gate, event);
  if (!gate.founding) return refuse('not-founded', 'Nothing is founded here yet: send the founding event first.');
  const known = gate.enrolled.get(envelope.device);
  if (known) {
    return isSignedBy(gate, event, known)
      ? TAKE
      : refuse('bad-signature', 'The signature does not verify under this device’s key: sign again.');
  }
  const own = judgeSelfNamed(gate, event);
  if (own) return own;
  if (isAnybodysDanger(event) && factOf(event).type !== 'Unknown') {
    return { kind: 'unsigned-for', why: 'Nobody enrolled this key; it is kept as danger only.' };
  }
  return refuse('key-not-enrolled', 'This device is not enrolled here: have two people enrol it, then send again.');
}

const teaching: ReadonlySet<string> = new Set(['ProductionFounded', 'PersonListed', 'DeviceEnrolled']);

/** Learns from an event that was taken: founders, enrolments, names. Returns the devices enrolled by it. */
export function learn(gate: Gate, event: ReadEvent): readonly string[] {
  // Most events teach nothing: their facts are made where they are needed.
  if (!teaching.has(event.envelope.type)) return [];
  const fact = factOf(event);
  if (fact.type === 'PersonListed') gate.peopleAliases.add(fact.body.alias);
  if (fact.type === 'ProductionFounded' && !gate.founding) {
    const { title, zone, sample, founders } = fact.body;
    gate.founding = { id: event.id, title, zone, sample };
    gate.id = event.envelope.production;
    for (const stated of founders) {
      const key = keyOf(gate, stated);
      if (key) gate.enrolled.set(stated.device, { key, publicKey: stated.publicKey, alias: '', kind: 'phone' });
    }
    return founders.map(({ device }) => device);
  }
  if (fact.type !== 'DeviceEnrolled') return [];
  const { device, publicKey, alias, kind } = fact.body;
  const key = keyOf(gate, fact.body);
  if (!key || gate.enrolled.has(device)) return [];
  if (!gate.enrolled.has(fact.device) || !gate.founding) return [];
  if (!gate.founding.sample && isTestKey(gate, gate.founding.title, publicKey, [alias])) return [];
  gate.enrolled.set(device, { key, publicKey, alias, kind });
  return [device];
}

/** Whether an event kept without a known key verifies under the key that was enrolled since. */
export function verifiesNow(gate: Gate, event: ReadEvent): boolean {
  const known = gate.enrolled.get(event.envelope.device);
  return known !== undefined && isSignedBy(gate, event, known);
}

/** The origin of the log, derived from the founding event (model.md §1); it is the log's name in every head. */
export function originOf(gate: Gate): string | undefined {
  if (!gate.founding) return undefined;
  return `${gate.founding.sample ? 'proofhouse-sample' : 'proofhouse'}/${gate.founding.id}`;
}

/** Public keys enrolled as hubs: the keys a head may be signed with. */
export function hubKeys(gate: Gate): Uint8Array[] {
  return [...gate.enrolled.values()].filter(({ kind }) => kind === 'hub').map(({ key }) => key.bytes);
}
