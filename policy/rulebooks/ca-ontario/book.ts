// Ontario, film guideline 39.

import { defineRulebook } from '../../rulebook.ts';

/** Ontario, film guideline 39. */
export const book = defineRulebook({
  name: 'ca-ontario',
  title: 'Ontario, film guideline 39',
  place: 'Ontario',
  level: 'regulator',
  takesIn: ['ca-federal'],
  numbers: {},
  note: 'Items 7 to 9 rest on an abstract of an older copy.',
});
