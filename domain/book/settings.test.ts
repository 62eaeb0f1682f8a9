// A production tightens its rules by itself; looser ones take two people, a reason and a day, and stand on every board till then.

import { describe, expect, it } from 'vitest';
import type { Bodies } from '../events.ts';
import { HOUR, MINUTE, write } from '../testing/facts.ts';
import { begin, openDay, people, type Role, type StageSet, viewOf } from '../testing/set.ts';
import { readInstant } from '../vocabulary/instant.ts';
import { adoptRules, approveLoosening, looserIn } from './settings.ts';
import { emptyState } from './state.ts';

const rules: Bodies['RulesAdopted'] = {
  rulebooks: ['us-california', 'csatf-bulletin-1'],
  minDistanceFt: 20,
  shownValidMin: 15,
  didNotFireWaitS: 30,
  didNotFireWaitFloorS: 15,
  planVersion: 1,
  pilot: true,
  closers: [people.armorer],
};

const started = (): StageSet => {
  const set = begin({ rules });
  openDay(set);
  return set;
};
const adopt = ({ history, pens }: StageSet, more: Partial<Bodies['RulesAdopted']>, by: Role = 'manager') =>
  write(history, pens[by], 'RulesAdopted', { ...rules, ...more });
const approve = ({ history, pens }: StageSet, adoption: string, by: Role = 'armorer', how = {}) =>
  write(history, pens[by], 'LooseningApproved', { adoption, why: 'the full loads are done' }, how);
/** So many hours pass, and somebody acts. */
const pass = (set: StageSet, hours: number) => {
  set.history.now += hours * HOUR;
  write(set.history, set.pens.director, 'NoteMade', { words: 'good morning' });
};
const settingsOf = (set: StageSet) => viewOf(set).state.settings;

const looser: readonly [string, Partial<Bodies['RulesAdopted']>, string][] = [
  ['a rulebook is dropped', { rulebooks: ['us-california'] }, 'without csatf-bulletin-1'],
  ['people may be nearer', { minDistanceFt: 10 }, 'least distance 10 ft instead of 20 ft'],
  ['a look counts longer', { shownValidMin: 60 }, 'a look counts 60 minutes instead of 15'],
  ['the wait is shorter', { didNotFireWaitS: 20 }, 'a wait of 20 s instead of 30 s'],
  ['the pilot ends', { pilot: false }, 'without the pilot’s assessments'],
];

const [EARLY, LATE] = ['2026-12-01T08:00:00.000Z', '2026-12-01T10:00:00.000Z'];
const at = (words: string) => readInstant(words) as number;

describe('a time after which nobody joins', () => {
  it.each([
    ['is looser when it is later', EARLY, LATE, EARLY, [`nobody joins after ${LATE} instead of ${EARLY}`]],
    ['is looser when it is given up', EARLY, undefined, EARLY, ['no time after which nobody joins']],
    ['is not when it is earlier', LATE, EARLY, EARLY, []],
    ['is not when it stays', EARLY, EARLY, EARLY, []],
    ['is not when it is new', undefined, LATE, LATE, []],
    ['is not when there is none', undefined, undefined, undefined, []],
  ] as const)('%s', (_name, first, then, counts, words) => {
    const cutOff = (time: string | undefined) => (time === undefined ? {} : { lateArrivalCutOff: time });
    const set = begin({ rules: { ...rules, ...cutOff(first) } });
    const before = settingsOf(set);
    write(set.history, set.pens.manager, 'RulesAdopted', { ...rules, ...cutOff(then) });
    expect(settingsOf(set).cutOff).toBe(counts === undefined ? undefined : at(counts));
    expect(looserIn({ ...before, cutOff: then === undefined ? undefined : at(then) }, before)).toEqual(words);
  });
});

