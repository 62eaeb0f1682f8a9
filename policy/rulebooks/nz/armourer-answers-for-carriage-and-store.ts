// The armourer answers for how guns travel, are stored and are used.

import { aController, stated } from '../../checks/words-of.ts';
import { cite, defineRule, type Need } from '../../rule.ts';
import { screenGuild } from '../../sources/new-zealand.ts';

const inCare: Need = {
  statement: 'guns travelled and are kept in the care of the armourer',
  about: 'session',
  who: ['Armorer'],
};

/** The armourer answers for how guns travel, are stored and are used. */
export const armourerAnswersForCarriageAndStore = defineRule({
  id: 'armourer-answers-for-carriage-and-store',
  says: 'The armourer answers for how guns travel, are stored and are used.',
  control: 'K34',
  cites: [cite(screenGuild, 'transport, storage and use', 'NZ-03')],
  from: '2026-11-20',
  binds: 'refuse',
  enforcement: 'BLOCK-A',
  on: ['Attested'],
  asks: ['take'],
  covers: 'all',
  needs: [inCare],
  check: (asked) => stated(asked, aController, inCare),
  cases: [
    {
      when: 'it was stated',
      verdict: 'holds',
      at: 'locked up',
      told: [['armorer', 'Attested', { what: 'guns travelled and are kept in the care of the armourer', so: true }]],
      ask: 'take',
    },
    {
      when: 'somebody states that it is not so',
      verdict: 'breaks',
      at: 'locked up',
      told: [['armorer', 'Attested', { what: 'guns travelled and are kept in the care of the armourer', so: false }]],
      ask: 'take',
    },
    { when: 'nobody has stated it', verdict: 'cannot tell', at: 'locked up', ask: 'take' },
  ],
});
