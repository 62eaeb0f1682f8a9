// Industry bulletin on the special use of ammunition.

import { defineRulebook } from '../../rulebook.ts';

/** Industry bulletin on the special use of ammunition. */
export const book = defineRulebook({
  name: 'csatf-bulletin-2',
  title: 'Industry bulletin on the special use of ammunition',
  place: 'international',
  level: 'bulletin',
  takesIn: [],
  numbers: {},
  note: 'From memory, and inferred from practice; get the current text before relying on wording.',
});
