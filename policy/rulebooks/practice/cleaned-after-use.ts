// Guns that fired are cleaned after use: dirt makes them dangerous.

import { cleaned, firedGunsCleaned } from '../../checks/cleaning.ts';
import { cite, defineRule } from '../../rule.ts';
import { supplierPractice } from '../../sources/texts.ts';

/** Guns that fired are cleaned after use: dirt makes them dangerous. */
export const cleanedAfterUse = defineRule({
  id: 'cleaned-after-use',
  says: 'Guns that fired are cleaned after use: dirt makes them dangerous.',
  control: 'K38',
  cites: [cite(supplierPractice, 'cleaning', 'US-JMFX-06')],
  from: '2026-11-20',
  binds: 'warn',
  asks: ['sign'],
  covers: 'all',
  on: ['ShotsCounted', 'Attested'],
  enforcement: 'WARN',
  needs: [cleaned],
  check: firedGunsCleaned,
  cases: [
    { when: 'no shot was fired', verdict: 'holds', at: 'shown', ask: 'sign' },
    {
      when: 'it was stated',
      verdict: 'holds',
      at: 'running',
      told: [
        ['director', 'ShotsCounted', { gun: '@W-01', count: 3 }],
        ['director', 'ActionCut', { guns: ['@W-01'] }],
        ['armorer', 'Attested', { what: 'guns that fired were cleaned and looked over', so: true }],
      ],
      ask: 'sign',
    },
    {
      when: 'somebody states that it is not so',
      verdict: 'breaks',
      at: 'running',
      told: [
        ['director', 'ShotsCounted', { gun: '@W-01', count: 3 }],
        ['director', 'ActionCut', { guns: ['@W-01'] }],
        ['armorer', 'Attested', { what: 'guns that fired were cleaned and looked over', so: false }],
      ],
      ask: 'sign',
    },
    {
      when: 'nobody stated it',
      verdict: 'cannot tell',
      at: 'running',
      told: [
        ['director', 'ShotsCounted', { gun: '@W-01', count: 3 }],
        ['director', 'ActionCut', { guns: ['@W-01'] }],
      ],
      ask: 'sign',
    },
  ],
});
