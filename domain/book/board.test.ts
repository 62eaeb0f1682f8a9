// The big word follows one order of precedence, hides neither contents nor holder, and waits for the cut.
import { describe, expect, it } from 'vitest';
import { bookOf, HOUR, handOver, lookByTwo, MINUTE, SECOND, write } from '../testing/facts.ts';
import {
  begin,
  empty,
  giveToActor,
  guns,
  loadBlanks,
  look,
  lots,
  morning,
  openDay,
  openStore,
  people,
  places,
  plans,
  readySet,
  type StageSet,
  seeEmpty,
  show,
  takeUp,
  viewOf,
} from '../testing/set.ts';
import { view } from './view.ts';

const wordOf = (set: StageSet, gun: string = guns.revolver, at = set.history.now) =>
  view(bookOf(set.history.facts), at)
    .board()
    .find((each) => each.gun === gun)?.word;

const opened = () => {
  const set = begin();
  openDay(set);
  morning(set);
  return set;
};
const emptied = () => {
  const set = readySet();
  giveToActor(set);
  set.history.now += MINUTE;
  handOver(set.history, set.pens.actor, set.pens.armorer, guns.revolver);
  return set;
};

/** Everything that can stand on a gun, from what outranks all to what outranks nothing. */
const ladder: [string, (set: StageSet) => void][] = [
  ['FROZEN', ({ history, pens }) => void write(history, pens.camera, 'EvidenceFrozen', {})],
  ['STOP', ({ history, pens }) => void write(history, pens.camera, 'StopCalled', {})],
  [
    'DID NOT FIRE, WAIT 0:30',
    ({ history, pens }) => void write(history, pens.camera, 'DidNotFire', { gun: guns.revolver, count: 1 }),
  ],
  ['BACK, NOT YET OPENED (MAY HOLD 3)', () => undefined],
  [
    'NOT PROVEN',
    ({ history, pens }) => void write(history, pens.camera, 'AnomalyNoticed', { gun: guns.revolver, kind: 'jammed' }),
  ],
];

