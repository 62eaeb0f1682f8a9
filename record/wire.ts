// The signed event as it travels, and the leaf it becomes: read strictly, written exactly, nothing thrown.

import type { Fact } from '@proofhouse/domain/book/fact.ts';
import { type Disclosure, type Envelope, parseEnvelope } from '@proofhouse/domain/vocabulary/envelope.ts';
import { type Millis, readInstant, writeInstant } from '@proofhouse/domain/vocabulary/instant.ts';
import { textOfUtf8, utf8 } from '@proofhouse/ledger/bytes.ts';
import { canonicalBytes, canonicalText, ProfileError, parseCanonical } from '@proofhouse/ledger/canonical.ts';
import { fromBase64url, type Hash, sha256, toHex } from '@proofhouse/ledger/hash.ts';

/** An event and its signature. `text` is the canonical JSON of the envelope with its body: the exact signed bytes. */
export interface SignedEvent {
  readonly text: string;
  /** Base64url of 64 bytes. */
  readonly signature: string;
  readonly disclosures: readonly Disclosure[];
}

/** Most bytes of a leaf: its length is written in 16 bits (tlog-tiles). */
export const LEAF_BYTES_MOST = 65_535;
const DISCLOSURES_MOST = 64;
const DISCLOSURE_BYTES_MOST = 4_096;

/** Everything that can be wrong with bytes that claim to be an event. */
export type WireRefusal =
  | 'not-an-event'
  | 'oversized'
  | 'not-canonical'
  | 'unknown-schema'
  | 'bad-envelope'
  | 'bad-signature-text'
  | 'bad-disclosures'
  | 'not-a-leaf';

/** What was refused, and what to do next. */
export interface Refused {
  readonly ok: false;
  readonly code: WireRefusal;
  readonly why: string;
}

/** An event that was read: its exact bytes, its id, and its envelope for reading. */
export interface ReadEvent {
  readonly ok: true;
  readonly signed: SignedEvent;
  readonly bytes: Uint8Array;
  readonly id: string;
  readonly envelope: Envelope;
  /** What has been found out about it since, so that nothing is found out twice. Known to gate.ts alone. */
  readonly memo: Memo;
}

/** Found out about one event. A field, because a weak map of every event there is keeps the collector busy. */
export interface Memo {
  fact?: Fact;
  verified?: { readonly publicKey: string; readonly good: boolean };
  verifying?: Promise<void>;
}

const refuse = (code: WireRefusal, why: string): Refused => ({ ok: false, code, why });

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The id of an event: the SHA-256 of its signed bytes, without the signature. */
export function eventIdOf(text: string, hash: Hash = sha256): string {
  return toHex(hash(utf8(text)));
}

/** The id of a signed event. */
export const idOf = ({ text }: SignedEvent): string => eventIdOf(text);

/** Printable ASCII, a byte a letter. */
const isPlainText = (text: string): boolean => /^[ -~]*$/.test(text);

const plainLeaf = (text: string, signature: string, receivedAt: Millis): string =>
  `{"event":${JSON.stringify(text)},"receivedAt":"${writeInstant(receivedAt)}","signature":${JSON.stringify(signature)}}`;

function leafText(signed: SignedEvent, receivedAt: Millis): string {
  // Three texts of ASCII in the order of their names: this is the canonical form, without a look at every letter.
  if (isPlainText(signed.text) && isPlainText(signed.signature)) {
    const { text, signature } = signed;
    const leaf = plainLeaf(text, signature, receivedAt);
    if (leaf.length <= LEAF_BYTES_MOST) return leaf;
  }
  return canonicalText(
    { event: signed.text, receivedAt: writeInstant(receivedAt), signature: signed.signature },
    { maxBytes: LEAF_BYTES_MOST },
  );
}

/**
 * The leaf of an event: what is hashed into the log and kept for ever.
 * @throws ProfileError when the event was not read by {@link readSigned} before.
 */
export function leafBytes(signed: SignedEvent, receivedAt: Millis): Uint8Array {
  return utf8(leafText(signed, receivedAt));
}

/** What the profile says of a piece of work, as a refusal and not as a throw. */
function guarded<T>(work: () => T): { ok: true; value: T } | Refused {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    if (error instanceof ProfileError) {
      return refuse(error.code === 'too-large' ? 'oversized' : 'not-canonical', error.message);
    }
    if (error instanceof RangeError) return refuse('not-canonical', error.message);
    throw error;
  }
}

function readDisclosures(value: unknown): readonly Disclosure[] | undefined {
  if (!Array.isArray(value) || value.length > DISCLOSURES_MOST) return undefined;
  const disclosures: Disclosure[] = [];
  for (const each of value as unknown[]) {
    if (!isRecord(each) || Object.keys(each).sort().join() !== 'name,salt,value') return undefined;
    const { salt, name } = each;
    if (typeof salt !== 'string' || typeof name !== 'string' || !/^[A-Za-z0-9_-]{16,64}$/.test(salt)) return undefined;
    const fits = guarded(() => canonicalBytes(each.value, { maxBytes: DISCLOSURE_BYTES_MOST, maxDepth: 8 }));
    if (!fits.ok || name.length > 64 || !guarded(() => canonicalBytes(name)).ok) return undefined;
    disclosures.push({ salt, name, value: each.value });
  }
  return disclosures;
}

function isSignatureText(value: unknown): value is string {
  if (typeof value !== 'string' || value.length !== 86) return false;
  try {
    return fromBase64url(value).length === 64;
  } catch {
    return false;
  }
}

