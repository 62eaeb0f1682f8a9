// Industry bulletin on firearms and blanks.

import { defineRulebook } from '../../rulebook.ts';
import { bulletin1 } from '../../sources/texts.ts';

/** Industry bulletin on firearms and blanks. */
export const book = defineRulebook({
  name: 'csatf-bulletin-1',
  title: 'Industry bulletin on firearms and blanks',
  place: 'international',
  level: 'bulletin',
  takesIn: [],
  numbers: {
    'least distance': [{ from: '2003-04-16', value: 20, source: bulletin1, where: 'distance with blanks' }],
  },
  note: 'Read through extracts and adaptations; get the current text before relying on wording.',
});
