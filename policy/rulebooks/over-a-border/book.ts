// What a production takes on for guns that come in over a border.

import { defineRulebook } from '../../rulebook.ts';

/** What a production takes on for guns that come in over a border. */
export const book = defineRulebook({
  name: 'over-a-border',
  title: 'Guns that come in over a border',
  place: 'wherever a production adopts it',
  level: 'house',
  takesIn: [],
  numbers: {},
  note: 'Classes and permits differ from country to country; the law of the country itself is to be looked up, item by item.',
});
