// Checks asked by hand: at the very moment they turn, and about what nobody named. None of them may end in a fault.

import { emptyState, type State } from '@proofhouse/domain/book/state.ts';
import { writeInstant } from '@proofhouse/domain/vocabulary/instant.ts';
import { describe, expect, it } from 'vitest';
import { heldBy } from '../held.ts';
import type { Asked, Need, Verdict } from '../rule.ts';
import { briefedSince, reportedSince } from './aftermath.ts';
import { holdersToBe } from './ages.ts';
import { inForceNow } from './covering.ts';
import { either } from './either.ts';
import { custodianNamed, handlerHolds, handlerOf, somebodyOnDuty } from './handlers.ts';
import { matchedToGun } from './lots.ts';
import { met, subjectsOf } from './needs.ts';
import { holdsPaper, isAttested } from './papers.ts';
import { withinPermit } from './permits.ts';
import { assessmentOf, toldOfThisVersion } from './plans.ts';
import { everyHandOverConfirmed } from './registers.ts';
import { wasFiredToday } from './shots.ts';
import { showsOf } from './shows.ts';
import { othersLockedUp } from './storage.ts';
import { noStore, storeOf } from './stores.ts';
import { isStatedForTheTake } from './take.ts';
import { firedWith } from './test-fires.ts';

const NOW = 1_000_000;
const person = (id: string, more: object = {}) =>
  [id, { id, alias: id, role: 'Crew', listed: 'l', handles: 'none', duties: [], credentials: [], ...more }] as const;

/** An ask on a state made by hand: only what a check reads is there. */
function asked(state: object = {}, more: object = {}): Asked {
  const made = { ...emptyState(), ...state } as State;
  return {
    state: made,
    now: NOW,
    ask: { kind: 'hand over', things: ['W-01'] },
    askerId: 'P01',
    guns: [],
    ...more,
  } as never;
}
const verdicts = (check: (at: number) => Verdict, ...moments: number[]) => moments.map((at) => check(at).verdict);

describe('after a mishap', () => {
  const mishap = { kind: 'anomaly', scope: 'session', guns: [], since: NOW, cause: 'c', says: 'It fell.' };
  const holds = new Map([['c', mishap]]);

  it('a report counts from that very moment', () => {
    const papers = (at: number) => new Map([['report', [{ fact: 'r', at }]]]);
    const check = (at: number) => reportedSince(asked({ holds, papers: papers(at) }), ['anomaly'], 'report', 'Armorer');
    expect(verdicts(check, NOW - 1, NOW)).toEqual(['breaks', 'holds']);
  });

  it('a briefing counts from that very moment', () => {
    const meetings = (at: number) => [{ fact: 'm', at, attended: ['P07'], plans: [] }];
    const check = (at: number) =>
      briefedSince(asked({ holds, meetings: meetings(at) }, { line: { performers: ['P07'] } }), ['anomaly']);
    expect(verdicts(check, NOW - 1, NOW)).toEqual(['breaks', 'holds']);
  });

  it('nobody can tell who is briefed where neither receiver nor plan is named', () => {
    expect(briefedSince(asked({ holds }), ['anomaly']).verdict).toBe('cannot tell');
  });
});

it('a hold on one of two guns stands in the way of both together', () => {
  const hold = { kind: 'anomaly', scope: 'guns', guns: ['W-02'], cause: 'c', says: 'It fell.', involved: [] };
  const holds = new Map([['c', hold]]);
  const check = (...things: string[]) =>
    heldBy(asked({ holds }, { ask: { kind: 'begin', things } }), 'anomaly').verdict;
  expect([check('W-01'), check('W-02'), check('W-01', 'W-02')]).toEqual(['holds', 'breaks', 'breaks']);
});

describe('who handles a gun', () => {
  const people = new Map([person('P01'), person('P02', { handles: 'control' })]);
  it('is the giver, and in an action the controller of its plan', () => {
    const of = (kind: string, line?: object) =>
      handlerOf(asked({ people }, { giver: { id: 'P01' }, line, ask: { kind, things: [] } }))?.id;
    expect([of('begin', { controller: 'P02' }), of('begin'), of('load', { controller: 'P02' })]).toEqual([
      'P02',
      'P01',
      'P01',
    ]);
  });

  it('holds every paper asked for, not only the first', () => {
    const giver = { credentials: [{ credential: 'licence', fact: 'f' }], role: 'Armorer', alias: 'P02', listed: 'l' };
    const check = (...papers: string[]) => handlerHolds(asked({}, { giver }), papers, 'Armorer').verdict;
    expect([check('licence'), check('licence', 'certificate')]).toEqual(['holds', 'breaks']);
  });

  it('is not known where nobody is: no papers, no custodian', () => {
    expect(holdsPaper(asked(), undefined, 'licence', 'Armorer').verdict).toBe('cannot tell');
    expect(custodianNamed(asked({ settings: { custodian: 'P99' } })).verdict).toBe('cannot tell');
  });

  it('is on duty from the first moment of the list to the last', () => {
    const on = (from: number, to: number) => {
      const duties = [{ function: 'medic', from, to, fact: 'd' }];
      return somebodyOnDuty(asked({ people: new Map([person('P03', { duties })]) }), 'medic', 'medic', 'Production')
        .verdict;
    };
    expect([on(NOW, NOW), on(NOW + 1, NOW + 2), on(NOW - 2, NOW - 1)]).toEqual(['holds', 'breaks', 'breaks']);
  });
});

