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
  note: 'The information sheet was read through extracts, one of its rows from memory; section 12 of the Firearms Act 1968 as a trade article reports it. Northern Ireland has a book of its own that takes this one in.',
});
