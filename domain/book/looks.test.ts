// A look proves what its method can separate, in the epoch it was made in, by two who did not see each other's answer.
import { describe, expect, it } from 'vitest';
import { countByTwo, loadBeforeWitness, lookByTwo, MINUTE, type Pen, SECOND, write } from '../testing/facts.ts';
import {
  begin,
  empty,
  guns,
  loadBlanks,
  look,
  lots,
  morning,
  openDay,
  openStore,
  people,
  places,
  positions,
  row,
  type StageSet,
  seeEmpty,
  seeRounds,
  takeUp,
  viewOf,
} from '../testing/set.ts';
import { commitmentOf } from './digest.ts';
import { isOpen } from './holds.ts';

const wordOf = (set: StageSet, gun: string = guns.revolver) =>
  viewOf(set)
    .board()
    .find((each) => each.gun === gun)?.word;
const kinds = (set: StageSet) =>
  viewOf(set)
    .findings()
    .map((finding) => finding.kind);
const holdsOf = (set: StageSet) =>
  viewOf(set)
    .holds()
    .map((hold) => hold.kind);
const day = () => {
  const set = begin();
  openDay(set);
  openStore(set);
  return set;
};
const dayWith = (gun: keyof typeof guns) => {
  const set = day();
  takeUp(set, guns[gun]);
  return set;
};

