// A gun and a lot of blanks were fired together, on paper, before a performer uses them.

import { firedWith, lotAsked } from '../../checks/test-fires.ts';
import { canChamber, cite, defineRule } from '../../rule.ts';
import { bulletin1, screenSafetyAustralia } from '../../sources/texts.ts';

/** A gun and a lot of blanks were fired together, on paper, before a performer uses them. */
export const testedTogether = defineRule({
  id: 'tested-together',
  says: 'A gun and a lot of blanks were fired together, on paper, before a performer uses them.',
  control: 'K21',
  cites: [
    cite(screenSafetyAustralia, 'tests blanks and knows their limits', 'AU-SSA-04'),
    cite(bulletin1, 'blanks', 'US-CSATF-1.15'),
  ],
  from: '2026-11-20',
  binds: 'refuse',
  enforcement: 'BLOCK-D',
  on: ['TestFireClaimed'],
  asks: ['load'],
  covers: canChamber,
  // A lot nobody listed is refused by the block on titles; here it is nothing to test.
  check: (asked) => firedWith(asked, lotAsked(asked)),
  cases: [
    { when: 'they were fired together', verdict: 'holds', at: 'opened', ask: 'load' },
    { when: 'the lot is of dummies', verdict: 'holds', at: 'opened', ask: 'load', with: { lot: '@D01' } },
    { when: 'they never were', verdict: 'breaks', at: 'opened', given: { without: ['test fire'] }, ask: 'load' },
  ],
  alwaysTells: 'A trial that nobody filed was not made.',
});
