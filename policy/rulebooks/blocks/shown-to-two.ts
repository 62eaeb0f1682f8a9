// A gun is shown to the caller and to at least one other, such as the performer, before it is handed over.

import { showsOf } from '../../checks/shows.ts';
import { named } from '../../people.ts';
import { breaks, canChamber, cite, defineRule, forEachGun, holds } from '../../rule.ts';
import { screenSafetyAustralia, trialEvidence } from '../../sources/texts.ts';

/** A gun is shown to the caller and to at least one other, such as the performer, before it is handed over. */
export const shownToTwo = defineRule({
  id: 'shown-to-two',
  says: 'A gun is shown to the caller and to at least one other, such as the performer, before it is handed over.',
  control: 'K16',
  cites: [
    cite(trialEvidence, 'proof to at least two representatives', 'US-TRIAL-04'),
    cite(screenSafetyAustralia, 'show and prove', 'AU-CLR-01'),
  ],
  from: '2026-11-20',
  binds: 'block',
  enforcement: 'BLOCK-A',
  on: ['Looked', 'WasShown'],
  asks: ['hand over'],
  covers: canChamber,
  check: (asked) =>
    forEachGun(asked, (gun) => {
      const giver = asked.giver?.id ?? asked.askerId;
      const people = new Set(
        [...showsOf(asked, gun).map((each) => each.by), ...gun.shownTo.map((each) => each.person)].filter(
          (each) => each !== giver,
        ),
      );
      if (people.size >= 2) return holds;
      return breaks(
        `${gun.alias} was shown to ${people.size} of the two who must see it since it last changed.`,
        [gun.last.fact],
        `Show it to ${named(asked.receiver, asked.ask.receiver)} as well.`,
        named(asked.giver ?? asked.asker),
      );
    }),
  cases: [
    {
      when: 'only the two controllers who proved it have looked at it',
      verdict: 'breaks',
      at: 'opened',
      ask: 'hand over',
    },
    { when: 'caller and performer saw it', verdict: 'holds', at: 'shown', ask: 'hand over' },
    {
      when: 'only the caller saw it',
      verdict: 'breaks',
      at: 'opened',
      told: [
        ['armorer', 'RoundsLoaded', { gun: '@W-01', lot: '@B01', from: '@T3', count: 3, plan: '@PL-01' }],
        ['director', 'LoadWitnessed', { load: '#RoundsLoaded', count: 3 }],
        ['director', 'Looked', { look: { subject: '@W-01', seen: [{ count: 3 }, { count: 3, empty: true }] } }],
      ],
      ask: 'hand over',
    },
    {
      when: 'the caller saw it, and the giver says that they did',
      verdict: 'breaks',
      at: 'opened',
      told: [
        ['armorer', 'RoundsLoaded', { gun: '@W-01', lot: '@B01', from: '@T3', count: 3, plan: '@PL-01' }],
        ['director', 'LoadWitnessed', { load: '#RoundsLoaded', count: 3 }],
        [
          'director',
          'Looked',
          { look: { subject: '@W-01', seen: [{ count: 3 }, { count: 3, empty: true }], turned: 6, side: 'head' } },
        ],
        ['armorer', 'WasShown', { gun: '@W-01', by: '@armorer' }],
      ],
      ask: 'hand over',
    },
    {
      when: 'both saw it, and the giver is not on the list',
      verdict: 'holds',
      at: 'shown',
      ask: 'hand over',
      with: { giver: '@nobody' },
    },
  ],
  alwaysTells: 'Whoever did not say that they saw it, did not.',
});
