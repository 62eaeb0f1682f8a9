// The machine record runs on in a browser: hashing and chance at once, signatures by WebCrypto, which answers later.

import { ed25519 } from '@noble/curves/ed25519.js';
import { p256 } from '@noble/curves/nist.js';
import { sha256 } from '@proofhouse/ledger/hash.ts';
import type { SignatureAlgorithm } from '@proofhouse/ledger/signature.ts';
import type { Platform } from '@proofhouse/record/platform.ts';

const algorithms = {
  ed25519: { name: 'Ed25519' },
  es256: { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' },
} as const;

/** What WebCrypto calls an algorithm of ours. */
export const webAlgorithm = (algorithm: SignatureAlgorithm) => algorithms[algorithm];

/** WebCrypto takes bytes of plain buffers only, and every buffer here is one. */
export const plain = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => bytes as Uint8Array<ArrayBuffer>;

const keys = new Map<string, Promise<CryptoKey>>();

function importedKey(algorithm: SignatureAlgorithm, publicKey: Uint8Array): Promise<CryptoKey> {
  const name = `${algorithm} ${publicKey.join()}`;
  const known =
    keys.get(name) ?? crypto.subtle.importKey('raw', plain(publicKey), webAlgorithm(algorithm), true, ['verify']);
  keys.set(name, known);
  return known;
}

/**
 * A browser. `verify` answers at once and slowly (about a millisecond); whoever has many to verify asks `verifyLater`
 * first, which is quick, and judging finds them done (record/gate.ts). A browser without Ed25519 is helped out by the
 * slow one, so that the answer is the same everywhere.
 */
export const browserPlatform: Platform = {
  hash: sha256,
  random: (length) => crypto.getRandomValues(new Uint8Array(length)),
  verify: (algorithm, publicKey, message, signature) =>
    algorithm === 'ed25519'
      ? ed25519.verify(signature, message, publicKey, { zip215: false })
      : p256.verify(signature, message, publicKey, { lowS: false }),
  async verifyLater(algorithm, publicKey, message, signature) {
    try {
      const key = await importedKey(algorithm, publicKey);
      return await crypto.subtle.verify(webAlgorithm(algorithm), key, plain(signature), plain(message));
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== 'NotSupportedError') throw error;
      return browserPlatform.verify(algorithm, publicKey, message, signature);
    }
  },
};
