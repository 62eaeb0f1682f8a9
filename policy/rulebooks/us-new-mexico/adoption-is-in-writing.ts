// The bulletin was adopted in writing: that adoption is what the production is judged by.

import { met } from '../../checks/needs.ts';
import { cite, defineRule, type Need } from '../../rule.ts';
import { newMexicoAnnouncement } from '../../sources/us.ts';

const adoption: Need = { document: 'written adoption of bulletin 1', about: 'production', who: ['Production', 'UPM'] };

/** The bulletin was adopted in writing: that adoption is what the production is judged by. */
export const adoptionIsInWriting = defineRule({
  id: 'adoption-is-in-writing',
  says: 'The bulletin was adopted in writing: that adoption is what the production is judged by.',
  control: 'K33',
  cites: [cite(newMexicoAnnouncement, 'the production’s own papers adopted the bulletin', 'US-ADOPT-01')],
  from: '2026-11-20',
  binds: 'refuse',
  asks: ['take', 'hand over'],
  covers: 'all',
  on: ['PaperFiled'],
  enforcement: 'BLOCK-D',
  needs: [adoption],
  check: (asked) => met(asked, adoption),
  cases: [
    {
      when: 'it is on file',
      verdict: 'holds',
      at: 'opened',
      told: [['manager', 'PaperFiled', { paper: '@N-01', alias: 'N-01', kind: 'written adoption of bulletin 1' }]],
      ask: 'take',
    },
    {
      when: 'it was for an earlier block of days',
      verdict: 'breaks',
      at: 'opened',
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@N-01', alias: 'N-01', kind: 'written adoption of bulletin 1', validTo: '2026-11-24' },
        ],
      ],
      ask: 'take',
    },
    { when: 'none is on file', verdict: 'cannot tell', at: 'opened', ask: 'take' },
  ],
});
