// Minors in scenes with guns: union and school practice.

import { defineRulebook } from '../../rulebook.ts';

/** Minors in scenes with guns: union and school practice. */
export const book = defineRulebook({
  name: 'minors',
  title: 'Minors in scenes with guns: union and school practice',
  place: 'United States',
  level: 'house',
  takesIn: [],
  numbers: {},
  note: 'A union’s article and the notes of schools and a small company were read; state law on child performers was not. Somebody whose age nobody listed cannot be told from a minor.',
});
