// SAMPLE keys come out the same everywhere, and sign nothing but SAMPLE productions.

import { utf8 } from '@proofhouse/ledger/bytes.ts';
import { fromBase64url } from '@proofhouse/ledger/hash.ts';
import { eventMessage } from '@proofhouse/ledger/signature.ts';
import { describe, expect, it } from 'vitest';
import { enrolKey, freshSigner, verifySignature } from './node.ts';
import { sampleKey, sampleLogKey, sampleRandom } from './sample.ts';
import { isSampleKey, sampleId, sampleProduction } from './samplename.ts';

const of = (production: string) => eventMessage(utf8(`{"production":"${production}"}`));

describe('a SAMPLE key', () => {
  const key = sampleKey('SAMPLE Western', 'P01', 'DV-01');

  it('is the same for the same names, and another for any other', () => {
    expect(sampleKey('SAMPLE Western', 'P01', 'DV-01').publicKey).toBe(key.publicKey);
    const others = [
      sampleKey('SAMPLE Western', 'P01', 'DV-02'),
      sampleKey('SAMPLE Western', 'P02', 'DV-01'),
      sampleKey('Another', 'P01', 'DV-01'),
      sampleKey('SAMPLE WesternP', '01', 'DV-01'),
    ];
    expect(new Set([key, ...others].map(({ publicKey }) => publicKey)).size).toBe(5);
  });

  it('may be enrolled, and signs in a SAMPLE production', () => {
    const publicKey = { alg: 'ed25519', bytes: fromBase64url(key.publicKey) } as const;
    const message = of(sampleProduction('SAMPLE Western'));
    expect(enrolKey(publicKey)).toEqual({ ok: true });
    expect(verifySignature(publicKey, message, key.sign(message))).toBe(true);
    expect(verifySignature(publicKey, of('x'), key.sign(message))).toBe(false);
  });

  it('signs nothing else', () => {
    expect(() => key.sign(of('0123456789abcdef0123456789abcdef'))).toThrow(/use a real key/);
    expect(() => key.sign(utf8('{}'))).toThrow();
  });

  it('is known by its names', () => {
    const guesses = { seeds: ['SAMPLE Western'], people: ['P02', 'P01'], devices: ['DV-01'] };
    expect(isSampleKey(key.publicKey, guesses)).toBe(true);
    expect(isSampleKey(freshSigner().publicKey, guesses)).toBe(false);
  });
});

it('a SAMPLE log key signs heads and no event', () => {
  const key = sampleLogKey('SAMPLE Western');
  expect(sampleLogKey('SAMPLE Western').publicKey).toBe(key.publicKey);
  expect(key.sign(utf8('proofhouse-sample/x\n1\nAAAA\n'))).toHaveLength(64);
  expect(() => key.sign(of(sampleProduction('SAMPLE Western')))).toThrow(/nothing else/);
});

it('SAMPLE ids are 32 hex digits, one for each name', () => {
  expect(sampleId('SAMPLE Western', 'gun', 'W-01')).toMatch(/^[0-9a-f]{32}$/);
  expect(sampleId('SAMPLE Western', 'gun', 'W-01')).not.toBe(sampleId('SAMPLE Western', 'lot', 'W-01'));
});

it('SAMPLE chance repeats itself for one name and differs for another', () => {
  const draw = (name: string) => {
    const random = sampleRandom('SAMPLE Western', name);
    return [random(16), random(40), random(5)].map((bytes) => Buffer.from(bytes).toString('hex'));
  };
  expect(draw('DV-01')).toEqual(draw('DV-01'));
  expect(draw('DV-01')).not.toEqual(draw('DV-02'));
  expect(new Set(draw('DV-01')).size).toBe(3);
});
