// British Columbia.

import { defineRulebook } from '../../rulebook.ts';

/** British Columbia. */
export const book = defineRulebook({
  name: 'ca-british-columbia',
  title: 'British Columbia',
  place: 'British Columbia',
  level: 'regulator',
  takesIn: ['ca-federal'],
  numbers: {},
  note: 'Read through the province’s film office; the industry’s own firearms bulletin there was not found.',
});
