// Blocks nobody can waive.

import { defineRulebook } from '../../rulebook.ts';

/** Blocks nobody can waive. */
export const book = defineRulebook({
  name: 'blocks',
  title: 'Blocks nobody can waive',
  place: 'everywhere',
  level: 'house',
  takesIn: [],
  numbers: {},
  note: 'In force whatever a production adopts (rules.md §2).',
});
