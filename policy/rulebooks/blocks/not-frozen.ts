// Nothing is cleared while everything is frozen as evidence.

import { breaks, cite, defineRule, holds } from '../../rule.ts';
import { accidentReports } from '../../sources/practice.ts';
import { newMexicoFindings } from '../../sources/texts.ts';

/** Nothing is cleared while everything is frozen as evidence. */
export const notFrozen = defineRule({
  id: 'not-frozen',
  says: 'Nothing is cleared while everything is frozen as evidence.',
  control: 'K33',
  cites: [
    cite(newMexicoFindings, 'evidence after the accident', 'US-RUST-EV.13'),
    cite(accidentReports, 'rounds thrown away afterwards', 'US-RUST-EV.11'),
  ],
  from: '2026-11-20',
  binds: 'block',
  enforcement: 'BLOCK-D',
  on: ['EvidenceFrozen', 'HoldReleased'],
  asks: ['take', 'load', 'hand over', 'begin', 'close', 'sign'],
  covers: 'all',
  check: ({ state }) =>
    state.frozen
      ? breaks(
          'Everything is frozen as evidence.',
          [state.frozen.fact],
          'Do not touch, do not empty, do not tidy. It is released in writing.',
          'Police',
          'UPM',
        )
      : holds,
  cases: [
    { when: 'nothing is', verdict: 'holds', at: 'shown', ask: 'hand over' },
    {
      when: 'it is evidence',
      verdict: 'breaks',
      at: 'shown',
      told: [['camera', 'EvidenceFrozen', {}]],
      ask: 'hand over',
    },
  ],
  alwaysTells: 'Evidence is frozen or it is not.',
});
