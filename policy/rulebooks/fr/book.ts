// France.

import { defineRulebook } from '../../rulebook.ts';

/** France. */
export const book = defineRulebook({
  name: 'fr',
  title: 'France',
  place: 'France',
  level: 'law',
  takesIn: ['practice', 'minors'],
  numbers: {},
  note: 'No French statute, decree or collective agreement was read. The film commission’s page asks the producer for a daily inventory; everything else here is practice from elsewhere. Ask a French armurier and the prefecture before relying on it.',
});
