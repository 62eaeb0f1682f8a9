// Guns, look-alikes and rounds of one’s own are kept away from the set.

import { nothingOfOnesOwnHere } from '../../checks/arrivals.ts';
import { controllerOrCaller, stated } from '../../checks/words-of.ts';
import { cite, defineRule } from '../../rule.ts';
import { manitobaGuideline22 } from '../../sources/ca.ts';

/** Guns, look-alikes and rounds of one’s own are kept away from the set. */
export const nothingOfOnesOwnOnSet = defineRule({
  id: 'nothing-of-ones-own-on-set',
  says: 'Guns, look-alikes and rounds of one’s own are kept away from the set.',
  control: 'K40',
  cites: [cite(manitobaGuideline22, 'A.3', 'CAN-MB-22.A3b')],
  from: '2026-11-20',
  binds: 'warn',
  asks: ['hand over'],
  covers: 'all',
  on: ['Attested'],
  enforcement: 'WARN',
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
