// Doubtful authorship never contributes to proof, and its danger always counts; two people are two people with two keys.
import { describe, expect, it } from 'vitest';
import {
  bookOf,
  enrol,
  type History,
  type How,
  lookByTwo,
  MINUTE,
  type Pen,
  pen,
  SECOND,
  write,
} from '../testing/facts.ts';
import {
  begin,
  empty,
  guns,
  loadBlanks,
  look,
  lots,
  morning,
  openDay,
  people,
  places,
  row,
  type StageSet,
  seeEmpty,
  viewOf,
} from '../testing/set.ts';
import type { Fact } from './fact.ts';
import { doubtsOf, enrolledDevices } from './trust.ts';

const doubtsIn = (history: History, fact: Fact) => {
  const book = bookOf(history.facts);
  return doubtsOf(book.trust, fact, (id) => book.facts.has(id));
};

/** Each way in which the authorship of an event may be in doubt: how it is written, and on which device. */
const doubtful: Record<string, (set: StageSet, holder: string) => { on: Pen; how: How }> = {
  'an unknown key': ({ history }, by) => ({ on: pen(history, 'DV stranger'), how: { by } }),
  'nobody named': ({ pens }) => ({ on: pens.tablet, how: { nobody: true } }),
  'somebody else’s phone': ({ pens }, by) => ({ on: pens.camera, how: { by } }),
  'a shared device on its own key': ({ pens }, by) => ({ on: pens.tablet, how: { by } }),
  'nobody who showed who they are': ({ pens }, by) => ({ on: pens.tablet, how: { by, assent: 'unauthenticated' } }),
  'a badge': ({ pens }, by) => ({ on: pens.tablet, how: { by, assent: 'badge' } }),
  'a spoken word': ({ pens }, by) => ({ on: pens.tablet, how: { by, assent: 'spoken' } }),
  'a slip entered afterwards': ({ pens }, by) => ({ on: pens.tablet, how: { by, assent: 'own pin', entered: 'slip' } }),
  'ten minutes too late': ({ pens, history }, by) => ({
    on: pens.tablet,
    how: { by, assent: 'own pin', at: history.now - 10 * MINUTE },
  }),
  'a clock that is off': ({ pens }, by) => ({ on: pens.tablet, how: { by, assent: 'own pin', offsetMs: 5 * MINUTE } }),
  'a missing cause': ({ pens }, by) => ({
    on: pens.tablet,
    how: { by, assent: 'own pin', after: ['e'.repeat(64)] },
  }),
  'a gap in the chain': ({ pens }, by) => ({ on: pens.tablet, how: { by, assent: 'own pin', counter: 9000 } }),
  'a copied key': ({ pens }, by) => ({ on: pens.tablet, how: { by, assent: 'own pin', counter: 0 } }),
  'a link that does not fit': ({ pens, history }, by) => ({
    on: pens.tablet,
    how: { by, assent: 'own pin', previous: history.facts[0]?.id, counter: pens.tablet.counter },
  }),
};

function quiet(): StageSet {
  const set = begin();
  openDay(set);
  morning(set);
  // The tablet has a chain of its own before anything goes wrong with it.
  write(
    set.history,
    set.pens.tablet,
    'NoteMade',
    { words: 'good morning' },
    { by: people.director, assent: 'own pin' },
  );
  set.history.now += MINUTE;
  return set;
}

describe.each(Object.entries(doubtful))('what is signed by %s', (_name, by) => {
  it('is kept, and proves nothing: no witness, no look, no seconding, no presence', () => {
    const set = quiet();
    const { history, pens } = set;
    const loading = write(history, pens.armorer, 'RoundsLoaded', {
      gun: guns.revolver,
      lot: lots.blanks,
      from: places.blankTray,
      count: 3,
    });
    history.now += SECOND;
    const { on, how } = by(set, people.director);
    const witness = write(history, on, 'LoadWitnessed', { load: loading.id, count: 3 }, how);
    expect(doubtsIn(history, witness)).not.toEqual([]);
    const view = viewOf(set);
    expect(view.contents(guns.revolver)).toMatchObject([{ count: 3, proven: false }]);
    expect(view.book.facts.has(witness.id)).toBe(true);
  });

  it('shows nothing of a gun, and nobody to have been shown it', () => {
    const set = quiet();
    const { history } = set;
    loadBlanks(set);
    const shownBefore = viewOf(set).state.guns.get(guns.revolver)?.shown.length;
    const { on, how } = by(set, people.deputy);
    write(history, on, 'Looked', { look: look(guns.revolver, [{ count: 3 }, empty(3)]) }, how);
    expect(viewOf(set).state.guns.get(guns.revolver)?.shown).toHaveLength(shownBefore ?? -1);
  });

  it('stops everything when it says STOP, and breaks what it says was left alone', () => {
    const set = quiet();
    const { history } = set;
    const { on, how } = by(set, people.camera);
    write(history, on, 'StopCalled', {}, { ...how, ...(how.at === undefined ? {} : { at: history.now }) });
    write(history, on, 'LeftUnattended', { thing: guns.revolver }, how);
    const view = viewOf(set);
    expect(view.holds().map((hold) => hold.kind)).toEqual(['stop']);
    expect(view.board().every((each) => each.word === 'STOP')).toBe(true);
    expect(view.state.guns.get(guns.revolver)?.parts[0]?.doubts.map((doubt) => doubt.kind)).toContain('unattended');
  });

  it('still raises the alarm when it looks and sees a bullet', () => {
    const set = quiet();
    const { on, how } = by(set, people.deputy);
    const bullet = { count: 1, bullet: true, primer: 'bright' as const };
    write(set.history, on, 'Looked', { look: look(guns.revolver, [bullet, empty(5)]) }, how);
    expect(
      viewOf(set)
        .holds()
        .map((hold) => hold.kind),
    ).toEqual(['unknown round']);
  });
});

