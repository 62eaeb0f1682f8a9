// Under the pilot the safety advisor takes part in the meeting of the day that covers the action.

import { advisorsOf } from '../../checks/advisors.ts';
import { breaks, canChamber, cannotTell, cite, defineRule, holds } from '../../rule.ts';
import { advisorBillAnalysis } from '../../sources/us.ts';

/** Under the pilot the safety advisor takes part in the meeting of the day that covers the action. */
export const advisorAtTheMeeting = defineRule({
  id: 'advisor-at-the-meeting',
  says: 'Under the pilot the safety advisor takes part in the meeting of the day that covers the action.',
  control: 'K23',
  cites: [cite(advisorBillAnalysis, 'daily safety meetings', 'CA-SB132-9152c.daily')],
  from: '2025-07-01',
  binds: 'refuse',
  asks: ['hand over', 'begin'],
  covers: canChamber,
  on: ['MeetingHeld', 'DutyAssigned'],
  enforcement: 'BLOCK-D',
  check: ({ line, state }) => {
    if (!state.settings.pilot || !line) return holds;
    const advisors = advisorsOf(state);
    if (advisors.length === 0) {
      return cannotTell(
        'No safety advisor is on the duty list, so nobody can tell whether they were at the meeting.',
        [state.settings.adopted?.fact],
        'Put the safety advisor on the duty list.',
        'UPM',
      );
    }
    const today = state.meetings.filter(
      (each) => each.kind === 'meeting' && each.at >= (state.session?.at ?? 0) && each.plans.includes(line.plan),
    );
    // That no meeting was held at all is the business of briefed-today.
    if (today.length === 0 || today.some((each) => advisors.some(({ id }) => each.attended.includes(id)))) return holds;
    return breaks(
      `The safety advisor was at no meeting today that covered ${line.alias}.`,
      [state.plans.get(line.plan)?.fact, ...today.map((each) => each.fact)],
      'Hold the meeting on this action with the safety advisor there.',
      '1st AD',
      'Safety advisor',
    );
  },
  cases: [
    {
      when: 'the advisor was there',
      verdict: 'holds',
      at: 'shown',
      given: { meeting: { attended: ['@armorer', '@director', '@actor', '@advisor'] } },
      ask: 'hand over',
    },
    {
      when: 'the meeting was held without the advisor',
      verdict: 'breaks',
      at: 'shown',
      given: { meeting: { attended: ['@armorer', '@director', '@actor'] } },
      ask: 'hand over',
    },
    {
      when: 'nobody is on the duty list',
      verdict: 'cannot tell',
      at: 'shown',
      given: { without: ['duties'] },
      ask: 'hand over',
    },
  ],
});
