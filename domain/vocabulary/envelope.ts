// The envelope around every event: one event, one author, one place in one device's chain (model.md §2).

import * as z from 'zod';
import {
  bytes,
  count,
  deviceId,
  eventId,
  id,
  instant,
  list,
  maybe,
  oneOf,
  shape,
  text,
  type ValueOf,
  whole,
} from './kinds.ts';

/** Where a stated time of happening comes from. */
export const timeSources = ['now', 'said', 'slip', 'camera'] as const;
/** How an event came into the record. */
export const entries = ['at once', 'slip', 'import'] as const;
/** What the author rests on. */
export const bases = ['did it', 'saw it', 'was told', 'paper', 'instrument', 'import'] as const;
/** How the author assented (model.md §2). */
export const assents = ['own key', 'own pin', 'badge', 'spoken', 'slip', 'unauthenticated'] as const;
export type Assent = (typeof assents)[number];

const members = {
  schema: whole(1, 1),
  production: text(64),
  type: text(40),
  version: whole(1, 10_000),
  /** Absent: nobody knows who. */
  author: maybe(id('person')),
  device: deviceId,
  algorithm: oneOf(['ed25519', 'es256']),
  counter: whole(0, 1_000_000_000),
  /** The previous event of this device's chain; absent at counter 0. */
  previous: maybe(eventId),
  /** Causal heads this event knew, besides its own predecessor. */
  after: list(eventId, 64),
  /** Newest log head the device knows. */
  seen: maybe(shape({ size: whole(0, 1_000_000_000), root: bytes(64) })),
  /** Hybrid logical clock: milliseconds and a counter within them. */
  clock: shape({ ms: whole(0, 4_102_444_800_000), n: whole(0, 1_000_000) }),
  happened: shape({ from: instant, to: maybe(instant), source: oneOf(timeSources) }),
  entered: shape({ how: oneOf(entries), slip: maybe(text(64)) }),
  basis: oneOf(bases),
  /** `heard` names who heard a spoken assent. */
  assent: shape({ how: oneOf(assents), heard: maybe(id('person')) }),
  /** What the device knows of time: wall clock, monotonic time since boot, offset to the hub with its error. */
  deviceClock: shape({
    wall: instant,
    monotonicMs: whole(0, 9_000_000_000_000),
    boot: text(32),
    zone: text(60),
    offsetMs: maybe(whole(-9_000_000_000_000, 9_000_000_000_000)),
    errorMs: maybe(count),
  }),
  /** How the answer was given, for evidence (model.md §2). */
  given: maybe(
    shape({
      how: oneOf(['typed', 'scanned', 'picked', 'spoken']),
      language: text(12),
      wording: maybe(text(200)),
      expectedShown: oneOf(['yes', 'no']),
    }),
  ),
  /** Salted digests of personal and sensitive fields and decoys, sorted; their number is signed. */
  digests: list(bytes(64), 64),
};
export const envelope = shape(members);
type Head = ValueOf<typeof envelope>;

/** An envelope with its body. The body is parsed apart, by its event's own definition. */
export type Envelope = Head & { readonly body: Readonly<Record<string, unknown>> };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** A quick yes for an envelope whose body is a plain object. */
const { fits } = shape({ ...members, body: { zod: z.unknown(), fits: isObject, sample: () => neverSampled() } });
function neverSampled(): never {
  throw new Error('A body is sampled by its own definition.');
}

const parser = (envelope.zod as unknown as z.ZodObject).extend({ body: z.record(z.string(), z.unknown()) }).strict();

/** Parses an envelope; returns the reasons in words when it does not fit. The body is not looked into. */
export function parseEnvelope(value: unknown): { ok: true; envelope: Envelope } | { ok: false; why: string } {
  if (fits?.(value)) return { ok: true, envelope: value as Envelope };
  const found = parser.safeParse(value);
  if (found.success) return { ok: true, envelope: found.data as Envelope };
  const why = found.error.issues
    .map((issue) => `${issue.path.join('.') || 'event'}: ${issue.message}`)
    .slice(0, 8)
    .join('; ');
  return { ok: false, why };
}

/** A field kept apart from the envelope: salt (16 bytes, base64url), name, value (model.md §2, SD-JWT's digest rule). */
export interface Disclosure {
  readonly salt: string;
  readonly name: string;
  readonly value: unknown;
}
