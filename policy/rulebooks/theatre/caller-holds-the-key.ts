// Between performances replicas are locked up, and whoever calls the show holds the key.

import { noStore, storeOf } from '../../checks/stores.ts';
import { aCaller, controllerOrCaller, stated } from '../../checks/words-of.ts';
import { callers } from '../../people.ts';
import { breaks, cite, defineRule, forEachGun, holdNothing, type Need } from '../../rule.ts';
import { municipalTheatre } from '../../sources/theatre.ts';

const locked: Need = {
  statement: 'replicas were locked up since the last show',
  about: 'session',
  who: ['Stage manager'],
};

/** Between performances replicas are locked up, and whoever calls the show holds the key. */
export const callerHoldsTheKey = defineRule({
  id: 'caller-holds-the-key',
  says: 'Between performances replicas are locked up, and whoever calls the show holds the key.',
  control: 'K08',
  cites: [cite(municipalTheatre, 'replicas between performances', 'VENUE-IRV-01')],
  from: '2026-11-20',
  binds: 'refuse',
  enforcement: 'BLOCK-A',
  on: ['PlaceListed', 'DutyAssigned', 'Attested'],
  asks: ['take'],
  covers: holdNothing,
  needs: [locked],
  check: (asked) =>
    forEachGun(asked, (gun) => {
      const store = storeOf(asked, gun);
      if (!store) return noStore(gun);
      const openers = store.openers.flatMap((id) => asked.state.people.get(id) ?? []);
      if (!openers.some((person) => aCaller(person, asked.now))) {
        return breaks(
          `Nobody who calls the show may open ${store.alias}.`,
          [store.moved.fact],
          `Keep ${gun.alias} in a store the caller may open, or let one call who may open ${store.alias}.`,
          ...callers(asked.state, asked.now),
        );
      }
      return stated(asked, controllerOrCaller, locked);
    }),
  cases: [
    {
      when: 'one who calls has the key and states it',
      verdict: 'holds',
      at: 'locked up',
      told: [
        [
          'manager',
          'DutyAssigned',
          {
            person: '@armorer2',
            function: 'witness-and-call',
            from: '2026-12-01T06:00:00.000Z',
            to: '2026-12-02T06:00:00.000Z',
            exclusive: false,
          },
        ],
        ['armorer2', 'Attested', { what: 'replicas were locked up since the last show', so: true }],
      ],
      ask: 'take',
      with: { things: ['@W-13'] },
    },
    {
      when: 'nobody who calls has the key',
      verdict: 'breaks',
      at: 'locked up',
      told: [['armorer', 'Attested', { what: 'replicas were locked up since the last show', so: true }]],
      ask: 'take',
      with: { things: ['@W-13'] },
    },
    {
      when: 'nobody has stated that they were locked up',
      verdict: 'cannot tell',
      at: 'locked up',
      told: [
        [
          'manager',
          'DutyAssigned',
          {
            person: '@armorer2',
            function: 'witness-and-call',
            from: '2026-12-01T06:00:00.000Z',
            to: '2026-12-02T06:00:00.000Z',
            exclusive: false,
          },
        ],
      ],
      ask: 'take',
      with: { things: ['@W-13'] },
    },
  ],
});
