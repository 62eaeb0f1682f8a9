// Whoever receives a gun walked the action through, or did it dry, in a meeting with a controller there.

import { controls, meetingsOf, named } from '../../people.ts';
import { breaks, canChamber, cite, defineRule, holds } from '../../rule.ts';
import { bulletin1 } from '../../sources/texts.ts';

/** Whoever receives a gun walked the action through, or did it dry, in a meeting with a controller there. */
export const walkedThroughTogether = defineRule({
  id: 'walked-through-together',
  says: 'Whoever receives a gun walked the action through, or did it dry, in a meeting with a controller there.',
  control: 'K23',
  cites: [cite(bulletin1, 'walk-through or dry run with every gun user', 'US-CSATF-1.19')],
  from: '2026-11-20',
  binds: 'refuse',
  asks: ['hand over'],
  covers: canChamber,
  on: ['MeetingHeld'],
  enforcement: 'BLOCK-D',
  check: ({ line, receiver, state }) => {
    if (!line || !receiver || receiver.handles === 'control') return holds;
    const held = meetingsOf(state, receiver.id).filter((each) => each.plans.includes(line.plan));
    // That they were at no meeting at all is the business of briefed-today.
    if (held.length === 0) return holds;
    const walked = held.filter((each) => each.walkThrough);
    if (walked.some((each) => each.attended.some((id) => controls(state.people.get(id))))) return holds;
    return breaks(
      walked.length > 0
        ? `${named(receiver)} walked ${line.alias} through with no controller there.`
        : `${named(receiver)} heard of ${line.alias} today, and has not walked it through.`,
      [...held.map((each) => each.fact), state.plans.get(line.plan)?.fact],
      'Walk it through, or do it dry, with the performer and a controller there.',
      '1st AD',
      'Armorer',
    );
  },
  cases: [
    { when: 'it was walked through with everybody', verdict: 'holds', at: 'shown', ask: 'hand over' },
    {
      when: 'the meeting was talk only',
      verdict: 'breaks',
      at: 'shown',
      given: { meeting: { walkThrough: false } },
      ask: 'hand over',
    },
    {
      when: 'no controller was at the walk-through',
      verdict: 'breaks',
      at: 'shown',
      given: { meeting: { attended: ['@director', '@actor'] } },
      ask: 'hand over',
    },
  ],
  alwaysTells: 'A meeting was walked through, or none was.',
});
