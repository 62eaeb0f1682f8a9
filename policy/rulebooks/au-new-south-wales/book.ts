// Australia: New South Wales.

import { defineRulebook } from '../../rulebook.ts';

/** Australia: New South Wales. */
export const book = defineRulebook({
  name: 'au-new-south-wales',
  title: 'Australia: New South Wales',
  place: 'New South Wales',
  level: 'law',
  takesIn: ['au-national'],
  numbers: {},
  note: 'The regulation was read as of 2006; it was remade in 2017, clause numbers and periods must be compared.',
});
