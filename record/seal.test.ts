// Personal and sensitive values stand outside the signed bytes, and only their own disclosures fit them.

import { event } from '@proofhouse/domain/events.ts';
import { describe, expect, it } from 'vitest';
import { nodePlatform } from './node.ts';
import { checkDisclosures, digestOf, sealFields } from './seal.ts';

const sealed = (values: Record<string, unknown>) =>
  sealFields(event.FirearmListed as never, values, nodePlatform.random);
const mustSeal = (values: Record<string, unknown>) => {
  const made = sealed(values);
  if (!made.ok) throw new Error(made.why);
  return made;
};

describe('sealed fields', () => {
  it('are digests in fours, sorted, whatever the number of fields', () => {
    expect(mustSeal({}).digests).toEqual([]);
    for (const values of [{ serial: 'SAMPLE-1' }, { serial: 'SAMPLE-1', certificate: 'SAMPLE-2' }]) {
      const { digests, disclosures } = mustSeal(values);
      expect(digests).toHaveLength(4);
      expect(digests).toEqual([...digests].sort());
      expect(disclosures).toHaveLength(Object.keys(values).length);
    }
  });

  it('cannot be guessed from the value: two seals of one serial differ', () => {
    expect(mustSeal({ serial: 'SAMPLE-1' }).digests).not.toEqual(mustSeal({ serial: 'SAMPLE-1' }).digests);
  });

  it.each([
    ['a plain field', { alias: 'W-01' }],
    ['a field nobody defined', { surprise: 'x' }],
    ['a field of every object', { constructor: 'x' }],
    ['a value that does not fit', { serial: 7 }],
  ])('refuse %s', (_, values) => {
    expect(sealed(values)).toMatchObject({ ok: false, why: expect.stringMatching(/.{10}/) });
  });
});

describe('disclosures', () => {
  it('fit their own event and give the value back', () => {
    const { digests, disclosures } = mustSeal({ serial: 'SAMPLE-1' });
    const found = checkDisclosures(digests, disclosures, event.FirearmListed as never);
    expect(found.values).toEqual({ serial: 'SAMPLE-1' });
    expect(found.refused).toEqual([]);
  });

  it('are refused when the value, the name or the salt is another', () => {
    const { digests, disclosures } = mustSeal({ serial: 'SAMPLE-1' });
    const [own] = disclosures;
    if (!own) throw new Error('one field was sealed');
    for (const forged of [
      { ...own, value: 'SAMPLE-2' },
      { ...own, name: 'certificate' },
      { ...own, salt: 'A'.repeat(22) },
    ]) {
      const found = checkDisclosures(digests, [forged], event.FirearmListed as never);
      expect(found.values).toEqual({});
      expect(found.refused).toHaveLength(1);
    }
  });

  it('follow the rule of SD-JWT: the digest is over the base64url of the JSON array', () => {
    const [salt, name, value] = ['_26bc4LT-ac6q2KI6cBW5es', 'family_name', 'Moebius'];
    const text = Buffer.from(`["${salt}","${name}","${value}"]`).toString('base64url');
    const digest = Buffer.from(nodePlatform.hash(Buffer.from(text))).toString('base64url');
    expect(digestOf({ salt, name, value } as never)).toBe(digest);
  });
});
