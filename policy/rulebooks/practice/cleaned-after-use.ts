// Guns that fired are cleaned after use: dirt makes them dangerous.

import { firedToday } from '../../checks/shots.ts';
import { aController, stated } from '../../checks/words-of.ts';
import { cite, defineRule, holds, type Need } from '../../rule.ts';
import { supplierPractice } from '../../sources/texts.ts';

const cleaned: Need = { statement: 'guns that fired were cleaned and looked over', about: 'session', who: ['Armorer'] };

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
  check: (asked) => (firedToday(asked.state).length > 0 ? stated(asked, aController, cleaned) : holds),
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
