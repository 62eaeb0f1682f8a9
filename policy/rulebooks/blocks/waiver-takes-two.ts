// A waiver takes two people, one from outside the production line, the name of whoever orders it, one gun and one hand-over.

import { breaks, cannotTell, cite, defineRule, holds } from '../../rule.ts';
import { house } from '../../sources/texts.ts';
import { missingForWaiver } from '../../waivers.ts';

/** A waiver takes two people, one from outside the production line, the name of whoever orders it, one gun and one hand-over. */
export const waiverTakesTwo = defineRule({
  id: 'waiver-takes-two',
  says: 'A waiver takes two people, one from outside the production line, the name of whoever orders it, one gun and one hand-over.',
  control: 'K41',
  cites: [
    cite(house, 'waivers: two people, one outside the production line, the orderer named, one gun, one hand-over'),
  ],
  from: '2026-11-20',
  binds: 'block',
  enforcement: 'BLOCK-D',
  on: ['PersonListed', 'DutyAssigned', 'Waived'],
  asks: ['waive'],
  covers: 'all',
  check: ({ ask, askerId, state, guns, now, receiver }) => {
    const [gun] = guns;
    if (!gun || ask.things.length !== 1 || !receiver) {
      return cannotTell(
        'A waiver is for one gun and one hand-over; this names no such gun, or nobody to get it.',
        [],
        'Name one gun and the person who is to get it.',
        'Armorer',
      );
    }
    const missing = missingForWaiver(
      state,
      { first: askerId, second: ask.second, orderedBy: ask.orderedBy, receiver: receiver.id },
      now,
    );
    return missing.length === 0
      ? holds
      : breaks(
          `Still wanting for this waiver: ${missing.join('; ')}.`,
          [gun.listed.fact, receiver.listed],
          'Ask with two who may, and name whoever orders it; or make the condition true.',
          'Armorer',
          'Safety advisor',
        );
  },
  cases: [
    {
      when: 'armorer and safety advisor ask, by order of the production manager',
      verdict: 'holds',
      at: 'shown',
      ask: 'waive',
      with: { receiver: '@actor', second: '@advisor', orderedBy: '@manager', words: 'waive trained-within-a-year' },
    },
    {
      when: 'the second is the 1st AD',
      verdict: 'breaks',
      at: 'shown',
      ask: 'waive',
      with: { receiver: '@actor', second: '@director', orderedBy: '@manager', words: 'waive trained-within-a-year' },
    },
    {
      when: 'the second is another armorer, who answers to the same line',
      verdict: 'breaks',
      at: 'shown',
      ask: 'waive',
      with: { receiver: '@actor', second: '@armorer2', orderedBy: '@manager', words: 'waive trained-within-a-year' },
    },
    {
      when: 'the armorer asks alone',
      verdict: 'breaks',
      at: 'shown',
      ask: 'waive',
      with: { receiver: '@actor', orderedBy: '@manager', words: 'waive trained-within-a-year' },
    },
    {
      when: 'nobody is named who orders it',
      verdict: 'breaks',
      at: 'shown',
      ask: 'waive',
      with: { receiver: '@actor', second: '@advisor', words: 'waive trained-within-a-year' },
    },
    {
      when: 'two guns are named',
      verdict: 'cannot tell',
      at: 'shown',
      ask: 'waive',
      with: { things: ['@W-01', '@W-02'], receiver: '@actor', second: '@advisor', orderedBy: '@manager' },
    },
  ],
});
