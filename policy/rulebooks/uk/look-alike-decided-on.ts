// Somebody decided whether a look-alike that could be taken for real needs an armourer.

import { met } from '../../checks/needs.ts';
import { cite, defineRule, holdNothing, type Need } from '../../rule.ts';
import { broadcasterPolicy } from '../../sources/uk.ts';

const decision: Need = { document: 'look-alike decision', about: 'each gun', who: ['Safety adviser'] };

/** Somebody decided whether a look-alike that could be taken for real needs an armourer. */
export const lookAlikeDecidedOn = defineRule({
  id: 'look-alike-decided-on',
  says: 'Somebody decided whether a look-alike that could be taken for real needs an armourer.',
  control: 'K01',
  cites: [cite(broadcasterPolicy, 'replicas and look-alikes', 'UK-BBC-02')],
  from: '2026-11-20',
  binds: 'warn',
  enforcement: 'WARN',
  on: ['PaperFiled'],
  asks: ['take', 'hand over'],
  covers: holdNothing,
  needs: [decision],
  check: (asked) => met(asked, decision),
  cases: [
    {
      when: 'it was decided',
      verdict: 'holds',
      at: 'opened',
      told: [['manager', 'PaperFiled', { paper: '@F-1', alias: 'F-1', kind: 'look-alike decision', about: '@W-13' }]],
      ask: 'hand over',
      with: { things: ['@W-13'], plan: '@PL-03' },
    },
    {
      when: 'the decision was for last week',
      verdict: 'breaks',
      at: 'opened',
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@F-1', alias: 'F-1', kind: 'look-alike decision', about: '@W-13', validTo: '2026-11-24' },
        ],
      ],
      ask: 'hand over',
      with: { things: ['@W-13'], plan: '@PL-03' },
    },
    {
      when: 'no decision is on file',
      verdict: 'cannot tell',
      at: 'opened',
      ask: 'hand over',
      with: { things: ['@W-13'], plan: '@PL-03' },
    },
  ],
});
