// A gun that did not fire is not loaded or handed over until the wait is over and the round is in quarantine.

import { heldBy } from '../../held.ts';
import { cite, defineRule } from '../../rule.ts';
import { house, supplierPractice } from '../../sources/texts.ts';
import { etis20Remembered, standardOnDischarges } from '../../sources/uk.ts';

/** A gun that did not fire is not loaded or handed over until the wait is over and the round is in quarantine. */
export const waitAfterDidNotFire = defineRule({
  id: 'wait-after-did-not-fire',
  says: 'A gun that did not fire is not loaded or handed over until the wait is over and the round is in quarantine.',
  control: 'K29',
  cites: [
    cite(supplierPractice, 'rounds that did not fire', 'US-JMFX-05'),
    cite(house, 'holds anyone can cause and few can release'),
    cite(etis20Remembered, 'late ignition', 'UK-ETIS20-10'),
    cite(standardOnDischarges, 'recovery of ammunition', 'UK-NOS-SKSAR8.3'),
  ],
  from: '2026-11-20',
  binds: 'block',
  enforcement: 'BLOCK-D',
  on: ['DidNotFire', 'HoldReleased'],
  asks: ['take', 'load', 'hand over', 'begin'],
  covers: 'all',
  check: (asked) => heldBy(asked, 'did not fire'),
  cases: [
    { when: 'all fired', verdict: 'holds', at: 'shown', ask: 'hand over' },
    {
      when: 'one did not',
      verdict: 'breaks',
      at: 'shown',
      told: [['actor', 'DidNotFire', { gun: '@W-01', count: 1 }]],
      ask: 'hand over',
    },
  ],
  alwaysTells: 'A hold is in force or it is not; who asks need not know why.',
});
