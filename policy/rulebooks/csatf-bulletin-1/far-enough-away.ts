// Nobody is nearer than the greatest of the default distance, the lot’s own and the tested one.

import { farEnough } from '../../checks/distance.ts';
import { numberFor } from '../../numbers.ts';
import { canChamber, cite, defineRule } from '../../rule.ts';
import { bulletin1, supplierPractice } from '../../sources/texts.ts';

/** Nobody is nearer than the greatest of the default distance, the lot’s own and the tested one. */
export const farEnoughAway = defineRule({
  id: 'far-enough-away',
  says: 'Nobody is nearer than the greatest of the default distance, the lot’s own and the tested one.',
  control: 'K20',
  cites: [cite(bulletin1, 'distance with blanks', 'US-CSATF-1.15'), cite(supplierPractice, 'stand-off', 'US-JMFX-03')],
  from: '2026-11-20',
  binds: 'refuse',
  asks: ['hand over', 'begin'],
  covers: canChamber,
  on: ['ActionPlanned', 'LotListed', 'TestFireClaimed', 'RulesAdopted'],
  enforcement: 'BLOCK-D',
  check: (asked) => farEnough(asked, numberFor(asked, 'least distance')?.value),
  cases: [
    { when: 'the nearest is at 25 feet', verdict: 'holds', at: 'shown', ask: 'hand over' },
    {
      when: 'no trigger is pulled',
      verdict: 'holds',
      at: 'shown',
      given: { plan: { triggerPulled: false, nearestFt: 3 } },
      ask: 'hand over',
    },
    {
      when: 'the plan itself asks for more',
      verdict: 'breaks',
      at: 'shown',
      given: { plan: { minDistanceFt: 30 } },
      ask: 'hand over',
    },
    {
      when: 'the production asks for more',
      verdict: 'breaks',
      at: 'shown',
      given: { rules: { minDistanceFt: 30 } },
      ask: 'hand over',
    },
    {
      when: 'the lot asks for more',
      verdict: 'breaks',
      at: 'handed over',
      given: { lots: { blanks: { minDistanceFt: 40 } } },
      ask: 'begin',
    },
    {
      when: 'the lot asks for more than that',
      verdict: 'breaks',
      at: 'shown',
      given: { lots: { blanks: { minDistanceFt: 40 } } },
      ask: 'hand over',
    },
    {
      when: 'the plan names the nearest, and not how far',
      verdict: 'cannot tell',
      at: 'shown',
      given: { plan: { nearestFt: undefined } },
      ask: 'hand over',
    },
    {
      when: 'a dummy is shown from near',
      verdict: 'holds',
      at: 'shown',
      given: { plan: { kind: 'dummy', nearestFt: 3 } },
      ask: 'hand over',
    },
    {
      when: 'nobody is named as nearest',
      verdict: 'holds',
      at: 'shown',
      given: { plan: { nearest: undefined, nearestFt: undefined } },
      ask: 'hand over',
    },
    {
      when: 'the nearest is at the least distance',
      verdict: 'holds',
      at: 'shown',
      given: { plan: { nearestFt: 20 } },
      ask: 'hand over',
    },
    {
      when: 'paper stayed clean only farther away',
      verdict: 'breaks',
      at: 'shown',
      told: [
        [
          'manager',
          'TestFireClaimed',
          { paper: '@TF-2', gun: '@W-01', lot: '@B01', held: '2026-11-30', rounds: 2, cleanAtFt: 30 },
        ],
      ],
      ask: 'hand over',
    },
    {
      when: 'the plan names no lot',
      verdict: 'holds',
      at: 'shown',
      given: { plan: { lot: undefined } },
      ask: 'hand over',
    },
  ],
});
