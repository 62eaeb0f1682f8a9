// Canada, federal firearms law.

import { defineRulebook } from '../../rulebook.ts';

/** Canada, federal firearms law. */
export const book = defineRulebook({
  name: 'ca-federal',
  title: 'Canada, federal firearms law',
  place: 'Canada',
  level: 'law',
  takesIn: [],
  numbers: {},
  note: 'Read through a fact sheet of the federal program; which gun is of which class, its certificate says.',
});
