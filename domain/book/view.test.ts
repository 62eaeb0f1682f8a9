// A look at the book at an instant: what had happened by then, as known today, with what was due by then applied.
import { describe, expect, it } from 'vitest';
import { bookOf, byTwo, enrol, HOUR, handOver, MINUTE, pen, SECOND, write } from '../testing/facts.ts';
import {
  begin,
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
  readySet,
  row,
  type StageSet,
  seeEmpty,
  seeRounds,
  takeUp,
  viewOf,
} from '../testing/set.ts';
import { addFacts, emptyBook } from './book.ts';
import { view, viewNow } from './view.ts';

const doubtsOf = (set: StageSet, place: string, at = set.history.now) =>
  view(bookOf(set.history.facts), at)
    .state.places.get(place)
    ?.doubts.map((doubt) => doubt.kind);
const partDoubts = (set: StageSet, gun: string, at = set.history.now) =>
  view(bookOf(set.history.facts), at)
    .state.guns.get(gun)
    ?.parts.flatMap((part) => part.doubts.map((doubt) => doubt.kind));
const day = () => {
  const set = begin();
  openDay(set);
  morning(set);
  return set;
};

describe('a view', () => {
  it('in the past shows who had a gun then, whatever came after', () => {
    const set = readySet();
    giveToActor(set);
    const out = set.history.now;
    set.history.now += 10 * MINUTE;
    handOver(set.history, set.pens.actor, set.pens.armorer, guns.revolver);
    const book = bookOf(set.history.facts);
    expect(view(book, out).whereIs(guns.revolver)).toMatchObject({ holder: people.actor, custodian: people.armorer });
    expect(view(book, set.history.now).whereIs(guns.revolver)).toMatchObject({ holder: people.armorer });
  });

  it('in the past changes when more is told about then, and not by being looked at', () => {
    const set = day();
    const { history, pens } = set;
    loadBlanks(set);
    const then = history.now;
    history.now += 20 * MINUTE;
    const told = write(history, pens.camera, 'LeftUnattended', { thing: places.blankTray }, { at: then - 30 * SECOND });
    const known = history.facts.filter((fact) => fact !== told);
    const before = addFacts(emptyBook(), known);
    expect(view(before, then).state.guns.get(guns.revolver)?.taints).toEqual([]);
    expect(view(bookOf(history.facts), then).state.guns.get(guns.revolver)?.taints).toHaveLength(1);
    expect(view(before, then).state.guns.get(guns.revolver)?.taints).toEqual([]);
  });

  it('now leaves out nothing that a clock a little ahead has said already', () => {
    const set = readySet();
    const { history, pens } = set;
    pens.camera.skewMs = 40 * SECOND;
    write(history, pens.camera, 'StopCalled', {});
    const book = bookOf(history.facts);
    expect(
      viewNow(book, history.now)
        .holds()
        .map((hold) => hold.kind),
    ).toEqual(['stop']);
    expect(view(book, history.now).holds()).toEqual([]);
  });

  it('writes a timeline of a thing in order, and up to then', () => {
    const set = readySet();
    const times = viewOf(set).timeline(guns.revolver);
    expect(times.length).toBeGreaterThan(5);
    expect(times.map((fact) => fact.envelope.clock.ms)).toEqual(
      [...times].map((fact) => fact.envelope.clock.ms).sort((a, b) => a - b),
    );
    expect(viewOf(set, set.history.now - 30 * SECOND).timeline(guns.revolver).length).toBeLessThan(times.length);
  });

  it('finds things by their short names, however written', () => {
    const at = viewOf(readySet());
    expect(at.find('w-01')).toBe(guns.revolver);
    expect(at.find('T3')).toBe(places.blankTray);
    expect(at.find('pl-01')).toBe(plans.blank);
    expect(at.find('P07')).toBe(people.actor);
    expect(at.find('nothing')).toBeUndefined();
    expect(at.label(people.actor)).toBe('Actor A');
    expect(at.alias(people.actor)).toBe('P07');
  });

  it('says where a container is: in hands, in a place, or in a gun', () => {
    const set = day();
    const { history, pens } = set;
    write(history, pens.armorer, 'ThingMoved', { things: [places.magazine], to: people.armorer });
    expect(viewOf(set).whereIs(places.magazine)).toEqual({ holder: people.armorer });
    write(history, pens.armorer, 'ThingMoved', { things: [places.magazine], to: guns.pistol });
    expect(viewOf(set).whereIs(places.magazine)).toEqual({ place: guns.pistol });
  });
});

