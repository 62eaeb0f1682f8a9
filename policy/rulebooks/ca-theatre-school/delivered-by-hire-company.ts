// Staff of the hire company deliver and collect the guns; members of the company never do.

import { met } from '../../checks/needs.ts';
import { cite, defineRule, type Need } from '../../rule.ts';
import { theatreSchoolHandbook } from '../../sources/ca.ts';

const delivery: Need = {
  document: 'delivery note of the hire company',
  about: 'each gun',
  who: ['Supplier', 'Stage manager'],
};

/** Staff of the hire company deliver and collect the guns; members of the company never do. */
export const deliveredByHireCompany = defineRule({
  id: 'delivered-by-hire-company',
  says: 'Staff of the hire company deliver and collect the guns; members of the company never do.',
  control: 'K34',
  cites: [cite(theatreSchoolHandbook, 'delivery and collection', 'CAN-TMU-02')],
  from: '2026-11-20',
  binds: 'refuse',
  asks: ['take'],
  covers: 'all',
  on: ['PaperFiled'],
  enforcement: 'BLOCK-D',
  needs: [delivery],
  check: (asked) => met(asked, delivery),
  cases: [
    {
      when: 'it is on file',
      verdict: 'holds',
      at: 'locked up',
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@N-01', alias: 'N-01', kind: 'delivery note of the hire company', about: '@W-01' },
        ],
      ],
      ask: 'take',
    },
    {
      when: 'it ran out last week',
      verdict: 'breaks',
      at: 'locked up',
      told: [
        [
          'manager',
          'PaperFiled',
          {
            paper: '@N-01',
            alias: 'N-01',
            kind: 'delivery note of the hire company',
            about: '@W-01',
            validTo: '2026-11-24',
          },
        ],
      ],
      ask: 'take',
    },
    { when: 'none is on file', verdict: 'cannot tell', at: 'locked up', ask: 'take' },
  ],
});
