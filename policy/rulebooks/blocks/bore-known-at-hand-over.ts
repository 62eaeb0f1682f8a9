// A gun with a doubt about its bore is not handed over loaded with anything that fires.

import { contentsOfGun } from '@proofhouse/domain/book/contents.ts';
import { isProvenBore } from '@proofhouse/domain/book/doubts.ts';
import { armorers } from '../../people.ts';
import { breaks, canChamber, cite, defineRule, forEachGun, holds } from '../../rule.ts';
import { bulletin1 } from '../../sources/texts.ts';

/** A gun with a doubt about its bore is not handed over loaded with anything that fires. */
export const boreKnownAtHandOver = defineRule({
  id: 'bore-known-at-hand-over',
  says: 'A gun with a doubt about its bore is not handed over loaded with anything that fires.',
  control: 'K15',
  cites: [cite(bulletin1, 'bore before and after each firing sequence', 'US-CSATF-1.08')],
  from: '2026-11-20',
  binds: 'block',
  enforcement: 'BLOCK-A',
  on: ['Looked', 'AnswerOpened', 'RoundsLoaded', 'AnomalyNoticed'],
  asks: ['hand over', 'begin'],
  covers: canChamber,
  check: (asked) =>
    forEachGun(asked, (gun) => {
      const fires = contentsOfGun(asked.state, gun).some((row) => row.kind !== 'dummy' && row.condition === 'loaded');
      if (!fires || isProvenBore(gun)) return holds;
      return breaks(
        `The bore of ${gun.alias} was not proven before it was loaded.`,
        gun.bore.doubts.map((doubt) => doubt.fact),
        'Unload it, see light through the bore by two, and load again.',
        ...armorers(asked.state, asked.now),
      );
    }),
  cases: [
    { when: 'the bore was seen before the load', verdict: 'holds', at: 'shown', ask: 'hand over' },
    {
      when: 'it was loaded after touching the ground',
      verdict: 'breaks',
      at: 'opened',
      told: [
        ['actor', 'AnomalyNoticed', { gun: '@W-01', kind: 'dropped' }],
        ['armorer', 'RoundsLoaded', { gun: '@W-01', lot: '@B01', from: '@T3', count: 3, plan: '@PL-01' }],
        ['director', 'LoadWitnessed', { load: '#RoundsLoaded', count: 3 }],
      ],
      ask: 'hand over',
    },
    {
      when: 'it was loaded with dummies after touching the ground',
      verdict: 'holds',
      at: 'opened',
      told: [
        ['actor', 'AnomalyNoticed', { gun: '@W-01', kind: 'dropped' }],
        ['armorer', 'RoundsLoaded', { gun: '@W-01', lot: '@D01', from: '@T1', count: 6, plan: '@PL-02' }],
        ['director', 'LoadWitnessed', { load: '#RoundsLoaded', count: 6 }],
      ],
      ask: 'hand over',
      with: { plan: '@PL-02' },
    },
    {
      when: 'it touched the ground when every round in it was fired',
      verdict: 'holds',
      at: 'running',
      told: [
        ['armorer', 'ShotsCounted', { gun: '@W-01', count: 3 }],
        ['actor', 'AnomalyNoticed', { gun: '@W-01', kind: 'dropped' }],
      ],
      ask: 'hand over',
    },
  ],
  alwaysTells: 'A bore nobody saw is NOT PROVEN, and that is a no.',
});
