// Finland.

import { defineRulebook } from '../../rulebook.ts';

/** Finland. */
export const book = defineRulebook({
  name: 'fi',
  title: 'Finland',
  place: 'Finland',
  level: 'bulletin',
  takesIn: ['practice', 'minors'],
  numbers: {},
  note: 'The summary page of the industry’s guide is all that was read of Finland; its law was not read.',
});
