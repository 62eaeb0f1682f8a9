// After a shot nobody called for, all guns stand down until people not involved close it.

import { heldBy } from '../../held.ts';
import { cite, defineRule } from '../../rule.ts';
import { house, newMexicoFindings } from '../../sources/texts.ts';

/** After a shot nobody called for, all guns stand down until people not involved close it. */
export const unplannedShotClosed = defineRule({
  id: 'unplanned-shot-closed',
  says: 'After a shot nobody called for, all guns stand down until people not involved close it.',
  control: 'K30',
  cites: [cite(newMexicoFindings, 'F4', 'NM-OHSB-R4'), cite(house, 'holds anyone can cause and few can release')],
  from: '2026-11-20',
  binds: 'block',
  enforcement: 'BLOCK-D',
  on: ['ShotUnplanned', 'HoldReleased'],
  asks: ['take', 'load', 'hand over', 'begin'],
  covers: 'all',
  check: (asked) => heldBy(asked, 'unplanned shot'),
  cases: [
    { when: 'nothing went off', verdict: 'holds', at: 'shown', ask: 'hand over' },
    {
      when: 'a gun went off',
      verdict: 'breaks',
      at: 'shown',
      told: [['camera', 'ShotUnplanned', { gun: '@W-02' }]],
      ask: 'hand over',
    },
  ],
  alwaysTells: 'A hold is in force or it is not; who asks need not know why.',
});
