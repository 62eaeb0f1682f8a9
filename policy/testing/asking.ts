// Asks for tests: who asks what on a set, and which rules stand in the way.

import type { Fact } from '@proofhouse/domain/book/fact.ts';
import { viewNow } from '@proofhouse/domain/book/view.ts';
import { bookOf, HOUR, idOf, MINUTE, SECOND, write } from '@proofhouse/domain/testing/facts.ts';
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
import { writeInstant } from '@proofhouse/domain/vocabulary/instant.ts';
import { type Answer, answer } from '../answer.ts';
import type { Ask } from '../ask.ts';
import { goOut, inOrder, loadAndShow } from './inorder.ts';

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

/** Papers of everybody with a last day. */
const papersUntil = (day: string) => ({ papersUntil: day, courseUntil: day, gunTrainingUntil: day });

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
  'before the session': () => {
    const set = begin();
    write(set.history, set.pens.actor, 'ArrivalDeclared', { person: people.actor, ownGun: false, ownRounds: false });
    write(set.history, set.pens.director, 'MeetingHeld', {
      meeting: idOf('meeting 1'),
      kind: 'meeting',
      plans: Object.values(plans),
      topics: ['action', 'variations', 'call off', 'emergency', 'command'],
      attended: [people.armorer, people.actor],
      walkThrough: true,
    });
    return set;
  },
  'papers end today': () => readySet(papersUntil('2026-12-01')),
  'papers ended yesterday, and west of here it still is yesterday': () => {
    const set = begin(papersUntil('2026-11-30'));
    openDay(set);
    return set;
  },
  'the production is stricter than its books': () => {
    const set = readySet({ rules: { minDistanceFt: 30, shownValidMin: 5 } });
    set.history.now += 10 * MINUTE;
    return set;
  },
  'the production is looser than its books': () => {
    const set = readySet({
      rules: { minDistanceFt: 10, shownValidMin: 240 },
      plan: { nearestFt: 15, minDistanceFt: 10 },
      lots: { blanks: { minDistanceFt: 10 } },
    });
    set.history.now += 20 * MINUTE;
    return set;
  },
  'a round did not fire, and the production waits longer': () => {
    const set = outSet({ rules: { didNotFireWaitS: 90 } });
    write(set.history, set.pens.actor, 'DidNotFire', { gun: guns.revolver, count: 1 });
    set.history.now += MINUTE;
    return set;
  },
  'on duty for this very second': () => {
    const set = openedSet({ without: ['duties'] });
    const { history, pens } = set;
    const [from, to] = [writeInstant(history.now), writeInstant(history.now)];
    write(history, pens.manager, 'DutyAssigned', {
      person: people.armorer,
      function: 'control',
      from,
      to,
      exclusive: true,
    });
    return set;
  },
  'a controller on duty for something else': () => {
    const set = openedSet({ without: ['duties'] });
    const { history, pens } = set;
    const [from, to] = [writeInstant(history.now - HOUR), writeInstant(history.now + HOUR)];
    for (const [person, what] of [
      [people.master, 'props'],
      [people.camera, 'control'],
    ] as const)
      write(history, pens.manager, 'DutyAssigned', { person, function: what, from, to, exclusive: true });
    return set;
  },
  'a rulebook this build does not know': () => readySet({ rules: { rulebooks: ['us-california', 'another place'] } }),
  'training waived by two': () => {
    const set = inOrder(['practice'], { yearlyTraining: false });
    goOut(set);
    loadAndShow(set);
    const { history, pens } = set;
    const waived = write(history, pens.armorer, 'Waived', {
      rule: 'trained-within-a-year',
      gun: guns.revolver,
      orderedBy: people.manager,
      outside: people.advisor,
      why: 'the course is next week',
    });
    history.now += SECOND;
    write(history, pens.advisor, 'Seconded', { of: waived.id });
    history.now += SECOND;
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
