// Why a realistic imitation is needed is written down against the pages of the script.

import { met } from '../../checks/needs.ts';
import { cite, defineRule, holdNothing, type Need } from '../../rule.ts';
import { imitationsAct } from '../../sources/uk.ts';

const justification: Need = { document: 'script-page justification', about: 'each gun', who: ['Production'] };

/** Why a realistic imitation is needed is written down against the pages of the script. */
export const imitationJustifiedByTheScript = defineRule({
  id: 'imitation-justified-by-the-script',
  says: 'Why a realistic imitation is needed is written down against the pages of the script.',
  control: 'K27',
  cites: [cite(imitationsAct, 'necessity', 'UK-VCRA-01')],
  from: '2026-11-20',
  binds: 'warn',
  enforcement: 'WARN',
  on: ['PaperFiled'],
  asks: ['take', 'hand over'],
  covers: holdNothing,
  needs: [justification],
  check: (asked) => met(asked, justification),
  cases: [
    {
      when: 'it is written down',
      verdict: 'holds',
      at: 'opened',
      told: [
        ['manager', 'PaperFiled', { paper: '@F-1', alias: 'F-1', kind: 'script-page justification', about: '@W-13' }],
      ],
      ask: 'hand over',
      with: { things: ['@W-13'], plan: '@PL-03' },
    },
    {
      when: 'what was written was for last week',
      verdict: 'breaks',
      at: 'opened',
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@F-1', alias: 'F-1', kind: 'script-page justification', about: '@W-13', validTo: '2026-11-24' },
        ],
      ],
      ask: 'hand over',
      with: { things: ['@W-13'], plan: '@PL-03' },
    },
    {
      when: 'nothing is written down',
      verdict: 'cannot tell',
      at: 'opened',
      ask: 'hand over',
      with: { things: ['@W-13'], plan: '@PL-03' },
    },
  ],
});
