// Anybody can cause a hold and few can release it: who they are, for each, and who is too near.
import { describe, expect, it } from 'vitest';
import { countByTwo, HOUR, MINUTE, type Pen, SECOND, T0, write } from '../testing/facts.ts';
import {
  begin,
  giveToActor,
  guns,
  lots,
  morning,
  openDay,
  openStore,
  people,
  places,
  type Role,
  readySet,
  type StageSet,
  viewOf,
} from '../testing/set.ts';
import { writeInstant } from '../vocabulary/instant.ts';
import { missingForRelease, onDuty } from './holds.ts';
import { emptyState, type Hold, type Person } from './state.ts';

const day = () => {
  const set = begin();
  openDay(set);
  openStore(set);
  morning(set);
  return set;
};

/** Whether a hold is lifted when these sign its release, the first as author. */
function lifts(make: (set: StageSet) => { id: string }, signers: readonly Role[], waitMs = MINUTE): boolean {
  const set = day();
  const { history, pens } = set;
  const cause = make(set);
  history.now += waitMs;
  const [first, ...others] = signers;
  const release = write(history, pens[first as Role], 'HoldReleased', { hold: cause.id, cause: 'looked into' });
  for (const each of others) {
    history.now += SECOND;
    write(history, pens[each], 'Seconded', { of: release.id });
  }
  const view = viewOf(set);
  return view.holds().length === 0 && view.openItems().length === 0;
}

const stop = ({ history, pens }: StageSet) => write(history, pens.camera, 'StopCalled', {});
const anomaly = ({ history, pens }: StageSet) =>
  write(history, pens.camera, 'AnomalyNoticed', { gun: guns.revolver, kind: 'dropped' });
const shot = ({ history, pens }: StageSet) =>
  write(history, pens.camera, 'ShotUnplanned', { gun: guns.revolver, holder: people.armorer });
const found = ({ history, pens }: StageSet) =>
  write(history, pens.armorer2, 'RoundFound', { place: places.street, count: 1 });
const missing = ({ history, pens }: StageSet) => write(history, pens.camera, 'ThingMissed', { thing: guns.lever });
const disputed = ({ history, pens }: StageSet) =>
  write(history, pens.actor, 'HandOverDisputed', { thing: guns.revolver, words: 'it was not me' });
const hurt = ({ history, pens }: StageSet) => write(history, pens.camera, 'InjuryReported', {});
const short = ({ history, pens }: StageSet) =>
  countByTwo(history, pens.armorer, pens.director, {
    subject: places.blankTray,
    of: 'rounds',
    rows: [{ lot: lots.blanks, count: 49 }],
  });
const castShort = ({ history, pens }: StageSet) =>
  countByTwo(history, pens.armorer, pens.director, {
    subject: places.belt,
    of: 'rounds',
    rows: [{ lot: lots.cast, count: 9 }],
  });

