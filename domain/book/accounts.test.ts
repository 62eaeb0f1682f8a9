// Every round is always somewhere: postings sum to zero, and what was issued is fired, returned, missing or still out.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../events.ts';
import { always } from '../testing/always.ts';
import { bookOf, loadBeforeWitness, SECOND, write } from '../testing/facts.ts';
import {
  begin,
  blankPlan,
  guns,
  loadBlanks,
  look,
  lots,
  morning,
  openDay,
  places,
  plans,
  readySet,
  type StageSet,
  seeEmpty,
  seeRounds,
  viewOf,
} from '../testing/set.ts';
import { inventedOf, poolsOf, writeInvented } from '../testing/sorts.ts';
import { balance, SUPPLIER, VARIANCE } from './accounts.ts';
import { stateOf } from './book.ts';
import { isOpen } from './holds.ts';
import type { State } from './state.ts';

const sumsByLot = (state: State): Map<string, number> => {
  const sums = new Map<string, number>();
  for (const [name, count] of state.balances) {
    const lot = name.split('|')[1] as string;
    sums.set(lot, (sums.get(lot) ?? 0) + count);
  }
  return sums;
};

function balancesAreWhole(state: State): void {
  for (const sum of sumsByLot(state).values()) expect(sum).toBe(0);
  for (const [name, count] of state.balances) {
    expect(Number.isInteger(count)).toBe(true);
    if (!name.startsWith(SUPPLIER) && !name.startsWith(VARIANCE)) expect(count).toBeGreaterThan(0);
  }
}

const stillOut = (state: State): number =>
  [...state.guns.values()]
    .flatMap((gun) => gun.parts.flatMap((part) => part.charges))
    .reduce((sum, charge) => sum + (charge.condition === 'loaded' ? charge.count : 0), 0);

const issued = (state: State) => {
  const total = (name: 'issued' | 'fired' | 'didNotFire' | 'returned' | 'missing') =>
    state.issues.reduce((sum, issue) => sum + issue[name], 0);
  return {
    issued: total('issued'),
    accounted: total('fired') + total('didNotFire') + total('returned') + total('missing') + stillOut(state),
  };
};

/** A step of a day that a careful record could tell. */
type Step =
  | ['load', number]
  | ['shots', number]
  | ['did not fire']
  | ['unload', 'all' | 'unfired']
  | ['look']
  | ['move', number];
const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(fc.constant('load' as const), fc.integer({ min: 1, max: 6 })),
  fc.tuple(fc.constant('shots' as const), fc.integer({ min: 1, max: 6 })),
  fc.tuple(fc.constant('did not fire' as const)),
  fc.tuple(fc.constant('unload' as const), fc.constantFrom('all' as const, 'unfired' as const)),
  fc.tuple(fc.constant('look' as const)),
  fc.tuple(fc.constant('move' as const), fc.integer({ min: 1, max: 9 })),
);

function take(set: StageSet, step: Step): void {
  const { history, pens } = set;
  history.now += 40 * SECOND;
  const state = stateOf(bookOf(history.facts));
  const gun = state.guns.get(guns.revolver);
  const inside = (condition: string) =>
    (gun?.parts ?? [])
      .flatMap((part) => part.charges)
      .filter((charge) => charge.condition === condition)
      .reduce((sum, charge) => sum + charge.count, 0);
  switch (step[0]) {
    case 'load': {
      const room = 6 - inside('loaded') - inside('fired') - inside('did not fire');
      if (room > 0) loadBlanks(set, Math.min(room, step[1]));
      return;
    }
    case 'shots': {
      const count = Math.min(step[1], inside('loaded'));
      if (count > 0) write(history, pens.deputy, 'ShotsCounted', { gun: guns.revolver, count });
      return;
    }
    case 'did not fire':
      if (inside('loaded') > 0) write(history, pens.actor, 'DidNotFire', { gun: guns.revolver, count: 1 });
      return;
    case 'unload': {
      const out = (
        [
          ['loaded', 'unused', places.blankTray],
          ['fired', 'fired', places.spent],
          ['did not fire', 'did not fire', places.quarantine],
        ] as const
      ).flatMap(([within, condition, to]) => {
        const count = step[1] === 'unfired' && within !== 'loaded' ? 0 : inside(within);
        return count > 0 ? [{ lot: lots.blanks, condition, count, to }] : [];
      });
      write(history, pens.armorer, 'Unloaded', { gun: guns.revolver, out });
      return;
    }
    case 'look':
      seeEmpty(set, 'revolver');
      return;
    case 'move':
      write(history, pens.armorer, 'RoundsMoved', {
        lot: lots.blanks,
        condition: 'unused',
        count: step[1],
        from: places.blankTray,
        to: places.emptyTray,
      });
  }
}

