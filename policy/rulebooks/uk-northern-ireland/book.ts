// United Kingdom: Northern Ireland.

import { defineRulebook } from '../../rulebook.ts';

/** United Kingdom: Northern Ireland. */
export const book = defineRulebook({
  name: 'uk-northern-ireland',
  title: 'United Kingdom: Northern Ireland',
  place: 'Northern Ireland',
  level: 'law',
  takesIn: ['uk'],
  numbers: {},
  note: 'The explanatory note of the order was read, not the order.',
});
