// Everybody who receives a gun has declared that they brought none, and no round, of their own.

import { named } from '../../people.ts';
import { breaks, cannotTell, cite, defineRule, holds } from '../../rule.ts';
import { bulletin1 } from '../../sources/texts.ts';
import { stageUnion, studentRules } from '../../sources/theatre.ts';
import { policeFilmOffice } from '../../sources/uk.ts';

/** Everybody who receives a gun has declared that they brought none, and no round, of their own. */
export const arrivalDeclared = defineRule({
  id: 'arrival-declared',
  says: 'Everybody who receives a gun has declared that they brought none, and no round, of their own.',
  control: 'K40',
  cites: [
    cite(bulletin1, 'no rounds of one’s own, pockets included', 'US-CSATF-1.17'),
    cite(policeFilmOffice, 'background artists bring none', 'UK-MET-01'),
    cite(studentRules, 'own guns stay off set', 'US-STUDENT-02'),
    cite(stageUnion, 'none in the theatre', 'US-AEA-03'),
  ],
  from: '2026-11-20',
  binds: 'block',
  enforcement: 'BLOCK-A',
  on: ['ArrivalDeclared', 'SessionOpened'],
  asks: ['hand over'],
  covers: 'all',
  check: ({ receiver, state }) => {
    if (!receiver || receiver.handles === 'control') return holds;
    const arrival = receiver.arrival;
    if (arrival && arrival.at >= (state.session?.at ?? 0) - 6 * 3_600_000) {
      if (!arrival.ownGun && !arrival.ownRounds) return holds;
      return breaks(
        `${named(receiver)} brought ${arrival.ownGun ? 'a gun' : 'rounds'} of their own.`,
        [arrival.fact],
        'It goes into the lock-up off set, with a receipt; then they declare again.',
        'Armorer',
      );
    }
    return cannotTell(
      `${named(receiver)} has not declared what they brought today.`,
      arrival ? [arrival.fact] : [],
      'They declare: no gun and no round of my own.',
      named(receiver),
    );
  },
  cases: [
    { when: 'the performer brought none', verdict: 'holds', at: 'shown', ask: 'hand over' },
    {
      when: 'the performer brought rounds',
      verdict: 'breaks',
      at: 'shown',
      given: { arrival: { ownRounds: true } },
      ask: 'hand over',
    },
    {
      when: 'the performer said nothing',
      verdict: 'cannot tell',
      at: 'shown',
      given: { without: ['arrival'] },
      ask: 'hand over',
    },
    {
      when: 'the performer said so for another day',
      verdict: 'cannot tell',
      at: 'shown',
      given: { without: ['arrival'] },
      told: [
        ['actor', 'ArrivalDeclared', { person: '@actor', ownGun: false, ownRounds: false }, { secondsAgo: 28800 }],
      ],
      ask: 'hand over',
    },
    {
      when: 'the performer said so on the way in, before the session was opened',
      verdict: 'holds',
      at: 'shown',
      given: { without: ['arrival'] },
      told: [['actor', 'ArrivalDeclared', { person: '@actor', ownGun: false, ownRounds: false }, { secondsAgo: 7200 }]],
      ask: 'hand over',
    },
    {
      when: 'the performer said so six hours before the session was opened, and no earlier',
      verdict: 'holds',
      at: 'shown',
      given: { without: ['arrival'] },
      told: [
        ['manager', 'SessionOpened', { session: '@day 15', label: 'day 15', unit: 'main' }],
        ['actor', 'ArrivalDeclared', { person: '@actor', ownGun: false, ownRounds: false }, { secondsAgo: 21601 }],
      ],
      ask: 'hand over',
    },
  ],
});
