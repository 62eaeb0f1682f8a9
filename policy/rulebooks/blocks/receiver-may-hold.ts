// A gun goes to a performer or back to a controller; nobody else holds it.

import { armorers, named } from '../../people.ts';
import { breaks, cannotTell, cite, defineRule, holds } from '../../rule.ts';
import { armorersAccounts } from '../../sources/practice.ts';
import { californiaLaborCode } from '../../sources/texts.ts';

/** A gun goes to a performer or back to a controller; nobody else holds it. */
export const receiverMayHold = defineRule({
  id: 'receiver-may-hold',
  says: 'A gun goes to a performer or back to a controller; nobody else holds it.',
  control: 'K17',
  cites: [
    cite(californiaLaborCode, '9153 (a)(2)', 'CA-SB132-9153a.2'),
    cite(armorersAccounts, 'only the specialist and the performer', 'US-EXP-02'),
  ],
  from: '2026-11-20',
  binds: 'block',
  enforcement: 'BLOCK-D',
  on: ['PersonListed', 'RoleChanged'],
  asks: ['hand over'],
  covers: 'all',
  check: ({ receiver, ask, state, now }) => {
    if (!receiver)
      return cannotTell(
        `Nobody on the list is ${ask.receiver?.slice(0, 6) ?? 'named to receive it'}.`,
        [],
        'Put the person on the list, with what they may do.',
        '2nd AD',
      );
    return receiver.handles === 'none'
      ? breaks(
          `${named(receiver)} may not hold a gun.`,
          [receiver.listed],
          'Hand it to the performer of the plan, or back to a controller.',
          ...armorers(state, now),
        )
      : holds;
  },
  cases: [
    { when: 'a performer receives', verdict: 'holds', at: 'shown', ask: 'hand over' },
    {
      when: 'the camera operator receives',
      verdict: 'breaks',
      at: 'shown',
      ask: 'hand over',
      with: { receiver: '@camera' },
    },
    {
      when: 'the receiver is nobody on the list',
      verdict: 'cannot tell',
      at: 'shown',
      ask: 'hand over',
      with: { receiver: 'ffffffffffffffffffffffffffffffff' },
    },
  ],
});
