// New Zealand.

import { defineRulebook } from '../../rulebook.ts';

/** New Zealand. */
export const book = defineRulebook({
  name: 'nz',
  title: 'New Zealand',
  place: 'New Zealand',
  level: 'law',
  takesIn: [],
  numbers: {},
  note: 'Pages of the authority and of the screen guild were read, not the Act; section 7 of the industry’s code could not be read.',
});
