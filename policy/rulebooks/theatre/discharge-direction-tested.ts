// Where the gas of a blank gun goes, forward, up or sideways, was found out by a test.

import { met } from '../../checks/needs.ts';
import { canChamber, cite, defineRule, type Need } from '../../rule.ts';
import { propsSeminar } from '../../sources/theatre.ts';

const tested: Need = { document: 'discharge direction test', about: 'each gun', who: ['Armorer'] };

/** Where the gas of a blank gun goes, forward, up or sideways, was found out by a test. */
export const dischargeDirectionTested = defineRule({
  id: 'discharge-direction-tested',
  says: 'Where the gas of a blank gun goes, forward, up or sideways, was found out by a test.',
  control: 'K20',
  cites: [cite(propsSeminar, 'vents', 'THEATRE-GUY-05')],
  from: '2026-11-20',
  binds: 'refuse',
  enforcement: 'BLOCK-A',
  on: ['PaperFiled', 'FirearmListed'],
  asks: ['load', 'hand over'],
  covers: canChamber,
  needs: [tested],
  check: (asked) => met(asked, tested),
  cases: [
    {
      when: 'the discharge direction test is on file',
      verdict: 'holds',
      at: 'shown',
      told: [
        ['manager', 'PaperFiled', { paper: '@F-1', alias: 'F-1', kind: 'discharge direction test', about: '@W-01' }],
      ],
      ask: 'hand over',
    },
    {
      when: 'the discharge direction test ran out last week',
      verdict: 'breaks',
      at: 'shown',
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@F-1', alias: 'F-1', kind: 'discharge direction test', about: '@W-01', validTo: '2026-11-24' },
        ],
      ],
      ask: 'hand over',
    },
    { when: 'no discharge direction test is on file', verdict: 'cannot tell', at: 'shown', ask: 'hand over' },
  ],
});
