// A performer holds a gun only during and for the performance, rehearsal or production.

import { named } from '../../people.ts';
import { breaks, cannotTell, cite, defineRule, holds } from '../../rule.ts';
import { firearmsAct } from '../../sources/uk.ts';

/** A performer holds a gun only during and for the performance, rehearsal or production. */
export const heldOnlyWhilePerforming = defineRule({
  id: 'held-only-while-performing',
  says: 'A performer holds a gun only during and for the performance, rehearsal or production.',
  control: 'K43',
  cites: [cite(firearmsAct, 'theatre and cinema', 'UK-FA68-12')],
  from: '2026-11-20',
  binds: 'refuse',
  enforcement: 'BLOCK-D',
  on: ['SessionOpened', 'SessionSigned', 'DutyAssigned'],
  asks: ['hand over'],
  covers: 'all',
  check: ({ receiver, state, now }) => {
    if (!receiver || receiver.handles === 'control') return holds;
    const { session } = state;
    if (!session || session.signed.length > 0) {
      return breaks(
        'No session is open, so nobody performs now.',
        session ? session.signed.map((each) => each.fact) : [receiver.listed],
        'Open a session for the rehearsal, performance or shoot.',
        'Production',
      );
    }
    const duties = receiver.duties.filter((duty) => duty.function === 'perform');
    if (duties.some((duty) => duty.from <= now && now <= duty.to)) return holds;
    const remedy = `Put ${named(receiver)} on the duty list to perform at this hour.`;
    return duties.length === 0
      ? cannotTell(`Nobody has said that ${named(receiver)} performs today.`, [receiver.listed], remedy, 'Production')
      : breaks(
          `${named(receiver)} does not perform at this hour.`,
          duties.map((duty) => duty.fact),
          remedy,
          'Production',
        );
  },
  cases: [
    { when: 'the actor is called to perform now', verdict: 'holds', at: 'shown', ask: 'hand over' },
    { when: 'the call ended an hour ago', verdict: 'breaks', at: 'shown', minutes: 660, ask: 'hand over' },
    {
      when: 'the day was signed',
      verdict: 'breaks',
      at: 'shown',
      told: [['armorer', 'SessionSigned', { session: '@day 14' }]],
      ask: 'hand over',
    },
    {
      when: 'nobody said that the actor performs',
      verdict: 'cannot tell',
      at: 'shown',
      given: { without: ['duties'] },
      ask: 'hand over',
    },
  ],
});
