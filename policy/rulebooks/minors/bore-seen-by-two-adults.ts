// Before a gun goes to a minor two adults have seen light through its bore, again after it touched the ground.

import { ageSays, forEachMinor } from '../../checks/ages.ts';
import { armorers, named } from '../../people.ts';
import { breaks, canChamber, cannotTell, cite, defineRule, forEachGun, holds } from '../../rule.ts';
import { earlierFilm } from '../../sources/minors.ts';

/** Before a gun goes to a minor two adults have seen light through its bore, again after it touched the ground. */
export const boreSeenByTwoAdults = defineRule({
  id: 'bore-seen-by-two-adults',
  says: 'Before a gun goes to a minor two adults have seen light through its bore, again after it touched the ground.',
  control: 'K15',
  cites: [cite(earlierFilm, 'reloaded on gravel', 'US-RUST-EV.15')],
  from: '2026-11-20',
  binds: 'refuse',
  enforcement: 'BLOCK-A',
  on: ['Looked', 'AnomalyNoticed', 'PersonListed'],
  asks: ['hand over', 'begin'],
  covers: canChamber,
  check: (asked) =>
    forEachMinor(asked, (minor) =>
      forEachGun(asked, (gun) => {
        const { seen } = gun.bore;
        const who = armorers(asked.state, asked.now);
        const remedy = `Two adults look through the bore of ${gun.alias} before ${named(minor)} has it.`;
        if (!seen) {
          return cannotTell(
            `Nobody knows the bore of ${gun.alias} as it now is.`,
            gun.bore.doubts.map((each) => each.fact),
            remedy,
            ...who,
          );
        }
        const young = seen.by
          .flatMap((id) => asked.state.people.get(id) ?? [])
          .find((person) => ageSays(person) !== 'adult');
        return young
          ? breaks(
              `${named(young)} saw the bore of ${gun.alias} and is not listed as an adult.`,
              [young.listed, ...seen.facts],
              remedy,
              ...who,
            )
          : holds;
      }),
    ),
  cases: [
    {
      when: 'two adults saw it',
      verdict: 'holds',
      at: 'shown',
      given: { people: { actor: { ageBand: '11' }, armorer: { ageBand: '21+' }, armorer2: { ageBand: '21+' } } },
      ask: 'hand over',
    },
    {
      when: 'the actor is of age',
      verdict: 'holds',
      at: 'shown',
      given: { people: { actor: { ageBand: '21+' }, armorer: { ageBand: '21+' }, armorer2: { ageBand: '16' } } },
      ask: 'hand over',
    },
    {
      when: 'one of the two is 16',
      verdict: 'breaks',
      at: 'shown',
      given: { people: { actor: { ageBand: '11' }, armorer: { ageBand: '21+' }, armorer2: { ageBand: '16' } } },
      ask: 'hand over',
    },
    {
      when: 'it touched the ground since',
      verdict: 'cannot tell',
      at: 'shown',
      given: { people: { actor: { ageBand: '11' }, armorer: { ageBand: '21+' }, armorer2: { ageBand: '21+' } } },
      told: [['actor', 'AnomalyNoticed', { gun: '@W-01', kind: 'touched the ground' }]],
      ask: 'hand over',
    },
  ],
});
