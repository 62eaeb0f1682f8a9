// A producer appoints, in writing, the armourer under whose control alone weapons are used.

import { met } from '../../checks/needs.ts';
import { cite, defineRule, type Need } from '../../rule.ts';
import { etis20 } from '../../sources/uk.ts';

const appointment: Need = { document: 'armourer appointment', about: 'giver', who: ['Production'] };

/** A producer appoints, in writing, the armourer under whose control alone weapons are used. */
export const armourerAppointed = defineRule({
  id: 'armourer-appointed',
  says: 'A producer appoints, in writing, the armourer under whose control alone weapons are used.',
  control: 'K01',
  cites: [cite(etis20, 'competent armourer', 'UK-ETIS20-01')],
  from: '2026-11-20',
  binds: 'refuse',
  enforcement: 'BLOCK-D',
  on: ['PaperFiled'],
  asks: ['take', 'load', 'hand over'],
  covers: 'all',
  needs: [appointment],
  check: (asked) => met(asked, appointment),
  cases: [
    {
      when: 'the armourer appointment is on file',
      verdict: 'holds',
      at: 'shown',
      told: [
        ['manager', 'PaperFiled', { paper: '@F-1', alias: 'F-1', kind: 'armourer appointment', about: '@armorer' }],
      ],
      ask: 'hand over',
    },
    {
      when: 'the armourer appointment ran out last week',
      verdict: 'breaks',
      at: 'shown',
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@F-1', alias: 'F-1', kind: 'armourer appointment', about: '@armorer', validTo: '2026-11-24' },
        ],
      ],
      ask: 'hand over',
    },
    { when: 'no armourer appointment is on file', verdict: 'cannot tell', at: 'shown', ask: 'hand over' },
  ],
});