describe('a gap', () => {
  it('is danger only until the chain is whole, and then counts', () => {
    const set = quiet();
    const { history, pens } = set;
    loadBlanks(set);
    const whole = history.facts;
    const dropped = whole.find((fact) => fact.device === pens.director.device && fact.type === 'Seconded');
    const book = bookOf(whole.filter((fact) => fact !== dropped));
    const witnessed = whole.find((fact) => fact.type === 'LoadWitnessed') as Fact;
    expect(doubtsOf(book.trust, witnessed, (id) => book.facts.has(id))).toContain('gap in the device chain');
    expect(doubtsIn(history, witnessed)).toEqual([]);
  });
  it('in causes is danger only until the cause is there', () => {
    const set = quiet();
    const { history, pens } = set;
    const first = write(history, pens.armorer, 'NoteMade', { words: 'first' });
    const second = write(history, pens.director, 'NoteMade', { words: 'second' });
    const without = bookOf(history.facts.filter((fact) => fact.id !== first.id));
    expect(doubtsOf(without.trust, second, (id) => without.facts.has(id))).toEqual(['cause missing']);
    expect(doubtsIn(history, second)).toEqual([]);
  });
});

describe('a revocation', () => {
  it('voids a key from a position in its own chain, whatever time its events claim', () => {
    const set = quiet();
    const { history, pens } = set;
    const counter = pens.deputy.counter;
    const before = write(history, pens.deputy, 'Looked', { look: look(guns.revolver, [empty(6)]) });
    const after = write(history, pens.deputy, 'Looked', { look: look(guns.revolver, [empty(6)]) });
    write(history, pens.manager, 'DeviceRevoked', { device: pens.deputy.device, lastCounter: counter, why: 'stolen' });
    const backdated = write(
      history,
      pens.deputy,
      'Looked',
      { look: look(guns.revolver, [empty(6)]) },
      { at: before.at - MINUTE },
    );
    expect(doubtsIn(history, before)).toEqual([]);
    expect(doubtsIn(history, after)).toContain('key revoked');
    expect(doubtsIn(history, backdated)).toContain('key revoked');
  });
  it('by a key nobody enrolled silences nobody', () => {
    const set = quiet();
    const { history, pens } = set;
    const stranger = pen(history, 'DV stranger');
    write(history, stranger, 'DeviceRevoked', { device: pens.deputy.device, lastCounter: -1, why: 'so there' });
    const seen = write(history, pens.deputy, 'Looked', { look: look(guns.revolver, [empty(6)]) });
    expect(doubtsIn(history, seen)).toEqual([]);
  });
  it('of the rules’ author leaves the strictest rules in force', () => {
    const set = quiet();
    const { history, pens } = set;
    write(history, pens.director, 'DeviceRevoked', { device: pens.manager.device, lastCounter: -1, why: 'lost' });
    const { settings } = viewOf(set).state;
    expect([...settings.rulebooks]).toEqual(['us-california', 'csatf-bulletin-1']);
    expect(settings.pilot).toBe(true);
  });
});

describe('a copied key', () => {
  it('counts up to the fork and never after it, on both branches', () => {
    const set = quiet();
    const { history, pens } = set;
    const before = write(history, pens.deputy, 'NoteMade', { words: 'before' });
    const counter = pens.deputy.counter;
    const one = write(history, pens.deputy, 'NoteMade', { words: 'one' });
    const other = write(history, pens.deputy, 'NoteMade', { words: 'other' }, { counter, previous: before.id });
    const later = write(history, pens.deputy, 'NoteMade', { words: 'later' });
    expect(doubtsIn(history, before)).toEqual([]);
    for (const each of [one, other, later]) expect(doubtsIn(history, each)).toContain('key cloned');
  });
});