describe('a look by two', () => {
  it.each(Object.keys(positions).filter((name) => positions[name as 'lever'] > 0) as (keyof typeof guns)[])(
    'at every position of the %s proves it empty',
    (name) => {
      const set = dayWith(name);
      seeEmpty(set, name);
      expect(wordOf(set, guns[name])).toBe('EMPTY, SHOWN');
    },
  );

  it.each([
    ['lever', 1],
    ['pump', 1],
    ['pistol', 1],
    ['flintlock', 1],
  ] as const)('into the chamber of the %s alone proves nothing of its tube, magazine or charge', (name, seen) => {
    const set = dayWith(name);
    const { history, pens } = set;
    lookByTwo(history, pens.armorer, pens.armorer2, look(guns[name], [empty(seen)], { bore: 'light through' }));
    expect(wordOf(set, guns[name])).toBe('NOT PROVEN');
  });

  it.each([
    ['three of six', look(guns.revolver, [empty(3)])],
    ['six, of which three were turned', look(guns.revolver, [empty(6)], { turned: 3 })],
    ['nobody can tell', look(guns.revolver, [empty(6)], { cannotTell: true })],
    ['nothing', look(guns.revolver, [])],
  ])('of %s is no look', (_name, partial) => {
    const set = dayWith('revolver');
    lookByTwo(set.history, set.pens.armorer, set.pens.armorer2, partial);
    expect(wordOf(set)).toBe('NOT PROVEN');
    expect(viewOf(set).state.guns.get(guns.revolver)?.shown).toEqual([]);
  });

  it('cannot make a gun listed without a chamber look whole by seeing nothing', () => {
    const set = day();
    const { history, pens } = set;
    const gun = 'cd'.repeat(16);
    write(history, pens.manager, 'FirearmListed', {
      gun,
      alias: 'W-99',
      kind: 'revolver',
      action: 'double-action',
      calibre: '.38',
      chambers: 0,
      tube: 0,
      magazine: 0,
      bores: 1,
      ability: 'fires-bulleted',
    });
    lookByTwo(history, pens.armorer, pens.armorer2, look(gun, [], { bore: 'light through' }));
    expect(wordOf(set, gun)).toBe('NOT PROVEN');
  });

  it('that differs is a conflict: both answers stay and everything waits', () => {
    const set = dayWith('revolver');
    lookByTwo(
      set.history,
      set.pens.armorer,
      set.pens.armorer2,
      look(guns.revolver, [empty(6)]),
      look(guns.revolver, [{ count: 1, primer: 'dented' }, empty(5)]),
    );
    expect(holdsOf(set)).toEqual(['conflict']);
    expect(wordOf(set)).toBe('NOT PROVEN');
  });

  it('agrees up to order: three and three are three and three', () => {
    const set = begin();
    openDay(set);
    morning(set);
    loadBlanks(set);
    const { history, pens } = set;
    const one = look(guns.revolver, [{ count: 3, primer: 'bright' }, empty(3)]);
    const other = look(guns.revolver, [empty(2), { count: 3, primer: 'bright' }, empty(1)]);
    lookByTwo(history, pens.director, pens.deputy, one, other);
    expect(holdsOf(set)).toEqual([]);
    expect(wordOf(set)).toBe('BLANKS 3 QUARTER');
  });

  it('of which the first answered about another gun proves neither', () => {
    const set = dayWith('revolver');
    const { history, pens } = set;
    takeUp(set, guns.twin);
    const salt = 'A'.repeat(22);
    const other = look(guns.twin, [empty(6)], { bore: 'light through' });
    const sealed = write(history, pens.armorer, 'AnswerSealed', {
      about: guns.revolver,
      kind: 'look',
      commitment: commitmentOf(salt, other),
    });
    write(history, pens.armorer2, 'Looked', { look: other, answers: sealed.id });
    write(history, pens.armorer, 'AnswerOpened', { sealed: sealed.id, salt, look: other });
    expect(wordOf(set)).toBe('NOT PROVEN');
    expect(wordOf(set, guns.twin)).toBe('NOT PROVEN');
    expect(kinds(set)).toContain('answers about another');
  });

  it('counts for nothing when the gun was loaded between the two answers', () => {
    const set = begin();
    openDay(set);
    morning(set);
    const { history, pens } = set;
    write(history, pens.camera, 'AnomalyNoticed', { gun: guns.revolver, kind: 'dropped' });
    const salt = 'A'.repeat(22);
    const seen = look(guns.revolver, [empty(6)], { bore: 'light through' });
    const sealed = write(history, pens.armorer, 'AnswerSealed', {
      about: guns.revolver,
      kind: 'look',
      commitment: commitmentOf(salt, seen),
    });
    write(history, pens.armorer2, 'RoundsLoaded', {
      gun: guns.revolver,
      lot: lots.blanks,
      from: places.blankTray,
      count: 1,
    });
    write(history, pens.armorer2, 'Looked', { look: seen, answers: sealed.id });
    write(history, pens.armorer, 'AnswerOpened', { sealed: sealed.id, salt, look: seen });
    expect(wordOf(set)).toBe('NOT PROVEN');
  });

  it('opened as something else than was sealed proves nothing, and is said aloud', () => {
    const set = dayWith('revolver');
    const { history, pens } = set;
    const salt = 'A'.repeat(22);
    const seen = look(guns.revolver, [empty(6)], { bore: 'light through' });
    const sealed = write(history, pens.armorer, 'AnswerSealed', {
      about: guns.revolver,
      kind: 'look',
      commitment: commitmentOf(salt, look(guns.revolver, [{ count: 1 }, empty(5)])),
    });
    write(history, pens.armorer2, 'Looked', { look: seen, answers: sealed.id });
    write(history, pens.armorer, 'AnswerOpened', { sealed: sealed.id, salt, look: seen });
    expect(kinds(set)).toContain('opened differently');
    expect(wordOf(set)).toBe('NOT PROVEN');
  });

  it('opened before anybody answered counts for one', () => {
    const set = dayWith('revolver');
    const { history, pens } = set;
    const salt = 'A'.repeat(22);
    const seen = look(guns.revolver, [empty(6)], { bore: 'light through' });
    const sealed = write(history, pens.armorer, 'AnswerSealed', {
      about: guns.revolver,
      kind: 'look',
      commitment: commitmentOf(salt, seen),
    });
    write(history, pens.armorer, 'AnswerOpened', { sealed: sealed.id, salt, look: seen });
    write(history, pens.armorer2, 'Looked', { look: seen, answers: sealed.id });
    expect(wordOf(set)).toBe('NOT PROVEN');
  });

  it('by somebody whose look counts for rounds only proves no gun, and does prove a tray', () => {
    const set = day();
    const { history, pens } = set;
    lookByTwo(history, pens.armorer, pens.manager, look(guns.revolver, [empty(6)], { bore: 'light through' }));
    expect(wordOf(set)).toBe('NOT PROVEN');
    lookByTwo(history, pens.armorer, pens.manager, look(places.blankTray, [row('blanks', 50)]));
    expect(viewOf(set).contents(places.blankTray)).toMatchObject([{ count: 50, proven: true }]);
  });

  it('that sees a dummy’s own tell in every chamber names the rounds a gun came with', () => {
    const set = dayWith('revolver');
    const { history, pens } = set;
    const six = look(guns.revolver, [{ count: 6, primer: 'none' }], { bore: 'light through' });
    lookByTwo(history, pens.armorer, pens.armorer2, six);
    expect(viewOf(set).contents(guns.revolver)).toMatchObject([{ lot: lots.dummies, count: 6 }]);
    history.now += MINUTE;
    lookByTwo(history, pens.armorer, pens.armorer2, six);
    expect(wordOf(set)).toBe('DUMMIES 6');
  });

  it('cannot name rounds whose tells do not show in the gun: they are unknown, and stop everything', () => {
    const set = dayWith('revolver');
    const six = look(guns.revolver, [{ count: 6, tells: ['rattle'], primer: 'not seen' }]);
    lookByTwo(set.history, set.pens.armorer, set.pens.armorer2, six);
    expect(holdsOf(set)).toEqual(['unknown round']);
    expect(wordOf(set)).toBe('NOT PROVEN');
  });

  it('never turns heads into proof of blanks that went in unseen', () => {
    const set = begin();
    openDay(set);
    morning(set);
    const { history, pens } = set;
    write(history, pens.armorer, 'RoundsLoaded', {
      gun: guns.revolver,
      lot: lots.blanks,
      from: places.blankTray,
      count: 3,
    });
    lookByTwo(
      history,
      pens.armorer,
      pens.armorer2,
      look(guns.revolver, [{ count: 3, tells: ['red crimp'] }, empty(3)]),
    );
    expect(
      viewOf(set)
        .contents(guns.revolver)
        .some((each) => each.proven),
    ).toBe(false);
    expect(wordOf(set)).toBe('NOT PROVEN');
  });
});

