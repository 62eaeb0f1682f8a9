// What tells SAMPLE productions and SAMPLE keys from real ones: pure, so that a phone refuses them as a hub does.

import { ed25519 } from '@noble/curves/ed25519.js';
import { canonicalBytes } from '@proofhouse/ledger/canonical.ts';
import { sha256, toBase64url, toHex } from '@proofhouse/ledger/hash.ts';

/** How the production id of every SAMPLE production begins, and of no other. */
export const SAMPLE_MARK = 'SAMPLE-';

/** Whether a production is one in which test keys count. */
export const isSampleProduction = (production: string): boolean => production.startsWith(SAMPLE_MARK);

/** The SHA-256 of a list of names in canonical form: everything of a SAMPLE production derives from it. */
export const derive = (...parts: readonly string[]): Uint8Array => sha256(canonicalBytes(parts));

/** The 32 bytes a SAMPLE key is made of; exported for the test that searches a hub's disk for them. */
export function sampleSeed(productionSeed: string, person: string, device: string): Uint8Array {
  return derive('proofhouse sample key 1', productionSeed, person, device);
}

/** The derived id of one thing of a SAMPLE production, 32 hex digits. */
export function sampleId(productionSeed: string, noun: string, alias: string): string {
  return toHex(derive('proofhouse sample id 1', productionSeed, noun, alias).subarray(0, 16));
}

/** The id of a SAMPLE production. */
export function sampleProduction(productionSeed: string): string {
  return `${SAMPLE_MARK}${sampleId(productionSeed, 'production', productionSeed)}`;
}

const MOST = 4_096;
const known = new Map<string, string>();

/** Public halves by name: a curve multiplication takes a while, and the same few names are asked over and over. */
function publicKeyOf(seed: string, person: string, device: string): string {
  const name = JSON.stringify([seed, person, device]);
  const before = known.get(name);
  if (before !== undefined) return before;
  const fresh = toBase64url(ed25519.getPublicKey(sampleSeed(seed, person, device)));
  if (known.size >= MOST) known.clear();
  known.set(name, fresh);
  return fresh;
}

/** Whether a public key is a SAMPLE key under any of the given names: such a key counts in no real production. */
export function isSampleKey(
  publicKey: string,
  guesses: { seeds: readonly string[]; people: readonly string[]; devices: readonly string[] },
): boolean {
  return guesses.seeds.some((seed) =>
    guesses.people.some((person) => guesses.devices.some((device) => publicKeyOf(seed, person, device) === publicKey)),
  );
}
