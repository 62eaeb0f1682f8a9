// Police are told before guns are used where the public could see or hear them.

import { met } from '../../checks/needs.ts';
import { canChamber, cite, defineRule, type Need } from '../../rule.ts';
import { stageExtract } from '../../sources/uk.ts';

const notice: Need = { document: 'police notice', about: 'production', who: ['Production', 'Locations'] };

/** Police are told before guns are used where the public could see or hear them. */
export const policeToldBefore = defineRule({
  id: 'police-told-before',
  says: 'Police are told before guns are used where the public could see or hear them.',
  control: 'K35',
  cites: [cite(stageExtract, 'notice to police', 'UK-ETIS20-02')],
  from: '2026-11-20',
  binds: 'refuse',
  enforcement: 'BLOCK-D',
  on: ['PaperFiled'],
  asks: ['hand over', 'begin'],
  covers: canChamber,
  needs: [notice],
  check: (asked) => met(asked, notice),
  cases: [
    {
      when: 'police were told',
      verdict: 'holds',
      at: 'shown',
      told: [['manager', 'PaperFiled', { paper: '@N-01', alias: 'N-01', kind: 'police notice' }]],
      ask: 'hand over',
    },
    {
      when: 'the notice was for last week',
      verdict: 'breaks',
      at: 'shown',
      told: [
        ['manager', 'PaperFiled', { paper: '@N-01', alias: 'N-01', kind: 'police notice', validTo: '2026-11-24' }],
      ],
      ask: 'hand over',
    },
    { when: 'no notice is on file', verdict: 'cannot tell', at: 'shown', ask: 'hand over' },
  ],
});
