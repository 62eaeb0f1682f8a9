// New Mexico.

import { defineRulebook } from '../../rulebook.ts';

/** New Mexico. */
export const book = defineRulebook({
  name: 'us-new-mexico',
  title: 'New Mexico',
  place: 'New Mexico',
  level: 'regulator',
  takesIn: ['csatf-bulletin-1'],
  numbers: {},
  note: 'No film-gun statute was found in force; the regulator judged a production by the bulletin it had adopted in writing.',
});