describe('the big word', () => {
  it.each(ladder)('is %s over everything below it, and never hides contents and holder', (word) => {
    const set = emptied();
    // Told from the lowest up, so that order of telling is no help.
    for (const [each, tell] of [...ladder].reverse()) {
      tell(set);
      if (each === word) break;
    }
    const line = viewOf(set)
      .board()
      .find((each) => each.gun === guns.revolver);
    expect(line?.word).toBe(word === 'NOT PROVEN' ? 'BACK, NOT YET OPENED (MAY HOLD 3)' : word);
    expect(line?.contents).toContain('blank');
    expect(line?.with).toBe('Armorer 1');
  });

  it('is NOT PROVEN for whatever nobody ever looked at, locked up or not', () => {
    const set = begin();
    for (const line of viewOf(set).board()) expect(line.word).toBe('NOT PROVEN');
  });

  it('is NOT PROVEN for every gun while the record holds an event this build cannot read, rubber included', () => {
    const set = opened();
    seeEmpty(set, 'rubber');
    expect(wordOf(set, guns.rubber)).toBe('LOCKED UP'.replace('LOCKED UP', 'CANNOT FIRE'));
    write(set.history, set.pens.camera, 'NoteMade', { words: 'x' }, { type: 'Unheard' });
    for (const line of viewOf(set).board()) expect(line.word).toBe('NOT PROVEN');
  });

  it('still says STOP when somebody calls it among events this build cannot read', () => {
    const set = opened();
    write(set.history, set.pens.camera, 'NoteMade', { words: 'x' }, { type: 'Unheard' });
    write(set.history, set.pens.camera, 'StopCalled', {});
    for (const line of viewOf(set).board()) expect(line.word).toBe('STOP');
  });

  it('follows a gun through its morning', () => {
    const set = begin();
    openDay(set);
    const words: (string | undefined)[] = [];
    const say = () => words.push(wordOf(set));
    openStore(set);
    takeUp(set, guns.revolver);
    say();
    seeEmpty(set, 'revolver');
    say();
    morningTrays(set);
    loadBlanks(set);
    say();
    show(set);
    say();
    giveToActor(set);
    say();
    expect(words).toEqual(['NOT PROVEN', 'EMPTY, SHOWN', 'ARMORER HAS IT', 'BLANKS 3 QUARTER', 'BLANKS 3 QUARTER']);
  });

  it('turns to LOOK DUE when a look no longer counts, and back when it is looked at again', () => {
    const set = opened();
    const { history } = set;
    expect(wordOf(set)).toBe('EMPTY, SHOWN');
    history.now += 20 * MINUTE;
    expect(wordOf(set)).toBe('LOOK DUE');
    lookByTwo(history, set.pens.armorer, set.pens.director, look(guns.revolver, [empty(6)], { bore: 'light through' }));
    expect(wordOf(set)).toBe('EMPTY, SHOWN');
  });

  it('says that a bore was not seen', () => {
    const set = opened();
    set.history.now += SECOND;
    write(set.history, set.pens.camera, 'AnomalyNoticed', { gun: guns.twin, kind: 'dropped' });
    takeUp(set, guns.lever);
    lookByTwo(set.history, set.pens.armorer, set.pens.armorer2, look(guns.lever, [empty(13)]));
    expect(wordOf(set, guns.lever)).toBe('EMPTY, BORE NOT SEEN');
  });

  it('says LOCKED UP only of what is proven and lies behind a lock', () => {
    const set = opened();
    const { history, pens } = set;
    write(history, pens.armorer, 'ThingMoved', { things: [guns.revolver], to: places.strongroom });
    history.now += SECOND;
    const locked = write(history, pens.armorer, 'StoreLocked', { place: places.strongroom });
    write(history, pens.armorer2, 'Seconded', { of: locked.id });
    expect(wordOf(set)).toBe('LOCKED UP');
    expect(wordOf(set, guns.twin)).toBe('NOT PROVEN');
  });

  it('counts the seconds of a wait down, and then waits for quarantine', () => {
    const set = readySet();
    giveToActor(set);
    write(set.history, set.pens.actor, 'DidNotFire', { gun: guns.revolver, count: 1 });
    const { now } = set.history;
    expect(wordOf(set, guns.revolver, now)).toBe('DID NOT FIRE, WAIT 0:30');
    expect(wordOf(set, guns.revolver, now + 12_500)).toBe('DID NOT FIRE, WAIT 0:18');
    expect(wordOf(set, guns.revolver, now + 30_000)).toBe('DID NOT FIRE, WAIT OVER');
    expect(wordOf(set, guns.revolver, now + HOUR)).toBe('DID NOT FIRE, WAIT OVER');
  });

  it('changes with nothing but facts while an action runs', () => {
    const set = readySet();
    giveToActor(set);
    write(set.history, set.pens.director, 'ActionBegan', { guns: [guns.revolver], plan: plans.blank });
    const line = (at: number) =>
      view(bookOf(set.history.facts), at)
        .board()
        .find((each) => each.gun === guns.revolver);
    const now = line(set.history.now);
    for (const later of [MINUTE, 20 * MINUTE, 3 * HOUR]) {
      expect(line(set.history.now + later)).toEqual(now);
      expect(view(bookOf(set.history.facts), set.history.now + later).due()).toEqual([]);
    }
  });

  it('changes as soon as a danger is told, while an action runs', () => {
    const set = readySet();
    giveToActor(set);
    write(set.history, set.pens.director, 'ActionBegan', { guns: [guns.revolver], plan: plans.blank });
    write(set.history, set.pens.camera, 'RoundFound', { place: places.street, count: 1 });
    expect(viewOf(set).board()[0]?.hold).toContain('unknown round');
    write(set.history, set.pens.camera, 'AnomalyNoticed', { gun: guns.revolver, kind: 'dropped' });
    expect(wordOf(set)).toBe('NOT PROVEN');
  });

  it('does not let somebody unknown make a gun look as if its action ran', () => {
    const set = opened();
    const { history, pens } = set;
    write(history, pens.armorer, 'ThingMoved', { things: [guns.revolver], to: places.cart });
    write(history, pens.camera, 'ActionBegan', { guns: [guns.revolver] }, { by: people.director });
    expect(wordOf(set, guns.revolver, history.now + 11 * MINUTE)).toBe('NOT PROVEN');
  });

  it('is NOT PROVEN when half a hand-over stays open', () => {
    const set = readySet();
    write(set.history, set.pens.armorer, 'HandedOver', { thing: guns.revolver, to: people.actor, plan: plans.blank });
    const { now } = set.history;
    const between = viewOf(set)
      .board()
      .find((each) => each.gun === guns.revolver);
    expect(between?.with).toBe('between Armorer 1 and Actor A');
    expect(wordOf(set, guns.revolver, now + MINUTE)).toBe('BLANKS 3 QUARTER');
    expect(wordOf(set, guns.revolver, now + 3 * MINUTE)).toBe('NOT PROVEN');
  });

  it('is CANNOT FIRE for what was told apart, and NOT PROVEN again once it is missed', () => {
    const set = opened();
    const { history, pens } = set;
    takeUp(set, guns.rubber);
    write(history, pens.armorer2, 'Looked', { look: look(guns.rubber, [], { tagRead: true }) });
    expect(wordOf(set, guns.rubber)).toBe('CANNOT FIRE');
    write(history, pens.armorer, 'ThingMissed', { thing: guns.rubber });
    expect(wordOf(set, guns.rubber)).toBe('NOT PROVEN');
  });

  it('shows two sorts of rounds side by side', () => {
    const set = opened();
    const { history, pens } = set;
    for (const [lot, from] of [
      [lots.blanks, places.blankTray],
      [lots.dummies, places.dummyTray],
    ] as const) {
      const loading = write(history, pens.armorer, 'RoundsLoaded', { gun: guns.revolver, lot, from, count: 2 });
      write(history, pens.director, 'LoadWitnessed', { load: loading.id, count: 2 });
    }
    write(history, pens.director, 'Looked', { look: look(guns.revolver, [{ count: 4 }, empty(2)]) });
    expect(wordOf(set)).toBe('BLANKS 2 QUARTER AND DUMMIES 2');
  });

  it('names a concern that has no answer in time as what holds a gun', () => {
    const set = opened();
    write(set.history, set.pens.camera, 'ConcernRaised', { guns: [guns.revolver], answerWithinMin: 30 });
    const holdOf = (at: number) =>
      view(bookOf(set.history.facts), at)
        .board()
        .find((each) => each.gun === guns.revolver)?.hold;
    expect(holdOf(set.history.now + 29 * MINUTE)).toBeUndefined();
    expect(holdOf(set.history.now + 31 * MINUTE)).toContain('concern');
  });

  it('never names a person, nor a place by more than its short name', () => {
    const set = readySet();
    giveToActor(set);
    const text = JSON.stringify(viewOf(set).board());
    for (const id of Object.values(people)) expect(text.split(id)).toHaveLength(id === people.actor ? 2 : 1);
    expect(text).toContain('Actor A');
  });
});

function morningTrays(set: StageSet): void {
  const { history, pens } = set;
  history.now += SECOND;
  const seen = look(places.blankTray, [{ count: 50, tells: ['red crimp'] }], { method: 'one by one' });
  lookByTwo(history, pens.armorer, pens.armorer2, seen);
}
