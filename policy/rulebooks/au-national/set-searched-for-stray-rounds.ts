// No round that fires a bullet is ever on a film set: somebody searched for it before rounds go in.

import { searched, wasSearched } from '../../checks/searches.ts';
import { canChamber, cite, defineRule } from '../../rule.ts';
import { screenSafetyAustralia } from '../../sources/texts.ts';

/** No round that fires a bullet is ever on a film set: somebody searched for it before rounds go in. */
export const setSearchedForStrayRounds = defineRule({
  id: 'set-searched-for-stray-rounds',
  says: 'No round that fires a bullet is ever on a film set: somebody searched for it before rounds go in.',
  control: 'K12',
  cites: [cite(screenSafetyAustralia, 'never on a film set', 'AU-SSA-01')],
  from: '2026-11-20',
  binds: 'refuse',
  enforcement: 'BLOCK-A',
  on: ['Attested'],
  asks: ['load'],
  covers: canChamber,
  needs: [searched],
  check: wasSearched,
  cases: [
    {
      when: 'the armorer states it',
      verdict: 'holds',
      at: 'opened',
      told: [['armorer', 'Attested', { what: 'boxes, carts, belts and costumes were searched', so: true }]],
      ask: 'load',
    },
    {
      when: 'the caller states that a pouch was left out',
      verdict: 'breaks',
      at: 'opened',
      told: [['director', 'Attested', { what: 'boxes, carts, belts and costumes were searched', so: false }]],
      ask: 'load',
    },
    {
      when: 'the actor states it',
      verdict: 'cannot tell',
      at: 'opened',
      told: [['actor', 'Attested', { what: 'boxes, carts, belts and costumes were searched', so: true }]],
      ask: 'load',
    },
    { when: 'nobody has stated it', verdict: 'cannot tell', at: 'opened', ask: 'load' },
  ],
});
