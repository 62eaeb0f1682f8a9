// Nobody has a gun or rounds of their own on set.

import { controllerOrCaller, stated } from '../../checks/words-of.ts';
import { cite, defineRule, type Need } from '../../rule.ts';
import { rentalHouse } from '../../sources/rental-house.ts';

const none: Need = {
  statement: 'nobody has guns or rounds of their own on set',
  about: 'session',
  who: ['Armorer', '2nd AD'],
};

/** Nobody has a gun or rounds of their own on set. */
export const nothingOfOnesOwn = defineRule({
  id: 'nothing-of-ones-own',
  says: 'Nobody has a gun or rounds of their own on set.',
  control: 'K40',
  cites: [cite(rentalHouse, 'personal guns', 'US-STEM-05')],
  from: '2026-11-20',
  binds: 'refuse',
  asks: ['hand over'],
  covers: 'all',
  on: ['Attested'],
  enforcement: 'BLOCK-A',
  needs: [none],
  check: (asked) => stated(asked, controllerOrCaller, none),
  cases: [
    {
      when: 'it was stated',
      verdict: 'holds',
      at: 'shown',
      told: [['armorer', 'Attested', { what: 'nobody has guns or rounds of their own on set', so: true }]],
      ask: 'hand over',
    },
    {
      when: 'somebody states that it is not so',
      verdict: 'breaks',
      at: 'shown',
      told: [['armorer', 'Attested', { what: 'nobody has guns or rounds of their own on set', so: false }]],
      ask: 'hand over',
    },
    { when: 'nobody stated it', verdict: 'cannot tell', at: 'shown', ask: 'hand over' },
  ],
});
