// Rounds go only into a gun whose every chamber two people have seen, or seen filled, since it last changed.

import { armorers } from '../../people.ts';
import { breaks, canChamber, cite, defineRule, forEachGun, holds } from '../../rule.ts';
import { bulletin1, screenSafetyAustralia } from '../../sources/texts.ts';

/** Rounds go only into a gun whose every chamber two people have seen, or seen filled, since it last changed. */
export const loadedIntoProvenGun = defineRule({
  id: 'loaded-into-proven-gun',
  says: 'Rounds go only into a gun whose every chamber two people have seen, or seen filled, since it last changed.',
  control: 'K14',
  cites: [
    cite(bulletin1, 'use follows a fresh look at that gun', 'US-CSATF-1.09'),
    cite(screenSafetyAustralia, 'show and prove', 'AU-CLR-01'),
  ],
  from: '2026-11-20',
  binds: 'block',
  enforcement: 'BLOCK-A',
  on: ['Looked', 'AnswerOpened', 'AnomalyNoticed'],
  asks: ['load'],
  covers: canChamber,
  check: (asked) =>
    forEachGun(asked, (gun) => {
      const doubts = gun.parts
        .flatMap((part) => part.doubts)
        .filter((doubt) => doubt.kind !== 'left out over a break' && doubt.kind !== 'unattended');
      if (doubts.length === 0) return holds;
      return breaks(
        `${gun.alias} is NOT PROVEN before loading: ${[...new Set(doubts.map((doubt) => doubt.kind))].join(', ')}.`,
        doubts.map((doubt) => doubt.fact),
        `Open ${gun.alias}; a controller and a second person look at every chamber, each without the other's answer.`,
        ...armorers(asked.state, asked.now),
      );
    }),
  cases: [
    { when: 'two saw every chamber empty', verdict: 'holds', at: 'opened', ask: 'load' },
    {
      when: 'it was dropped',
      verdict: 'breaks',
      at: 'opened',
      told: [['actor', 'AnomalyNoticed', { gun: '@W-01', kind: 'dropped' }]],
      ask: 'load',
    },
  ],
  alwaysTells: 'A gun nobody looked into is NOT PROVEN, and that is a no.',
});
