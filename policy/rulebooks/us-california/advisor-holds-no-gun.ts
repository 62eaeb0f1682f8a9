// The safety advisor oversees and may look on, and neither gives nor takes a gun.

import { advisorsOf } from '../../checks/advisors.ts';
import { armorers, named } from '../../people.ts';
import { breaks, cite, defineRule, holds } from '../../rule.ts';
import { advisorBillAnalysis } from '../../sources/us.ts';

/** The safety advisor oversees and may look on, and neither gives nor takes a gun. */
export const advisorHoldsNoGun = defineRule({
  id: 'advisor-holds-no-gun',
  says: 'The safety advisor oversees and may look on, and neither gives nor takes a gun.',
  control: 'K17',
  cites: [cite(advisorBillAnalysis, 'inspects, does not handle', 'CA-SB132-ADV.1')],
  from: '2025-07-01',
  binds: 'refuse',
  asks: ['take', 'load', 'hand over'],
  covers: 'all',
  on: ['DutyAssigned'],
  enforcement: 'BLOCK-D',
  check: ({ giver, receiver, state, now }) => {
    const advisor = advisorsOf(state).find((each) => each.id === giver?.id || each.id === receiver?.id);
    if (!advisor) return holds;
    return breaks(
      `${named(advisor)} is the safety advisor and takes no gun.`,
      [advisor.listed, ...advisor.duties.map((duty) => duty.fact)],
      'Let a controller do it; the advisor looks on.',
      ...armorers(state, now),
    );
  },
  cases: [
    { when: 'it goes from the armorer to the performer', verdict: 'holds', at: 'shown', ask: 'hand over' },
    {
      when: 'it would go to the advisor',
      verdict: 'breaks',
      at: 'shown',
      given: { people: { advisor: { handles: 'control' } } },
      ask: 'hand over',
      with: { receiver: '@advisor' },
    },
  ],
  alwaysTells: 'The duty list says who advises, or names nobody.',
});