it('nobody can tell whether a lot fits that nobody matched', () => {
  const lots = new Map([['B01', { id: 'B01', alias: 'B01', listed: { fact: 'l' } }]]);
  const guns = [{ id: 'W-01', alias: 'W-01', listed: { fact: 'g' } }];
  const check = (fits: Map<string, object>) =>
    matchedToGun(asked({ lots, fits }, { guns, ask: { kind: 'load', things: ['W-01'], lot: 'B01' } })).verdict;
  const fit = (more: object) => new Map([['W-01|B01', { fact: 'f', fits: true, permitted: true, ...more }]]);
  expect([check(new Map()), check(fit({})), check(fit({ fits: false })), check(fit({ permitted: false }))]).toEqual([
    'cannot tell',
    'holds',
    'breaks',
    'breaks',
  ]);
});

describe('a statement', () => {
  const said = (at: number) => new Map([['clean|', { fact: 's', at, by: 'P01', so: true }]]);
  const state = (at: number, more: object = {}) => ({ attested: said(at), people: new Map([person('P01')]), ...more });
  const clean = { what: 'clean', who: ['Armorer'] } as const;

  it('counts from the very opening of the session, and where none is open', () => {
    const check = (at: number) => isAttested(asked(state(at, { session: { at: NOW } })), clean);
    expect(verdicts(check, NOW - 1, NOW)).toEqual(['cannot tell', 'holds']);
    expect(isAttested(asked(state(NOW)), clean).verdict).toBe('holds');
    expect(isAttested(asked(), clean).verdict).toBe('cannot tell');
  });

  it('for a take counts only after the last cut, not at it', () => {
    const lastCut = new Map([['W-01', { fact: 'c', at: NOW }]]);
    const check = (at: number) => isStatedForTheTake(asked(state(at, { lastCut })), clean);
    expect(verdicts(check, NOW - 1, NOW, NOW + 1)).toEqual(['cannot tell', 'cannot tell', 'holds']);
  });
});

it('a permit counts from its first moment to its last, and where none is named nobody can tell', () => {
  const permit = { alias: 'L-01', from: writeInstant(NOW), to: writeInstant(NOW), gunfire: true, ceiling: 'full' };
  const permits = new Map([['L-01', { fact: 'p', permit }]]);
  const line = { alias: 'PL-01', plan: 'PL-01', kind: 'blank', load: 'full', permit: 'L-01' };
  const check = (now: number) => withinPermit(asked({ permits }, { line, now }));
  expect(verdicts(check, NOW - 1, NOW, NOW + 1)).toEqual(['breaks', 'holds', 'breaks']);
  expect(withinPermit(asked({}, { line })).verdict).toBe('cannot tell');
});

describe('a plan', () => {
  const line = { plan: 'PL-01', alias: 'PL-01', scene: '47', version: 1 };
  const plans = new Map([['PL-01', { fact: 'p', at: NOW, line }]]);
  it('was gone through from the moment it was made, by somebody known', () => {
    const meetings = (at: number) => [{ fact: 'm', at, attended: ['P07'], plans: ['PL-01'] }];
    const [, actor] = person('P07');
    const check = (at: number) => toldOfThisVersion(asked({ plans, meetings: meetings(at) }, { line }), actor as never);
    expect(verdicts(check, NOW - 1, NOW)).toEqual(['breaks', 'holds']);
    expect(toldOfThisVersion(asked({ plans }, { line }), undefined).verdict).toBe('cannot tell');
    expect(toldOfThisVersion(asked({ plans }), actor as never).verdict).toBe('cannot tell');
  });
  it('that nobody names was not assessed', () => {
    expect(assessmentOf(asked())).toMatchObject({ missing: { verdict: 'cannot tell' } });
  });
});

describe('what an ask has none of', () => {
  it('asks for nothing and holds nothing', () => {
    const subjects = ['giver', 'receiver', 'plan', 'place', 'lot'] as const;
    expect(subjects.map((subject) => subjectsOf(asked(), subject))).toEqual([[], [], [], [], []]);
    expect(holdersToBe(asked())).toEqual([]);
    expect(holdersToBe(asked({}, { line: { performers: ['P99'] } }))).toEqual([]);
    expect(inForceNow(asked(), 'licence', 'W-01')).toBeUndefined();
  });

  it('is a store only where one is listed, or the gun lies', () => {
    const places = new Map([['Safe1', { id: 'Safe1' }]]);
    const of = (gun: object) => storeOf(asked({ places }), gun as never)?.id;
    expect(of({ where: { kind: 'place', place: 'Safe1' } })).toBe('Safe1');
    expect(of({ where: { kind: 'hands', person: 'P01', place: 'Safe1' } })).toBeUndefined();
    expect(of({ where: { kind: 'hands', person: 'P01' }, store: 'Safe1' })).toBe('Safe1');
  });
});

