// Blocks nobody can waive.

import { defineRulebook } from '../../rulebook.ts';
import { house, supplierPractice } from '../../sources/texts.ts';

/** Blocks nobody can waive. */
export const book = defineRulebook({
  name: 'blocks',
  title: 'Blocks nobody can waive',
  place: 'everywhere',
  level: 'house',
  takesIn: [],
  // Ours from the first day: a case of long ago is judged by them as well.
  numbers: {
    'a look counts': [{ from: '1900-01-01', value: 15, source: house, where: 'proof decays with time' }],
    'wait after did not fire': [
      { from: '1900-01-01', value: 15, source: supplierPractice, where: 'fifteen seconds closed and pointed away' },
    ],
    'guns a controller': [{ from: '1900-01-01', value: 2, source: house, where: 'hands and eyes of one person' }],
  },
  note: 'In force whatever a production adopts (rules.md §2).',
});
