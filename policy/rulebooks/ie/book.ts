// Ireland.

import { defineRulebook } from '../../rulebook.ts';

/** Ireland. */
export const book = defineRulebook({
  name: 'ie',
  title: 'Ireland',
  place: 'Ireland',
  level: 'regulator',
  takesIn: ['practice', 'minors'],
  numbers: {},
  note: 'A county’s filming guidelines are all that was read of Ireland; its law was not read, so practice and the rules about minors come with it.',
});
