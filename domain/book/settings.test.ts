// A production tightens its rules by itself; looser ones take two people, a reason and a day, and stand on every board till then.

import { describe, expect, it } from 'vitest';
import type { Bodies } from '../events.ts';
import { HOUR, MINUTE, write } from '../testing/facts.ts';
import { begin, openDay, people, type Role, type StageSet, viewOf } from '../testing/set.ts';

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

  it('keep what was tightened while looser ones waited', () => {
    const set = started();
    approve(set, adopt(set, { shownValidMin: 30 }).id);
    pass(set, 1);
    adopt(set, { shownValidMin: 15, minDistanceFt: 40 });
    pass(set, 48);
    expect(settingsOf(set)).toMatchObject({ minDistanceFt: 40, shownValidMin: 15 });
  });
});