describe('a look by one', () => {
  it('that sees a bullet and a bright primer stops everything at once, whoever looks', () => {
    const set = dayWith('revolver');
    const bullet = { count: 1, bullet: true, primer: 'bright' as const };
    write(set.history, set.pens.camera, 'Looked', { look: look(guns.revolver, [bullet]) });
    expect(holdsOf(set)).toEqual(['unknown round']);
    expect(wordOf(set)).toBe('NOT PROVEN');
  });

  it('that sees a bullet in a tray of blanks stops everything, told in pair or not', () => {
    const set = begin();
    openDay(set);
    morning(set);
    const bullet = { count: 1, bullet: true, primer: 'bright' as const };
    write(set.history, set.pens.deputy, 'Looked', { look: look(places.blankTray, [bullet, row('blanks', 49)]) });
    expect(holdsOf(set)).toEqual(['unknown round']);
    expect(viewOf(set).contents(places.blankTray)).toMatchObject([{ proven: false }]);
  });

  it('that sees light blocked in the bore holds the gun', () => {
    const set = dayWith('revolver');
    write(set.history, set.pens.armorer2, 'Looked', { look: look(guns.revolver, [empty(6)], { bore: 'blocked' }) });
    expect(holdsOf(set)).toEqual(['anomaly']);
  });

  it('of part of a gun is noted as what it was', () => {
    const set = begin();
    openDay(set);
    morning(set);
    loadBlanks(set);
    write(set.history, set.pens.director, 'Looked', { look: look(guns.revolver, [{ count: 3 }]) });
    expect(viewOf(set).findings().at(-1)).toMatchObject({
      kind: 'partial look',
      says: '1st AD saw 3 of 6 in W-01; that is not a look.',
    });
  });

  it('that sees more rounds than the books is a conflict', () => {
    const set = begin();
    openDay(set);
    morning(set);
    loadBlanks(set);
    write(set.history, set.pens.director, 'Looked', { look: look(guns.revolver, [{ count: 4 }, empty(2)]) });
    expect(holdsOf(set)).toEqual(['conflict']);
  });

  it('that sees a dummy with a primer is a conflict', () => {
    const set = begin();
    openDay(set);
    morning(set);
    const { history, pens } = set;
    loadBeforeWitness(history, pens.armorer, pens.director, {
      gun: guns.revolver,
      lot: lots.dummies,
      from: places.dummyTray,
      count: 6,
    });
    const primed = [
      { count: 5, primer: 'none' as const },
      { count: 1, primer: 'dented' as const },
    ];
    write(history, pens.deputy, 'Looked', { look: look(guns.revolver, primed) });
    expect(holdsOf(set)).toEqual(['conflict']);
    expect(wordOf(set)).toBe('NOT PROVEN');
  });
});

