// A session with shots is signed once the guns that fired were cleaned and looked over.

import { cleaned, firedGunsCleaned } from '../../checks/cleaning.ts';
import { cite, defineRule } from '../../rule.ts';
import { manitobaGuideline22 } from '../../sources/ca.ts';

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
