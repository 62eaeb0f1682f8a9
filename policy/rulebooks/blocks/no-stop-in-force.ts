// No gun moves on while a stop is in force.

import { heldBy } from '../../held.ts';
import { cite, defineRule } from '../../rule.ts';
import { house, newMexicoFindings } from '../../sources/texts.ts';

/** No gun moves on while a stop is in force. */
export const noStopInForce = defineRule({
  id: 'no-stop-in-force',
  says: 'No gun moves on while a stop is in force.',
  control: 'K31',
  cites: [cite(newMexicoFindings, 'F5', 'NM-OHSB-R5'), cite(house, 'holds anyone can cause and few can release')],
  from: '2026-11-20',
  binds: 'block',
  asks: ['take', 'load', 'hand over', 'begin'],
  covers: 'all',
  check: (asked) => heldBy(asked, 'stop'),
});
