// A sealed answer opens only as what it was, and tells nothing before.

import { look, tally } from '@proofhouse/domain/vocabulary/look.ts';
import { canonicalText } from '@proofhouse/ledger/canonical.ts';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkOpening, sealAnswer } from './blind.ts';
import { nodePlatform } from './node.ts';

const answers = fc.oneof(
  look.sample(fc).map((each) => ({ look: each })),
  tally.sample(fc).map((each) => ({ count: each })),
);

it('opens with the answer that was sealed and with no other', () => {
  void fc.assert(
    fc.property(answers, answers, (answer, other) => {
      const { body, opening } = sealAnswer(answer, nodePlatform.random);
      expect(checkOpening(body, opening)).toEqual({ ok: true });
      if (canonicalText(answer) === canonicalText(other)) return;
      expect(checkOpening(body, { ...other, salt: opening.salt }).ok).toBe(false);
      expect(checkOpening(body, { ...answer, ...other, salt: opening.salt }).ok).toBe(false);
    }),
    { numRuns: 60 },
  );
});

it('gives two seals of one answer nothing in common', () => {
  const answer = { look: { subject: '0'.repeat(32), seen: [{ count: 6, empty: true }] } } as const;
  const one = sealAnswer(answer, nodePlatform.random);
  const other = sealAnswer(answer, nodePlatform.random);
  expect(one.body.commitment).not.toBe(other.body.commitment);
  expect(one.opening.salt).not.toBe(other.opening.salt);
  expect(JSON.stringify(one.body)).not.toContain(one.opening.salt);
});
