// Australia: Queensland.

import { defineRulebook } from '../../rulebook.ts';

/** Australia: Queensland. */
export const book = defineRulebook({
  name: 'au-queensland',
  title: 'Australia: Queensland',
  place: 'Queensland',
  level: 'law',
  takesIn: ['au-national'],
  numbers: {},
  note: 'A law firm’s note and the opening of the regulation were read; the regulation was marked for repeal on 2026-09-01 and what follows it was not read.',
});
