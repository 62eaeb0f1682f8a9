// The one rule for signatures, edge by edge.
import { ed25519 } from '@noble/curves/ed25519.js';
import { p256 } from '@noble/curves/nist.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { utf8 } from './bytes.ts';
import { fromHex, toHex } from './hash.ts';
import {
  enrolKey,
  eventMessage,
  isSmallOrderEncoding,
  makeAwaitedVerifier,
  makeVerifier,
  normalKeyBytes,
  type PublicKey,
  preAuthEncoding,
  signatureShape,
} from './signature.ts';
import { nodePlatform, testEd25519, testEs256 } from './testing/node-signatures.ts';

const P = 2n ** 255n - 19n;
const L = ed25519.Point.Fn.ORDER;
const N = p256.Point.Fn.ORDER;

function le(value: bigint, sign = 0): Uint8Array {
  const bytes = fromHex(value.toString(16).padStart(64, '0')).reverse();
  bytes[31] = (bytes[31] ?? 0) | (sign << 7);
  return bytes;
}
const be = (value: bigint): Uint8Array => fromHex(value.toString(16).padStart(64, '0'));
const signatureOf = (r: Uint8Array, s: Uint8Array): Uint8Array => Uint8Array.from([...r, ...s]);
const ed = (bytes: Uint8Array): PublicKey => ({ alg: 'ed25519', bytes });

/** The eight points of small order, found by clearing the prime part of points until one has order eight. */
function torsion(): Uint8Array[] {
  for (let y = 2n; ; y += 1n) {
    try {
      const point = ed25519.Point.fromBytes(le(y), true);
      // multiplyUnsafe wants a scalar below the order: (L − 1)·P + P is L·P.
      const small = point.multiplyUnsafe(L - 1n).add(point);
      if (small.double().double().is0()) continue;
      const points = [ed25519.Point.ZERO];
      for (let i = 1; i < 8; i += 1) points.push((points[i - 1] ?? ed25519.Point.ZERO).add(small));
      return points.map((each) => each.toBytes());
    } catch {
      // not a point; the next y may be one
    }
  }
}

/** Every encoding a lenient decoder would read as one of those points: y or y + p, either sign where x is 0. */
function smallOrderEncodings(): string[] {
  const canonical = torsion();
  const all = new Set(canonical.map(toHex));
  for (const y of [0n, 1n, P - 1n, P, P + 1n]) for (const sign of [0, 1]) all.add(toHex(le(y, sign)));
  return [...all].sort();
}

describe('points of small order', () => {
  const encodings = smallOrderEncodings();

  test('there are eight, in fourteen encodings', () => {
    expect(new Set(torsion().map(toHex)).size).toBe(8);
    expect(encodings).toHaveLength(14);
  });

  test.each(encodings)('%s is refused as a key and as R', (hex) => {
    const bytes = fromHex(hex);
    expect(isSmallOrderEncoding(bytes)).toBe(true);
    expect(enrolKey(ed(bytes)).ok).toBe(false);
    expect(signatureShape('ed25519', signatureOf(bytes, le(1n))).ok).toBe(false);
  });

  test.each(torsion().map(toHex))('a key shifted by %s is of mixed order unless the shift is none', (hex) => {
    const shifted = ed25519.Point.fromBytes(testEd25519(1).key.bytes).add(ed25519.Point.fromBytes(fromHex(hex), true));
    const verdict = enrolKey(ed(shifted.toBytes()));
    const none = hex === toHex(ed25519.Point.ZERO.toBytes());
    expect(verdict).toEqual(none ? { ok: true } : { ok: false, reason: 'mixed-order' });
  });
});

