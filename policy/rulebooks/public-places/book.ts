// What a production takes on where the public can see or hear guns.

import { defineRulebook } from '../../rulebook.ts';

/** What a production takes on where the public can see or hear guns. */
export const book = defineRulebook({
  name: 'public-places',
  title: 'Where the public can see or hear guns',
  place: 'wherever a production adopts it',
  level: 'house',
  takesIn: [],
  numbers: {},
  note: 'The law of some places asks for it (rules.md C18); elsewhere a production adopts it for a location.',
});
