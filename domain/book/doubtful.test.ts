// A doubtful paper takes away and never gives; a doubtful act leaves open where things are, until somebody who counts says it.

import { describe, expect, it } from 'vitest';
import { readInstant } from '../vocabulary/instant.ts';
import { contest, settle, tighten } from './doubtful.ts';
import type { Known } from './fact.ts';
import { emptyState, type Gun, type Person, type Place, type State } from './state.ts';

const fact = (type: Known['type'], body: object): Known => ({ id: 'doubtful', at: 7, type, body }) as unknown as Known;
const [EARLY, NOON, LATE] = [
  '2026-12-01T08:00:00.000Z',
  '2026-12-01T12:00:00.000Z',
  '2026-12-01T18:00:00.000Z',
] as const;
const at = (words: string) => readInstant(words) as number;
const mark = { fact: 'doubtful', at: 7 };

describe('rules adopted by a doubtful word', () => {
  const rules = { rulebooks: ['uk'], minDistanceFt: 20, shownValidMin: 15, didNotFireWaitS: 30 };
  const after = (more: object, before: object = {}) => {
    const state = emptyState();
    state.settings = { ...state.settings, ...rules, pilot: false, ...before };
    tighten(state, fact('RulesAdopted', { ...rules, ...more }));
    return state.settings;
  };
  it.each<[string, object, object, object]>([
    ['add rulebooks, and drop none', { rulebooks: ['theatre'] }, {}, { rulebooks: ['uk', 'theatre'] }],
    ['name one twice once', {}, {}, { rulebooks: ['uk'] }],
    ['ask for more distance', { minDistanceFt: 30 }, {}, { minDistanceFt: 30 }],
    ['never for less', { minDistanceFt: 10 }, {}, { minDistanceFt: 20 }],
    ['let a look count shorter', { shownValidMin: 5 }, {}, { shownValidMin: 5 }],
    ['never longer', { shownValidMin: 60 }, {}, { shownValidMin: 15 }],
    ['lengthen the wait', { didNotFireWaitS: 60 }, {}, { didNotFireWaitS: 60 }],
    ['never shorten it', { didNotFireWaitS: 20 }, {}, { didNotFireWaitS: 30 }],
    ['begin a pilot', { pilot: true }, {}, { pilot: true }],
    ['begin none by saying nothing', {}, {}, { pilot: false }],
    ['never end one', { pilot: false }, { pilot: true }, { pilot: true }],
    ['go back to an earlier plan', { planVersion: 2 }, { planVersion: 3 }, { planVersion: 2 }],
    ['never on to a later one', { planVersion: 4 }, { planVersion: 3 }, { planVersion: 3 }],
    ['name a plan where none was', { planVersion: 4 }, { planVersion: undefined }, { planVersion: 4 }],
    ['name no plan by saying nothing', {}, { planVersion: 3 }, { planVersion: 3 }],
    ['let nobody join any more', { lateArrivalCutOff: EARLY }, {}, { cutOff: at(EARLY) }],
    ['let nobody join from an earlier time', { lateArrivalCutOff: EARLY }, { cutOff: at(NOON) }, { cutOff: at(EARLY) }],
    ['never from a later one', { lateArrivalCutOff: LATE }, { cutOff: at(NOON) }, { cutOff: at(NOON) }],
    ['take no such time away', {}, { cutOff: at(NOON) }, { cutOff: at(NOON) }],
    ['make none by saying nothing', {}, { cutOff: undefined }, { cutOff: undefined }],
  ])('%s', (_name, more, before, wanted) => {
    expect(after(more, before)).toMatchObject(wanted);
  });
});