describe('a deadline', () => {
  const dueAt = (set: StageSet, later: number) =>
    viewOf(set, set.history.now + later)
      .due()
      .map((each) => each.due);

  it('of half a hand-over falls after two minutes', () => {
    const set = readySet();
    write(set.history, set.pens.armorer, 'HandedOver', { thing: guns.revolver, to: people.actor });
    expect(dueAt(set, 2 * MINUTE)).toEqual([]);
    expect(dueAt(set, 2 * MINUTE + 1)).toEqual(['receipt']);
  });

  it('of giving back runs from the cut, never from the hand-over', () => {
    const set = readySet();
    giveToActor(set);
    expect(dueAt(set, HOUR)).toEqual([]);
    write(set.history, set.pens.director, 'ActionBegan', { guns: [guns.revolver], plan: plans.blank });
    set.history.now += HOUR;
    write(set.history, set.pens.director, 'ActionCut', { guns: [guns.revolver] });
    expect(dueAt(set, 5 * MINUTE)).toEqual([]);
    expect(dueAt(set, 5 * MINUTE + 1)).toEqual(['give back']);
  });

  it('of opening runs from the return', () => {
    const set = readySet();
    giveToActor(set);
    handOver(set.history, set.pens.actor, set.pens.armorer, guns.revolver);
    expect(dueAt(set, 15 * MINUTE)).toEqual([]);
    expect(dueAt(set, 15 * MINUTE + 1)).toEqual(['open']);
  });

  it('of presence runs from the last sign of the controller, for a gun that lies', () => {
    const set = day();
    const { history, pens } = set;
    write(history, pens.armorer, 'ThingMoved', { things: [guns.revolver], to: places.cart });
    expect(dueAt(set, 10 * MINUTE + 1)).toEqual(['presence']);
    history.now += 9 * MINUTE;
    write(history, pens.armorer, 'PresenceConfirmed', { guns: [guns.revolver] });
    expect(dueAt(set, 9 * MINUTE)).toEqual([]);
    expect(dueAt(set, 10 * MINUTE + 1)).toEqual(['presence']);
    expect(partDoubts(set, guns.revolver, history.now + 10 * MINUTE + 1)).toContain('unattended');
    expect(partDoubts(set, guns.revolver, history.now + 9 * MINUTE)).not.toContain('unattended');
  });

  it('applied to one view changes no other, and nothing that is told later', () => {
    const set = day();
    const { history, pens } = set;
    write(history, pens.armorer, 'ThingMoved', { things: [guns.revolver], to: places.cart });
    const book = bookOf(history.facts);
    expect(view(book, history.now + HOUR).state.guns.get(guns.revolver)?.parts[0]?.doubts).toHaveLength(1);
    history.now += 5 * MINUTE;
    addFacts(book, [write(history, pens.armorer, 'PresenceConfirmed', { guns: [guns.revolver] })]);
    expect(view(book, history.now).state.guns.get(guns.revolver)?.parts[0]?.doubts).toEqual([]);
  });

  it('is quiet for a gun that is locked up, and for one that holds nothing', () => {
    const set = day();
    const { history, pens } = set;
    takeUp(set, guns.rubber);
    write(history, pens.armorer, 'ThingMoved', { things: [guns.rubber], to: places.cart });
    write(history, pens.armorer, 'ThingMoved', { things: [guns.revolver], to: places.strongroom });
    byTwo(history, pens.armorer, pens.armorer2, 'StoreLocked', { place: places.strongroom });
    expect(dueAt(set, 5 * HOUR)).toEqual([]);
  });
});

describe('a meal', () => {
  const ate = (locks: boolean) => {
    const set = day();
    const { history, pens } = set;
    write(history, pens.director, 'BreakBegan', { kind: 'meal' });
    history.now += 5 * MINUTE;
    if (locks) {
      write(history, pens.armorer, 'ThingMoved', {
        things: [guns.revolver, places.blankTray, places.dummyTray],
        to: places.strongroom,
      });
      byTwo(history, pens.armorer, pens.armorer2, 'StoreLocked', { place: places.strongroom });
    }
    return set;
  };

  it('leaves out what is not locked by its end, and what was locked stays proven', () => {
    for (const locks of [true, false]) {
      const set = ate(locks);
      set.history.now += 5 * MINUTE;
      write(set.history, set.pens.director, 'BreakEnded', { kind: 'meal' });
      expect(doubtsOf(set, places.blankTray)?.includes('left out over a break')).toBe(!locks);
      expect(partDoubts(set, guns.revolver)?.includes('left out over a break')).toBe(!locks);
    }
  });

  it('leaves out what is not locked after a quarter of an hour, even if nobody says that it ended', () => {
    const set = ate(false);
    expect(doubtsOf(set, places.blankTray, set.history.now + 9 * MINUTE)).toEqual([]);
    expect(doubtsOf(set, places.blankTray, set.history.now + 11 * MINUTE)).toContain('left out over a break');
    expect(partDoubts(set, guns.revolver, set.history.now + 11 * MINUTE)).toContain('left out over a break');
  });

  it('taints the gun that was loaded from a tray left out', () => {
    const set = ate(false);
    loadBlanks(set);
    set.history.now += 20 * MINUTE;
    write(set.history, set.pens.director, 'BreakEnded', { kind: 'meal' });
    expect(viewOf(set).state.guns.get(guns.revolver)?.taints).toHaveLength(1);
  });

  it('is not ended, nor made milder, by somebody unknown', () => {
    const set = ate(false);
    const { history, pens } = set;
    write(history, pens.camera, 'BreakEnded', { kind: 'meal' }, { by: people.director });
    write(history, pens.camera, 'BreakBegan', { kind: 'wrap' }, { by: people.director });
    expect(viewOf(set).state.break?.kind).toBe('meal');
  });
});

