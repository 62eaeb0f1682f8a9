// Theatre.

import { defineRulebook } from '../../rulebook.ts';

/** Theatre. */
export const book = defineRulebook({
  name: 'theatre',
  title: 'Theatre',
  place: 'theatres anywhere',
  level: 'house',
  takesIn: ['practice', 'minors'],
  numbers: {},
  note: 'Caller, controller and witness are functions, never titles: a stage manager may call or control, and whoever is listed as a witness may be the second of two for a controller who works alone. A performance is a session; two shows a day are two sessions.',
});
