// The law of the place is followed as well, and wins: its rulebook is in force, or it was gone through in writing.

import { met } from '../../checks/needs.ts';
import { cite, defineRule, holds, type Need } from '../../rule.ts';
import { bulletin1 } from '../../sources/texts.ts';

const review: Need = { document: 'review of the law of this place', about: 'production', who: ['Production', 'UPM'] };

/** The law of the place is followed as well, and wins: its rulebook is in force, or it was gone through in writing. */
export const lawOfThePlaceAdopted = defineRule({
  id: 'law-of-the-place-adopted',
  says: 'The law of the place is followed as well, and wins: its rulebook is in force, or it was gone through in writing.',
  control: 'K43',
  cites: [cite(bulletin1, 'preamble, from memory', 'US-CSATF-1.04')],
  from: '2026-11-20',
  binds: 'refuse',
  asks: ['take', 'hand over'],
  covers: 'all',
  on: ['RulesAdopted', 'PaperFiled'],
  enforcement: 'BLOCK-D',
  needs: [review],
  check: (asked) => {
    const law = asked.books.some(({ level }) => level === 'law' || level === 'regulator');
    return law ? holds : met(asked, review);
  },
  cases: [
    {
      when: 'a rulebook of the law is adopted',
      verdict: 'holds',
      at: 'opened',
      given: { rules: { rulebooks: ['practice', 'us-california'] } },
      ask: 'take',
    },
    {
      when: 'the law of the place was gone through',
      verdict: 'holds',
      at: 'opened',
      told: [['manager', 'PaperFiled', { paper: '@N-01', alias: 'N-01', kind: 'review of the law of this place' }]],
      ask: 'take',
    },
    {
      when: 'that review was for an earlier place',
      verdict: 'breaks',
      at: 'opened',
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@N-01', alias: 'N-01', kind: 'review of the law of this place', validTo: '2026-11-24' },
        ],
      ],
      ask: 'take',
    },
    { when: 'only practice is adopted', verdict: 'cannot tell', at: 'opened', ask: 'take' },
  ],
});
