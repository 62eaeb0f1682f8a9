// While a prohibited gun is in use, an employee of its hire company is there.

import { canadianClass } from '../../checks/canada.ts';
import { controllerOrCaller, stated } from '../../checks/words-of.ts';
import { canChamber, cite, defineRule, type Need } from '../../rule.ts';
import { theatreSchoolHandbook } from '../../sources/ca.ts';

const present: Need = {
  statement: 'the hire company is here with this gun',
  about: 'each gun',
  who: ['Supplier', 'Stage manager'],
};

/** While a prohibited gun is in use, an employee of its hire company is there. */
export const hireCompanyStaysWithProhibited = defineRule({
  id: 'hire-company-stays-with-prohibited',
  says: 'While a prohibited gun is in use, an employee of its hire company is there.',
  control: 'K34',
  cites: [cite(theatreSchoolHandbook, 'prohibited items', 'CAN-TMU-03')],
  from: '2026-11-20',
  binds: 'refuse',
  asks: ['hand over', 'begin'],
  covers: canChamber,
  on: ['FirearmListed', 'Attested'],
  enforcement: 'BLOCK-D',
  needs: [present],
  check: (asked) =>
    stated(
      { ...asked, guns: asked.guns.filter((gun) => canadianClass(gun) === 'prohibited') },
      controllerOrCaller,
      present,
    ),
  cases: [
    { when: 'the gun is not of a prohibited class', verdict: 'holds', at: 'shown', ask: 'hand over' },
    {
      when: 'it was stated',
      verdict: 'holds',
      at: 'shown',
      told: [['armorer', 'Attested', { what: 'the hire company is here with this gun', so: true, about: '@W-09' }]],
      ask: 'hand over',
      with: { things: ['@W-09'] },
    },
    {
      when: 'somebody states that it is not so',
      verdict: 'breaks',
      at: 'shown',
      told: [['armorer', 'Attested', { what: 'the hire company is here with this gun', so: false, about: '@W-09' }]],
      ask: 'hand over',
      with: { things: ['@W-09'] },
    },
    { when: 'nobody stated it', verdict: 'cannot tell', at: 'shown', ask: 'hand over', with: { things: ['@W-09'] } },
  ],
});