describe('a release', () => {
  it.each([
    ['of a stop by controller and caller', stop, ['armorer', 'director'], true],
    ['of a stop by controller and deputy caller', stop, ['deputy', 'armorer2'], true],
    ['of a stop by its controller alone', stop, ['armorer'], false],
    ['of a stop by two controllers', stop, ['armorer', 'armorer2'], false],
    ['of a stop by caller and performer', stop, ['director', 'actor'], false],
    ['of an anomaly by a controller and a second', anomaly, ['armorer', 'director'], true],
    ['of an anomaly by one', anomaly, ['armorer'], false],
    ['of an anomaly by two who control nothing', anomaly, ['director', 'deputy'], false],
    [
      'of an unplanned shot by two not involved, one qualified, and the safety advisor',
      shot,
      ['armorer2', 'director', 'advisor'],
      true,
    ],
    ['of an unplanned shot without the safety advisor', shot, ['armorer2', 'director'], false],
    ['of an unplanned shot by whoever held the gun', shot, ['armorer', 'advisor'], false],
    ['of an unplanned shot by nobody qualified', shot, ['director', 'advisor'], false],
    ['of an unknown round by two not involved, one qualified', found, ['armorer', 'director'], true],
    ['of an unknown round by its finder and one more', found, ['armorer2', 'director'], false],
    ['of a missing gun by two not involved, one qualified', missing, ['armorer2', 'director'], true],
    ['of a missing gun by the one who missed it', missing, ['camera', 'armorer2'], false],
    ['of a dispute by two not involved', disputed, ['armorer2', 'director'], true],
    ['of a dispute by the performer in it', disputed, ['actor', 'armorer2'], false],
    ['of an injury by two not involved and the safety advisor', hurt, ['armorer', 'director', 'advisor'], true],
    ['of an injury by two', hurt, ['armorer', 'director'], false],
    ['of a short count by two who did not count', short, ['master', 'advisor'], true],
    ['of a short count by one who counted', short, ['armorer', 'advisor'], false],
    ['of a missing cast dummy by two who did not count', castShort, ['master', 'advisor'], true],
    ['of a missing cast dummy by two of whom none is qualified', castShort, ['advisor', 'deputy'], false],
  ] as const)('%s: %s', (_name, make, signers, lifted) => {
    expect(lifts(make as (set: StageSet) => { id: string }, signers)).toBe(lifted);
  });

  it('of a stop by one person who controls guns and calls takes a second person', () => {
    const state = emptyState();
    const calls = { fact: '', function: 'witness-and-call', from: T0, to: T0 + HOUR, exclusive: false };
    const both = { handles: 'control', role: 'Armorer', duties: [calls] };
    for (const id of ['one', 'two']) state.people.set(id, { id, ...both } as unknown as Person);
    const missing = (...signers: string[]) =>
      missingForRelease(state, { kind: 'stop', involved: [] } as unknown as Hold, signers, T0);
    expect(missing('one')).toEqual(['a second person: controller and caller are two']);
    expect(missing('one', 'one')).toEqual(['a second person: controller and caller are two']);
    expect(missing('one', 'two')).toEqual([]);
  });

  it('names what no hold is, and changes nothing', () => {
    const set = day();
    write(set.history, set.pens.armorer, 'HoldReleased', { hold: 'a'.repeat(64), cause: 'nothing' });
    expect(viewOf(set).findings().at(-1)?.kind).toBe('releases nothing');
  });

  it('does not rest on a name given: whoever releases signs', () => {
    const set = day();
    const { history, pens } = set;
    const cause = stop(set);
    write(history, pens.armorer, 'HoldReleased', { hold: cause.id, cause: 'a dog', second: people.director });
    expect(viewOf(set).holds()).toHaveLength(1);
  });

  it('is kept with who signed it and when, and a later word about an earlier one changes nothing', () => {
    const set = day();
    const { history, pens } = set;
    const cause = stop(set);
    const signed = (second: Pen) => {
      history.now += SECOND;
      const release = write(history, pens.armorer, 'HoldReleased', { hold: cause.id, cause: 'a dog' });
      history.now += SECOND;
      return { release, seconded: write(history, second, 'Seconded', { of: release.id }) };
    };
    signed(pens.actor);
    const { release } = signed(pens.director);
    const from = writeInstant(history.now - HOUR);
    const to = writeInstant(history.now + HOUR);
    const duty = { person: people.actor, function: 'deputy-witness', from, to, exclusive: false } as const;
    write(history, pens.manager, 'DutyAssigned', duty);
    // Any release has all of them looked at again.
    write(history, pens.armorer, 'HoldReleased', { hold: 'a'.repeat(64), cause: 'nothing' });
    const { released } = viewOf(set).state.holds.get(cause.id) ?? {};
    expect(released).toEqual({ fact: release.id, at: release.at, by: [people.armorer, people.director] });
  });

  it('of an item on the books is kept as well, and not signed anew by a later word', () => {
    const set = day();
    const { history, pens } = set;
    const item = short(set);
    const signed = () => {
      history.now += SECOND;
      return write(history, pens.master, 'HoldReleased', { hold: item.id, cause: 'looked into' });
    };
    const early = signed();
    const release = signed();
    write(history, pens.advisor, 'Seconded', { of: release.id });
    history.now += SECOND;
    write(history, pens.deputy, 'Seconded', { of: early.id });
    const [variance] = viewOf(set).state.variances;
    expect(variance?.released).toEqual({ fact: release.id, at: release.at, by: [people.master, people.advisor] });
  });

  it('lifts the hold it names and no other', () => {
    const set = day();
    const { history, pens } = set;
    const first = stop(set);
    history.now += SECOND;
    const second = stop(set);
    const release = write(history, pens.armorer, 'HoldReleased', { hold: first.id, cause: 'a dog' });
    write(history, pens.director, 'Seconded', { of: release.id });
    expect(
      viewOf(set)
        .holds()
        .map((hold) => hold.id),
    ).toEqual([second.id]);
  });

  it('by badge, or on somebody else’s phone, counts for nothing', () => {
    const set = day();
    const { history, pens } = set;
    const cause = stop(set);
    const byBadge = write(
      history,
      pens.tablet,
      'HoldReleased',
      { hold: cause.id, cause: 'a dog' },
      { by: people.armorer, assent: 'badge' },
    );
    write(history, pens.director, 'Seconded', { of: byBadge.id });
    const release = write(history, pens.armorer, 'HoldReleased', { hold: cause.id, cause: 'a dog' });
    write(history, pens.camera, 'Seconded', { of: release.id }, { by: people.director });
    expect(viewOf(set).holds()).toHaveLength(1);
  });
});

