// California Labor Code 9150 to 9160.

import { defineRulebook } from '../../rulebook.ts';

/** California Labor Code 9150 to 9160. */
export const book = defineRulebook({
  name: 'us-california',
  title: 'California Labor Code 9150 to 9160',
  place: 'California',
  level: 'law',
  takesIn: [],
  numbers: {},
  note: 'Sections 9152.5 after (d), 9153 (b)(2) on, 9154 and 9157 to 9160 were not read.',
});
