// Nobody stands nearer than 20 feet forward of a blank, or what its lot asks for; only close-range blanks come nearer.

import { farEnough } from '../../checks/distance.ts';
import { met } from '../../checks/needs.ts';
import { canChamber, cite, defineRule, type Need } from '../../rule.ts';
import { armorersTradeBody } from '../../sources/practice.ts';
import { rentalHouse } from '../../sources/rental-house.ts';
import { supplierPractice } from '../../sources/texts.ts';

const TWENTY_FT = 20;
/** The maker's word that a lot was made for tighter distances; without it the lot is not of that sort. */
const sheet: Need = { document: 'sheet for close-range blanks', about: 'lot', who: ['Supplier'] };

/** Nobody stands nearer than 20 feet forward of a blank, or what its lot asks for; only close-range blanks come nearer. */
export const twentyFeetFromTheMuzzle = defineRule({
  id: 'twenty-feet-from-the-muzzle',
  says: 'Nobody stands nearer than 20 feet forward of a blank, or what its lot asks for; only close-range blanks come nearer.',
  control: 'K20',
  cites: [
    cite(armorersTradeBody, 'stand-off', 'US-AEAA-04'),
    cite(rentalHouse, 'distance', 'US-STEM-04'),
    cite(supplierPractice, 'stand-off', 'US-JMFX-03'),
  ],
  from: '2026-11-20',
  binds: 'refuse',
  asks: ['hand over', 'begin'],
  covers: canChamber,
  on: ['ActionPlanned', 'LotListed', 'PaperFiled'],
  enforcement: 'BLOCK-A',
  check: (asked) => {
    const closeRange = met(asked, sheet).verdict === 'holds' && asked.line?.lot !== undefined;
    return farEnough(asked, closeRange ? 0 : TWENTY_FT);
  },
  cases: [
    { when: 'the nearest is at 25 feet', verdict: 'holds', at: 'shown', ask: 'hand over' },
    {
      when: 'the nearest is at 15 feet',
      verdict: 'breaks',
      at: 'shown',
      given: {
        rules: { minDistanceFt: 10 },
        plan: { nearestFt: 15, minDistanceFt: 10 },
        lots: { blanks: { minDistanceFt: 10 } },
        without: ['test fire'],
      },
      ask: 'hand over',
    },
    {
      when: 'the nearest is at 15 feet from a close-range blank',
      verdict: 'holds',
      at: 'shown',
      given: {
        rules: { minDistanceFt: 10 },
        plan: { nearestFt: 15, minDistanceFt: 10 },
        lots: { blanks: { minDistanceFt: 10 } },
        without: ['test fire'],
      },
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@N-01', alias: 'N-01', kind: 'sheet for close-range blanks', about: '@B01' },
        ],
      ],
      ask: 'hand over',
    },
    {
      when: 'the plan names the nearest, and not how far',
      verdict: 'cannot tell',
      at: 'shown',
      given: { plan: { nearestFt: undefined } },
      ask: 'hand over',
    },
  ],
});
