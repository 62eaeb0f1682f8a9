// Director, performer and camera agreed the muzzle line: none of them stands in for, orders or obeys an aim at a person.

import { goesOff } from '../../checks/aim.ts';
import { controllerOrCaller, stated } from '../../checks/words-of.ts';
import { canChamber, cite, defineRule, holds, type Need } from '../../rule.ts';
import { seeds } from '../../sources/practice.ts';

const agreed: Need = {
  statement: 'director, performer and camera agreed the muzzle line',
  about: 'plan',
  who: ['1st AD', 'Armorer'],
};

/** Director, performer and camera agreed the muzzle line: none of them stands in for, orders or obeys an aim at a person. */
export const muzzleLineAgreedByThree = defineRule({
  id: 'muzzle-line-agreed-by-three',
  says: 'Director, performer and camera agreed the muzzle line: none of them stands in for, orders or obeys an aim at a person.',
  control: 'K19',
  cites: [cite(seeds, 'must not order, must refuse, must not stand in', 'SEED-18')],
  from: '2026-11-20',
  binds: 'refuse',
  asks: ['hand over', 'begin'],
  covers: canChamber,
  on: ['ActionPlanned', 'Attested'],
  enforcement: 'BLOCK-A',
  needs: [agreed],
  check: (asked) => (goesOff(asked.line) ? stated(asked, controllerOrCaller, agreed) : holds),
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
      told: [
        [
          'director',
          'Attested',
          { what: 'director, performer and camera agreed the muzzle line', so: true, about: '@PL-01' },
        ],
      ],
      ask: 'hand over',
    },
    {
      when: 'somebody states that it is not so',
      verdict: 'breaks',
      at: 'shown',
      told: [
        [
          'director',
          'Attested',
          { what: 'director, performer and camera agreed the muzzle line', so: false, about: '@PL-01' },
        ],
      ],
      ask: 'hand over',
    },
    { when: 'nobody stated it', verdict: 'cannot tell', at: 'shown', ask: 'hand over' },
  ],
});
