// Every rule of the industry bulletin by its cases: what holds, what breaks, and where nobody can tell.
import { write } from '@proofhouse/domain/testing/facts.ts';
import { asks, guns, lots, readySet } from '@proofhouse/domain/testing/set.ts';
import { openedSet, outSet } from '../testing/asking.ts';
import { type Case, runCases } from '../testing/cases.ts';
import { rulebooks } from './all.ts';

const { load, handOver: hand, begin: start } = asks;

const withFit = (fits: boolean, permitted: boolean) => () => {
  const set = openedSet();
  write(set.history, set.pens.manager, 'FitClaimed', { gun: guns.revolver, lot: lots.blanks, fits, permitted });
  return set;
};

const cases: readonly Case[] = [
  ['far-enough-away', 'holds', 'the nearest is at 25 feet', readySet, hand],
  [
    'far-enough-away',
    'holds',
    'no trigger is pulled',
    () => readySet({ plan: { triggerPulled: false, nearestFt: 3 } }),
    hand,
  ],
  ['far-enough-away', 'breaks', 'the plan itself asks for more', () => readySet({ plan: { minDistanceFt: 30 } }), hand],
  ['far-enough-away', 'breaks', 'the production asks for more', () => readySet({ rules: { minDistanceFt: 30 } }), hand],
  [
    'far-enough-away',
    'breaks',
    'the lot asks for more',
    () => outSet({ lots: { blanks: { minDistanceFt: 40 } } }),
    start,
  ],
  [
    'far-enough-away',
    'cannot tell',
    'the plan names the nearest, and not how far',
    () => readySet({ plan: { nearestFt: undefined as never } }),
    hand,
  ],
  ['lot-matched-to-gun', 'holds', 'it was matched', openedSet, load],
  ['lot-matched-to-gun', 'breaks', 'it does not fit', withFit(false, false), load],
  ['lot-matched-to-gun', 'breaks', 'it fits, and is another gun’s', withFit(true, false), load],
  ['lot-matched-to-gun', 'cannot tell', 'nobody matched them', () => openedSet({ without: ['fit'] }), load],
  ['tested-together', 'holds', 'they were fired together', openedSet, load],
  ['tested-together', 'holds', 'the lot is of dummies', openedSet, { ...load, lot: lots.dummies }],
  ['tested-together', 'breaks', 'they never were', () => openedSet({ without: ['test fire'] }), load],
];

runCases('csatf-bulletin-1', rulebooks['csatf-bulletin-1'] ?? [], cases);
