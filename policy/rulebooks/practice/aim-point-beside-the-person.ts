// The plan names a spot beside the person to aim at; lens and cut sell it.

import { peopleInArc } from '../../checks/aim.ts';
import { breaks, canChamber, cannotTell, cite, defineRule, holds } from '../../rule.ts';
import { seeds } from '../../sources/practice.ts';

/** The plan names a spot beside the person to aim at; lens and cut sell it. */
export const aimPointBesideThePerson = defineRule({
  id: 'aim-point-beside-the-person',
  says: 'The plan names a spot beside the person to aim at; lens and cut sell it.',
  control: 'K19',
  cites: [cite(seeds, 'a spot beside the person', 'SEED-16')],
  from: '2026-11-20',
  binds: 'refuse',
  asks: ['hand over', 'begin'],
  covers: canChamber,
  on: ['ActionPlanned'],
  enforcement: 'BLOCK-A',
  check: ({ line, state }) => {
    if (!line || (!line.triggerPulled && !line.cocked)) return holds;
    const fact = state.plans.get(line.plan)?.fact;
    const people = peopleInArc(state, line);
    if (people.length > 0) {
      return breaks(
        `${people.join(', ')} would be where the muzzle points.`,
        [fact],
        'Choose a spot beside them, mark it, and write it into the plan.',
        '1st AD',
        'Armorer',
      );
    }
    if (line.aimPoint) return holds;
    return cannotTell(
      `${line.alias} names no spot to aim at.`,
      [fact],
      'Choose a spot, mark it, and write it into the plan.',
      '1st AD',
    );
  },
  cases: [
    {
      when: 'a peg on the hay stack is the spot',
      verdict: 'holds',
      at: 'shown',
      given: { plan: { aimPoint: 'peg D on the hay stack' } },
      ask: 'hand over',
    },
    {
      when: 'somebody may be in the arc',
      verdict: 'breaks',
      at: 'shown',
      given: { plan: { aimPoint: 'the hat of Actor B', inArc: ['@actor2'] } },
      ask: 'hand over',
    },
    { when: 'no spot is named', verdict: 'cannot tell', at: 'shown', ask: 'hand over' },
  ],
});
