// No muzzle points at anybody, oneself included, whatever is in the gun and whoever was consulted.

import { peopleInArc } from '../../checks/aim.ts';
import { breaks, cannotTell, cite, defineRule, holds } from '../../rule.ts';
import { ontarioGuideline39 } from '../../sources/ca.ts';

/** No muzzle points at anybody, oneself included, whatever is in the gun and whoever was consulted. */
export const neverAimedAtAnyone = defineRule({
  id: 'never-aimed-at-anyone',
  says: 'No muzzle points at anybody, oneself included, whatever is in the gun and whoever was consulted.',
  control: 'K19',
  cites: [cite(ontarioGuideline39, 'item 3', 'CAN-ON-39.03')],
  from: '2026-11-20',
  binds: 'refuse',
  asks: ['hand over', 'begin'],
  covers: 'all',
  on: ['ActionPlanned'],
  enforcement: 'BLOCK-D',
  check: ({ line, state }) => {
    if (!line) return holds;
    const fact = state.plans.get(line.plan)?.fact;
    const people = peopleInArc(state, line);
    if (people.length > 0) {
      return breaks(
        `${people.join(', ')} would be in the line of the muzzle.`,
        [fact],
        'Aim off, and let lens and cut tell it: here no consult makes an exception.',
        '1st AD',
        'Armorer',
      );
    }
    if (line.muzzleLine !== undefined || line.aimPoint !== undefined) return holds;
    return cannotTell(
      `${line.alias} does not say where the muzzle points.`,
      [fact],
      'Write the muzzle line or the aim point into the plan.',
      '1st AD',
    );
  },
  cases: [
    {
      when: 'the muzzle points at a wall beside everybody',
      verdict: 'holds',
      at: 'shown',
      given: { plan: { muzzleLine: 'to the hay stack' } },
      ask: 'hand over',
    },
    {
      when: 'somebody stands in the arc, though a consult is on file',
      verdict: 'breaks',
      at: 'shown',
      given: { plan: { triggerPulled: false, inArc: ['@camera'], muzzleLine: 'into the lens', consult: '@C-01' } },
      told: [
        [
          'advisor',
          'ConsultAnswered',
          {
            paper: '@C-01',
            alias: 'C-01',
            guns: ['@W-01'],
            question: 'May it point at the lens?',
            answer: 'Yes.',
            answeredBy: ['@armorer', '@advisor'],
          },
        ],
      ],
      ask: 'hand over',
    },
    { when: 'the plan does not say where it points', verdict: 'cannot tell', at: 'shown', ask: 'hand over' },
    {
      when: 'nobody is named as nearest',
      verdict: 'holds',
      at: 'shown',
      given: { plan: { nearest: undefined, nearestOffDeg: 10, muzzleLine: 'to the hay stack' } },
      ask: 'hand over',
    },
    {
      when: 'the nearest is ten degrees off the muzzle line',
      verdict: 'breaks',
      at: 'shown',
      given: { plan: { nearestOffDeg: 10, muzzleLine: 'to the hay stack' } },
      ask: 'hand over',
    },
    {
      when: 'the nearest is on the edge of the arc',
      verdict: 'breaks',
      at: 'shown',
      given: { plan: { nearestOffDeg: 20, muzzleLine: 'to the hay stack' } },
      ask: 'hand over',
    },
    {
      when: 'the nearest is outside of the arc, by an angle nobody wrote down',
      verdict: 'holds',
      at: 'shown',
      given: { plan: { nearestOffDeg: undefined, muzzleLine: 'to the hay stack' } },
      ask: 'hand over',
    },
  ],
});