describe('rules a production adopts', () => {
  it('count whole the first time', () => {
    expect(settingsOf(started())).toMatchObject({ minDistanceFt: 20, shownValidMin: 15, pilot: true });
  });

  it('are tightened at once, by one person', () => {
    const set = started();
    adopt(set, { minDistanceFt: 30, shownValidMin: 5, rulebooks: [...rules.rulebooks, 'uk'] });
    expect(settingsOf(set)).toMatchObject({ minDistanceFt: 30, shownValidMin: 5 });
    expect(settingsOf(set).rulebooks).toContain('uk');
    expect(viewOf(set).loosening()).toBeUndefined();
  });

  it.each(looser)('stay as strict as they were when %s, and the board says what is wanted', (_name, more, words) => {
    const set = started();
    adopt(set, more);
    pass(set, 48);
    expect(settingsOf(set)).toMatchObject({ minDistanceFt: 20, shownValidMin: 15, didNotFireWaitS: 30, pilot: true });
    expect(settingsOf(set).rulebooks).toEqual(expect.arrayContaining(rules.rulebooks as string[]));
    expect(viewOf(set).loosening()).toContain(words);
    expect(viewOf(set).loosening()).toContain('Not in force');
  });

  it.each(looser)('are loosened a day after a second person approved it, when %s', (_name, more, words) => {
    const set = started();
    const { id } = adopt(set, more);
    set.history.now += MINUTE;
    approve(set, id);
    pass(set, 23);
    expect(settingsOf(set)).toMatchObject({ minDistanceFt: 20, shownValidMin: 15, didNotFireWaitS: 30, pilot: true });
    expect(viewOf(set).loosening()).toMatch(/UPM and Armorer 1, because the full loads are done/);
    pass(set, 1);
    expect(settingsOf(set)).toMatchObject(
      Object.fromEntries(Object.entries(more).map(([key, value]) => [key, Array.isArray(value) ? [...value] : value])),
    );
    expect(viewOf(set).loosening()).toBeUndefined();
    expect(
      viewOf(set)
        .findings()
        .find(({ kind }) => kind === 'rules loosened')?.says,
    ).toContain(words);
  });

  it.each<[string, Role, Role, object]>([
    ['the same person', 'armorer', 'armorer', {}],
    ['two people neither of whom controls guns', 'manager', 'director', {}],
    ['somebody by badge alone', 'manager', 'armorer', { assent: 'badge' }],
    ['somebody who tells it later', 'manager', 'armorer', { entered: 'slip' }],
  ])('are never loosened by %s', (_name, by, second, how) => {
    const set = started();
    const { id } = adopt(set, { minDistanceFt: 5 }, by);
    approve(set, id, second, how);
    pass(set, 48);
    expect(settingsOf(set).minDistanceFt).toBe(20);
  });

  it('are not loosened by a clock: somebody who counts has to have acted after that day', () => {
    const set = started();
    approve(set, adopt(set, { minDistanceFt: 5 }).id);
    expect(viewOf(set, set.history.now + 100 * HOUR).state.settings.minDistanceFt).toBe(20);
  });

  it('forget what was wanted when a newer adoption wants something else', () => {
    const set = started();
    const first = adopt(set, { minDistanceFt: 5 });
    adopt(set, { shownValidMin: 30 });
    approve(set, first.id);
    pass(set, 48);
    expect(settingsOf(set)).toMatchObject({ minDistanceFt: 20, shownValidMin: 15 });
  });

  it('have no wait below the floor, and no floor below fifteen seconds', () => {
    expect(settingsOf(begin({ rules: { ...rules, didNotFireWaitS: 1, didNotFireWaitFloorS: 1 } }))).toMatchObject({
      didNotFireWaitS: 15,
      didNotFireWaitFloorS: 15,
    });
    expect(settingsOf(begin({ rules: { ...rules, didNotFireWaitS: 20, didNotFireWaitFloorS: 40 } }))).toMatchObject({
      didNotFireWaitS: 40,
      didNotFireWaitFloorS: 40,
    });
    const set = started();
    adopt(set, { didNotFireWaitFloorS: 20 });
    expect(settingsOf(set).didNotFireWaitFloorS).toBe(20);
    adopt(set, {});
    expect(settingsOf(set).didNotFireWaitFloorS).toBe(20);
  });

  it('name nobody who may close, and are no pilot, unless they say so', () => {
    const set = started();
    const { pilot, closers, ...less } = rules;
    const state = emptyState();
    adoptRules(state, write(set.history, set.pens.manager, 'RulesAdopted', less) as never);
    expect([pilot, closers?.length]).toEqual([true, 1]);
    expect(state.settings).toMatchObject({ pilot: false, closers: [] });
    adoptRules(state, write(set.history, set.pens.manager, 'RulesAdopted', less) as never);
    expect(state.settings.pilot).toBe(false);
    expect(state.findings).toEqual([]);
    expect(state.loosening).toBeUndefined();
  });

  it('say that looser ones are wanted when they are, and only then', () => {
    const wanted = (more: Partial<Bodies['RulesAdopted']>) => {
      const set = started();
      adopt(set, more);
      return viewOf(set)
        .findings()
        .filter(({ kind }) => kind === 'looser rules wanted').length;
    };
    expect(wanted({ minDistanceFt: 30, shownValidMin: 5 })).toBe(0);
    expect(wanted({ minDistanceFt: 10, shownValidMin: 5 })).toBe(1);
  });

  it('are loosened by nobody who is not on the list', () => {
    const set = started();
    const adoption = adopt(set, { minDistanceFt: 5 });
    const { state } = viewOf(set);
    for (const id of [people.manager, people.armorer]) state.people.delete(id);
    const approval = approve(set, adoption.id);
    approveLoosening(state, approval as never, true);
    expect(state.loosening?.from).toBeUndefined();
    expect(state.findings.at(-1)?.kind).toBe('loosening not approved');
  });

  it('keep what was tightened while looser ones waited', () => {
    const set = started();
    approve(set, adopt(set, { shownValidMin: 30 }).id);
    pass(set, 1);
    adopt(set, { shownValidMin: 15, minDistanceFt: 40 });
    pass(set, 48);
    expect(settingsOf(set)).toMatchObject({ minDistanceFt: 40, shownValidMin: 15 });
  });
});
