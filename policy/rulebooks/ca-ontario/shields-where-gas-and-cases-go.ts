// Shields stand toward a camera that is fired at, and where cases leave the gun.

import { goesOff } from '../../checks/aim.ts';
import { controllerOrCaller, stated } from '../../checks/words-of.ts';
import { canChamber, cite, defineRule, holds, type Need } from '../../rule.ts';
import { ontarioGuideline39Abstract } from '../../sources/ca.ts';

const shields: Need = {
  statement: 'shields stand toward camera and where cases go',
  about: 'plan',
  who: ['Armorer', 'Key grip'],
};

/** Shields stand toward a camera that is fired at, and where cases leave the gun. */
export const shieldsWhereGasAndCasesGo = defineRule({
  id: 'shields-where-gas-and-cases-go',
  says: 'Shields stand toward a camera that is fired at, and where cases leave the gun.',
  control: 'K20',
  cites: [cite(ontarioGuideline39Abstract, 'item 9', 'CAN-ON-39.09')],
  from: '2026-11-20',
  binds: 'refuse',
  asks: ['hand over', 'begin'],
  covers: canChamber,
  on: ['ActionPlanned', 'Attested'],
  enforcement: 'BLOCK-A',
  needs: [shields],
  check: (asked) =>
    goesOff(asked.line) && asked.line?.rolling !== false ? stated(asked, controllerOrCaller, shields) : holds,
  cases: [
    { when: 'no camera rolls', verdict: 'holds', at: 'shown', given: { plan: { rolling: false } }, ask: 'hand over' },
    {
      when: 'it was stated',
      verdict: 'holds',
      at: 'shown',
      told: [
        ['armorer', 'Attested', { what: 'shields stand toward camera and where cases go', so: true, about: '@PL-01' }],
      ],
      ask: 'hand over',
    },
    {
      when: 'somebody states that it is not so',
      verdict: 'breaks',
      at: 'shown',
      told: [
        ['armorer', 'Attested', { what: 'shields stand toward camera and where cases go', so: false, about: '@PL-01' }],
      ],
      ask: 'hand over',
    },
    { when: 'nobody stated it', verdict: 'cannot tell', at: 'shown', ask: 'hand over' },
  ],
});
