// A letter says that the armorer may stop filming and instruct actors, and is read into the meeting.

import { met } from '../../checks/needs.ts';
import { canChamber, cite, defineRule, type Need } from '../../rule.ts';
import { trialEvidence } from '../../sources/texts.ts';

const letter: Need = { document: 'stop authority letter', about: 'production', who: ['Production', 'UPM'] };

/** A letter says that the armorer may stop filming and instruct actors, and is read into the meeting. */
export const stopAuthorityInWriting = defineRule({
  id: 'stop-authority-in-writing',
  says: 'A letter says that the armorer may stop filming and instruct actors, and is read into the meeting.',
  control: 'K06',
  cites: [cite(trialEvidence, 'authority to stop', 'US-TRIAL-02')],
  from: '2026-11-20',
  binds: 'refuse',
  waivable: true,
  asks: ['take', 'hand over'],
  covers: canChamber,
  on: ['PaperFiled'],
  enforcement: 'BLOCK-D',
  needs: [letter],
  check: (asked) => met(asked, letter),
  cases: [
    {
      when: 'it is on file',
      verdict: 'holds',
      at: 'opened',
      told: [['manager', 'PaperFiled', { paper: '@N-01', alias: 'N-01', kind: 'stop authority letter' }]],
      ask: 'take',
    },
    {
      when: 'it ran out last week',
      verdict: 'breaks',
      at: 'opened',
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@N-01', alias: 'N-01', kind: 'stop authority letter', validTo: '2026-11-24' },
        ],
      ],
      ask: 'take',
    },
    { when: 'none is on file', verdict: 'cannot tell', at: 'opened', ask: 'take' },
  ],
});
