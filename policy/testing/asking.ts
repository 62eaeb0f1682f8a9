// Asks for tests: who asks what on a set, and which rules stand in the way.

import type { Fact } from '@proofhouse/domain/book/fact.ts';
import { viewNow } from '@proofhouse/domain/book/view.ts';
import { bookOf, HOUR, MINUTE, write } from '@proofhouse/domain/testing/facts.ts';
import {
  asks,
  begin,
  copyOf,
  giveToActor,
  guns,
  loadBlanks,
  lots,
  morning,
  openDay,
  openStore,
  people,
  places,
  plans,
  type Role,
  readySet,
  type StageSet,
} from '@proofhouse/domain/testing/set.ts';
import { type Answer, answer } from '../answer.ts';
import type { Ask } from '../ask.ts';

/** Answers an ask on some facts, now. */
export const answerOn = (facts: readonly Fact[], now: number, ask: Ask, person: string = people.armorer): Answer =>
  answer(viewNow(bookOf(facts), now), ask, { person, device: 'a'.repeat(64) });

/** Answers an ask on a set as it stands. */
export const answerTo = (set: StageSet, ask: Ask, by: Role | 'nobody' = 'armorer'): Answer =>
  answerOn(set.history.facts, set.history.now, ask, by === 'nobody' ? '' : people[by]);

/** The rules that stand in the way of an ask. */
export const rulesAgainst = (set: StageSet, ask: Ask, by: Role = 'armorer'): string[] =>
  answerTo(set, ask, by).reasons.map((reason) => reason.rule);

/** A set on which the armorer may load: everything is out, and seen. */
export const openedSet = (given: Parameters<typeof begin>[0] = {}): StageSet => {
  const set = begin(given);
  openDay(set, given);
  set.history.now += HOUR;
  morning(set);
  return set;
};
/** A set on which the action may begin: the revolver is with its performer. */
export const outSet = (given: Parameters<typeof begin>[0] = {}): StageSet => {
  const set = readySet(given);
  giveToActor(set);
  return set;
};

/** Makes each moment once, and hands out copies. */
const once = (all: Readonly<Record<string, () => StageSet>>): Readonly<Record<string, () => StageSet>> => {
  const made = new Map<string, StageSet>();
  return Object.fromEntries(
    Object.entries(all).map(([name, make]) => [
      name,
      () => {
        const known = made.get(name) ?? make();
        made.set(name, known);
        return copyOf(known);
      },
    ]),
  );
};

/** Moments of a day: each with everything as it should be up to then, or with one thing wrong. */
export const moments: Readonly<Record<string, () => StageSet>> = once({
  'locked up': () => {
    const set = begin();
    openDay(set);
    return set;
  },
  'store open': () => {
    const set = begin();
    openDay(set);
    openStore(set);
    return set;
  },
  'seen, not loaded': () => openedSet(),
  'loaded, not shown': () => {
    const set = openedSet();
    loadBlanks(set);
    return set;
  },
  shown: () => readySet(),
  'handed over': () => outSet(),
  'handed over without a show': () => {
    const set = openedSet();
    loadBlanks(set);
    giveToActor(set);
    return set;
  },
  running: () => {
    const set = outSet();
    write(set.history, set.pens.director, 'ActionBegan', { guns: [guns.revolver], plan: plans.blank });
    return set;
  },
  stopped: () => {
    const set = readySet();
    write(set.history, set.pens.camera, 'StopCalled', {});
    return set;
  },
  'a round did not fire': () => {
    const set = outSet();
    write(set.history, set.pens.actor, 'DidNotFire', { gun: guns.revolver, count: 1 });
    set.history.now += MINUTE;
    return set;
  },
  'a round was found': () => {
    const set = readySet();
    write(set.history, set.pens.camera, 'RoundFound', { place: places.street, count: 1 });
    return set;
  },
  'the controller left': () => {
    const set = outSet();
    write(set.history, set.pens.camera, 'ControllerLeft', { person: people.armorer });
    return set;
  },
  'the gun lay on the cart': () => {
    const set = readySet();
    write(set.history, set.pens.armorer, 'ThingMoved', { things: [guns.revolver], to: places.cart });
    set.history.now += 30 * MINUTE;
    return set;
  },
  'left out over a meal': () => {
    const set = openedSet();
    write(set.history, set.pens.director, 'BreakBegan', { kind: 'meal' });
    set.history.now += 20 * MINUTE;
    return set;
  },
  'a gun is missing': () => {
    const set = readySet();
    write(set.history, set.pens.camera, 'ThingMissed', { thing: guns.lever });
    return set;
  },
  'other work': () => readySet({ otherWork: true }),
  'no papers': () => readySet({ without: ['permit', 'course', 'assessment', 'test fire', 'fit', 'credentials'] }),
  'no briefing': () => readySet({ without: ['meeting'] }),
  'a gun of their own': () => readySet({ arrival: { ownGun: true } }),
  'another action runs': () => {
    const set = outSet();
    write(set.history, set.pens.armorer, 'ThingMoved', { things: [guns.lever], to: people.armorer });
    write(set.history, set.pens.director, 'ActionBegan', { guns: [guns.lever], plan: plans.dummy });
    return set;
  },
});

/** Every kind of ask that permits something, on a set. */
export const asksOn = (set: StageSet): readonly Ask[] => [
  ...Object.values(asks),
  { kind: 'take', things: [guns.twin], from: places.strongroom },
  { kind: 'load', things: [guns.revolver], lot: lots.dummies, from: places.dummyTray, count: 6, plan: plans.dummy },
  { kind: 'hand over', things: [guns.revolver], giver: people.armorer, receiver: people.armorer2 },
  { kind: 'close', things: [], gate: 'meal' },
  { kind: 'close', things: [], gate: 'meal', items: ['W-01', 'T1', 'T2', 'T3', 'T4', 'T5', 'BELT', 'M1', 'M2', 'Q01'] },
  { kind: 'sign', things: [] },
  { kind: 'waive', things: [guns.revolver] },
  ...viewNow(bookOf(set.history.facts), set.history.now)
    .holds()
    .map((hold): Ask => ({ kind: 'release', things: [], hold: hold.id, second: people.director })),
];
