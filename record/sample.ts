// SAMPLE keys and ids, derived so that a told day comes out the same everywhere; never written to disk.

import { textOfUtf8 } from '@proofhouse/ledger/bytes.ts';
import { signerFromSeed } from './node.ts';
import type { Random, Signer } from './platform.ts';
import { derive, isSampleProduction, sampleSeed } from './samplename.ts';

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
