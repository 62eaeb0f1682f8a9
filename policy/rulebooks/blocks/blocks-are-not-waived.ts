// Nothing in force here may be waived by anybody.

import { breaks, cite, defineRule } from '../../rule.ts';
import { house } from '../../sources/texts.ts';

/** Nothing in force here may be waived by anybody. */
export const blocksAreNotWaived = defineRule({
  id: 'blocks-are-not-waived',
  says: 'Nothing in force here may be waived by anybody.',
  control: 'K41',
  cites: [cite(house, 'the twelve blocks have no override; other waivers come with a later rulebook')],
  from: '2026-11-20',
  binds: 'block',
  enforcement: 'BLOCK-D',
  on: ['Waived'],
  asks: ['waive'],
  covers: 'all',
  check: () => breaks('Nothing in force here may be waived.', [], 'Make the condition true instead.', 'Armorer'),
  cases: [{ when: 'anybody asks', verdict: 'breaks', at: 'shown', ask: 'waive' }],
  alwaysTells: 'It says no to everybody.',
  neverHolds: 'There is nothing here that anybody may waive.',
});
