// A missing gun or cartridge, or one too many, stops everything until it is explained.

import { heldBy } from '../../held.ts';
import { cite, defineRule } from '../../rule.ts';
import { californiaLaborCode, house } from '../../sources/texts.ts';

/** A missing gun or cartridge, or one too many, stops everything until it is explained. */
export const nothingMissing = defineRule({
  id: 'nothing-missing',
  says: 'A missing gun or cartridge, or one too many, stops everything until it is explained.',
  control: 'K37',
  cites: [
    cite(californiaLaborCode, '9153 (a)(3)', 'CA-SB132-9153a.3w'),
    cite(house, 'holds anyone can cause and few can release'),
  ],
  from: '2026-11-20',
  binds: 'block',
  enforcement: 'BLOCK-D',
  on: ['ThingMissed', 'ThingFound', 'HoldReleased'],
  asks: ['take', 'load', 'hand over', 'begin'],
  covers: 'all',
  check: (asked) => heldBy(asked, 'missing'),
  cases: [
    { when: 'all is there', verdict: 'holds', at: 'shown', ask: 'take' },
    {
      when: 'a gun is not',
      verdict: 'breaks',
      at: 'shown',
      told: [['camera', 'ThingMissed', { thing: '@W-03' }]],
      ask: 'take',
    },
  ],
  alwaysTells: 'A hold is in force or it is not; who asks need not know why.',
});
