// Nobody has a gun or rounds of their own on set.

import { nothingOfOnesOwnHere } from '../../checks/arrivals.ts';
import { controllerOrCaller, stated } from '../../checks/words-of.ts';
import { cite, defineRule } from '../../rule.ts';
import { rentalHouse } from '../../sources/rental-house.ts';

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
  needs: [nothingOfOnesOwnHere],
  check: (asked) => stated(asked, controllerOrCaller, nothingOfOnesOwnHere),
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
