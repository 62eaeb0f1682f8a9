// A machine whose signatures are quick: a hash over a secret only the signer has. Forging one still needs that secret.

import { concatBytes } from '@proofhouse/ledger/bytes.ts';
import { fromBase64url, toBase64url } from '@proofhouse/ledger/hash.ts';
import { nodePlatform, signerFromSeed } from '@proofhouse/record/node.ts';
import type { Platform, Signer } from '@proofhouse/record/platform.ts';

/**
 * Two ways to sign in a history. The quick one keeps the public key of a real Ed25519 key, so that enrolment runs as
 * it is, and replaces the signature by a keyed hash in the shape of one. What stands in its favour: nobody in a history
 * gets at a secret but through a signer, so a signature nobody made still does not verify. What it does not show:
 * anything about the signature scheme itself; a share of all histories is signed with real Ed25519 for that.
 */
export interface Machine {
  readonly platform: Platform;
  signer(seed: Uint8Array): Signer;
}

/** Real Ed25519 by Node. */
export const realMachine: Machine = { platform: nodePlatform, signer: signerFromSeed };

const secrets = new Map<string, Uint8Array>();

function keyedHash(secret: Uint8Array, message: Uint8Array): Uint8Array {
  const digest = nodePlatform.hash(concatBytes(secret, message));
  const signature = new Uint8Array(64);
  signature.set(digest);
  signature.set(digest, 32);
  // In the shape the ledger asks of an Ed25519 signature: R below the field's prime, S below the order.
  signature[31] = (signature[31] as number) & 0x3f;
  signature[63] = (signature[63] as number) & 0x0f;
  return signature;
}

const same = (one: Uint8Array, other: Uint8Array): boolean => one.every((byte, at) => byte === other[at]);

/** Keyed hashes in the shape of signatures. */
export const quickMachine: Machine = {
  platform: {
    hash: nodePlatform.hash,
    random: nodePlatform.random,
    verify(_algorithm, publicKey, message, signature) {
      const secret = secrets.get(toBase64url(publicKey));
      return secret !== undefined && same(keyedHash(secret, message), signature);
    },
  },
  signer(seed) {
    const real = signerFromSeed(seed);
    const secret = nodePlatform.hash(seed);
    secrets.set(toBase64url(fromBase64url(real.publicKey)), secret);
    return { ...real, sign: (message) => keyedHash(secret, message) };
  },
};
