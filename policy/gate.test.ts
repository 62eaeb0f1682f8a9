// What stands open at a gate and before the signatures, on states made by hand: named whole or not at all, and counted in time.

import { emptyState, type State } from '@proofhouse/domain/book/state.ts';
import { describe, expect, it } from 'vitest';
import { openAtGate, openAtSigning } from './gate.ts';

const NOW = 10_000_000;
const HALF_HOUR = 30 * 60_000;
const byAlias = (all: readonly { alias: string }[]) =>
  new Map(all.map((each) => [each.alias, { id: each.alias, ...each }]));
const made = (more: object): State => ({ ...emptyState(), ...more }) as State;
const count = (at: number, guns: number, more: object = {}) => ({
  fact: 'c',
  at,
  of: 'guns',
  matches: true,
  rows: [{ count: guns }],
  ...more,
});
const says = (open: readonly { says: string }[]) => open.map((each) => each.says);

describe('an open item', () => {
  /** Somebody doubtful said where this is: it is open unless an item names it. */
  const isOpenBy = (alias: string, ...items: string[]) => {
    const tray = { alias, kind: 'tray', contested: { fact: 'd', at: 0 }, moved: { fact: 'm', at: 0 } };
    return says(openAtGate(made({ places: byAlias([tray]) }), items)).length === 1;
  };
  it.each([
    ['T1', ['T1'], false],
    ['T1', ['t1 stays on the cart'], false],
    ['T1', ['T10'], true],
    ['T1', [], true],
    ['Gun Safe', ['the gun safe is open'], false],
    ['Gun Safe', ['the safe is open'], true],
    ['Gun Safe', ['the gun is in the safe'], true],
    ['!!', ['anything'], true],
    ['Stryker was here', ['!!'], true],
  ] as const)('%s, with %j, is open: %s', (alias, items, open) => {
    expect(isOpenBy(alias, ...items)).toBe(open);
  });

  it('names a difference by quoting three words of it, and by no fewer', () => {
    const item = { id: 'v', says: 'T1 counts 49 of 50', place: 'elsewhere', releases: [], involved: [] };
    const open = (...items: string[]) => says(openAtGate(made({ variances: [item] }), items)).length;
    expect([open(), open('counts 49'), open('counts 49 of'), open('49 counts of')]).toEqual([1, 1, 0, 1]);
  });
});

describe('at a gate', () => {
  const gun = { alias: 'W-01', where: { kind: 'nowhere', fact: 'l' }, listed: { fact: 'l' } };
  const open = (more: object) => says(openAtGate(made({ guns: byAlias([gun]), ...more }), []));
  const uncounted = ['guns have not been counted by two'];
  it('guns are counted since the break began, or since the session was opened', () => {
    const counts = (at: number) => new Map([['Safe1', count(at, 1)]]);
    const [session, breaks] = [{ session: { at: NOW } }, { session: { at: 0 }, break: { at: NOW } }];
    for (const since of [session, breaks]) {
      expect(open({ ...since, counts: counts(NOW - 1) })).toEqual(uncounted);
      expect(open({ ...since, counts: counts(NOW) })).toEqual([]);
    }
    expect(open({ ...session, counts: new Map([['T1', count(NOW, 1, { of: 'rounds' })]]) })).toEqual(uncounted);
  });
  it('nobody counts guns where none is listed', () => {
    expect(says(openAtGate(made({}), []))).toEqual([]);
    expect(open({})).toEqual(uncounted);
  });
});

describe('before the signatures', () => {
  const store = (more: object = {}) => ({
    alias: 'Safe1',
    kind: 'gun safe',
    two: true,
    locked: true,
    lockedAt: { fact: 'k', at: NOW },
    lockedBy: ['P01', 'P05'],
    moved: { fact: 'm', at: 0 },
    ...more,
  });
  const gun = { alias: 'W-01', where: { kind: 'place', place: 'Safe1', fact: 'w', since: 5 }, listed: { fact: 'l' } };
  const open = (counts: readonly object[], place: object = {}) =>
    says(
      openAtSigning(
        made({
          guns: byAlias([gun]),
          places: byAlias([store(place)]),
          counts: new Map(counts.map((each, at) => [`${at}`, each])),
        } as object),
      ),
    );
  const unclosed = (counted: number) => [
    `no closing count by two since the last store was opened (${counted} of 1 guns counted)`,
  ];
  it('a count is the closing one from the moment the last store was opened, or the last gun moved', () => {
    expect([open([count(4, 1)]), open([count(5, 1)])]).toEqual([unclosed(0), []]);
    const opened = { openedAt: { fact: 'o', at: 9 } };
    expect([open([count(8, 1)], opened), open([count(9, 1)], opened)]).toEqual([unclosed(0), []]);
    expect(open([count(9, 1, { matches: false })])).toEqual(unclosed(0));
    expect(open([count(9, 1, { of: 'rounds' })])).toEqual(unclosed(0));
  });
  it('a store one person locked takes a count by two within half an hour before, or later', () => {
    const alone = { lockedBy: ['P01'] };
    const words = ['Safe1 was locked by one person alone'];
    const early = count(NOW - HALF_HOUR - 1, 1);
    expect([open([early], alone), open([early])]).toEqual([words, []]);
    expect(open([count(NOW - HALF_HOUR, 1)], alone)).toEqual([]);
    expect(open([early, count(NOW + 1, 0)], alone)).toEqual([]);
  });
});
