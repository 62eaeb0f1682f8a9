// What is in a gun is proven, by looks or by witnessed filling, when it is handed over and when the action begins.

import { type Unproven, unproven } from '@proofhouse/domain/book/contents.ts';
import { armorers } from '../../people.ts';
import { breaks, canChamber, cite, defineRule, forEachGun, holds } from '../../rule.ts';
import { seeds } from '../../sources/practice.ts';
import { newMexicoFindings, trialEvidence } from '../../sources/texts.ts';

/** What other blocks refuse for, each in its own words. */
const elsewhere: readonly Unproven['why'][] = ['bore', 'left out over a break', 'unattended', 'tainted'];

/** What is in a gun is proven, by looks or by witnessed filling, when it is handed over and when the action begins. */
export const contentsAreProven = defineRule({
  id: 'contents-are-proven',
  says: 'What is in a gun is proven, by looks or by witnessed filling, when it is handed over and when the action begins.',
  control: 'K16',
  cites: [
    cite(newMexicoFindings, 'partial look of 21 October 2021', 'US-RUST-EV.6', 'US-RUST-EV.8'),
    cite(trialEvidence, 'proof to two representatives', 'US-TRIAL-04'),
    cite(seeds, 'told one word only; each round as it goes in', 'SEED-14', 'SEED-11'),
  ],
  from: '2026-11-20',
  binds: 'block',
  enforcement: 'BLOCK-D',
  on: ['Looked', 'AnswerOpened', 'RoundsLoaded', 'LoadWitnessed'],
  asks: ['hand over', 'begin'],
  covers: canChamber,
  check: (asked) =>
    forEachGun(asked, (gun) => {
      const wants = unproven(asked.state, gun).filter(({ why }) => !elsewhere.includes(why));
      if (wants.length === 0) return holds;
      return breaks(
        `${gun.alias} is NOT PROVEN: ${[...new Set(wants.map(({ says }) => says))].join('; ')}.`,
        gun.parts.flatMap((part) => [
          ...part.doubts.map((doubt) => doubt.fact),
          ...part.charges.map((charge) => charge.load),
        ]),
        `Open ${gun.alias}, and have a controller and a second person look at every chamber, or load it again before a witness.`,
        ...armorers(asked.state, asked.now),
      );
    }),
  cases: [
    { when: 'every round went in before a witness', verdict: 'holds', at: 'shown', ask: 'hand over' },
    {
      when: 'nobody saw the rounds go in',
      verdict: 'breaks',
      at: 'opened',
      told: [
        ['armorer', 'RoundsLoaded', { gun: '@W-01', lot: '@B01', from: '@T3', count: 3 }],
        [
          'director',
          'Looked',
          { look: { subject: '@W-01', seen: [{ count: 3 }, { count: 3, empty: true }], turned: 6, side: 'head' } },
        ],
        ['actor', 'WasShown', { gun: '@W-01', by: '@armorer' }],
      ],
      ask: 'hand over',
    },
  ],
  alwaysTells: 'What nobody proved is NOT PROVEN, and that is a no.',
});
