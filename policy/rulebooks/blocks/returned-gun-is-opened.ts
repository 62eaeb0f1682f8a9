// A gun that came back is opened and looked at before it is loaded or handed over again.

import { armorers } from '../../people.ts';
import { breaks, canChamber, cite, defineRule, forEachGun, holds } from '../../rule.ts';
import { manitobaGuideline22 } from '../../sources/ca.ts';
import { armorersAccounts } from '../../sources/practice.ts';
import { bulletin1, supplierPractice } from '../../sources/texts.ts';

/** A gun that came back is opened and looked at before it is loaded or handed over again. */
export const returnedGunIsOpened = defineRule({
  id: 'returned-gun-is-opened',
  says: 'A gun that came back is opened and looked at before it is loaded or handed over again.',
  control: 'K15',
  cites: [
    cite(supplierPractice, 'after firing', 'US-JMFX-04'),
    cite(bulletin1, 'inspection after each firing sequence', 'US-CSATF-1.08'),
    cite(armorersAccounts, 'a change of hands, a fresh look', 'US-EXP-01'),
    cite(manitobaGuideline22, 'A.2', 'CAN-MB-22.A2'),
  ],
  from: '2026-11-20',
  binds: 'block',
  enforcement: 'BLOCK-D',
  on: ['Received', 'Looked'],
  asks: ['load', 'hand over'],
  covers: canChamber,
  check: (asked) =>
    forEachGun(asked, (gun) =>
      gun.back === undefined || gun.shown.some((each) => each.at >= (gun.back?.at ?? 0))
        ? holds
        : breaks(
            `${gun.alias} is back and not yet opened.`,
            [gun.back.fact],
            'Open it, count what comes out, and look at every chamber.',
            ...armorers(asked.state, asked.now),
          ),
    ),
  cases: [
    { when: 'it was never out', verdict: 'holds', at: 'shown', ask: 'hand over' },
    {
      when: 'it came back and nobody opened it',
      verdict: 'breaks',
      at: 'handed over',
      told: [
        ['actor', 'HandedOver', { thing: '@W-01', to: '@armorer' }],
        ['armorer', 'Received', { handover: '#HandedOver' }],
      ],
      ask: 'hand over',
    },
    {
      when: 'it came back and every chamber was looked at',
      verdict: 'holds',
      at: 'handed over',
      told: [
        ['actor', 'HandedOver', { thing: '@W-01', to: '@armorer' }],
        ['armorer', 'Received', { handover: '#HandedOver' }],
        [
          'director',
          'Looked',
          { look: { subject: '@W-01', seen: [{ count: 3 }, { count: 3, empty: true }], turned: 6, side: 'head' } },
        ],
      ],
      ask: 'hand over',
    },
  ],
  alwaysTells: 'A gun that came back was opened on the record, or was not.',
});
