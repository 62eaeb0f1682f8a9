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
  asks: ['take', 'load', 'hand over', 'begin'],
  covers: 'all',
  check: (asked) => heldBy(asked, 'injury'),
});
