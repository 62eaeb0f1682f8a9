// While two accounts of one gun differ, nothing moves on.

import { heldBy } from '../../held.ts';
import { cite, defineRule } from '../../rule.ts';
import { house, newMexicoFindings } from '../../sources/texts.ts';

/** While two accounts of one gun differ, nothing moves on. */
export const accountsAgree = defineRule({
  id: 'accounts-agree',
  says: 'While two accounts of one gun differ, nothing moves on.',
  control: 'K33',
  cites: [cite(newMexicoFindings, 'F9', 'US-RUST-EV.7'), cite(house, 'holds anyone can cause and few can release')],
  from: '2026-11-20',
  binds: 'block',
  enforcement: 'BLOCK-D',
  on: ['HandOverDisputed', 'HoldReleased'],
  asks: ['take', 'load', 'hand over', 'begin'],
  covers: 'all',
  check: (asked) => heldBy(asked, 'conflict'),
  cases: [
    { when: 'nobody disputes anything', verdict: 'holds', at: 'shown', ask: 'hand over' },
    {
      when: 'a hand-over is disputed',
      verdict: 'breaks',
      at: 'shown',
      told: [['actor', 'HandOverDisputed', { thing: '@W-02', words: 'not me' }]],
      ask: 'hand over',
    },
  ],
  alwaysTells: 'A hold is in force or it is not; who asks need not know why.',
});
