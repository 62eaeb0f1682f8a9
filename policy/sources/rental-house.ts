// Rules of a rental house for its guns on set, pinned. Paraphrases only.

import type { Source } from '../rule.ts';

/** On-set rules of a rental house. */
export const rentalHouse: Source = {
  id: 'STEM',
  title: 'On-set rules of a gun rental house',
  edition: 'as published',
  address: 'http://home.eol.ca/~props/guns.html',
  confidence: 'T',
  inForceFrom: '2000-01-01',
};