describe('a duty', () => {
  const duty = (given: { from?: number; to?: number; doubtful?: true; what?: string } = {}) => ({
    fact: '',
    function: given.what ?? 'witness-and-call',
    from: given.from ?? T0,
    to: given.to ?? T0 + HOUR,
    exclusive: false,
    ...(given.doubtful ? { doubtful: true } : {}),
  });
  const person = (...duties: ReturnType<typeof duty>[]) => ({ duties }) as unknown as Person;
  it.each([
    ['from its first moment', person(duty()), T0, true],
    ['to its last', person(duty()), T0 + HOUR, true],
    ['not before', person(duty()), T0 - 1, false],
    ['not after', person(duty()), T0 + HOUR + 1, false],
    ['among others', person(duty({ what: 'production' }), duty()), T0, true],
    ['not for another function', person(duty({ what: 'production' })), T0, false],
    ['not by a doubtful word', person(duty({ doubtful: true })), T0, false],
  ] as const)('is held %s', (_when, somebody, at, held) => {
    expect(onDuty(somebody, 'witness-and-call', at)).toBe(held);
  });
});

it('a safety advisor is who is on duty as one, or is one by title', () => {
  const hold = { kind: 'injury', involved: [] } as unknown as Hold;
  const onDutyNow = [{ fact: '', function: 'safety-advisor', from: T0, to: T0, exclusive: false }];
  const missing = (role: string, duties: readonly object[]) => {
    const state = emptyState();
    for (const [id, more] of Object.entries({
      one: { handles: 'control', role, duties },
      two: { role: '2nd AD', duties: [] },
    }))
      state.people.set(id, { id, ...more } as unknown as Person);
    return missingForRelease(state, hold, ['one', 'two'], T0);
  };
  expect([missing('Nurse', onDutyNow), missing('Safety Advisor', []), missing('Nurse', [])]).toEqual([
    [],
    [],
    ['the safety advisor'],
  ]);
});

