// Other ways to get the shot were weighed, in writing, before a gun leaves its store.

import { met } from '../../checks/needs.ts';
import { canChamber, cite, defineRule, type Need } from '../../rule.ts';
import { ontarioGuideline39 } from '../../sources/ca.ts';

const form: Need = { document: 'alternatives form', about: 'each gun', who: ['1st AD', 'UPM'] };

/** Other ways to get the shot were weighed, in writing, before a gun leaves its store. */
export const alternativesWereWeighed = defineRule({
  id: 'alternatives-were-weighed',
  says: 'Other ways to get the shot were weighed, in writing, before a gun leaves its store.',
  control: 'K27',
  cites: [cite(ontarioGuideline39, 'preamble', 'CAN-ON-39.00')],
  from: '2026-11-20',
  binds: 'refuse',
  asks: ['take'],
  covers: canChamber,
  on: ['PaperFiled'],
  enforcement: 'BLOCK-D',
  needs: [form],
  check: (asked) => met(asked, form),
  cases: [
    {
      when: 'the form names this gun',
      verdict: 'holds',
      at: 'locked up',
      told: [['manager', 'PaperFiled', { paper: '@N-01', alias: 'N-01', kind: 'alternatives form', about: '@W-01' }]],
      ask: 'take',
    },
    {
      when: 'the form was for an earlier block of days',
      verdict: 'breaks',
      at: 'locked up',
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@N-01', alias: 'N-01', kind: 'alternatives form', about: '@W-01', validTo: '2026-11-24' },
        ],
      ],
      ask: 'take',
    },
    { when: 'no form is on file', verdict: 'cannot tell', at: 'locked up', ask: 'take' },
  ],
});
