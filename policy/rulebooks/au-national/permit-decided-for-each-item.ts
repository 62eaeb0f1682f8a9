// Every gun, imitation or real, is taken to need a licence or permit until somebody has decided otherwise on paper.

import { met } from '../../checks/needs.ts';
import { cite, defineRule, type Need } from '../../rule.ts';
import { screenSafetyAustralia } from '../../sources/texts.ts';

const decided: Need = { document: 'permit decision', about: 'each gun', who: ['Armorer', 'Production'] };

/** Every gun, imitation or real, is taken to need a licence or permit until somebody has decided otherwise on paper. */
export const permitDecidedForEachItem = defineRule({
  id: 'permit-decided-for-each-item',
  says: 'Every gun, imitation or real, is taken to need a licence or permit until somebody has decided otherwise on paper.',
  control: 'K28',
  cites: [cite(screenSafetyAustralia, 'imitation or real', 'AU-SSA-08')],
  from: '2026-11-20',
  binds: 'refuse',
  enforcement: 'BLOCK-D',
  on: ['PaperFiled', 'FirearmListed'],
  asks: ['take', 'hand over'],
  covers: 'all',
  needs: [decided],
  check: (asked) => met(asked, decided),
  cases: [
    {
      when: 'the permit decision is on file',
      verdict: 'holds',
      at: 'shown',
      told: [['manager', 'PaperFiled', { paper: '@F-1', alias: 'F-1', kind: 'permit decision', about: '@W-01' }]],
      ask: 'hand over',
    },
    {
      when: 'the permit decision ran out last week',
      verdict: 'breaks',
      at: 'shown',
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@F-1', alias: 'F-1', kind: 'permit decision', about: '@W-01', validTo: '2026-11-24' },
        ],
      ],
      ask: 'hand over',
    },
    { when: 'no permit decision is on file', verdict: 'cannot tell', at: 'shown', ask: 'hand over' },
  ],
});