describe('an enrolment', () => {
  const newcomer = (set: StageSet) => pen(set.history, 'DV newcomer', people.master);
  const body = (each: Pen, holder = people.master) => ({
    device: each.device,
    alias: 'DV-99',
    kind: 'phone' as const,
    holder,
    algorithm: 'ed25519' as const,
    publicKey: 'AAAA',
  });
  const isEnrolled = (set: StageSet, each: Pen) => enrolledDevices(bookOf(set.history.facts).trust).has(each.device);

  it('takes two people, each with a key of their own', () => {
    const set = begin();
    const each = newcomer(set);
    enrol(set.history, each, set.pens.manager, set.pens.director);
    expect(isEnrolled(set, each)).toBe(true);
  });
  it('is not made by one key in two names', () => {
    const set = begin();
    const { history, pens } = set;
    const each = newcomer(set);
    const enrolment = write(history, pens.manager, 'DeviceEnrolled', body(each));
    write(history, pens.manager, 'Seconded', { of: enrolment.id }, { by: people.director });
    write(history, pens.manager, 'Seconded', { of: enrolment.id }, { by: people.director, assent: 'own pin' });
    write(history, pens.camera, 'Seconded', { of: enrolment.id }, { by: people.director });
    expect(isEnrolled(set, each)).toBe(false);
  });
  it('is not seconded by the newcomer, by its own author, or by a badge', () => {
    const set = begin();
    const { history, pens } = set;
    const each = newcomer(set);
    const enrolment = write(history, pens.manager, 'DeviceEnrolled', body(each));
    write(history, each, 'Seconded', { of: enrolment.id });
    write(history, pens.tablet, 'Seconded', { of: enrolment.id }, { by: people.manager, assent: 'own pin' });
    write(history, pens.tablet, 'Seconded', { of: enrolment.id }, { by: people.director, assent: 'badge' });
    expect(isEnrolled(set, each)).toBe(false);
  });
  it('by a revoked key enrols nobody', () => {
    const set = begin();
    const { history, pens } = set;
    const each = newcomer(set);
    write(history, pens.manager, 'DeviceRevoked', {
      device: pens.camera.device,
      lastCounter: pens.camera.counter - 1,
      why: 'stolen',
    });
    enrol(history, each, pens.camera, pens.director);
    expect(isEnrolled(set, each)).toBe(false);
  });
  it('of one key for two people stands as it was made first', () => {
    const set = begin();
    const { history, pens } = set;
    const each = newcomer(set);
    enrol(history, each, pens.manager, pens.director);
    history.now += SECOND;
    const second = write(history, pens.manager, 'DeviceEnrolled', body(each, people.camera));
    write(history, pens.director, 'Seconded', { of: second.id });
    expect(enrolledDevices(bookOf([...history.facts].reverse()).trust).get(each.device)?.holder).toBe(people.master);
  });
  it('by founders of a second founding counts for nothing', () => {
    const set = begin();
    const { history } = set;
    const stranger = pen(history, 'DV stranger', people.camera);
    const friend = pen(history, 'DV friend', people.actor2);
    history.now += MINUTE;
    write(history, stranger, 'ProductionFounded', {
      title: 'another',
      zone: 'UTC',
      sample: true,
      founders: [stranger, friend].map((each) => ({
        person: each.holder as string,
        device: each.device,
        algorithm: 'ed25519' as const,
        publicKey: 'AAAA',
      })),
    });
    expect(isEnrolled(set, stranger)).toBe(false);
    expect(viewOf(set).state.title).toBe('SAMPLE domain tests');
  });
});

