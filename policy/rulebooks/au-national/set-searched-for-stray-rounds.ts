// No round that fires a bullet is ever on a film set: somebody searched for it before rounds go in.

import { controllerOrCaller, stated } from '../../checks/words-of.ts';
import { canChamber, cite, defineRule, type Need } from '../../rule.ts';
import { screenSafetyAustralia } from '../../sources/texts.ts';

const searched: Need = {
  statement: 'cart, belts and pockets were searched for stray rounds',
  about: 'session',
  who: ['Armorer'],
};

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
  check: (asked) => stated(asked, controllerOrCaller, searched),
  cases: [
    {
      when: 'it was stated',
      verdict: 'holds',
      at: 'opened',
      told: [['armorer', 'Attested', { what: 'cart, belts and pockets were searched for stray rounds', so: true }]],
      ask: 'load',
    },
    {
      when: 'somebody states that it is not so',
      verdict: 'breaks',
      at: 'opened',
      told: [['armorer', 'Attested', { what: 'cart, belts and pockets were searched for stray rounds', so: false }]],
      ask: 'load',
    },
    { when: 'nobody has stated it', verdict: 'cannot tell', at: 'opened', ask: 'load' },
  ],
});
