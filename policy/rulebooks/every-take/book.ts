// What a production takes on to state anew before every take with blanks.

import { defineRulebook } from '../../rulebook.ts';

/** What a production takes on to state anew before every take with blanks. */
export const book = defineRulebook({
  name: 'every-take',
  title: 'Stated anew before every take with blanks',
  place: 'wherever a production adopts it',
  level: 'house',
  takesIn: [],
  numbers: {},
  note: 'Stricter than the bulletin, which asks for protection and does not say how often; costs two statements a take.',
});