describe('a store for two', () => {
  it('opened by one breaks what is taken out of it, and everything inside once it is shut', () => {
    const set = begin();
    openDay(set);
    const { history, pens } = set;
    openStore(set);
    seeEmpty(set, 'revolver');
    seeEmpty(set, 'twin');
    byTwo(history, pens.armorer, pens.armorer2, 'StoreLocked', { place: places.strongroom });
    history.now += MINUTE;
    write(history, pens.armorer, 'StoreOpened', { place: places.strongroom });
    takeUp(set, guns.revolver);
    expect(partDoubts(set, guns.revolver)).toContain('opened by others');
    expect(partDoubts(set, guns.twin)).toEqual([]);
    write(history, pens.armorer, 'StoreLocked', { place: places.strongroom });
    expect(partDoubts(set, guns.twin)).toContain('opened by others');
  });

  it('opened by both keeps what is inside', () => {
    const set = begin();
    openDay(set);
    openStore(set);
    seeEmpty(set, 'revolver');
    takeUp(set, guns.revolver);
    expect(partDoubts(set, guns.revolver)).toEqual([]);
  });

  it('opened by somebody who may not is broken at once', () => {
    const set = begin();
    openDay(set);
    openStore(set);
    seeEmpty(set, 'twin');
    write(set.history, set.pens.master, 'StoreOpened', { place: places.strongroom });
    expect(partDoubts(set, guns.twin)).toContain('opened by others');
  });

  it('opened by one gives no proven rounds', () => {
    const set = day();
    const { history, pens } = set;
    write(history, pens.armorer, 'ThingMoved', { things: [places.blankTray], to: places.strongroom });
    byTwo(history, pens.armorer, pens.armorer2, 'StoreLocked', { place: places.strongroom });
    history.now += MINUTE;
    write(history, pens.armorer, 'StoreOpened', { place: places.strongroom });
    loadBlanks(set);
    expect(viewOf(set).contents(guns.revolver)).toMatchObject([{ proven: false }]);
  });
});

describe('a magazine', () => {
  const filled = () => {
    const set = day();
    const { history } = set;
    takeUp(set, guns.pistol);
    seeEmpty(set, 'pistol');
    seeRounds(set, places.magazine, [row('blanks', 4)]);
    history.now += MINUTE;
    return set;
  };
  it('put into a gun is what is in it, and ends its show', () => {
    const set = filled();
    write(set.history, set.pens.armorer, 'ThingMoved', { things: [places.magazine], to: guns.pistol });
    expect(viewOf(set).contents(guns.pistol)).toEqual([
      { lot: lots.blanks, kind: 'blank', condition: 'unused', count: 4, proven: true },
    ]);
    expect(viewOf(set).state.guns.get(guns.pistol)?.shown).toEqual([]);
  });
  it('taken out again leaves nobody knowing what is in the chamber', () => {
    const set = filled();
    write(set.history, set.pens.armorer, 'ThingMoved', { things: [places.magazine], to: guns.pistol });
    write(set.history, set.pens.armorer, 'ThingMoved', { things: [places.magazine], to: places.cart });
    expect(partDoubts(set, guns.pistol)).toContain('opened');
  });
  it('nobody proved makes the gun it goes into NOT PROVEN', () => {
    const set = filled();
    write(set.history, set.pens.armorer, 'ThingMoved', { things: [places.magazine2], to: guns.pistol });
    expect(
      viewOf(set)
        .board()
        .find((each) => each.gun === guns.pistol)?.word,
    ).toBe('NOT PROVEN');
  });
});

describe('a lever rifle', () => {
  it('knows its tube only by filling', () => {
    const set = day();
    const { history, pens } = set;
    takeUp(set, guns.lever);
    seeEmpty(set, 'lever');
    const loading = write(history, pens.armorer, 'RoundsLoaded', {
      gun: guns.lever,
      lot: lots.blanks,
      from: places.blankTray,
      count: 4,
    });
    const word = () =>
      viewOf(set)
        .board()
        .find((each) => each.gun === guns.lever)?.word;
    expect(word()).toBe('NOT PROVEN');
    write(history, pens.director, 'LoadWitnessed', { load: loading.id, count: 4 });
    expect(word()).toBe('ARMORER HAS IT');
    expect(viewOf(set).contents(guns.lever)).toMatchObject([{ count: 4, proven: true }]);
  });
});

describe('who counts', () => {
  it('is decided by enrolment, at any time after', () => {
    const set = day();
    const { history, pens } = set;
    const phone = pen(history, 'DV late comer', people.master);
    write(history, phone, 'PresenceConfirmed', { guns: [guns.revolver] });
    expect(viewOf(set).state.people.get(people.master)?.present.size).toBe(0);
    enrol(history, phone, pens.manager, pens.director);
    expect(viewOf(set).state.people.get(people.master)?.present.size).toBe(1);
  });
});
