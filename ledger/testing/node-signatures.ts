// A signature platform on node:crypto and keys made from seeds, for tests. The ledger itself imports nothing of Node.
import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { p256 } from '@noble/curves/nist.js';
import { fromHex, toBase64url } from '../hash.ts';
import type { PublicKey, SignaturePlatform } from '../signature.ts';

function publicKeyObject(alg: PublicKey['alg'], key: Uint8Array): KeyObject {
  const jwk =
    alg === 'ed25519'
      ? { kty: 'OKP', crv: 'Ed25519', x: toBase64url(key) }
      : { kty: 'EC', crv: 'P-256', x: toBase64url(key.slice(1, 33)), y: toBase64url(key.slice(33)) };
  return createPublicKey({ key: jwk, format: 'jwk' });
}

/** Verifies with node:crypto. */
export const nodePlatform: SignaturePlatform = {
  verify(alg, key, message, signature) {
    const keyObject = publicKeyObject(alg, key);
    if (alg === 'ed25519') return verify(null, message, keyObject, signature);
    return verify('sha256', message, { key: keyObject, dsaEncoding: 'ieee-p1363' }, signature);
  },
};

/** A key pair for tests. */
export type TestKey = { readonly key: PublicKey; sign(message: Uint8Array): Uint8Array };

/** The Ed25519 key pair of a one-byte seed. */
export function testEd25519(seed: number): TestKey {
  const der = Buffer.concat([fromHex('302e020100300506032b657004220420'), new Uint8Array(32).fill(seed)]);
  const secret = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const spki = createPublicKey(secret).export({ format: 'der', type: 'spki' });
  return {
    key: { alg: 'ed25519', bytes: Uint8Array.from(spki.subarray(-32)) },
    sign: (message) => Uint8Array.from(sign(null, message, secret)),
  };
}

/** The P-256 key pair of a one-byte seed from 1 up. */
export function testEs256(seed: number): TestKey {
  const secretBytes = new Uint8Array(32).fill(seed);
  const bytes = p256.Point.BASE.multiply(BigInt(`0x${Buffer.from(secretBytes).toString('hex')}`)).toBytes(false);
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    d: toBase64url(secretBytes),
    x: toBase64url(bytes.slice(1, 33)),
    y: toBase64url(bytes.slice(33)),
  };
  const secret = createPrivateKey({ key: jwk, format: 'jwk' });
  return {
    key: { alg: 'es256', bytes },
    sign: (message) => Uint8Array.from(sign('sha256', message, { key: secret, dsaEncoding: 'ieee-p1363' })),
  };
}
