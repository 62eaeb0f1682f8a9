// A gun with an anomaly is held until a controller and a second person have looked into it.

import { heldBy } from '../../held.ts';
import { cite, defineRule } from '../../rule.ts';
import { rentalHouse } from '../../sources/rental-house.ts';
import { bulletin1, house } from '../../sources/texts.ts';

/** A gun with an anomaly is held until a controller and a second person have looked into it. */
export const anomalyLookedInto = defineRule({
  id: 'anomaly-looked-into',
  says: 'A gun with an anomaly is held until a controller and a second person have looked into it.',
  control: 'K29',
  cites: [
    cite(bulletin1, 'malfunction', 'US-CSATF-1.23'),
    cite(house, 'holds anyone can cause and few can release'),
    cite(rentalHouse, 'repairs', 'US-STEM-07'),
  ],
  from: '2026-11-20',
  binds: 'block',
  enforcement: 'BLOCK-D',
  on: ['AnomalyNoticed', 'HoldReleased'],
  asks: ['take', 'load', 'hand over', 'begin'],
  covers: 'all',
  check: (asked) => heldBy(asked, 'anomaly'),
  cases: [
    {
      when: 'another gun was dropped',
      verdict: 'holds',
      at: 'shown',
      told: [['camera', 'AnomalyNoticed', { gun: '@W-02', kind: 'dropped' }]],
      ask: 'hand over',
    },
    {
      when: 'this one was',
      verdict: 'breaks',
      at: 'shown',
      told: [['actor', 'AnomalyNoticed', { gun: '@W-01', kind: 'dropped' }]],
      ask: 'hand over',
    },
  ],
  alwaysTells: 'A hold is in force or it is not; who asks need not know why.',
});
