// No more rounds go in than the plan will fire or show, and only of the planned lot.

import { breaks, cannotTell, cite, defineRule, holds } from '../../rule.ts';
import { newMexicoFindings, supplierPractice } from '../../sources/texts.ts';

/** No more rounds go in than the plan will fire or show, and only of the planned lot. */
export const noMoreThanPlanned = defineRule({
  id: 'no-more-than-planned',
  says: 'No more rounds go in than the plan will fire or show, and only of the planned lot.',
  control: 'K27',
  cites: [
    cite(supplierPractice, 'never load more than will be fired', 'US-JMFX-02'),
    cite(newMexicoFindings, 'a rehearsal without filming needed no rounds', 'SEED-15'),
  ],
  from: '2026-11-20',
  binds: 'block',
  enforcement: 'BLOCK-D',
  on: ['ActionPlanned', 'RoundsLoaded'],
  asks: ['load'],
  covers: 'all',
  check: ({ ask, line, state, guns }) => {
    if (!line) return holds;
    const fact = state.plans.get(line.plan)?.fact;
    if (line.lot !== undefined && line.lot !== ask.lot)
      return breaks(
        `${line.alias} asks for ${state.lots.get(line.lot)?.alias ?? 'another lot'}.`,
        [fact],
        'Load the planned lot, or change the plan.',
        'Armorer',
        '1st AD',
      );
    if (line.kind === 'none')
      return breaks(
        `${line.alias} asks for an empty gun.`,
        [fact],
        'Leave it empty, or change the plan.',
        'Armorer',
        '1st AD',
      );
    if (ask.count === undefined)
      return cannotTell('It is not said how many rounds go in.', [fact], 'Say how many, aloud and here.', 'Armorer');
    const inside = guns
      .flatMap((gun) => gun.parts.flatMap((part) => part.charges))
      .reduce((sum, charge) => sum + charge.count, 0);
    return ask.count + inside > line.perTake
      ? breaks(
          `${ask.count + inside} rounds are more than the ${line.perTake} of ${line.alias}.`,
          [fact],
          `Load ${line.perTake} at most.`,
          'Armorer',
        )
      : holds;
  },
  cases: [
    { when: 'three of three are asked for', verdict: 'holds', at: 'opened', ask: 'load' },
    { when: 'four are asked for', verdict: 'breaks', at: 'opened', ask: 'load', with: { count: 4 } },
    { when: 'three are in already', verdict: 'breaks', at: 'shown', ask: 'load', with: { count: 1 } },
    { when: 'another lot is asked for', verdict: 'breaks', at: 'opened', ask: 'load', with: { lot: '@D01' } },
    {
      when: 'the plan wants it empty',
      verdict: 'breaks',
      at: 'opened',
      given: { plan: { kind: 'none', lot: undefined } },
      ask: 'load',
    },
    { when: 'nobody says how many', verdict: 'cannot tell', at: 'opened', ask: 'load', with: { count: undefined } },
    { when: 'the plan names no lot', verdict: 'holds', at: 'opened', given: { plan: { lot: undefined } }, ask: 'load' },
    {
      when: 'the plan wants it empty, though it counts rounds',
      verdict: 'breaks',
      at: 'opened',
      given: { plan: { kind: 'none', lot: undefined, perTake: 6 } },
      ask: 'load',
    },
  ],
});
