// The key of a device: made in the browser, never readable, used through a handle that only this origin's storage has.

import { ed25519 } from '@noble/curves/ed25519.js';
import { fromBase64url, toBase64url } from '@proofhouse/ledger/hash.ts';
import type { SignatureAlgorithm } from '@proofhouse/ledger/signature.ts';
import { deviceIdOf } from '@proofhouse/record/keyname.ts';
import type { LaterSigner } from '@proofhouse/record/platform.ts';
import { sampleSeed } from '@proofhouse/record/samplename.ts';
import { browserPlatform, plain, webAlgorithm } from './browser.ts';

/** A key as it is kept: the handle can sign and cannot be read. */
export interface KeptKey {
  readonly algorithm: SignatureAlgorithm;
  /** Base64url. */
  readonly publicKey: string;
  readonly handle: CryptoKey;
}

async function generated(algorithm: SignatureAlgorithm): Promise<KeptKey> {
  const pair = (await crypto.subtle.generateKey(webAlgorithm(algorithm), false, ['sign', 'verify'])) as CryptoKeyPair;
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  return { algorithm, publicKey: toBase64url(raw), handle: pair.privateKey };
}

/** Makes a key of its own for this device: Ed25519, or P-256 where the browser has no other. */
export async function makeKey(): Promise<KeptKey> {
  try {
    return await generated('ed25519');
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return generated('es256');
  }
}

/** DER of an Ed25519 private key up to its 32-byte seed (RFC 8410). */
const SEED_PREFIX = fromBase64url('MC4CAQAwBQYDK2VwBCIEIA');

/** The derived key of a device of a SAMPLE production, for trying out. It counts in no real production. */
export async function makeSampleKey(title: string, person: string, device: string): Promise<KeptKey> {
  const seed = sampleSeed(title, person, device);
  const der = new Uint8Array([...SEED_PREFIX, ...seed]);
  return {
    algorithm: 'ed25519',
    publicKey: toBase64url(ed25519.getPublicKey(seed)),
    handle: await crypto.subtle.importKey('pkcs8', der, webAlgorithm('ed25519'), false, ['sign']),
  };
}

/** The signer behind a kept key. Signing rejects when the browser has lost the key. */
export function signerOf({ algorithm, publicKey, handle }: KeptKey): LaterSigner {
  return {
    algorithm,
    publicKey,
    device: deviceIdOf(algorithm, publicKey, browserPlatform.hash),
    sign: async (message) => new Uint8Array(await crypto.subtle.sign(webAlgorithm(algorithm), handle, plain(message))),
  };
}