describe('papers of doubtful authorship', () => {
  const withPerson = (more: object = {}): { state: State; person: Person } => {
    const state = emptyState();
    const person = { handles: 'receive', witnesses: 'rounds', duties: [], ...more } as unknown as Person;
    state.people.set('P01', person);
    return { state, person };
  };

  it.each([
    ['PersonListed', 'control', 'yes', 'receive', 'rounds'],
    ['RoleChanged', 'none', 'no', 'none', 'no'],
    ['RoleChanged', 'receive', 'rounds', 'receive', 'rounds'],
  ] as const)('%s let nobody do more', (type, handles, witnesses, mayHandle, mayWitness) => {
    const { state, person } = withPerson();
    tighten(state, fact(type, { person: 'P01', handles, witnesses }));
    expect(person).toMatchObject({ handles: mayHandle, witnesses: mayWitness });
    tighten(state, fact(type, { person: 'nobody', handles, witnesses }));
    expect([...state.people.keys()]).toEqual(['P01']);
  });

  it('give work, which is written down as doubtful', () => {
    const { state, person } = withPerson();
    const duty = { person: 'P01', function: 'props', from: EARLY, to: LATE, exclusive: true };
    tighten(state, fact('DutyAssigned', duty));
    tighten(state, fact('DutyAssigned', { ...duty, person: 'nobody' }));
    expect(person.duties).toEqual([
      { ...mark, function: 'props', from: at(EARLY), to: at(LATE), exclusive: true, doubtful: true },
    ]);
  });

  it.each([
    [false, false, undefined],
    [true, false, { ...mark, ownGun: true, ownRounds: false }],
    [false, true, { ...mark, ownGun: false, ownRounds: true }],
  ] as const)(
    'say what somebody brought, and never that it was nothing (gun %s, rounds %s)',
    (ownGun, ownRounds, wanted) => {
      const { state, person } = withPerson();
      tighten(state, fact('ArrivalDeclared', { person: 'P01', ownGun, ownRounds }));
      tighten(state, fact('ArrivalDeclared', { person: 'nobody', ownGun, ownRounds }));
      expect(person.arrival).toEqual(wanted);
    },
  );

  const permit = { from: EARLY, to: LATE, gunfire: true, ceiling: 'half' };
  it.each<[string, object, object]>([
    ['begins no earlier', { from: '2026-11-01T08:00:00.000Z' }, {}],
    ['begins later', { from: NOON }, { from: NOON }],
    ['ends earlier', { to: NOON }, { to: NOON }],
    ['ends no later', { to: '2026-12-24T08:00:00.000Z' }, {}],
    ['allows no gunfire', { gunfire: false }, { gunfire: false }],
    ['allows less', { ceiling: 'quarter' }, { ceiling: 'quarter' }],
    ['allows no more', { ceiling: 'full' }, {}],
  ])('leave a permit that %s', (_name, more, wanted) => {
    const state = emptyState();
    state.permits.set('L-01', { fact: 'permit', permit } as never);
    tighten(state, fact('PermitFiled', { paper: 'L-01', ...permit, ...more }));
    tighten(state, fact('PermitFiled', { paper: 'L-02', ...permit, ...more }));
    expect([...state.permits]).toEqual([['L-01', { fact: 'permit', permit: { ...permit, ...wanted } }]]);
  });

  it('keep a permit they do not allow gunfire by from allowing it', () => {
    const state = emptyState();
    state.permits.set('L-01', { fact: 'permit', permit: { ...permit, gunfire: false } } as never);
    tighten(state, fact('PermitFiled', { paper: 'L-01', ...permit }));
    expect(state.permits.get('L-01')?.permit.gunfire).toBe(false);
  });

  it('contest a plan that is there, and make none', () => {
    const state = emptyState();
    state.plans.set('PL-01', { fact: 'plan' } as never);
    for (const plan of ['PL-01', 'PL-02']) tighten(state, fact('ActionPlanned', { plan }));
    expect([...state.plans]).toEqual([['PL-01', { fact: 'plan', contested: mark }]]);
  });

  it.each([
    [true, true, 0],
    [false, true, 1],
    [true, false, 1],
  ] as const)('say that a lot fits no gun, never that it does (fits %s, permitted %s)', (fits, permitted, written) => {
    const state = emptyState();
    tighten(state, fact('FitClaimed', { gun: 'W-01', lot: 'B01', fits, permitted }));
    expect([...state.fits]).toEqual(written === 0 ? [] : [['W-01|B01', { ...mark, fits, permitted }]]);
  });

  it.each([
    [30, 30],
    [10, 20],
  ])('say of a shot at paper that it was clean from %d ft only where that is farther', (cleanAtFt, wanted) => {
    const state = emptyState();
    state.testFires.set('W-01|B01', { ...mark, fact: 'test', cleanAtFt: 20 } as never);
    for (const gun of ['W-01', 'W-02']) tighten(state, fact('TestFireClaimed', { gun, lot: 'B01', cleanAtFt }));
    expect([...state.testFires]).toEqual([['W-01|B01', { ...mark, fact: 'test', cleanAtFt: wanted }]]);
  });

  it('of any other sort change nothing', () => {
    const state = emptyState();
    tighten(state, fact('MeetingHeld', { meeting: 'm' }));
    expect(state).toEqual(emptyState());
  });
});

describe('an act of doubtful authorship', () => {
  const things = ['W-01', 'T1', 'T2'] as const;
  const made = (): State => {
    const state = emptyState();
    state.guns.set('W-01', { parts: [], bores: 0, bore: { doubts: [] }, taints: [] } as unknown as Gun);
    for (const id of ['T1', 'T2']) state.places.set(id, { epoch: 0, doubts: [] } as unknown as Place);
    state.handovers.set('h', { thing: 'W-01' } as never);
    return state;
  };
  const contestedIn = (state: State) =>
    things.filter((id) => (state.guns.get(id) ?? state.places.get(id))?.contested !== undefined);

  it.each<[Known['type'], object, string[]]>([
    ['ThingMoved', { things: ['W-01', 'T1'] }, ['W-01', 'T1']],
    ['HandedOver', { thing: 'W-01' }, ['W-01']],
    ['Received', { handover: 'h' }, ['W-01']],
    ['Received', { handover: 'unknown' }, []],
    ['HolderChanged', { gun: 'W-01' }, ['W-01']],
    ['GunSetDown', { gun: 'W-01' }, ['W-01']],
    ['GunPickedUp', { gun: 'W-01' }, ['W-01']],
    ['ShotsCounted', { gun: 'W-01' }, ['W-01']],
    ['RoundsLoaded', { gun: 'W-01', from: 'T1' }, ['W-01', 'T1']],
    ['RoundsLoaded', { gun: 'W-01' }, ['W-01']],
    ['RoundsMoved', { from: 'T1', to: 'T2' }, ['T1', 'T2']],
    ['Unloaded', { gun: 'W-01', out: [{ to: 'T1' }, { to: 'T2' }] }, ['W-01', 'T1', 'T2']],
    ['ActionCycled', { gun: 'W-01', to: 'T1' }, ['W-01', 'T1']],
    ['MoveDeparted', { vehicle: 'T1' }, ['T1']],
    ['MoveArrived', { vehicle: 'T1' }, ['T1']],
    ['NoteMade', { words: 'good morning' }, []],
  ])('%s %j leaves open where things are, until it is settled', (type, body, contested) => {
    const state = made();
    contest(state, fact(type, body));
    expect(contestedIn(state)).toEqual(contested);
    for (const id of contested.filter((each) => each !== 'W-01')) {
      expect(state.places.get(id)?.doubts).toEqual([{ ...mark, kind: 'late danger' }]);
    }
    settle(state, fact(type, body));
    expect(contestedIn(state)).toEqual([]);
  });
});
