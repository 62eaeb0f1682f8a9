// Every rule of the California rulebook by its cases: what holds, what breaks, and where nobody can tell.
import { handOver, MINUTE, write } from '@proofhouse/domain/testing/facts.ts';
import {
  asks,
  empty,
  giveToActor,
  guns,
  look,
  openStore,
  people,
  plans,
  readySet,
  type StageSet,
  takeUp,
} from '@proofhouse/domain/testing/set.ts';
import { openedSet, outSet } from '../testing/asking.ts';
import { type Case, runCases } from '../testing/cases.ts';
import { rulebooks } from './all.ts';

const { take, load, handOver: hand, begin: start } = asks;

/** Two more guns of the same armorer are out with performers. */
const withOthersOut = (count: number) => () => {
  const set = readySet();
  const { history, pens } = set;
  openStore(set);
  const others = [guns.twin, guns.lever, guns.pump].slice(0, count);
  takeUp(set, ...others);
  for (const gun of others) handOver(history, pens.armorer, pens.actor2, gun, { plan: plans.dummy });
  return set;
};

/** The armorer also answers for a gun of another set-up that is under way. */
const withAnotherRunning = () => {
  const set = readySet();
  const { history, pens } = set;
  takeUp(set, guns.lever);
  write(history, pens.director, 'ActionBegan', { guns: [guns.lever] });
  return set;
};

const cut = (set: StageSet): StageSet => {
  write(set.history, set.pens.director, 'ActionCut', { guns: [guns.lever] });
  return set;
};

const cases: readonly Case[] = [
  ['within-the-permit', 'holds', 'the permit allows half loads and the plan has quarter', openedSet, load],
  ['within-the-permit', 'holds', 'nothing is fired', () => readySet({ plan: { kind: 'dummy' } }), hand],
  ['within-the-permit', 'breaks', 'the plan has full loads', () => readySet({ plan: { load: 'full' } }), hand],
  ['within-the-permit', 'breaks', 'the permit allows no gunfire', () => readySet({ permit: { gunfire: false } }), hand],
  [
    'within-the-permit',
    'breaks',
    'the permit ended this morning',
    () => readySet({ permit: { to: '2026-12-01T08:00:00.000Z' } }),
    hand,
  ],
  ['within-the-permit', 'cannot tell', 'no permit was filed', () => readySet({ without: ['permit'] }), hand],
  ['handler-holds-three-papers', 'holds', 'permit, federal paper and course are in date', openedSet, take],
  ['handler-holds-three-papers', 'breaks', 'they have run out', () => openedSet({ papersUntil: '2026-11-20' }), take],
  ['handler-holds-three-papers', 'breaks', 'there are none', () => openedSet({ without: ['credentials'] }), load],
  ['paper-runs-out-soon', 'holds', 'it runs for months', openedSet, take],
  ['paper-runs-out-soon', 'breaks', 'it ends in a fortnight', () => openedSet({ papersUntil: '2026-12-15' }), take],
  ['general-course-taken', 'holds', 'the performer took it', readySet, hand],
  ['general-course-taken', 'holds', 'it goes back to a controller', outSet, { ...hand, receiver: people.armorer2 }],
  ['general-course-taken', 'breaks', 'the performer did not', () => readySet({ without: ['course'] }), hand],
  ['general-course-taken', 'breaks', 'it was too long ago', () => readySet({ courseUntil: '2026-11-01' }), hand],
  ['assessed-in-this-version', 'holds', 'the scene was assessed', readySet, hand],
  [
    'assessed-in-this-version',
    'holds',
    'the pilot does not apply',
    () => readySet({ without: ['assessment'], rules: { pilot: false } }),
    hand,
  ],
  ['assessed-in-this-version', 'breaks', 'nobody assessed it', () => readySet({ without: ['assessment'] }), hand],
  [
    'assessed-in-this-version',
    'breaks',
    'another scene was assessed',
    () => readySet({ assessment: { covers: 'scene 470' } }),
    hand,
  ],
  [
    'assessed-in-this-version',
    'breaks',
    'an older plan was assessed',
    () => readySet({ assessment: { planVersion: 0 } }),
    hand,
  ],
  ['enough-controllers', 'holds', 'one other gun is out', withOthersOut(1), hand],
  ['enough-controllers', 'breaks', 'two others are out already', withOthersOut(2), hand],
  ['enough-controllers', 'breaks', 'another action of the armorer runs', withAnotherRunning, hand],
  ['enough-controllers', 'holds', 'the other action was cut', () => cut(withAnotherRunning()), hand],
  [
    'enough-controllers',
    'breaks',
    'only somebody unknown says that the other was cut',
    () => {
      const set = withAnotherRunning();
      const { history, pens } = set;
      write(history, pens.camera, 'ActionCut', { guns: [guns.lever] }, { by: people.director });
      return set;
    },
    hand,
  ],
  [
    'enough-controllers',
    'holds',
    'it is to begin with the one gun that is out',
    () => {
      const set = readySet();
      giveToActor(set);
      set.history.now += MINUTE;
      write(set.history, set.pens.director, 'Looked', { look: look(guns.twin, [empty(6)]) });
      return set;
    },
    start,
  ],
];

runCases('us-california', rulebooks['us-california'] ?? [], cases);
