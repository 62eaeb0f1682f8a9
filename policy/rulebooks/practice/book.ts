// Practice of armorers and suppliers, and lessons of accidents.

import { defineRulebook } from '../../rulebook.ts';

/** Practice of armorers and suppliers, and lessons of accidents. */
export const book = defineRulebook({
  name: 'practice',
  title: 'Practice of armorers and suppliers, and lessons of accidents',
  place: 'international',
  level: 'house',
  takesIn: [],
  numbers: {},
  note: 'Suppliers, armorers, house rules and reports of cases: no authority asked for these. The seeds are press and commenters’ claims.',
});
