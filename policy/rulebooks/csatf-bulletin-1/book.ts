// Industry bulletin on firearms and blanks.

import { defineRulebook } from '../../rulebook.ts';

/** Industry bulletin on firearms and blanks. */
export const book = defineRulebook({
  name: 'csatf-bulletin-1',
  title: 'Industry bulletin on firearms and blanks',
  place: 'international',
  level: 'bulletin',
  takesIn: [],
  numbers: {},
  note: 'Read through extracts and adaptations; get the current text before relying on wording.',
});
