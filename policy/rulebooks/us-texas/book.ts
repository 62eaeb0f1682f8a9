// Texas.

import { defineRulebook } from '../../rulebook.ts';

/** Texas. */
export const book = defineRulebook({
  name: 'us-texas',
  title: 'Texas',
  place: 'Texas',
  level: 'regulator',
  takesIn: [],
  numbers: {},
  note: 'What the state’s film office asks for before it lets prop weapons be used.',
});
