// Australia: golden rules of the industry.

import { defineRulebook } from '../../rulebook.ts';

/** Australia: golden rules of the industry. */
export const book = defineRulebook({
  name: 'au-national',
  title: 'Australia: golden rules of the industry',
  place: 'Australia',
  level: 'bulletin',
  takesIn: [],
  numbers: {},
  note: 'The golden rules are the industry’s; law differs by state and stands in the books of the states, of which two were read.',
});
