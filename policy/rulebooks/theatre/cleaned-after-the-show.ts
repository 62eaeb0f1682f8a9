// Guns that fired are cleaned, looked at and counted after every performance.

import { cleaned, firedGunsCleaned } from '../../checks/cleaning.ts';
import { cite, defineRule } from '../../rule.ts';
import { stageUnion } from '../../sources/theatre.ts';

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
  check: firedGunsCleaned,
  cases: [
    { when: 'nothing fired', verdict: 'holds', at: 'shown', ask: 'sign' },
    {
      when: 'the armorer states that they were cleaned',
      verdict: 'holds',
      at: 'running',
      told: [
        ['director', 'ShotsCounted', { gun: '@W-01', count: 3 }],
        ['armorer', 'Attested', { what: 'guns that fired were cleaned and looked over', so: true }],
      ],
      ask: 'sign',
    },
    {
      when: 'the armorer states that they were not',
      verdict: 'breaks',
      at: 'running',
      told: [
        ['director', 'ShotsCounted', { gun: '@W-01', count: 3 }],
        ['armorer', 'Attested', { what: 'guns that fired were cleaned and looked over', so: false }],
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
    {
      when: 'they were fired in the session before',
      verdict: 'holds',
      at: 'running',
      told: [
        ['director', 'ShotsCounted', { gun: '@W-01', count: 3 }],
        ['manager', 'SessionOpened', { session: '@day 15', label: 'day 15', unit: 'main' }],
      ],
      ask: 'sign',
    },
  ],
});
