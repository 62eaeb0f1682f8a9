// Production handbook of a Toronto theatre school.

import { defineRulebook } from '../../rulebook.ts';

/** Production handbook of a Toronto theatre school. */
export const book = defineRulebook({
  name: 'ca-theatre-school',
  title: 'Production handbook of a Toronto theatre school',
  place: 'Ontario',
  level: 'house',
  takesIn: ['ca-federal'],
  numbers: {},
  note: 'One house’s rules for its stages; adopt them where they are yours.',
});
