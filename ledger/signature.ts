// One rule for signatures on which all our runtimes agree: which keys may be enrolled, which signatures count.
//
// Libraries differ on hundreds of Ed25519 edge cases. They agree where the key is canonical and of prime order,
// the equation is cofactorless, and R is canonical and not of small order; so that is the rule, and whatever
// falls outside it is refused here, before a platform is asked. See decisions/0010.
import { ed25519 } from '@noble/curves/ed25519.js';
import { p256 } from '@noble/curves/nist.js';
import { concatBytes, utf8 } from './bytes.ts';
import { toHex } from './hash.ts';

/** Ed25519 (RFC 8032), or ECDSA on P-256 with SHA-256 and r‖s signatures (ES256, RFC 7518 §3.4). */
export type SignatureAlgorithm = 'ed25519' | 'es256';

/** A public key: 32 bytes for Ed25519; for ES256 a SEC 1 point, 33 bytes compressed or 65 uncompressed. */
export type PublicKey = { readonly alg: SignatureAlgorithm; readonly bytes: Uint8Array };

/** Why a key is not enrolled. */
export type KeyRefusal =
  | 'unknown-algorithm'
  | 'wrong-length'
  | 'non-canonical'
  | 'small-order'
  | 'not-on-curve'
  | 'mixed-order';

/** Why a signature is refused by its form alone. */
export type SignatureRefusal = 'unknown-algorithm' | 'wrong-length' | 'non-canonical' | 'small-order' | 'out-of-range';

/** Accepted, or the reason why not. */
export type Verdict<Reason extends string> = { readonly ok: true } | { readonly ok: false; readonly reason: Reason };

/**
 * What a platform must supply: the cofactorless Ed25519 equation and ECDSA P-256 with SHA-256. It is given only
 * enrolled keys (ES256 as 65 bytes, uncompressed) and well-shaped signatures of 64 bytes.
 */
