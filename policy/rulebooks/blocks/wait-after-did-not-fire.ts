// A gun that did not fire is not loaded or handed over until the wait is over and the round is in quarantine.

import { heldBy } from '../../held.ts';
import { cite, defineRule } from '../../rule.ts';
import { house, supplierPractice } from '../../sources/texts.ts';

/** A gun that did not fire is not loaded or handed over until the wait is over and the round is in quarantine. */
export const waitAfterDidNotFire = defineRule({
  id: 'wait-after-did-not-fire',
  says: 'A gun that did not fire is not loaded or handed over until the wait is over and the round is in quarantine.',
  control: 'K29',
  cites: [
    cite(supplierPractice, 'rounds that did not fire', 'US-JMFX-05'),
    cite(house, 'holds anyone can cause and few can release'),
  ],
  from: '2026-11-20',
  binds: 'block',
  asks: ['take', 'load', 'hand over', 'begin'],
  covers: 'all',
  check: (asked) => heldBy(asked, 'did not fire'),
});
