// While the record holds an event this build cannot read, every ask is refused.

import { cannotTell, cite, defineRule, holds } from '../../rule.ts';
import { house } from '../../sources/texts.ts';

/** While the record holds an event this build cannot read, every ask is refused. */
export const everythingCanBeRead = defineRule({
  id: 'everything-can-be-read',
  says: 'While the record holds an event this build cannot read, every ask is refused.',
  control: 'K33',
  cites: [cite(house, 'unknown is refused, loudly')],
  from: '2026-11-20',
  binds: 'block',
  enforcement: 'BLOCK-D',
  on: ['NoteMade'],
  asks: ['take', 'load', 'hand over', 'begin', 'close', 'sign', 'release', 'waive'],
  covers: 'all',
  check: ({ state }) =>
    state.unread.length === 0
      ? holds
      : cannotTell(
          `${state.unread.length} event(s) of a kind this build does not know are on the record.`,
          state.unread.map((each) => each.fact),
          'Update the software on this device. STOP still works.',
          'whoever keeps the devices',
        ),
  cases: [
    { when: 'every event is known', verdict: 'holds', at: 'shown', ask: 'hand over' },
    {
      when: 'one is not',
      verdict: 'cannot tell',
      at: 'shown',
      told: [['camera', 'NoteMade', { words: 'x' }, { asType: 'Unheard' }]],
      ask: 'hand over',
    },
  ],
  neverBreaks: 'What cannot be read cannot be said to break anything.',
});