describe('the accounts', () => {
  it('sum to zero per lot, supplier and variance included, whatever is told by whomever', () => {
    const base = readySet();
    const invented = inventedOf(catalogue.all, poolsOf(base.history.facts));
    always(
      fc.array(
        fc.tuple(invented, fc.constantFrom('armorer', 'director', 'actor', 'camera') as fc.Arbitrary<'armorer'>),
        {
          minLength: 1,
          maxLength: 14,
        },
      ),
      (told) => {
        const set = readySet();
        for (const [each, who] of told) {
          set.history.now += SECOND;
          writeInvented(set.history, set.pens[who], each);
        }
        const state = stateOf(bookOf(set.history.facts));
        balancesAreWhole(state);
        for (const issue of state.issues) {
          for (const name of ['fired', 'didNotFire', 'returned', 'missing'] as const) {
            expect(issue[name]).toBeGreaterThanOrEqual(0);
          }
          expect(issue.fired + issue.didNotFire + issue.returned + issue.missing).toBeLessThanOrEqual(issue.issued);
        }
      },
      60,
    );
  });

  it('find every issued round fired, unfired, returned, missing or still out, on every day a record could tell', () => {
    always(
      fc.array(steps, { minLength: 1, maxLength: 14 }),
      (day) => {
        const set = begin();
        openDay(set);
        morning(set);
        for (const step of day) take(set, step);
        const state = stateOf(bookOf(set.history.facts));
        balancesAreWhole(state);
        const { issued: all, accounted } = issued(state);
        expect(accounted).toBe(all);
      },
      40,
    );
  });

  it('draw what the books do not have from VARIANCE, open until it is explained', () => {
    const set = readySet();
    const { history, pens } = set;
    write(history, pens.armorer, 'RoundsMoved', {
      lot: lots.blanks,
      condition: 'unused',
      count: 60,
      from: places.blankTray,
      to: places.emptyTray,
    });
    const state = viewOf(set).state;
    expect(balance(state, VARIANCE, lots.blanks, 'unused')).toBe(-13);
    expect(state.variances.filter(isOpen)).toMatchObject([{ class: 'cartridge over', diff: -13 }]);
    balancesAreWhole(state);
  });

  it('count shots out of the magazines that fed a gun, and a round of one that did not fire', () => {
    const set = begin();
    const { history, pens } = set;
    write(history, pens.armorer, 'ThingMoved', { things: [places.magazine], to: guns.pistol });
    write(history, pens.deputy, 'ShotsCounted', { gun: guns.pistol, count: 2 });
    write(history, pens.actor, 'DidNotFire', { gun: guns.pistol, count: 1 });
    history.now += 40 * SECOND;
    write(history, pens.armorer, 'Unloaded', {
      gun: guns.pistol,
      out: [
        { lot: lots.blanks, condition: 'fired', count: 2, to: places.spent },
        { lot: lots.blanks, condition: 'did not fire', count: 1, to: places.quarantine },
        { lot: lots.blanks, condition: 'unused', count: 1, to: places.emptyTray },
      ],
    });
    const state = viewOf(set).state;
    balancesAreWhole(state);
    expect(state.variances.filter(isOpen)).toEqual([]);
    expect(balance(state, places.magazine, lots.blanks, 'unused')).toBe(0);
    expect(balance(state, places.quarantine, lots.blanks, 'did not fire')).toBe(1);
    expect(issued(state)).toEqual({ issued: 4, accounted: 4 });
  });

  it('say nothing of a load whose witness signs after the shots', () => {
    const set = begin();
    openDay(set);
    morning(set);
    const { history, pens } = set;
    const loading = write(history, pens.armorer, 'RoundsLoaded', {
      gun: guns.revolver,
      lot: lots.blanks,
      from: places.blankTray,
      count: 3,
    });
    write(history, pens.deputy, 'ShotsCounted', { gun: guns.revolver, count: 2 });
    write(history, pens.director, 'LoadWitnessed', { load: loading.id, count: 3 });
    expect(viewOf(set).holds()).toEqual([]);
  });

  it('close each lot by what it began with, what can be used, what waits and what was spent', () => {
    const set = readySet();
    const { history, pens } = set;
    write(history, pens.director, 'ActionBegan', { guns: [guns.revolver], plan: plans.blank });
    write(history, pens.deputy, 'ShotsCounted', { gun: guns.revolver, count: 2 });
    write(history, pens.actor, 'DidNotFire', { gun: guns.revolver, count: 1 });
    write(history, pens.director, 'ActionCut', { guns: [guns.revolver] });
    history.now += 40 * SECOND;
    write(history, pens.armorer, 'Unloaded', {
      gun: guns.revolver,
      out: [
        { lot: lots.blanks, condition: 'fired', count: 2, to: places.spent },
        { lot: lots.blanks, condition: 'did not fire', count: 1, to: places.quarantine },
      ],
    });
    const view = viewOf(set);
    expect(view.reconcile().find((each) => each.lot_id === 'B01')).toEqual({
      lot_id: 'B01',
      at_start: 54,
      usable_end: 51,
      quarantine: 1,
      spent_recovered: 2,
      spent_missing: 0,
      verdict: 'matches',
    });
    expect(view.shots()).toEqual([
      {
        setup: blankPlan.setup,
        gun: 'W-01',
        lot: 'B01',
        takes: 1,
        per_take: 3,
        issued: 3,
        fired: 2,
        did_not_fire: 1,
        returned: 0,
      },
    ]);
  });

  it('write off rounds two people no longer find in a gun, and hold everything until that is released', () => {
    const set = readySet();
    const { history, pens } = set;
    // Out of sight, so that a look can no longer be held against the books at once.
    write(history, pens.camera, 'LeftUnattended', { thing: guns.revolver });
    seeEmpty(set, 'revolver');
    const view = viewOf(set);
    balancesAreWhole(view.state);
    expect(view.contents(guns.revolver)).toEqual([]);
    expect(view.openItems()).toMatchObject([{ class: 'cartridge short', diff: 3 }]);
    expect(view.holds().map((hold) => hold.kind)).toContain('missing');
    expect(issued(view.state)).toEqual({ issued: 3, accounted: 3 });
  });

  it('take in a round too many that two people find in a gun, as a difference', () => {
    const set = begin();
    openDay(set);
    morning(set);
    const { history, pens } = set;
    loadBeforeWitness(history, pens.armorer, pens.director, {
      gun: guns.revolver,
      lot: lots.dummies,
      from: places.dummyTray,
      count: 5,
    });
    write(history, pens.camera, 'LeftUnattended', { thing: guns.revolver });
    const six = look(guns.revolver, [{ count: 6, tells: ['no primer'] }]);
    for (const who of [pens.director, pens.deputy]) write(history, who, 'Looked', { look: six });
    const pair = viewOf(set);
    expect(pair.openItems()).toEqual([]);
    seeRevolverWithSix(set);
    const view = viewOf(set);
    balancesAreWhole(view.state);
    expect(view.openItems()).toMatchObject([{ class: 'cartridge over', diff: -1 }]);
    expect(view.contents(guns.revolver).reduce((sum, each) => sum + each.count, 0)).toBe(6);
  });

  it('never let a tray become proven by more rounds than the proven source had', () => {
    const set = begin();
    openDay(set);
    morning(set);
    const { history, pens } = set;
    seeRounds(set, places.emptyTray, []);
    const moving = write(history, pens.armorer, 'RoundsMoved', {
      lot: lots.dummies,
      condition: 'unused',
      count: 30,
      from: places.dummyTray,
      to: places.emptyTray,
    });
    write(history, pens.armorer2, 'Seconded', { of: moving.id });
    expect(viewOf(set).contents(places.emptyTray)).toMatchObject([{ count: 30, proven: false }]);
  });
});

function seeRevolverWithSix(set: StageSet): void {
  const { history, pens } = set;
  seeRounds(set, guns.revolver, [{ count: 6, tells: ['no primer'] }], pens.armorer, pens.armorer2);
  history.now += SECOND;
}
