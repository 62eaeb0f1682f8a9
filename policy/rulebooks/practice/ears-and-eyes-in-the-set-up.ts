// Ears and eyes of all near a discharge are covered, and shields stand, in each set-up with shots.

import { goesOff } from '../../checks/aim.ts';
import { controllerOrCaller, stated } from '../../checks/words-of.ts';
import { canChamber, cite, defineRule, holds, type Need } from '../../rule.ts';
import { armorersTradeBody } from '../../sources/practice.ts';
import { bulletin1 } from '../../sources/texts.ts';

const covered: Need = { statement: 'ears and eyes of all near are covered', about: 'plan', who: ['Armorer', '1st AD'] };

/** Ears and eyes of all near a discharge are covered, and shields stand, in each set-up with shots. */
export const earsAndEyesInTheSetUp = defineRule({
  id: 'ears-and-eyes-in-the-set-up',
  says: 'Ears and eyes of all near a discharge are covered, and shields stand, in each set-up with shots.',
  control: 'K20',
  cites: [
    cite(armorersTradeBody, 'protection close to a discharge'),
    cite(bulletin1, 'eye and ear protection, shields', 'US-CSATF-1.14'),
  ],
  from: '2026-11-20',
  binds: 'refuse',
  asks: ['hand over', 'begin'],
  covers: canChamber,
  on: ['ActionPlanned', 'Attested'],
  enforcement: 'BLOCK-A',
  needs: [covered],
  check: (asked) => (goesOff(asked.line) ? stated(asked, controllerOrCaller, covered) : holds),
  cases: [
    {
      when: 'no trigger is pulled',
      verdict: 'holds',
      at: 'shown',
      given: { plan: { triggerPulled: false } },
      ask: 'hand over',
    },
    {
      when: 'it was stated',
      verdict: 'holds',
      at: 'shown',
      told: [['armorer', 'Attested', { what: 'ears and eyes of all near are covered', so: true, about: '@PL-01' }]],
      ask: 'hand over',
    },
    {
      when: 'somebody states that it is not so',
      verdict: 'breaks',
      at: 'shown',
      told: [['armorer', 'Attested', { what: 'ears and eyes of all near are covered', so: false, about: '@PL-01' }]],
      ask: 'hand over',
    },
    { when: 'nobody stated it', verdict: 'cannot tell', at: 'shown', ask: 'hand over' },
  ],
});