describe('enrolment', () => {
  test.each<[string, PublicKey, string]>([
    ['31 bytes', ed(new Uint8Array(31)), 'wrong-length'],
    ['no bytes', ed(new Uint8Array(0)), 'wrong-length'],
    ['y = p', ed(le(P)), 'non-canonical'],
    ['y = 2^255 − 1', ed(le(2n ** 255n - 1n)), 'non-canonical'],
    ['y = 2, no point', ed(le(2n)), 'not-on-curve'],
    ['a point of infinity for P-256', { alg: 'es256', bytes: Uint8Array.of(0) }, 'wrong-length'],
    [
      'a P-256 point off the curve',
      { alg: 'es256', bytes: Uint8Array.from([4, ...be(1n), ...be(1n)]) },
      'not-on-curve',
    ],
    ['hybrid form', { alg: 'es256', bytes: Uint8Array.from([6, ...testEs256(1).key.bytes.slice(1)]) }, 'non-canonical'],
    ['x = p in P-256', { alg: 'es256', bytes: Uint8Array.from([2, ...be(p256.Point.Fp.ORDER)]) }, 'not-on-curve'],
    ['P-256 without prefix', { alg: 'es256', bytes: testEs256(1).key.bytes.slice(1) }, 'wrong-length'],
    ['another algorithm', { alg: 'rsa' as 'es256', bytes: new Uint8Array(32) }, 'unknown-algorithm'],
  ])('%s is refused', (_, key, reason) => {
    expect(enrolKey(key)).toEqual({ ok: false, reason });
    expect(() => normalKeyBytes(key)).toThrow(RangeError);
  });

  test('keys made by Node are enrolled, and a P-256 key is one key in both encodings', () => {
    for (let seed = 1; seed < 20; seed += 1) expect(enrolKey(testEd25519(seed).key)).toEqual({ ok: true });
    const { key } = testEs256(3);
    const compressed: PublicKey = { alg: 'es256', bytes: p256.Point.fromBytes(key.bytes).toBytes(true) };
    expect(enrolKey(compressed)).toEqual({ ok: true });
    expect(normalKeyBytes(compressed)).toEqual(key.bytes);
  });

  test('any bytes at all get a verdict', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), fc.constantFrom('ed25519', 'es256'), (bytes, alg) => {
        expect(typeof enrolKey({ alg, bytes }).ok).toBe('boolean');
        expect(typeof signatureShape(alg, bytes).ok).toBe('boolean');
      }),
    );
  });
});

describe('the shape of a signature', () => {
  const r = testEd25519(1).key.bytes;
  test.each<[string, 'ed25519' | 'es256', Uint8Array, string | null]>([
    ['S = L − 1', 'ed25519', signatureOf(r, le(L - 1n)), null],
    ['S = L', 'ed25519', signatureOf(r, le(L)), 'out-of-range'],
    ['S = 2^256 − 1', 'ed25519', signatureOf(r, new Uint8Array(32).fill(255)), 'out-of-range'],
    ['R beyond the field', 'ed25519', signatureOf(le(P + 3n), le(1n)), 'non-canonical'],
    ['63 bytes', 'ed25519', new Uint8Array(63), 'wrong-length'],
    ['65 bytes', 'ed25519', new Uint8Array(65), 'wrong-length'],
    ['r = 0', 'es256', signatureOf(be(0n), be(1n)), 'out-of-range'],
    ['s = 0', 'es256', signatureOf(be(1n), be(0n)), 'out-of-range'],
    ['r = n', 'es256', signatureOf(be(N), be(1n)), 'out-of-range'],
    ['s = n', 'es256', signatureOf(be(1n), be(N)), 'out-of-range'],
    ['both n − 1', 'es256', signatureOf(be(N - 1n), be(N - 1n)), null],
    ['DER', 'es256', new Uint8Array(70), 'wrong-length'],
  ])('%s', (_, alg, signature, reason) => {
    expect(signatureShape(alg, signature)).toEqual(reason === null ? { ok: true } : { ok: false, reason });
  });
});

