// Blocks asked by hand: each answers in its own words about what nobody named, and turns at the very moment it says.

import { emptyState } from '@proofhouse/domain/book/state.ts';
import { describe, expect, it } from 'vitest';
import type { Asked, Rule } from '../rule.ts';
import { controllerPresentAtAction } from './blocks/controller-present-at-action.ts';
import { earlierBreachClosed } from './blocks/earlier-breach-closed.ts';
import { earlierRoundsAccountedFor } from './blocks/earlier-rounds-accounted-for.ts';
import { giverHoldsIt } from './blocks/giver-holds-it.ts';
import { lookedAtToday } from './blocks/looked-at-today.ts';
import { lotHasATitle } from './blocks/lot-has-a-title.ts';
import { neverLayUnattended } from './blocks/never-lay-unattended.ts';
import { noMoreThanPlanned } from './blocks/no-more-than-planned.ts';
import { nobodyInTheArc } from './blocks/nobody-in-the-arc.ts';
import { notAfterTheCutOff } from './blocks/not-after-the-cut-off.ts';
import { nothingLessWouldDo } from './blocks/nothing-less-would-do.ts';
import { receiverMayHold } from './blocks/receiver-may-hold.ts';
import { returnedGunIsOpened } from './blocks/returned-gun-is-opened.ts';
import { roundsAreProven } from './blocks/rounds-are-proven.ts';
import { roundsWereLockedOverBreaks } from './blocks/rounds-were-locked-over-breaks.ts';
import { shownToTwo } from './blocks/shown-to-two.ts';
import { twinToldApart } from './blocks/twin-told-apart.ts';

const NOW = 10_000_000;
const gunOf = (more: object = {}) => ({
  id: 'W-01',
  alias: 'W-01',
  parts: [],
  taints: [],
  shown: [],
  shownTo: [],
  where: { kind: 'hands', person: 'P01', fact: 'w', since: NOW },
  last: { fact: 'x', at: 0 },
  listed: { fact: 'l', at: 0 },
  ...more,
});

/** What a rule says to an ask made by hand. */
function says(rule: Rule, more: object = {}, state: object = {}, ask: object = {}): string {
  const asked = {
    state: { ...emptyState(), ...state },
    view: { due: () => [] },
    now: NOW,
    askerId: 'P01',
    guns: [gunOf()],
    ...more,
    ask: { kind: 'load', things: ['W-01'], ...ask },
  };
  return rule.check(asked as unknown as Asked).verdict;
}
const place = (...doubts: object[]) => ({ alias: 'T1', doubts, proofs: new Map([['B01', {}]]), moved: { fact: 'm' } });
const fromT1 = { from: 'T1', lot: 'B01' };

describe('what nobody named', () => {
  it.each<[string, Rule, object, string]>([
    ['a controller', controllerPresentAtAction, {}, 'cannot tell'],
    ['a lot on the books', lotHasATitle, { lot: 'B99' }, 'cannot tell'],
    ['a plan, which another block asks for', noMoreThanPlanned, { count: 6 }, 'holds'],
    ['a receiver', receiverMayHold, {}, 'cannot tell'],
    ['a container', roundsAreProven, { lot: 'B01' }, 'cannot tell'],
  ])('is said in the words of the rule: %s', (_what, rule, ask, verdict) => {
    expect(says(rule, {}, {}, ask)).toBe(verdict);
  });

  it('is no plan on the books: what it lacks is said all the same', () => {
    const line = { plan: 'PL-99', alias: 'PL-99', kind: 'blank', perTake: 3, triggerPulled: true };
    const begin = { kind: 'begin' };
    expect(says(nothingLessWouldDo, { line }, {}, begin)).toBe('cannot tell');
    expect(says(nothingLessWouldDo, { line: { ...line, rolling: false, triggerPulled: false } }, {}, begin)).toBe(
      'breaks',
    );
    expect(says(nobodyInTheArc, { line: { ...line, nearest: 'P05', inArc: [] } }, {}, begin)).toBe('cannot tell');
  });

  it('is a listing of the gun itself: a gun somebody holds is not given by whoever asks', () => {
    const check = (where: object) => says(giverHoldsIt, { guns: [gunOf({ where })] }, {}, { kind: 'hand over' });
    expect(check({ kind: 'hands', person: 'P01', fact: 'w' })).toBe('holds');
    expect(check({ kind: 'between', person: 'P01', from: 'P01', to: 'P07', fact: 'w' })).toBe('breaks');
  });

  it('is no plan on the books: what goes in is measured by the line all the same', () => {
    const line = { plan: 'PL-99', alias: 'PL-99', kind: 'blank', perTake: 3 };
    const check = (count: number) => says(noMoreThanPlanned, { line }, {}, { count });
    expect([check(3), check(4)]).toEqual(['holds', 'breaks']);
  });
});

