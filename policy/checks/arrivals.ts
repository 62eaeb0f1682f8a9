// Guns and rounds of people’s own, in the same words for every rulebook that asks about them.

import type { Need } from '../rule.ts';

/** Once a session somebody who controls or calls states that nobody has any; declarations of those who hold guns are facts of their own. */
export const nothingOfOnesOwnHere: Need = {
  statement: 'nobody has guns or rounds of their own on set',
  about: 'session',
  who: ['Armorer', '2nd AD'],
};
