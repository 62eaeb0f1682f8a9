// No block, law or bulletin is waived by anybody: only a rule of the house that says of itself that it may be.

import { breaks, cannotTell, cite, defineRule, holds } from '../../rule.ts';
import { house } from '../../sources/texts.ts';
import { ruleToWaive } from '../../waivers.ts';

/** No block, law or bulletin is waived by anybody: only a rule of the house that says of itself that it may be. */
export const blocksAreNotWaived = defineRule({
  id: 'blocks-are-not-waived',
  says: 'No block, law or bulletin is waived by anybody: only a rule of the house that says of itself that it may be.',
  control: 'K41',
  cites: [cite(house, 'the twelve blocks have no override')],
  from: '2026-11-20',
  binds: 'block',
  enforcement: 'BLOCK-D',
  on: ['Waived'],
  asks: ['waive'],
  covers: 'all',
  check: ({ ask, waivable }) => {
    const rule = ruleToWaive(ask);
    if (rule === undefined) {
      return cannotTell(
        'No rule is named to be waived.',
        [],
        'Name the rule, as `proofhouse rules` has it.',
        'Armorer',
      );
    }
    return waivable.includes(rule)
      ? holds
      : breaks(`${rule} may not be waived by anybody.`, [], 'Make the condition true instead.', 'Armorer');
  },
  cases: [
    {
      when: 'a rule of practice says that it may be',
      verdict: 'holds',
      at: 'shown',
      given: { rules: { rulebooks: ['practice'] } },
      ask: 'waive',
      with: { words: 'waive trained-within-a-year: the course is next week' },
    },
    {
      when: 'it is a block',
      verdict: 'breaks',
      at: 'shown',
      ask: 'waive',
      with: { words: 'waive briefed-today: no time' },
    },
    {
      when: 'the rulebook of the rule is not in force',
      verdict: 'breaks',
      at: 'shown',
      ask: 'waive',
      with: { words: 'waive trained-within-a-year: no time' },
    },
    { when: 'no rule is named', verdict: 'cannot tell', at: 'shown', ask: 'waive' },
  ],
});
