// What record needs from the machine it runs on: hashing, chance, and signatures made and verified.

import type { Hash } from '@proofhouse/ledger/hash.ts';
import type { AwaitedSignaturePlatform, SignatureAlgorithm, SignaturePlatform } from '@proofhouse/ledger/signature.ts';

/** Cryptographic chance: so many bytes that nobody can foresee. */
export type Random = (length: number) => Uint8Array;

/** A machine to run on. Trusted for its answers; a lie here undoes everything above it. */
export interface Platform extends SignaturePlatform {
  readonly hash: Hash;
  readonly random: Random;
  /** As `verify`, on another core, where the machine has a way: many at once then take less time, one alone more. */
  readonly verifyLater?: AwaitedSignaturePlatform['verify'];
}

/** A key as others know it. */
export interface Key {
  /** The device id: the SHA-256 of algorithm and public key, 64 hex digits. */
  readonly device: string;
  readonly algorithm: SignatureAlgorithm;
  /** Base64url. */
  readonly publicKey: string;
}

/** A key whose private half stays with `sign`; it may live in a secure element, or in a test. */
export interface Signer extends Key {
  readonly sign: (message: Uint8Array) => Uint8Array;
}

/** As Signer, where the machine only answers later, as WebCrypto does. Rejects when the key cannot be used. */
export interface LaterSigner extends Key {
  readonly sign: (message: Uint8Array) => Promise<Uint8Array>;
}