describe('a round that did not fire', () => {
  const waiting = () => {
    const set = readySet();
    giveToActor(set);
    write(set.history, set.pens.actor, 'DidNotFire', { gun: guns.revolver, count: 1 });
    return set;
  };
  const open = (set: StageSet, to: string, count = 1, on: Pen = set.pens.armorer) =>
    write(set.history, on, 'Unloaded', {
      gun: guns.revolver,
      out: [
        { lot: lots.blanks, condition: 'did not fire', count, to },
        { lot: lots.blanks, condition: 'unused', count: 2, to: places.emptyTray },
      ],
    });
  const holdsOf = (set: StageSet) =>
    viewOf(set)
      .holds()
      .map((hold) => hold.kind);

  it('is held until the wait is over and it lies in quarantine', () => {
    const set = waiting();
    set.history.now += 31 * SECOND;
    open(set, places.quarantine);
    expect(holdsOf(set)).toEqual([]);
  });
  it('stays held when it goes anywhere else', () => {
    const set = waiting();
    set.history.now += 31 * SECOND;
    open(set, places.emptyTray);
    expect(holdsOf(set)).toEqual(['did not fire']);
  });
  it('opened too early stays held, is written down, and is then released by a controller and a second', () => {
    const set = waiting();
    const { history, pens } = set;
    history.now += 10 * SECOND;
    open(set, places.quarantine);
    const cause = viewOf(set).holds()[0];
    expect(cause?.kind).toBe('did not fire');
    expect(
      viewOf(set)
        .findings()
        .map((finding) => finding.kind),
    ).toContain('opened before the wait was over');
    const release = () => write(history, pens.armorer, 'HoldReleased', { hold: cause?.id ?? '', cause: 'looked into' });
    const early = release();
    write(history, pens.director, 'Seconded', { of: early.id });
    expect(holdsOf(set)).toEqual(['did not fire']);
    history.now += 30 * SECOND;
    const late = release();
    expect(holdsOf(set)).toEqual(['did not fire']);
    write(history, pens.director, 'Seconded', { of: late.id });
    expect(holdsOf(set)).toEqual([]);
  });
  it('emptied too early is released from the very end of the wait, by whoever opened it and one more', () => {
    const set = waiting();
    set.history.now += 10 * SECOND;
    open(set, places.quarantine);
    const [hold] = viewOf(set).holds();
    const state = viewOf(set).state;
    const standing = { ...state.holds.get(hold?.id ?? ''), involved: [people.armorer] } as Hold;
    const signed = [people.armorer, people.actor];
    expect(missingForRelease(state, standing, signed, (standing.wait ?? 0) - 1)).toHaveLength(1);
    expect(missingForRelease(state, standing, signed, standing.wait ?? 0)).toEqual([]);
  });
  it('emptied by somebody unknown stays held', () => {
    const set = waiting();
    set.history.now += 31 * SECOND;
    open(set, places.quarantine, 1, set.pens.camera);
    expect(holdsOf(set)).toEqual(['did not fire']);
  });
  it('waits once for each: two such rounds take two into quarantine', () => {
    const set = waiting();
    set.history.now += SECOND;
    write(set.history, set.pens.actor, 'DidNotFire', { gun: guns.revolver, count: 1 });
    set.history.now += 31 * SECOND;
    write(set.history, set.pens.armorer, 'Unloaded', {
      gun: guns.revolver,
      out: [{ lot: lots.blanks, condition: 'did not fire', count: 1, to: places.quarantine }],
    });
    expect(holdsOf(set)).toEqual(['did not fire']);
    write(set.history, set.pens.armorer, 'Unloaded', {
      gun: guns.revolver,
      out: [{ lot: lots.blanks, condition: 'did not fire', count: 1, to: places.quarantine }],
    });
    expect(holdsOf(set)).toEqual([]);
  });
  it('has no wait shorter than fifteen seconds, whatever a production adopts', () => {
    const set = begin({ rules: { didNotFireWaitS: 1, didNotFireWaitFloorS: 1 } });
    openDay(set);
    morning(set);
    const cause = write(set.history, set.pens.actor, 'DidNotFire', { gun: guns.revolver, count: 1 });
    expect(viewOf(set).state.holds.get(cause.id)?.wait).toBe(cause.at + 15 * SECOND);
  });
});

describe('a concern', () => {
  const raised = (about: string[] = []) => {
    const set = day();
    const concern = write(set.history, set.pens.camera, 'ConcernRaised', {
      guns: [guns.revolver],
      answerWithinMin: 30,
      about,
    });
    return { set, concern };
  };
  const holdsAt = (set: StageSet, later: number) =>
    viewOf(set, set.history.now + later)
      .holds()
      .map((hold) => hold.kind);

  it('holds the guns it names from its deadline on, not before', () => {
    const { set } = raised();
    expect(holdsAt(set, 30 * MINUTE)).toEqual([]);
    expect(holdsAt(set, 30 * MINUTE + 1)).toEqual(['concern']);
    expect(
      viewOf(set, set.history.now + 31 * MINUTE)
        .due()
        .map((each) => each.due),
    ).toContain('answer');
  });
  it('is lifted by the answer of somebody it does not accuse, and by no other', () => {
    const { set, concern } = raised([people.armorer]);
    write(set.history, set.pens.armorer, 'ConcernAnswered', { concern: concern.id, answer: 'all is well' });
    expect(holdsAt(set, 31 * MINUTE)).toEqual(['concern']);
    write(set.history, set.pens.manager, 'ConcernAnswered', { concern: concern.id, answer: 'we looked into it' });
    expect(holdsAt(set, 31 * MINUTE)).toEqual([]);
  });
  it('cannot be answered by somebody unknown', () => {
    const { set, concern } = raised();
    const stranger = set.pens.camera;
    write(set.history, stranger, 'ConcernAnswered', { concern: concern.id, answer: 'fine' }, { by: people.manager });
    expect(holdsAt(set, 31 * MINUTE)).toEqual(['concern']);
  });
  it('that names no gun is about all of them', () => {
    const set = day();
    write(set.history, set.pens.camera, 'ConcernRaised', { guns: [], answerWithinMin: 5 });
    expect(viewOf(set, set.history.now + 6 * MINUTE).holds()).toMatchObject([{ kind: 'concern', scope: 'session' }]);
  });
});
