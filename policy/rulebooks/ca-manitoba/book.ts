// Manitoba, film guideline 22.

import { defineRulebook } from '../../rulebook.ts';

/** Manitoba, film guideline 22. */
export const book = defineRulebook({
  name: 'ca-manitoba',
  title: 'Manitoba, film guideline 22',
  place: 'Manitoba',
  level: 'regulator',
  takesIn: ['ca-federal'],
  numbers: {},
  note: 'Read to section A.5; what follows it was not.',
});
