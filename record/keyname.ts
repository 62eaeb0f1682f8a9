// A device's name is its key's: the SHA-256 of algorithm and public key, so that nobody can take another's.

import { utf8 } from '@proofhouse/ledger/bytes.ts';
import { type Hash, sha256, toHex } from '@proofhouse/ledger/hash.ts';
import type { SignatureAlgorithm } from '@proofhouse/ledger/signature.ts';

/** The device id of a public key given as base64url. */
export function deviceIdOf(algorithm: SignatureAlgorithm, publicKey: string, hash: Hash = sha256): string {
  return toHex(hash(utf8(`${algorithm}:${publicKey}`)));
}
