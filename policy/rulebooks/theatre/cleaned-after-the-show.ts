// Guns that fired are cleaned, looked at and counted after every performance.

import { firedToday } from '../../checks/shots.ts';
import { aController, stated } from '../../checks/words-of.ts';
import { cite, defineRule, holds, type Need } from '../../rule.ts';
import { stageUnion } from '../../sources/theatre.ts';

const cleaned: Need = { statement: 'guns that fired were cleaned', about: 'session', who: ['Armorer'] };

/** Guns that fired are cleaned, looked at and counted after every performance. */
export const cleanedAfterTheShow = defineRule({
  id: 'cleaned-after-the-show',
  says: 'Guns that fired are cleaned, looked at and counted after every performance.',
  control: 'K37',
  cites: [cite(stageUnion, 'after every performance', 'US-AEA-06')],
  from: '2026-11-20',
  binds: 'refuse',
  enforcement: 'BLOCK-D',
  on: ['ShotsCounted', 'Attested'],
  asks: ['sign'],
  covers: 'all',
  needs: [cleaned],
  check: (asked) => (firedToday(asked.state).length === 0 ? holds : stated(asked, aController, cleaned)),
  cases: [
    { when: 'nothing fired', verdict: 'holds', at: 'shown', ask: 'sign' },
    {
      when: 'the armorer states that they were cleaned',
      verdict: 'holds',
      at: 'running',
      told: [
        ['director', 'ShotsCounted', { gun: '@W-01', count: 3 }],
        ['armorer', 'Attested', { what: 'guns that fired were cleaned', so: true }],
      ],
      ask: 'sign',
    },
    {
      when: 'the armorer states that they were not',
      verdict: 'breaks',
      at: 'running',
      told: [
        ['director', 'ShotsCounted', { gun: '@W-01', count: 3 }],
        ['armorer', 'Attested', { what: 'guns that fired were cleaned', so: false }],
      ],
      ask: 'sign',
    },
    {
      when: 'nobody has stated it',
      verdict: 'cannot tell',
      at: 'running',
      told: [['director', 'ShotsCounted', { gun: '@W-01', count: 3 }]],
      ask: 'sign',
    },
  ],
});
