// No gun moves on while a stop is in force.

import { heldBy } from '../../held.ts';
import { cite, defineRule } from '../../rule.ts';
import { schoolOnTeachers } from '../../sources/minors.ts';
import { house, newMexicoFindings } from '../../sources/texts.ts';

/** No gun moves on while a stop is in force. */
export const noStopInForce = defineRule({
  id: 'no-stop-in-force',
  says: 'No gun moves on while a stop is in force.',
  control: 'K31',
  cites: [
    cite(newMexicoFindings, 'F5', 'NM-OHSB-R5'),
    cite(house, 'holds anyone can cause and few can release'),
    cite(schoolOnTeachers, 'a studio teacher may pull a minor', 'US-TEACH-01'),
  ],
  from: '2026-11-20',
  binds: 'block',
  enforcement: 'BLOCK-D',
  on: ['StopCalled', 'HoldReleased'],
  asks: ['take', 'load', 'hand over', 'begin'],
  covers: 'all',
  check: (asked) => heldBy(asked, 'stop'),
  cases: [
    { when: 'nobody called stop', verdict: 'holds', at: 'shown', ask: 'hand over' },
    {
      when: 'somebody called stop',
      verdict: 'breaks',
      at: 'shown',
      told: [['camera', 'StopCalled', {}]],
      ask: 'hand over',
    },
  ],
  alwaysTells: 'A hold is in force or it is not; who asks need not know why.',
});
