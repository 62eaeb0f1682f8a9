// International: where no book of the place was read.

import { defineRulebook } from '../../rulebook.ts';

/** International: where no book of the place was read. */
export const book = defineRulebook({
  name: 'international',
  title: 'International: where no book of the place was read',
  place: 'anywhere',
  level: 'house',
  takesIn: ['practice', 'minors'],
  numbers: {},
  note: 'For places whose texts nobody read for this build: practice of armorers, suppliers and case reports, and union practice about minors. It stands in for no law; ask for the law of the place.',
});
