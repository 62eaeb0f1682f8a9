// United Kingdom.

import { defineRulebook } from '../../rulebook.ts';

/** United Kingdom. */
export const book = defineRulebook({
  name: 'uk',
  title: 'United Kingdom',
  place: 'United Kingdom',
  level: 'law',
  takesIn: [],
  numbers: {},
  note: 'The information sheet was read through extracts.',
});