describe('verifying', () => {
  const verifier = makeVerifier(nodePlatform);
  const message = utf8('A lot was opened.');

  test.each([
    ['Ed25519', testEd25519(7)],
    ['ES256', testEs256(7)],
  ])('%s: what was signed verifies, and any flipped bit does not', (_, { key, sign }) => {
    const signature = sign(message);
    expect(verifier.verifySignature(key, message, signature)).toBe(true);
    fc.assert(
      fc.property(fc.nat(64 * 8 - 1), (bit) => {
        const other = signature.slice();
        other[bit >> 3] = (other[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(verifier.verifySignature(key, message, other)).toBe(false);
      }),
    );
    expect(verifier.verifySignature(key, utf8('A lot was opened!'), signature)).toBe(false);
  });

  test('a key that may not be enrolled verifies nothing, whatever the platform says', () => {
    const yes = makeVerifier({ verify: () => true });
    const identity = ed(le(1n));
    expect(yes.enrolKey(identity)).toEqual({ ok: false, reason: 'small-order' });
    expect(yes.verifySignature(identity, message, testEd25519(1).sign(message))).toBe(false);
    // The classic: A and R the identity, S = 0, satisfies the equation for every message.
    expect(yes.verifySignature(identity, message, signatureOf(le(1n), le(0n)))).toBe(false);
  });

  test('the platform is never asked about what the shape refuses', () => {
    const asked: string[] = [];
    const spy = makeVerifier({ verify: (alg) => asked.push(alg) > 0 });
    expect(spy.verifySignature(testEd25519(1).key, message, signatureOf(le(1n), le(1n)))).toBe(false);
    expect(spy.verifySignature(testEs256(1).key, message, new Uint8Array(64))).toBe(false);
    expect(asked).toEqual([]);
  });

  test('a compressed P-256 key reaches the platform uncompressed', () => {
    const { key, sign } = testEs256(9);
    const compressed: PublicKey = { alg: 'es256', bytes: p256.Point.fromBytes(key.bytes).toBytes(true) };
    expect(verifier.verifySignature(compressed, message, sign(message))).toBe(true);
  });

  test('both low and high s of ES256 verify: ids do not cover signatures, so malleability changes nothing', () => {
    const { key, sign } = testEs256(4);
    const signature = sign(message);
    const s = BigInt(`0x${toHex(signature.slice(32))}`);
    const other = signatureOf(signature.slice(0, 32), be(N - s));
    expect(verifier.verifySignature(key, message, other)).toBe(true);
  });

  test('verdicts outlive a full memory', () => {
    const small = makeVerifier(nodePlatform, 2);
    for (let round = 0; round < 2; round += 1) {
      for (let seed = 1; seed < 6; seed += 1) {
        const { key, sign } = testEd25519(seed);
        expect(small.verifySignature(key, message, sign(message))).toBe(true);
        expect(small.enrolKey(ed(le(1n))).ok).toBe(false);
      }
    }
  });

  test('a platform that answers later gives the same answers', async () => {
    const later = makeAwaitedVerifier({ verify: async (...asked) => nodePlatform.verify(...asked) });
    const { key, sign } = testEd25519(2);
    expect(await later.verifySignature(key, message, sign(message))).toBe(true);
    expect(await later.verifySignature(key, utf8('else'), sign(message))).toBe(false);
    expect(await later.verifySignature(ed(le(1n)), message, sign(message))).toBe(false);
    expect(later.enrolKey(key)).toEqual({ ok: true });
  });

  test('a fault of the platform is not an answer', () => {
    const faulty = makeVerifier({
      verify() {
        throw new Error('no such provider');
      },
    });
    const { key, sign } = testEd25519(2);
    expect(() => faulty.verifySignature(key, message, sign(message))).toThrow('no such provider');
  });
});

describe('the message of an event', () => {
  test('is the DSSE encoding of the specification', () => {
    expect(preAuthEncoding('http://example.com/HelloWorld', utf8('hello world'))).toEqual(
      utf8('DSSEv1 29 http://example.com/HelloWorld 11 hello world'),
    );
    expect(eventMessage(utf8('{}'))).toEqual(utf8('DSSEv1 19 proofhouse-event-v1 2 {}'));
  });

  test('differs whenever the bytes differ', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.uint8Array(), (left, right) => {
        expect(toHex(eventMessage(left)) === toHex(eventMessage(right))).toBe(toHex(left) === toHex(right));
      }),
    );
  });
});
