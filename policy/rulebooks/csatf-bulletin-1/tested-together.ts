// A gun and a lot of blanks were fired together, on paper, before a performer uses them.

import { armorers } from '../../people.ts';
import { breaks, canChamber, cite, defineRule, forEachGun, holds } from '../../rule.ts';
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
  check: (asked) =>
    forEachGun(asked, (gun) => {
      const lot = asked.ask.lot === undefined ? undefined : asked.state.lots.get(asked.ask.lot);
      if (lot?.kind !== 'blank') return holds;
      return asked.state.testFires.has(`${gun.id}|${lot.id}`)
        ? holds
        : breaks(
            `${gun.alias} and ${lot.alias} were never fired together.`,
            [gun.listed.fact, lot.listed.fact],
            'Fire them together at paper, off set, and record the distance at which it stays clean.',
            ...armorers(asked.state, asked.now),
          );
    }),
  cases: [
    { when: 'they were fired together', verdict: 'holds', at: 'opened', ask: 'load' },
    { when: 'the lot is of dummies', verdict: 'holds', at: 'opened', ask: 'load', with: { lot: '@D01' } },
    { when: 'they never were', verdict: 'breaks', at: 'opened', given: { without: ['test fire'] }, ask: 'load' },
  ],
  alwaysTells: 'A trial that nobody filed was not made.',
});