const readBefore = new WeakMap<object, ReadEvent>();

/** Reads what claims to be a signed event. Nothing is verified yet, and nothing is thrown. */
export function readSigned(value: unknown, hash: Hash = sha256): ReadEvent | Refused {
  // A frozen event cannot have changed since it was read: in one process it is read once.
  const isFrozen = typeof value === 'object' && value !== null && Object.isFrozen(value);
  const before = isFrozen ? readBefore.get(value) : undefined;
  if (before) return before;
  const read = readAfresh(value, hash);
  if (read.ok && isFrozen) readBefore.set(value, read);
  return read;
}

function readAfresh(value: unknown, hash: Hash): ReadEvent | Refused {
  if (!isRecord(value) || typeof value.text !== 'string') {
    return refuse('not-an-event', 'This is no signed event: send text, signature and disclosures.');
  }
  const strange = Object.keys(value).find((key) => !['text', 'signature', 'disclosures'].includes(key));
  if (strange) return refuse('not-an-event', `${strange.slice(0, 40)} is no part of a signed event: leave it out.`);
  const { text, signature } = value;
  if (!isSignatureText(signature)) {
    return refuse('bad-signature-text', 'The signature must be 64 bytes as base64url without padding: sign again.');
  }
  const disclosures = readDisclosures(value.disclosures ?? []);
  if (!disclosures) {
    return refuse('bad-disclosures', 'The disclosures are malformed: send salt, name and value of each, at most 64.');
  }
  const signed: SignedEvent = Object.freeze({ text, signature, disclosures: Object.freeze(disclosures) });
  if (text.length > LEAF_BYTES_MOST) return refuse('oversized', 'The event is too large: store large things by hash.');
  const parsed = guarded(() => {
    const bytes = utf8(text);
    const json = parseCanonical(bytes);
    // Escaped, a letter takes two at most: only what comes near the limit is written out to be measured.
    if (bytes.length > LEAF_BYTES_MOST / 4 || bytes.length !== text.length) leafText(signed, 0);
    return { bytes, json };
  });
  if (!parsed.ok) return parsed;
  const { bytes, json } = parsed.value;
  if (isRecord(json) && json.schema !== 1) {
    return refuse('unknown-schema', `Schema ${String(json.schema).slice(0, 20)} is unknown to this build: update it.`);
  }
  const found = parseEnvelope(json);
  if (!found.ok) return refuse('bad-envelope', `The envelope does not fit: ${found.why}`);
  return { ok: true, signed, bytes, id: toHex(hash(bytes)), envelope: found.envelope, memo: {} };
}

/** A leaf that, written again from its three members, gives the same text; undefined where only the long way can tell. */
function readPlainLeaf(bytes: Uint8Array): { event: string; signature: string; receivedAt: Millis } | undefined {
  if (bytes.length > LEAF_BYTES_MOST || bytes[0] !== 0x7b) return undefined;
  try {
    const text = textOfUtf8(bytes);
    const { event, receivedAt, signature } = JSON.parse(text) as Record<string, unknown>;
    if (typeof event !== 'string' || typeof receivedAt !== 'string' || typeof signature !== 'string') return undefined;
    const at = readInstant(receivedAt);
    if (at === undefined || !isPlainText(event) || !isPlainText(signature)) return undefined;
    return plainLeaf(event, signature, at) === text ? { event, signature, receivedAt: at } : undefined;
  } catch {
    return undefined;
  }
}

/** Reads the bytes of a leaf: the event in it, and when the hub received it. Nothing is thrown. */
export function readLeaf(
  bytes: Uint8Array,
  disclosures: readonly Disclosure[] = [],
  hash: Hash = sha256,
): (ReadEvent & { readonly receivedAt: Millis }) | Refused {
  const plain = readPlainLeaf(bytes);
  if (plain) {
    const event = readSigned({ text: plain.event, signature: plain.signature, disclosures }, hash);
    return event.ok ? { ...event, receivedAt: plain.receivedAt } : event;
  }
  const parsed = guarded(() => parseCanonical(bytes, { maxBytes: LEAF_BYTES_MOST }));
  if (!parsed.ok) return parsed;
  const json = parsed.value;
  if (!isRecord(json) || Object.keys(json).sort().join() !== 'event,receivedAt,signature') {
    return refuse('not-a-leaf', 'A leaf holds event, receivedAt and signature: take it from an export as it is.');
  }
  const receivedAt = typeof json.receivedAt === 'string' ? readInstant(json.receivedAt) : undefined;
  if (receivedAt === undefined) return refuse('not-a-leaf', 'The leaf does not say when it was received.');
  const event = readSigned({ text: json.event, signature: json.signature, disclosures }, hash);
  return event.ok ? { ...event, receivedAt } : event;
}

/** Reads one signed event from the bytes of a request or a file. */
export function readWire(bytes: Uint8Array, hash: Hash = sha256): ReadEvent | Refused {
  if (bytes.length > 2 * LEAF_BYTES_MOST + DISCLOSURES_MOST * DISCLOSURE_BYTES_MOST) {
    return refuse('oversized', 'This is larger than any event: store large things by hash.');
  }
  let value: unknown;
  try {
    value = JSON.parse(textOfUtf8(bytes));
  } catch {
    return refuse('not-an-event', 'This is no complete JSON: it may have been cut off; send it again.');
  }
  return readSigned(value, hash);
}