describe('a tray', () => {
  it('is stopped by one round that fails a tell, until it is in quarantine and the rest tested again', () => {
    const set = begin();
    openDay(set);
    morning(set);
    const { history, pens } = set;
    write(history, pens.armorer, 'Looked', {
      look: look(places.dummyTray, [row('dummies', 23), { count: 1, lacks: ['rattle'] }]),
    });
    const proven = () => viewOf(set).contents(places.dummyTray)[0]?.proven;
    expect(proven()).toBe(false);
    write(history, pens.armorer, 'RoundsMoved', {
      lot: lots.dummies,
      condition: 'unused',
      count: 1,
      from: places.dummyTray,
      to: places.quarantine,
    });
    expect(proven()).toBe(false);
    seeRounds(set, places.dummyTray, [row('dummies', 23)]);
    expect(proven()).toBe(true);
    expect(viewOf(set).contents(places.quarantine)).toMatchObject([{ count: 1, proven: false }]);
  });

  it('is not proven by a tell less than its lot declares', () => {
    const set = day();
    seeRounds(set, places.dummyTray, [{ count: 24, tells: ['rattle'] }]);
    expect(viewOf(set).contents(places.dummyTray)).toMatchObject([{ proven: false }]);
    expect(kinds(set)).toContain('not told');
  });

  it('with one round too many is a difference, not a proof', () => {
    const set = day();
    seeRounds(set, places.dummyTray, [row('dummies', 25)]);
    expect(viewOf(set).openItems()).toMatchObject([{ class: 'cartridge over', diff: -1 }]);
    expect(viewOf(set).contents(places.dummyTray)).toMatchObject([{ proven: false }]);
  });

  it('loses its proof to a round that did not fire, and to one that nobody can name', () => {
    for (const condition of ['did not fire', 'incomplete'] as const) {
      const set = begin();
      openDay(set);
      morning(set);
      loadBlanks(set);
      const { history, pens } = set;
      write(history, pens.armorer, 'Unloaded', {
        gun: guns.revolver,
        out: [{ lot: lots.blanks, condition, count: 1, to: places.dummyTray }],
      });
      expect(
        viewOf(set)
          .contents(places.dummyTray)
          .every((each) => !each.proven),
      ).toBe(true);
    }
    const set = begin();
    openDay(set);
    morning(set);
    write(set.history, set.pens.camera, 'RoundFound', { place: places.dummyTray, count: 1 });
    expect(
      viewOf(set)
        .contents(places.dummyTray)
        .every((each) => !each.proven),
    ).toBe(true);
  });

  it('filled from a proven one before a second is proven by filling, and is no longer when it is topped up unseen', () => {
    const set = begin();
    openDay(set);
    morning(set);
    const { history, pens } = set;
    seeRounds(set, places.emptyTray, []);
    const fill = (by: Pen, second: Pen | undefined) => {
      history.now += SECOND;
      const moving = write(history, by, 'RoundsMoved', {
        lot: lots.dummies,
        condition: 'unused',
        count: 5,
        from: places.dummyTray,
        to: places.emptyTray,
      });
      if (second) write(history, second, 'Seconded', { of: moving.id });
      return viewOf(set).contents(places.emptyTray)[0]?.proven;
    };
    expect(fill(pens.armorer, pens.director)).toBe(true);
    expect(fill(pens.armorer, undefined)).toBe(false);
    expect(fill(pens.armorer, pens.director)).toBe(true);
    expect(fill(pens.camera, pens.director)).toBe(false);
  });
});

