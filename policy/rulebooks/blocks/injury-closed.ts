// After an injury everything stays as it is until those who may have released it.

import { heldBy } from '../../held.ts';
import { cite, defineRule } from '../../rule.ts';
import { house, newMexicoFindings } from '../../sources/texts.ts';

/** After an injury everything stays as it is until those who may have released it. */
export const injuryClosed = defineRule({
  id: 'injury-closed',
  says: 'After an injury everything stays as it is until those who may have released it.',
  control: 'K30',
  cites: [cite(newMexicoFindings, 'F4', 'NM-OHSB-R4'), cite(house, 'holds anyone can cause and few can release')],
  from: '2026-11-20',
  binds: 'block',
  enforcement: 'BLOCK-D',
  on: ['InjuryReported', 'HoldReleased'],
  asks: ['take', 'load', 'hand over', 'begin'],
  covers: 'all',
  check: (asked) => heldBy(asked, 'injury'),
  cases: [
    { when: 'nobody was hurt', verdict: 'holds', at: 'shown', ask: 'hand over' },
    {
      when: 'somebody was',
      verdict: 'breaks',
      at: 'shown',
      told: [['camera', 'InjuryReported', {}]],
      ask: 'hand over',
    },
  ],
  alwaysTells: 'A hold is in force or it is not; who asks need not know why.',
});