describe('rounds issued before', () => {
  const issue = { gun: 'W-01', lot: 'B02', load: 'l', issued: 3, fired: 0, didNotFire: 0, returned: 0, missing: 0 };
  const check = (more: object, gun: object = {}) =>
    says(earlierRoundsAccountedFor, { guns: [gunOf(gun)] }, { issues: [{ ...issue, ...more }] }, { lot: 'B01' });
  it.each([
    ['fired', { fired: 3 }, 'holds'],
    ['missing, and written down as such', { fired: 2, missing: 1 }, 'holds'],
    ['half of them out, half missing', { missing: 1 }, 'breaks'],
    ['of the same lot', { lot: 'B01' }, 'holds'],
  ])('are %s', (_name, more, verdict) => {
    expect(check(more)).toBe(verdict);
  });
  it('are not known of a gun somebody doubtful speaks about, and there must have been some', () => {
    const contested = { contested: { fact: 'c', at: 0 } };
    expect(check({ fired: 3 }, contested)).toBe('breaks');
    expect(check({ lot: 'B01' }, contested)).toBe('holds');
  });
});

it('a gun lay unattended when its own sign is due, not another act nor another gun', () => {
  const check = (due: string, thing: string) =>
    says(neverLayUnattended, { view: { due: () => [{ due, thing, fact: 'd' }] } });
  expect([check('presence', 'W-01'), check('presence', 'W-02'), check('return', 'W-01')]).toEqual([
    'breaks',
    'holds',
    'holds',
  ]);
});

it('a look counts from the very opening of the session', () => {
  const check = (at: number) =>
    says(
      lookedAtToday,
      { guns: [gunOf({ lookedAt: { at } })] },
      { session: { at: NOW }, guns: new Map([['W-01', gunOf()]]) },
    );
  expect([check(NOW - 1), check(NOW)]).toEqual(['breaks', 'holds']);
});

it('a gun that is back is looked at from the moment it came', () => {
  const check = (...shown: number[]) =>
    says(returnedGunIsOpened, {
      guns: [gunOf({ back: { fact: 'b', at: NOW }, shown: shown.map((at) => ({ at, by: 'P05' })) })],
    });
  expect([check(), check(NOW - 1), check(NOW - 1, NOW), check(NOW)]).toEqual(['breaks', 'breaks', 'holds', 'holds']);
});

it('whoever came at the cut-off is in, a minute later out; somebody nobody knows is another rule’s business', () => {
  const arrived = (at: number) =>
    new Map([['P01', { id: 'P01', alias: 'P01', role: 'Actor', handles: 'receive', arrival: { fact: 'a', at } }]]);
  const check = (at: number, more: object = {}) =>
    says(
      notAfterTheCutOff,
      { guns: [gunOf(more)] },
      { settings: { cutOff: NOW }, people: arrived(at) },
      { kind: 'begin' },
    );
  expect([check(NOW), check(NOW + 1)]).toEqual(['holds', 'breaks']);
  expect(check(NOW + 1, { where: { kind: 'hands', person: 'P99' } })).toBe('holds');
  expect(check(NOW + 1, { where: { kind: 'place', place: 'Safe1', person: 'P01' } })).toBe('holds');
});