describe('a seal', () => {
  it('carries proof out of sight only while it was put on what was proven, and is seen intact', () => {
    const set = begin();
    openDay(set);
    morning(set);
    const { history, pens } = set;
    write(history, pens.armorer, 'SealApplied', { thing: places.dummyTray, seal: 'S-1' });
    write(history, pens.camera, 'ThingMoved', { things: [places.dummyTray], to: places.truck });
    expect(viewOf(set).contents(places.dummyTray)).toMatchObject([{ proven: true }]);
    write(history, pens.armorer2, 'SealSeen', { thing: places.dummyTray, seal: 'S-2', unbroken: true });
    expect(viewOf(set).contents(places.dummyTray)).toMatchObject([{ proven: false }]);
  });
  const sealedAway = () => {
    const set = begin();
    openDay(set);
    morning(set);
    const { history, pens } = set;
    write(history, pens.armorer, 'SealApplied', { thing: places.dummyTray, seal: 'S-1' });
    write(history, pens.camera, 'ThingMoved', { things: [places.dummyTray], to: places.truck });
    return set;
  };
  const load = (set: StageSet) =>
    write(set.history, set.pens.armorer, 'RoundsLoaded', {
      gun: guns.revolver,
      lot: lots.dummies,
      from: places.dummyTray,
      count: 2,
    });
  const isTitled = (set: StageSet, loading: { id: string }) => viewOf(set).state.loads.get(loading.id)?.charge.titled;

  it.each([
    ['read whole', true],
    ['not read', false],
  ] as const)('that was in other hands and %s proves what is drawn from under it: %s', (said, titled) => {
    const set = sealedAway();
    if (said === 'read whole') {
      write(set.history, set.pens.armorer2, 'SealSeen', { thing: places.dummyTray, seal: 'S-1', unbroken: true });
    }
    expect(isTitled(set, load(set))).toBe(titled);
    expect(viewOf(set).contents(places.dummyTray)).toMatchObject([{ proven: titled }]);
  });
  it('put on anew, or opened, cannot bring back what nobody read the one before for', () => {
    const again = sealedAway();
    write(again.history, again.pens.armorer, 'SealApplied', { thing: places.dummyTray, seal: 'S-2' });
    write(again.history, again.pens.armorer2, 'SealSeen', { thing: places.dummyTray, seal: 'S-2', unbroken: true });
    expect(viewOf(again).contents(places.dummyTray)).toMatchObject([{ proven: false }]);
    const opened = sealedAway();
    write(opened.history, opened.pens.armorer, 'SealBroken', { thing: places.dummyTray, seal: 'S-1' });
    expect(viewOf(opened).contents(places.dummyTray)).toMatchObject([{ proven: false }]);
  });
  it('carries nothing after rounds were drawn from under it', () => {
    const set = begin();
    openDay(set);
    morning(set);
    write(set.history, set.pens.armorer, 'SealApplied', { thing: places.dummyTray, seal: 'S-1' });
    expect(isTitled(set, load(set))).toBe(true);
    write(set.history, set.pens.camera, 'ThingMoved', { things: [places.dummyTray], to: places.truck });
    expect(viewOf(set).contents(places.dummyTray)).toMatchObject([{ proven: false }]);
  });
  it('on what nobody had told verifies nothing later', () => {
    const set = day();
    const { history, pens } = set;
    write(history, pens.armorer, 'SealApplied', { thing: places.dummyTray, seal: 'S-1' });
    write(history, pens.armorer2, 'SealSeen', { thing: places.dummyTray, seal: 'S-1', unbroken: true });
    expect(viewOf(set).state.places.get(places.dummyTray)?.verified).toEqual([]);
  });
  it('found broken breaks', () => {
    const set = begin();
    openDay(set);
    morning(set);
    const { history, pens } = set;
    write(history, pens.armorer, 'SealApplied', { thing: places.dummyTray, seal: 'S-1' });
    write(history, pens.camera, 'SealBroken', { thing: places.dummyTray, seal: 'S-1', found: true });
    expect(viewOf(set).contents(places.dummyTray)).toMatchObject([{ proven: false }]);
  });
});

