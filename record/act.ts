// Turns what a person did into a signed event: parsed by its definition first, so that nothing malformed is ever signed.

import { catalogue, type EventType } from '@proofhouse/domain/events.ts';
import { type Envelope, entries } from '@proofhouse/domain/vocabulary/envelope.ts';
import { type Millis, writeInstant } from '@proofhouse/domain/vocabulary/instant.ts';
import { utf8 } from '@proofhouse/ledger/bytes.ts';
import { canonicalText, ProfileError } from '@proofhouse/ledger/canonical.ts';
import { toBase64url } from '@proofhouse/ledger/hash.ts';
import { eventMessage } from '@proofhouse/ledger/signature.ts';
import { compareStamps, type Stamp, tick } from './clock.ts';
import type { DeviceState } from './devicestate.ts';
import type { Random } from './platform.ts';
import { sealFields } from './seal.ts';
import type { Signing } from './signing.ts';
import { type ReadEvent, readSigned } from './wire.ts';

/** Something a person did, saw or says, as the screen hands it over. What is absent is filled in from the device. */
export interface Act {
  readonly type: EventType;
  readonly body: object;
  /** Personal and sensitive values; they leave the device as disclosures beside the event. */
  readonly disclosed?: Readonly<Record<string, unknown>> | undefined;
  /** Person; the device's holder unless stated. */
  readonly by?: string | undefined;
  readonly assent?: Envelope['assent'] | undefined;
  readonly basis?: Envelope['basis'] | undefined;
  readonly happened?:
    | { readonly from: Millis; readonly to?: Millis | undefined; readonly source: Envelope['happened']['source'] }
    | undefined;
  readonly entered?: Envelope['entered'] | undefined;
  readonly given?: Envelope['given'] | undefined;
}

/** Why an act cannot be signed as it stands; no counter is used up. */
export interface ActRefusal {
  readonly code:
    | 'unknown-type'
    | 'bad-body'
    | 'bad-field'
    | 'bad-envelope'
    | 'oversized'
    | 'not-sealed'
    | 'still-blind';
  readonly why: string;
}

/** Thrown where an act that cannot be signed is no value to go on with. */
export class ActRefused extends Error {
  override readonly name = 'ActRefused';
  readonly code: ActRefusal['code'];
  constructor(refusal: ActRefusal) {
    super(refusal.why);
    this.code = refusal.code;
  }
}

const CAUSES_MOST = 64;

/** The causal tips a new event names: the newest 64, own last event excepted (`previous` names that one). */
export function causesToName(tips: ReadonlyMap<string, Stamp>, last: string | undefined): string[] {
  return [...tips]
    .filter(([id]) => id !== last)
    .sort(([, left], [, right]) => compareStamps(right, left))
    .slice(0, CAUSES_MOST)
    .map(([id]) => id)
    .sort();
}

const withoutAbsent = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutAbsent);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .map(([name, each]) => [name, withoutAbsent(each)]),
  );
};

function envelopeOf(state: DeviceState, act: Act, now: Millis, clock: Stamp) {
  const wall = now + state.skewMs;
  const by = act.by ?? state.holder;
  const happened = act.happened ?? { from: wall, source: 'now' as const };
  return {
    schema: 1,
    production: state.production,
    type: act.type,
    author: by,
    device: state.signer.device,
    algorithm: state.signer.algorithm,
    counter: state.counter,
    previous: state.last,
    after: causesToName(state.tips, state.last),
    seen: state.seen && { size: state.seen.size, root: state.seen.root },
    clock,
    happened: {
      from: writeInstant(happened.from),
      to: happened.to === undefined ? undefined : writeInstant(happened.to),
      source: happened.source,
    },
    entered: act.entered ?? { how: entries[0] },
    basis: act.basis ?? ('did it' as const),
    // Nobody's assent is assumed: only the holder's own device speaks for its holder.
    assent: act.assent ?? { how: by !== undefined && by === state.holder ? 'own key' : 'unauthenticated' },
    deviceClock: {
      wall: writeInstant(wall),
      monotonicMs: Math.max(0, now - (state.startedAt ?? now)),
      boot: state.boot,
      zone: state.zone,
      offsetMs: state.offset?.ms,
      errorMs: state.offset?.errorMs,
    },
    given: act.given,
  };
}

/** An act that was signed, with the clock it was signed at; or why it was not. */
export type SignedAct =
  | { readonly ok: true; readonly event: ReadEvent; readonly clock: Stamp }
  | { readonly ok: false; readonly refusal: ActRefusal };

/** Composes an event and has it signed, or says why not. The state is not changed. */
export function* signAct(state: DeviceState, act: Act, now: Millis, random: Random): Signing<SignedAct> {
  const refuse = (code: ActRefusal['code'], why: string) => ({ ok: false as const, refusal: { code, why } });
  const definition = catalogue.all.findLast(({ type }) => type === act.type);
  if (!definition) return refuse('unknown-type', `${String(act.type).slice(0, 40)} is no event this build knows.`);
  const body = withoutAbsent(act.body);
  const parsed = definition.parse(body);
  if (!parsed.ok) return refuse('bad-body', parsed.why);
  const fields = sealFields(definition, act.disclosed ?? {}, random, state.platform.hash);
  if (!fields.ok) return refuse('bad-field', fields.why);
  const clock = tick(state.clock, now + state.skewMs);
  const envelope = withoutAbsent({
    ...envelopeOf(state, act, now, clock),
    version: definition.version,
    digests: fields.digests,
    body,
  });
  let text: string;
  try {
    text = canonicalText(envelope);
  } catch (error) {
    if (!(error instanceof ProfileError)) throw error;
    return refuse(error.code === 'too-large' ? 'oversized' : 'bad-envelope', error.message);
  }
  // Read back before signing, by the very rules the hub will read it with.
  const signatureless = { text, signature: toBase64url(new Uint8Array(64)), disclosures: fields.disclosures };
  const readBack = readSigned(signatureless, state.platform.hash);
  if (!readBack.ok) return refuse(readBack.code === 'oversized' ? 'oversized' : 'bad-envelope', readBack.why);
  const signature = toBase64url(yield eventMessage(utf8(text)));
  return { ok: true, clock, event: { ...readBack, memo: {}, signed: Object.freeze({ ...signatureless, signature }) } };
}
