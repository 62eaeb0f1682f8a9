// Nobody who brought a gun or rounds of their own takes out, loads, receives or fires any gun until these are off set.

import type { Person } from '@proofhouse/domain/book/state.ts';
import { named } from '../../people.ts';
import { type Asked, breaks, cite, defineRule, holds } from '../../rule.ts';
import { rentalHouse } from '../../sources/rental-house.ts';
import { bulletin1 } from '../../sources/texts.ts';

/** Whoever has, or is about to have, the guns asked about in their hands, and whoever answers for them. */
function handling({ ask, asker, giver, receiver, guns, state }: Asked): Person[] {
  const people = guns.flatMap((gun) => [
    gun.where.kind === 'hands' ? gun.where.person : undefined,
    gun.out?.to,
    gun.custodian,
  ]);
  const asking = ask.kind === 'begin' ? [] : [giver ?? asker];
  return [...asking, receiver, ...people.map((id) => state.people.get(id ?? ''))].flatMap((person) => person ?? []);
}

/** Nobody who brought a gun or rounds of their own takes out, loads, receives or fires any gun until these are off set. */
export const ownGunsStayOffSet = defineRule({
  id: 'own-guns-stay-off-set',
  says: 'Nobody who brought a gun or rounds of their own takes out, loads, receives or fires any gun until these are off set.',
  control: 'K40',
  cites: [
    cite(rentalHouse, 'no personal guns', 'US-STEM-05'),
    cite(bulletin1, 'no rounds of one’s own, pockets included', 'US-CSATF-1.17'),
  ],
  from: '2026-11-20',
  binds: 'refuse',
  asks: ['take', 'load', 'hand over', 'begin'],
  covers: 'all',
  on: ['ArrivalDeclared'],
  enforcement: 'BLOCK-A',
  check: (asked) => {
    // People come before the session is opened.
    const since = (asked.state.session?.at ?? 0) - 6 * 3_600_000;
    const person = handling(asked).find(
      ({ arrival }) => arrival && arrival.at >= since && (arrival.ownGun || arrival.ownRounds),
    );
    if (!person) return holds;
    return breaks(
      `${named(person)} brought ${person.arrival?.ownGun ? 'a gun' : 'rounds'} of their own.`,
      [person.arrival?.fact],
      'It goes into the lock-up off set, with a receipt; then they declare again.',
      'Armorer',
    );
  },
  cases: [
    { when: 'everybody declared that they brought nothing', verdict: 'holds', at: 'shown', ask: 'hand over' },
    {
      when: 'the controller who takes it out brought a gun of their own',
      verdict: 'breaks',
      at: 'opened',
      told: [['armorer', 'ArrivalDeclared', { person: '@armorer', ownGun: true, ownRounds: false }]],
      ask: 'take',
    },
    {
      when: 'the performer who has it brought rounds of their own',
      verdict: 'breaks',
      at: 'handed over',
      told: [['actor', 'ArrivalDeclared', { person: '@actor', ownGun: false, ownRounds: true }]],
      ask: 'begin',
    },
    {
      when: 'they put it away and declared again',
      verdict: 'holds',
      at: 'shown',
      told: [
        ['actor', 'ArrivalDeclared', { person: '@actor', ownGun: true, ownRounds: false }],
        ['actor', 'ArrivalDeclared', { person: '@actor', ownGun: false, ownRounds: false }],
      ],
      ask: 'hand over',
    },
  ],
  alwaysTells: 'Whether somebody declared at all is asked by arrival-declared.',
});
