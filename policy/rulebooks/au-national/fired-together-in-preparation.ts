// A gun and a lot of blanks were fired together, and their limits noted, before a performer uses them.

import { firedTogether } from '../../checks/test-fires.ts';
import { canChamber, cite, defineRule } from '../../rule.ts';
import { inquest } from '../../sources/australia.ts';
import { screenSafetyAustralia } from '../../sources/texts.ts';

/** A gun and a lot of blanks were fired together, and their limits noted, before a performer uses them. */
export const firedTogetherInPreparation = defineRule({
  id: 'fired-together-in-preparation',
  says: 'A gun and a lot of blanks were fired together, and their limits noted, before a performer uses them.',
  control: 'K21',
  cites: [
    cite(screenSafetyAustralia, 'tests blanks and knows their limits', 'AU-SSA-04'),
    cite(inquest, 'never fired before the scene', 'AU-QLD-COR.2'),
  ],
  from: '2026-11-20',
  binds: 'refuse',
  enforcement: 'BLOCK-D',
  on: ['TestFireClaimed', 'LotListed'],
  asks: ['load'],
  covers: canChamber,
  check: firedTogether,
  cases: [
    { when: 'they were', verdict: 'holds', at: 'opened', ask: 'load' },
    { when: 'they never were', verdict: 'breaks', at: 'opened', given: { without: ['test fire'] }, ask: 'load' },
    {
      when: 'nobody listed the lot',
      verdict: 'cannot tell',
      at: 'opened',
      ask: 'load',
      with: { lot: 'ffffffffffffffffffffffffffffffff' },
    },
    {
      when: 'dummies are loaded, which nobody fires',
      verdict: 'holds',
      at: 'opened',
      ask: 'load',
      with: { lot: '@D01', from: '@T1', plan: '@PL-02' },
    },
  ],
});