describe('one key', () => {
  it('is not both of a blind pair', () => {
    const set = quiet();
    const { history, pens } = set;
    write(history, pens.armorer, 'GunCleaned', { gun: guns.revolver });
    const seen = look(guns.revolver, [empty(6)], { bore: 'light through' });
    lookByTwo(history, pens.armorer, pens.armorer, seen);
    expect(
      viewOf(set)
        .findings()
        .map((finding) => finding.kind),
    ).toContain('same key twice');
    expect(
      viewOf(set)
        .board()
        .find((each) => each.gun === guns.revolver)?.word,
    ).toBe('NOT PROVEN');
  });
  it('is not both of a blind pair in two names', () => {
    const set = quiet();
    const { history, pens } = set;
    write(history, pens.armorer, 'GunCleaned', { gun: guns.revolver });
    const seen = look(guns.revolver, [empty(6)], { bore: 'light through' });
    const sealed = lookByTwo(history, pens.armorer, pens.tablet, seen);
    expect(sealed.type).toBe('AnswerOpened');
    write(history, pens.armorer, 'Looked', { look: seen }, { by: people.armorer2, assent: 'own pin' });
    expect(
      viewOf(set)
        .board()
        .find((each) => each.gun === guns.revolver)?.word,
    ).toBe('NOT PROVEN');
  });
  it('is not a second signature behind itself', () => {
    const set = begin();
    openDay(set);
    const { history, pens } = set;
    const opening = write(history, pens.armorer, 'StoreOpened', { place: places.strongroom });
    write(history, pens.armorer, 'Seconded', { of: opening.id });
    write(history, pens.armorer, 'Seconded', { of: opening.id }, { by: people.armorer2 });
    expect(viewOf(set).state.places.get(places.strongroom)?.openedBy).toEqual([people.armorer]);
  });
  it('is not the witness of its own load', () => {
    const set = quiet();
    const { history, pens } = set;
    const loading = write(history, pens.armorer, 'RoundsLoaded', {
      gun: guns.revolver,
      lot: lots.blanks,
      from: places.blankTray,
      count: 3,
    });
    write(history, pens.armorer, 'LoadWitnessed', { load: loading.id, count: 3 });
    write(history, pens.armorer, 'LoadWitnessed', { load: loading.id, count: 3 }, { by: people.director });
    expect(viewOf(set).contents(guns.revolver)).toMatchObject([{ proven: false }]);
  });
  it('is not the second who looked into a tray', () => {
    const set = begin();
    openDay(set);
    const { history, pens } = set;
    lookByTwo(history, pens.armorer, pens.armorer, look(places.blankTray, [row('blanks', 50)]));
    expect(viewOf(set).contents(places.blankTray)).toMatchObject([{ proven: false }]);
  });
  it('of a shared tablet may carry two people’s own PINs for a second signature', () => {
    const set = begin();
    openDay(set);
    const { history, pens } = set;
    const pin = (by: string): How => ({ by, assent: 'own pin' });
    const opening = write(history, pens.tablet, 'StoreOpened', { place: places.strongroom }, pin(people.armorer));
    write(history, pens.tablet, 'Seconded', { of: opening.id }, pin(people.armorer2));
    expect(viewOf(set).state.places.get(places.strongroom)?.openedBy).toEqual([people.armorer, people.armorer2]);
  });
});

describe('an act of doubtful authorship', () => {
  it('moves a gun in the record, and leaves it contested until somebody who counts says where it is', () => {
    const set = quiet();
    const { history, pens } = set;
    const stranger = pen(history, 'DV stranger');
    write(history, stranger, 'ThingMoved', { things: [guns.revolver], to: places.cart }, { by: people.armorer });
    const gun = () => viewOf(set).state.guns.get(guns.revolver);
    expect(gun()?.contested).toBeDefined();
    expect(
      viewOf(set)
        .board()
        .find((each) => each.gun === guns.revolver)?.word,
    ).toBe('NOT PROVEN');
    write(history, pens.armorer, 'ThingMoved', { things: [guns.revolver], to: people.armorer });
    expect(gun()?.contested).toBeUndefined();
    seeEmpty(set, 'revolver');
    expect(
      viewOf(set)
        .board()
        .find((each) => each.gun === guns.revolver)?.word,
    ).toBe('EMPTY, SHOWN');
  });
  it('locks nothing', () => {
    const set = quiet();
    const stranger = pen(set.history, 'DV stranger');
    write(set.history, stranger, 'StoreLocked', { place: places.strongroom }, { by: people.armorer });
    expect(viewOf(set).state.places.get(places.strongroom)?.locked).toBe(false);
  });
  it('lists a gun nobody may use, until somebody who counts lists it', () => {
    const set = begin();
    const { history, pens } = set;
    const gun = 'ab'.repeat(16);
    const body = {
      gun,
      alias: 'W-77',
      kind: 'revolver',
      action: 'none' as const,
      calibre: '.45 Colt',
      chambers: 0,
      tube: 0,
      magazine: 0,
      bores: 0,
      ability: 'rubber' as const,
    };
    write(history, pen(history, 'DV stranger'), 'FirearmListed', body, { by: people.manager });
    expect(viewOf(set).state.guns.get(gun)).toMatchObject({ doubtful: true, ability: 'rubber' });
    write(history, pens.manager, 'FirearmListed', {
      ...body,
      action: 'single-action',
      chambers: 6,
      bores: 1,
      ability: 'fires-bulleted',
    });
    expect(viewOf(set).state.guns.get(gun)).toMatchObject({ doubtful: false, ability: 'fires-bulleted' });
  });
});
