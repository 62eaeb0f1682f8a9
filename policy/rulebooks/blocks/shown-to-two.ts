// A gun is shown to the caller and to at least one other, such as the performer, before it is handed over.

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
  asks: ['hand over'],
  covers: canChamber,
  check: (asked) =>
    forEachGun(asked, (gun) => {
      const giver = asked.giver?.id ?? asked.askerId;
      const people = new Set(
        [...gun.shown.map((each) => each.by), ...gun.shownTo.map((each) => each.person)].filter(
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
});
