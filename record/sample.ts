// SAMPLE keys and ids, derived so that a told day comes out the same everywhere; never written to disk.

import { textOfUtf8 } from '@proofhouse/ledger/bytes.ts';
import { canonicalBytes } from '@proofhouse/ledger/canonical.ts';
import { toHex } from '@proofhouse/ledger/hash.ts';
import { nodePlatform, signerFromSeed } from './node.ts';
import type { Random, Signer } from './platform.ts';

/** How the production id of every SAMPLE production begins, and of no other. */
export const SAMPLE_MARK = 'SAMPLE-';

/** Whether a production is one in which test keys count. */
export const isSampleProduction = (production: string): boolean => production.startsWith(SAMPLE_MARK);

const derive = (...parts: readonly string[]): Uint8Array => nodePlatform.hash(canonicalBytes(parts));

/** The 32 bytes a SAMPLE key is made of; exported for the test that searches a hub's disk for them. */
export function sampleSeed(productionSeed: string, person: string, device: string): Uint8Array {
  return derive('proofhouse sample key 1', productionSeed, person, device);
}

const cut = (message: Uint8Array): string => {
  const text = textOfUtf8(message);
  return text.slice(text.indexOf('{'));
};

/**
 * The derived key of one SAMPLE device. It signs events of SAMPLE productions and nothing else.
 * @throws RangeError when asked to sign for any other production.
 */
export function sampleKey(productionSeed: string, person: string, device: string): Signer {
  const signer = signerFromSeed(sampleSeed(productionSeed, person, device));
  return {
    ...signer,
    sign(message) {
      const { production } = JSON.parse(cut(message)) as { production?: unknown };
      if (typeof production === 'string' && isSampleProduction(production)) return signer.sign(message);
      throw new RangeError('A SAMPLE key signs only in a SAMPLE production: use a real key.');
    },
  };
}

/** The log key of a SAMPLE hub, so that its heads come out the same everywhere. It signs no event. */
export function sampleLogKey(productionSeed: string): Signer {
  const signer = signerFromSeed(derive('proofhouse sample log key 1', productionSeed));
  return {
    ...signer,
    sign(message) {
      const isEvent = Buffer.from(message.subarray(0, 6)).toString('latin1') === 'DSSEv1';
      if (!isEvent) return signer.sign(message);
      throw new RangeError('A log key signs heads and nothing else.');
    },
  };
}

/** The derived id of one thing of a SAMPLE production, 32 hex digits. */
export function sampleId(productionSeed: string, noun: string, alias: string): string {
  return toHex(derive('proofhouse sample id 1', productionSeed, noun, alias).subarray(0, 16));
}

/** The id of a SAMPLE production. */
export function sampleProduction(productionSeed: string): string {
  return `${SAMPLE_MARK}${sampleId(productionSeed, 'production', productionSeed)}`;
}

/** Chance for a SAMPLE device that comes out the same each time it is told the same name. */
export function sampleRandom(...name: readonly string[]): Random {
  let turn = 0;
  return (length) => {
    const bytes = new Uint8Array(length);
    for (let at = 0; at < length; at += 32) {
      bytes.set(derive('proofhouse sample chance 1', ...name, String(turn++)).subarray(0, length - at), at);
    }
    return bytes;
  };
}

/** Whether a public key is a SAMPLE key under any of the given names: such a key counts in no real production. */
export function isSampleKey(
  publicKey: string,
  guesses: { seeds: readonly string[]; people: readonly string[]; devices: readonly string[] },
): boolean {
  return guesses.seeds.some((seed) =>
    guesses.people.some((person) =>
      guesses.devices.some((device) => signerFromSeed(sampleSeed(seed, person, device)).publicKey === publicKey),
    ),
  );
}
