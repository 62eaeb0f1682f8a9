// A paper that ends within thirty days is shown in time.

import { daysLeft, inDate, named } from '../../people.ts';
import { breaks, cite, defineRule, holds } from '../../rule.ts';
import { californiaLaborCode } from '../../sources/texts.ts';

/** A paper that ends within thirty days is shown in time. */
export const paperRunsOutSoon = defineRule({
  id: 'paper-runs-out-soon',
  says: 'A paper that ends within thirty days is shown in time.',
  control: 'K02',
  cites: [cite(californiaLaborCode, '9153 (b)', 'CA-SB132-9153b.1')],
  from: '2025-01-01',
  binds: 'warn',
  enforcement: 'WARN',
  on: ['CredentialClaimed'],
  asks: ['take'],
  covers: 'all',
  check: ({ giver, asker, now }) => {
    const person = giver ?? asker;
    const ending = person?.credentials.find(
      (each) => each.validTo !== undefined && inDate(each.validTo, now) && daysLeft(each.validTo, now) <= 30,
    );
    return person && ending?.validTo
      ? breaks(
          `${named(person)}'s ${ending.credential} ends on ${ending.validTo}.`,
          [ending.fact],
          'Renew it.',
          named(person),
        )
      : holds;
  },
  cases: [
    { when: 'it runs for months', verdict: 'holds', at: 'opened', ask: 'take' },
    {
      when: 'it ends in a fortnight',
      verdict: 'breaks',
      at: 'opened',
      given: { papersUntil: '2026-12-15' },
      ask: 'take',
    },
  ],
  alwaysTells: 'A paper without a last day does not run out.',
});
