// Nothing that fires a bullet comes near a production that uses blanks: somebody searched for it before work.

import { controllerOrCaller, stated } from '../../checks/words-of.ts';
import { canChamber, cite, defineRule, type Need } from '../../rule.ts';
import { etis20Remembered } from '../../sources/uk.ts';

const searched: Need = {
  statement: 'cart, belts and pockets were searched for stray rounds',
  about: 'session',
  who: ['Armorer'],
};

/** Nothing that fires a bullet comes near a production that uses blanks: somebody searched for it before work. */
export const searchedForStrayRounds = defineRule({
  id: 'searched-for-stray-rounds',
  says: 'Nothing that fires a bullet comes near a production that uses blanks: somebody searched for it before work.',
  control: 'K12',
  cites: [cite(etis20Remembered, 'bulleted rounds apart', 'UK-ETIS20-06')],
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
