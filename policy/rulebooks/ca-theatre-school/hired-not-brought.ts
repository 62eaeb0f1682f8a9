// A gun comes on hire from a licensed supplier, never from performers or artistic staff.

import { met } from '../../checks/needs.ts';
import { cite, defineRule, type Need } from '../../rule.ts';
import { theatreSchoolHandbook } from '../../sources/ca.ts';

const hire: Need = {
  document: 'hire contract of a licensed supplier',
  about: 'each gun',
  who: ['Stage manager', 'Supplier'],
};

/** A gun comes on hire from a licensed supplier, never from performers or artistic staff. */
export const hiredNotBrought = defineRule({
  id: 'hired-not-brought',
  says: 'A gun comes on hire from a licensed supplier, never from performers or artistic staff.',
  control: 'K40',
  cites: [cite(theatreSchoolHandbook, 'sources of weapons', 'CAN-TMU-04')],
  from: '2026-11-20',
  binds: 'refuse',
  asks: ['take', 'hand over'],
  covers: 'all',
  on: ['PaperFiled'],
  enforcement: 'BLOCK-D',
  needs: [hire],
  check: (asked) => met(asked, hire),
  cases: [
    {
      when: 'it is on file',
      verdict: 'holds',
      at: 'locked up',
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@N-01', alias: 'N-01', kind: 'hire contract of a licensed supplier', about: '@W-01' },
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
            kind: 'hire contract of a licensed supplier',
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