describe('a container', () => {
  it.each([
    ['tainted, which another block refuses for', { kind: 'tainted', fact: 'd' }, 'holds'],
    ['left out over a break, which another refuses for', { kind: 'left out over a break', fact: 'd' }, 'holds'],
    ['of which a round failed a tell', { kind: 'failed a tell', fact: 'd' }, 'breaks'],
  ])('is not proven when it is %s', (_name, doubt, verdict) => {
    expect(says(roundsAreProven, {}, { places: new Map([['T1', place(doubt)]]) }, fromT1)).toBe(verdict);
  });

  it('was left out over a break when a doubt of it, or of what it went into, comes from that', () => {
    const left = { kind: 'left out over a break', fact: 'd' };
    const check = (doubts: object[], taints: object[], backdated: object[]) =>
      says(
        roundsWereLockedOverBreaks,
        { guns: [gunOf({ taints })] },
        { places: new Map([['T1', place(...doubts)]]), backdated },
        fromT1,
      );
    const taint = { kind: 'tainted', fact: 'd' };
    const because = (kind: string, cause = 'd') => ({ thing: 'T1', from: 0, cause, kind });
    expect(check([left], [], [])).toBe('breaks');
    expect(check([left], [taint], [because(left.kind)])).toBe('breaks');
    expect(check([], [taint], [because('unattended'), because(left.kind)])).toBe('breaks');
    expect(check([], [taint], [because('unattended'), because(left.kind, 'another')])).toBe('holds');
    expect(check([], [taint], [])).toBe('holds');
  });
});

it('a hand-over went off its plan by what the book noted of it then, whatever finding names it', () => {
  const handover = { fact: 'h', at: NOW, thing: 'W-01', from: 'P01', to: 'P09', plan: 'PL-01' };
  const plan = { fact: 'p', at: 0, line: { alias: 'PL-01', performers: ['P07'] } };
  const check = (gun: object, plans: readonly [string, object][] = [['PL-01', plan]]) =>
    says(
      earlierBreachClosed,
      { guns: [gunOf(gun)] },
      {
        handovers: new Map([['h', handover]]),
        plans: new Map(plans),
        findings: [{ kind: 'without clearance', facts: ['h'] }],
      },
      { kind: 'hand over' },
    );
  expect([check({ offPlan: ['h'] }), check({}), check({ offPlan: ['h'] }, [])]).toEqual(['breaks', 'holds', 'holds']);
});

it('a gun two people looked at whole was shown to two', () => {
  const check = (...by: string[]) =>
    says(shownToTwo, { guns: [gunOf({ shown: by.map((each) => ({ by: each })) })] }, {}, { kind: 'hand over' });
  expect([check('P05', 'P07'), check('P05', 'P05'), check('P05')]).toEqual(['holds', 'breaks', 'breaks']);
});

it('a gun shown to its giver counts for nothing, whether the giver is named or asks', () => {
  const gun = gunOf({ shownTo: [{ person: 'P01' }, { person: 'P05' }] });
  const two = gunOf({ shownTo: [{ person: 'P02' }, { person: 'P05' }] });
  const check = (given: object, giver?: object) =>
    says(shownToTwo, { guns: [given], giver }, {}, { kind: 'hand over' });
  expect([
    check(gun),
    check(gun, { id: 'P02', role: '', alias: '' }),
    check(two),
    check(two, { id: 'P02', role: '', alias: '' }),
  ]).toEqual(['breaks', 'holds', 'holds', 'breaks']);
});

it('a gun that cannot fire is told apart from its twin within the quarter of an hour before it was taken', () => {
  const twin = { ...gunOf(), id: 'W-02', alias: 'W-02', looksLike: 'W-01', parts: [{}] };
  const check = (at: number) =>
    says(
      twinToldApart,
      { guns: [gunOf({ identified: { at } })] },
      { guns: new Map([['W-02', twin]]) },
      { kind: 'hand over' },
    );
  expect([check(NOW - 900_001), check(NOW - 900_000)]).toEqual(['breaks', 'holds']);
});