describe('a count by two', () => {
  const count = (set: StageSet, lot: string, count: number, other = count, subject: string = places.blankTray) =>
    countByTwo(
      set.history,
      set.pens.armorer,
      set.pens.director,
      { subject, of: 'rounds', rows: [{ lot, count }] },
      { subject, of: 'rounds', rows: [{ lot, count: other }] },
    );

  it('that agrees with the books verifies the place and opens nothing', () => {
    const set = begin();
    openDay(set);
    morning(set);
    count(set, lots.blanks, 50);
    expect(viewOf(set).openItems()).toEqual([]);
    expect(viewOf(set).counts().get(places.blankTray)).toMatchObject({ matches: true });
  });
  it('in which the two disagree is counted again, and opens nothing', () => {
    const set = day();
    count(set, lots.blanks, 50, 49);
    expect(kinds(set)).toContain('counts differ');
    expect(viewOf(set).openItems()).toEqual([]);
  });
  it.each([
    [49, 'cartridge short', true],
    [51, 'cartridge over', true],
  ] as const)('of %d blanks where 50 are booked is a %s and holds guns', (counted, name, holdsGuns) => {
    const set = day();
    count(set, lots.blanks, counted);
    expect(viewOf(set).openItems()).toMatchObject([{ class: name }]);
    expect(holdsOf(set).includes('missing')).toBe(holdsGuns);
  });
  it('of cast dummies and of spent cases differs without holding guns', () => {
    const set = day();
    count(set, lots.cast, 9, 9, places.belt);
    expect(viewOf(set).openItems()).toMatchObject([{ class: 'cast dummy', diff: 1 }]);
    expect(holdsOf(set)).toEqual([]);
  });
  it('that finds again what was short closes the difference and keeps both counts', () => {
    const set = day();
    count(set, lots.cast, 9, 9, places.belt);
    set.history.now += MINUTE;
    count(set, lots.cast, 10, 10, places.belt);
    const [item] = viewOf(set).state.variances;
    expect(item).toMatchObject({ diff: 0 });
    expect(item?.recounted).toBeDefined();
    expect(
      viewOf(set)
        .reconcile()
        .find((each) => each.lot_id === 'D03')?.verdict,
    ).toBe('matches after recount');
  });
  it('of guns that misses one holds everything', () => {
    const set = day();
    const tally = { subject: places.strongroom, of: 'guns', rows: [{ count: 12 }] };
    countByTwo(set.history, set.pens.armorer, set.pens.director, tally);
    expect(viewOf(set).openItems()).toMatchObject([{ class: 'gun', diff: 1 }]);
    expect(holdsOf(set)).toEqual(['missing']);
  });
  it('is explained whole or stays open, and by all who must sign', () => {
    const set = day();
    const { history, pens } = set;
    count(set, lots.cast, 7, 7, places.belt);
    const explain = (counted: number) =>
      write(history, pens.armorer, 'VarianceExplained', {
        lot: lots.cast,
        place: places.belt,
        class: 'cast dummy',
        count: counted,
        cause: 'fell off a cliff',
        signers: [people.director],
      });
    const some = explain(1);
    write(history, pens.director, 'Seconded', { of: some.id });
    expect(viewOf(set).openItems()).toHaveLength(1);
    const whole = explain(3);
    expect(viewOf(set).openItems()).toHaveLength(1);
    write(history, pens.director, 'Seconded', { of: whole.id });
    expect(viewOf(set).state.variances.filter(isOpen)).toEqual([]);
    expect(viewOf(set).contents(places.missing)).toMatchObject([{ count: 3 }]);
  });
});

describe('a found round', () => {
  it('is unknown until two have told it, by a lot’s tells', () => {
    const set = day();
    const { history, pens } = set;
    const found = write(history, pens.camera, 'RoundFound', { place: places.street, count: 1 });
    expect(viewOf(set).contents(places.street)).toMatchObject([{ kind: 'unknown', count: 1 }]);
    expect(holdsOf(set)).toEqual(['unknown round']);
    const told = write(history, pens.armorer2, 'RoundIdentified', {
      found: found.id,
      lot: lots.cast,
      tells: ['one-piece cast'],
      to: places.belt,
    });
    expect(viewOf(set).contents(places.street)).toHaveLength(1);
    write(history, pens.armorer2, 'Seconded', { of: told.id });
    expect(viewOf(set).contents(places.street)).toHaveLength(1);
    write(history, pens.deputy, 'Seconded', { of: told.id });
    expect(viewOf(set).contents(places.street)).toEqual([]);
    expect(viewOf(set).contents(places.belt)).toMatchObject([{ lot: lots.cast, count: 11 }]);
  });
});