it('a document and a statement are both needed where both are asked for, or else what settles it', () => {
  const both = { document: 'plan of the set', statement: 'clean', about: 'production', who: ['Armorer'] } as const;
  const settled = { document: 'letter', about: 'production', who: ['Armorer'] } as const;
  const papers = (...kinds: string[]) => new Map(kinds.map((kind) => [kind, [{ fact: 'f', at: 0 }]]));
  const attested = new Map([['clean|', { fact: 's', at: NOW, by: 'P01', so: true }]]);
  const states = [
    {},
    { papers: papers('plan of the set') },
    { attested },
    { papers: papers('plan of the set'), attested },
    { papers: papers('letter') },
  ];
  expect(states.map((state) => met(asked(state), both).verdict === 'holds')).toEqual([
    false,
    false,
    false,
    true,
    false,
  ]);
  expect(states.map((state) => either(asked(state), settled, both).verdict === 'holds')).toEqual([
    false,
    false,
    false,
    true,
    true,
  ]);
});

it('every need has to be met, not only the first', () => {
  const attested = new Map([['clean|', { fact: 's', at: NOW, by: 'P01', so: true }]]);
  const papers = new Map([['letter', [{ fact: 'f', at: 0 }]]]);
  const of = (more: object) => ({ about: 'production', who: ['Armorer'], ...more }) as Need;
  const [clean, letter, missing] = [of({ statement: 'clean' }), of({ document: 'letter' }), of({ statement: 'dry' })];
  const check = (...needs: Need[]) => met(asked({ attested, papers }), ...needs).verdict;
  expect([check(clean, letter), check(clean, missing), check(letter, missing)]).toEqual([
    'holds',
    'cannot tell',
    'cannot tell',
  ]);
});

it('a gun without a store, and a lot nobody named, are said as such', () => {
  const gun = { alias: 'W-01', listed: { fact: 'l' } };
  expect(noStore(gun as never)).toMatchObject({ verdict: 'cannot tell' });
  expect(firedWith(asked({}, { guns: [gun] }), undefined).verdict).toBe('holds');
});

describe('a session', () => {
  const session = { at: NOW };
  it('counts hand-overs and shots from its very opening, and all of them where none is open', () => {
    const given = (at: number) => new Map([['h', { fact: 'h', at, thing: 'W-01', to: 'P07' }]]);
    const confirmed = (at: number) => everyHandOverConfirmed(asked({ session, handovers: given(at) }));
    expect(verdicts(confirmed, NOW - 1, NOW)).toEqual(['holds', 'cannot tell']);
    expect(everyHandOverConfirmed(asked({ handovers: given(NOW) })).verdict).toBe('cannot tell');
    const fired = (issues: object[], open: object = { session }) =>
      wasFiredToday({ ...emptyState(), ...open, issues } as never);
    expect([fired([{ at: NOW - 1, fired: 1 }]), fired([{ at: NOW, fired: 1 }])]).toEqual([false, true]);
    expect([
      fired([
        { at: NOW, fired: 0 },
        { at: NOW, fired: 1 },
      ]),
      fired([{ at: 1, fired: 1 }], {}),
    ]).toEqual([true, true]);
  });
});

it('a show is seen by others than the giver, and by a controller only who receives the gun', () => {
  const people = new Map([person('P01'), person('P02', { handles: 'control' }), person('P05')]);
  const gun = { shown: ['P01', 'P02', 'P05'].map((by) => ({ by })) };
  const seenBy = (giver: string, receiver: string) =>
    showsOf(
      asked({ people }, { giver: { id: giver }, ask: { kind: 'hand over', things: [], receiver } }),
      gun as never,
    ).map(({ by }) => by);
  expect(seenBy('P01', 'P07')).toEqual(['P05']);
  expect(seenBy('P01', 'P02')).toEqual(['P02', 'P05']);
  expect(seenBy('P02', 'P02')).toEqual(['P01', 'P05']);
});

it('a gun put away with an account of no rounds in it is put away empty', () => {
  const gun = (count: number) => ({
    id: 'W-02',
    alias: 'W-02',
    where: { kind: 'place', place: 'Safe1', fact: 'w' },
    parts: [{ charges: [{ count }] }],
  });
  const store = { id: 'Safe1', alias: 'Safe1', kind: 'gun safe', locked: true, moved: {} };
  const check = (count: number) =>
    othersLockedUp(asked({ guns: new Map([['W-02', gun(count)]]), places: new Map([['Safe1', store]]) })).verdict;
  expect([check(0), check(1)]).toEqual(['holds', 'breaks']);
});
