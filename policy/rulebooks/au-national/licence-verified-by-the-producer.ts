// The producer has verified that the armourer’s licence is for film, for this state, current, and covers each item.

import { met } from '../../checks/needs.ts';
import { cite, defineRule, type Need } from '../../rule.ts';
import { armourerToProducers } from '../../sources/australia.ts';

const verified: Need = { document: 'licence verification', about: 'giver', who: ['Production'] };
const schedule: Need = { document: 'licence schedule', about: 'each gun', who: ['Armorer', 'Production'] };

/** The producer has verified that the armourer’s licence is for film, for this state, current, and covers each item. */
export const licenceVerifiedByTheProducer = defineRule({
  id: 'licence-verified-by-the-producer',
  says: 'The producer has verified that the armourer’s licence is for film, for this state, current, and covers each item.',
  control: 'K02',
  cites: [cite(armourerToProducers, 'engaging an armourer', 'AU-PROD-01')],
  from: '2026-11-20',
  binds: 'refuse',
  enforcement: 'BLOCK-D',
  on: ['PaperFiled'],
  asks: ['take', 'load', 'hand over'],
  covers: 'all',
  needs: [verified, schedule],
  check: (asked) => met(asked, verified, schedule),
  cases: [
    {
      when: 'everything is on file',
      verdict: 'holds',
      at: 'shown',
      told: [
        ['manager', 'PaperFiled', { paper: '@F-1', alias: 'F-1', kind: 'licence verification', about: '@armorer' }],
        ['manager', 'PaperFiled', { paper: '@F-2', alias: 'F-2', kind: 'licence schedule', about: '@W-01' }],
      ],
      ask: 'hand over',
    },
    {
      when: 'the licence schedule ran out last week',
      verdict: 'breaks',
      at: 'shown',
      told: [
        ['manager', 'PaperFiled', { paper: '@F-1', alias: 'F-1', kind: 'licence verification', about: '@armorer' }],
        [
          'manager',
          'PaperFiled',
          { paper: '@F-2', alias: 'F-2', kind: 'licence schedule', about: '@W-01', validTo: '2026-11-24' },
        ],
      ],
      ask: 'hand over',
    },
    {
      when: 'no licence schedule is on file',
      verdict: 'cannot tell',
      at: 'shown',
      told: [
        ['manager', 'PaperFiled', { paper: '@F-1', alias: 'F-1', kind: 'licence verification', about: '@armorer' }],
      ],
      ask: 'hand over',
    },
  ],
});
