// The machine record runs on under Node, and the two named doors for keys and signatures.

import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  hash as oneShot,
  randomBytes,
  sign,
  verify,
} from 'node:crypto';
import { toBase64url } from '@proofhouse/ledger/hash.ts';
import { makeVerifier, type SignatureAlgorithm } from '@proofhouse/ledger/signature.ts';
import { deviceIdOf } from './keyname.ts';
import type { Platform, Signer } from './platform.ts';

const KEYS_MOST = 4_096;
/** DER of an Ed25519 private key up to its 32-byte seed (RFC 8410). */
const SEED_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');

const keys = new Map<string, KeyObject>();

function keyObject(algorithm: SignatureAlgorithm, publicKey: Uint8Array): KeyObject {
  const name = algorithm + Buffer.from(publicKey.buffer, publicKey.byteOffset, publicKey.length).toString('latin1');
  const known = keys.get(name);
  if (known) return known;
  const x = toBase64url(algorithm === 'ed25519' ? publicKey : publicKey.subarray(1, 33));
  const jwk =
    algorithm === 'ed25519'
      ? { kty: 'OKP', crv: 'Ed25519', x }
      : { kty: 'EC', crv: 'P-256', x, y: toBase64url(publicKey.subarray(33)) };
  const fresh = createPublicKey({ key: jwk, format: 'jwk' });
  if (keys.size >= KEYS_MOST) keys.delete(keys.keys().next().value ?? '');
  keys.set(name, fresh);
  return fresh;
}

/** Node's own cryptography, behind the one signature rule of the ledger. */
export const nodePlatform: Platform = {
  hash: oneShot
    ? (bytes) => new Uint8Array(oneShot('sha256', bytes, 'buffer'))
    : (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest()),
  random: (length) => new Uint8Array(randomBytes(length)),
  verifyLater(algorithm, publicKey, message, signature) {
    const key = keyObject(algorithm, publicKey);
    return new Promise((resolve, reject) => {
      const done = (error: Error | null, good: boolean): void => (error ? reject(error) : resolve(good));
      if (algorithm === 'ed25519') verify(null, message, key, signature, done);
      else verify('sha256', message, { key, dsaEncoding: 'ieee-p1363' }, signature, done);
    });
  },
  verify(algorithm, publicKey, message, signature) {
    const key = keyObject(algorithm, publicKey);
    return algorithm === 'ed25519'
      ? verify(null, message, key, signature)
      : verify('sha256', message, { key, dsaEncoding: 'ieee-p1363' }, signature);
  },
};

/** The named doors: may this key be enrolled, and did this key sign this message. */
export const { enrolKey, verifySignature } = makeVerifier(nodePlatform);

function signerOf(privateKey: KeyObject): Signer {
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' });
  if (x === undefined) throw new Error('This is no Ed25519 key: make a new one.');
  return {
    device: deviceIdOf('ed25519', x, nodePlatform.hash),
    algorithm: 'ed25519',
    publicKey: x,
    sign: (message) => new Uint8Array(sign(null, message, privateKey)),
  };
}

/** The Ed25519 signer of a 32-byte seed. */
export function signerFromSeed(seed: Uint8Array): Signer {
  if (seed.length !== 32) throw new RangeError('An Ed25519 seed has 32 bytes.');
  return signerOf(createPrivateKey({ key: Buffer.concat([SEED_PREFIX, seed]), format: 'der', type: 'pkcs8' }));
}

/** A fresh Ed25519 signer that lives as long as the process. */
export function freshSigner(): Signer {
  return signerOf(generateKeyPairSync('ed25519').privateKey);
}