export type SignaturePlatform = {
  verify(alg: SignatureAlgorithm, publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean;
};

/** As SignaturePlatform, for WebCrypto, which only answers later. */
export type AwaitedSignaturePlatform = {
  verify(alg: SignatureAlgorithm, publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): Promise<boolean>;
};

/** The two named doors: may this key be enrolled, and did this key sign this message. */
export type SignatureVerifier = {
  enrolKey(key: PublicKey): Verdict<KeyRefusal>;
  verifySignature(key: PublicKey, message: Uint8Array, signature: Uint8Array): boolean;
};

/** As SignatureVerifier, over a platform that answers later. */
export type AwaitedSignatureVerifier = {
  enrolKey(key: PublicKey): Verdict<KeyRefusal>;
  verifySignature(key: PublicKey, message: Uint8Array, signature: Uint8Array): Promise<boolean>;
};

const FIELD_25519 = 2n ** 255n - 19n;
const ORDER_25519 = 2n ** 252n + 27742317777372353535851937790883648493n;
const ORDER_P256 = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

/** The y coordinates of the eight points whose order divides the cofactor. */
const SMALL_ORDER_Y: ReadonlySet<bigint> = new Set([
  0n,
  1n,
  FIELD_25519 - 1n,
  0x7a03ac9277fdc74ec6cc392cfa53202a0f67100d760b3cba4fd84d3d706a17c7n,
  0x05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826n,
]);

const OK = { ok: true } as const;

function refuse<Reason extends string>(reason: Reason): Verdict<Reason> {
  return { ok: false, reason };
}

function bigEndian(bytes: Uint8Array): bigint {
  return bytes.length === 0 ? 0n : BigInt(`0x${toHex(bytes)}`);
}

function littleEndian(bytes: Uint8Array): bigint {
  return bigEndian(bytes.slice().reverse());
}

/** The 255 bits of y in the encoding of an Edwards point, not reduced. */
function encodedY(point: Uint8Array): bigint {
  return littleEndian(point) & (2n ** 255n - 1n);
}

/** Whether 32 bytes are one of the fourteen encodings, canonical or not, of a point of small order. */
export function isSmallOrderEncoding(point: Uint8Array): boolean {
  return point.length === 32 && SMALL_ORDER_Y.has(encodedY(point) % FIELD_25519);
}

function decodes(decode: () => unknown): boolean {
  try {
    decode();
    return true;
  } catch {
    return false;
  }
}

function enrolEd25519(bytes: Uint8Array): Verdict<KeyRefusal> {
  if (bytes.length !== 32) return refuse('wrong-length');
  if (encodedY(bytes) >= FIELD_25519) return refuse('non-canonical');
  if (isSmallOrderEncoding(bytes)) return refuse('small-order');
  if (!decodes(() => ed25519.Point.fromBytes(bytes, false))) return refuse('not-on-curve');
  return ed25519.Point.fromBytes(bytes, false).isTorsionFree() ? OK : refuse('mixed-order');
}

function enrolP256(bytes: Uint8Array): Verdict<KeyRefusal> {
  const compressed = bytes.length === 33 && (bytes[0] === 2 || bytes[0] === 3);
  const uncompressed = bytes.length === 65 && bytes[0] === 4;
  if (!compressed && !uncompressed) {
    return refuse(bytes.length === 33 || bytes.length === 65 ? 'non-canonical' : 'wrong-length');
  }
  // The curve has prime order, so every point on it that has coordinates will do.
  return decodes(() => p256.Point.fromBytes(bytes).assertValidity()) ? OK : refuse('not-on-curve');
}

/** Whether a public key may be enrolled; a pure question, answered by curve arithmetic. Never throws. */
export function enrolKey(key: PublicKey): Verdict<KeyRefusal> {
  if (key.alg === 'ed25519') return enrolEd25519(key.bytes);
  if (key.alg === 'es256') return enrolP256(key.bytes);
  return refuse('unknown-algorithm');
}

/**
 * The one encoding under which a key is known: Ed25519 as it is, ES256 uncompressed. Two texts of one key must
 * not become two devices.
 * @throws RangeError when the key may not be enrolled.
 */
export function normalKeyBytes(key: PublicKey): Uint8Array {
  const verdict = enrolKey(key);
  if (!verdict.ok) throw new RangeError(`This key may not be enrolled (${verdict.reason}): make a new one.`);
  return key.alg === 'es256' ? p256.Point.fromBytes(key.bytes).toBytes(false) : key.bytes;
}

/** The highest byte, sign bit apart, of the y coordinates of small order; the last also begins every y beyond the field. */
const SMALL_ORDER_TOPS: ReadonlySet<number> = new Set([0x00, 0x05, 0x7a, 0x7f]);

/**
 * Whether the highest bytes alone show that R is canonical and not of small order, and S below the order; 31 of 32
 * signatures are settled by this. No is not refused, it is looked into.
 */
const isPlainlyShaped = (signature: Uint8Array): boolean =>
  !SMALL_ORDER_TOPS.has((signature[31] as number) & 0x7f) && (signature[63] as number) < 0x10;

/** Whether a signature has a form that may be considered at all. Never throws. */
export function signatureShape(alg: SignatureAlgorithm, signature: Uint8Array): Verdict<SignatureRefusal> {
  if (alg !== 'ed25519' && alg !== 'es256') return refuse('unknown-algorithm');
  if (signature.length !== 64) return refuse('wrong-length');
  if (alg === 'ed25519' && isPlainlyShaped(signature)) return OK;
  const first = signature.subarray(0, 32);
  const second = signature.subarray(32);
  if (alg === 'ed25519') {
    if (encodedY(first) >= FIELD_25519) return refuse('non-canonical');
    if (isSmallOrderEncoding(first)) return refuse('small-order');
    return littleEndian(second) < ORDER_25519 ? OK : refuse('out-of-range');
  }
  for (const scalar of [bigEndian(first), bigEndian(second)]) {
    if (scalar < 1n || scalar >= ORDER_P256) return refuse('out-of-range');
  }
  return OK;
}

type KnownKey = { readonly verdict: Verdict<KeyRefusal>; readonly normal: Uint8Array };

/** Remembers what was found out about a key; the oldest is forgotten first. */
function keyMemory(most: number): (key: PublicKey) => KnownKey {
  const known = new Map<string, KnownKey>();
  return (key) => {
    const name = `${key.alg}:${toHex(key.bytes)}`;
    const found = known.get(name);
    if (found !== undefined) return found;
    const verdict = enrolKey(key);
    const fresh = { verdict, normal: verdict.ok ? normalKeyBytes(key) : key.bytes };
    if (known.size >= most) {
      const oldest = known.keys().next();
      if (oldest.done !== true) known.delete(oldest.value);
    }
    known.set(name, fresh);
    return fresh;
  };
}

/**
 * A verifier over a platform. A signature under a key that may not be enrolled is false, whatever the equation
 * says. `cacheSize` bounds how many keys are remembered. A fault of the platform is thrown on, not read as false.
 */
export function makeVerifier(platform: SignaturePlatform, cacheSize = 4_096): SignatureVerifier {
  const remember = keyMemory(cacheSize);
  return {
    enrolKey: (key) => remember(key).verdict,
    verifySignature(key, message, signature) {
      const { verdict, normal } = remember(key);
      if (!verdict.ok || !signatureShape(key.alg, signature).ok) return false;
      return platform.verify(key.alg, normal, message, signature) === true;
    },
  };
}

/** As makeVerifier, for platforms that answer later. */
export function makeAwaitedVerifier(platform: AwaitedSignaturePlatform, cacheSize = 4_096): AwaitedSignatureVerifier {
  const remember = keyMemory(cacheSize);
  return {
    enrolKey: (key) => remember(key).verdict,
    async verifySignature(key, message, signature) {
      const { verdict, normal } = remember(key);
      if (!verdict.ok || !signatureShape(key.alg, signature).ok) return false;
      return (await platform.verify(key.alg, normal, message, signature)) === true;
    },
  };
}

/** The payload type that separates the signature of an event from every other signature a device may make. */
export const EVENT_PAYLOAD_TYPE = 'proofhouse-event-v1';

/** DSSE v1 pre-authentication encoding: "DSSEv1", then type and body, each with its length in bytes. */
export function preAuthEncoding(type: string, body: Uint8Array): Uint8Array {
  const name = utf8(type);
  return concatBytes(utf8(`DSSEv1 ${name.length} ${type} ${body.length} `), body);
}

/** What a device signs for an event: its exact bytes under the event payload type. */
export function eventMessage(bytes: Uint8Array): Uint8Array {
  return preAuthEncoding(EVENT_PAYLOAD_TYPE, bytes);
}
