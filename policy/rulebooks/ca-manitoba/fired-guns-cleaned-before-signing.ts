// A session with shots is signed once the guns that fired were cleaned and looked over.

import { firedToday } from '../../checks/shots.ts';
import { aController, stated } from '../../checks/words-of.ts';
import { cite, defineRule, holds, type Need } from '../../rule.ts';
import { manitobaGuideline22 } from '../../sources/ca.ts';

const cleaned: Need = { statement: 'guns that fired were cleaned and looked over', about: 'session', who: ['Armorer'] };

/** A session with shots is signed once the guns that fired were cleaned and looked over. */
export const firedGunsCleanedBeforeSigning = defineRule({
  id: 'fired-guns-cleaned-before-signing',
  says: 'A session with shots is signed once the guns that fired were cleaned and looked over.',
  control: 'K07',
  cites: [cite(manitobaGuideline22, 'A.2', 'CAN-MB-22.A2')],
  from: '2026-11-20',
  binds: 'refuse',
  asks: ['sign'],
  covers: 'all',
  on: ['RoundsLoaded', 'ShotsCounted', 'Attested'],
  enforcement: 'BLOCK-D',
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
