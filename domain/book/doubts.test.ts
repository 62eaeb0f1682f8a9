// Taint runs back to the last verified sighting and forward through everything since; only a complete look by two ends it.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { always } from '../testing/always.ts';
import { bookOf, byTwo, MINUTE, SECOND, T0, write } from '../testing/facts.ts';
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
  row,
  type StageSet,
  seeEmpty,
  seeRounds,
  takeUp,
  viewOf,
} from '../testing/set.ts';
import { stateOf } from './book.ts';
import type { State } from './state.ts';
import { view } from './view.ts';

const trays = [places.dummyTray, places.emptyTray, places.rattleTray, places.belt] as const;
const revolvers = ['revolver', 'twin', 'blankOnly'] as const;

/** One thing that happens to rounds: they are moved, loaded or unloaded, or two people look at everything in a thing. */
type Step =
  | { readonly kind: 'move'; readonly from: number; readonly to: number }
  | { readonly kind: 'load'; readonly from: number; readonly gun: number }
  | { readonly kind: 'unload'; readonly gun: number; readonly to: number }
  | { readonly kind: 'look tray'; readonly tray: number }
  | { readonly kind: 'look gun'; readonly gun: number };

const tray = fc.nat(trays.length - 1);
const gun = fc.nat(revolvers.length - 1);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('move' as const), from: tray, to: tray }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('load' as const), from: tray, gun }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('unload' as const), gun, to: tray }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('look tray' as const), tray }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('look gun' as const), gun }) },
);

/** What the naive reference keeps: transfers and complete looks, each with its minute. */
interface Reference {
  readonly transfers: { readonly from: string; readonly to: string; readonly at: number }[];
  readonly looks: { readonly thing: string; readonly at: number }[];
}

/**
 * The reference, written without looking at the book: plays the transfers in order of time with a set of tainted
 * things; a look takes a thing out of the set, from then on.
 */
function taintedBy(reference: Reference, source: string, from: number): Set<string> {
  const tainted = new Set<string>();
  const events = [
    ...reference.transfers.map((each) => ({ ...each, kind: 'transfer' as const })),
    ...reference.looks.map((each) => ({ ...each, kind: 'look' as const })),
  ].sort((a, b) => a.at - b.at);
  let begun = false;
  for (const each of events) {
    if (!begun && each.at >= from) {
      begun = true;
      tainted.add(source);
    }
    if (each.kind === 'look') tainted.delete(each.thing);
    else if (tainted.has(each.from)) tainted.add(each.to);
  }
  tainted.delete(source);
  return tainted;
}

const countIn = (state: State, thing: string) =>
  [...state.balances].reduce(
    (sum, [name, count]) =>
      name.startsWith(`${thing}|${lots.dummies}|`) && !name.endsWith('spent') ? sum + count : sum,
    0,
  );

/** Tells one step as a careful crew would, and writes down what the reference needs. */
function tell(set: StageSet, each: Step, reference: Reference): void {
  const { history, pens } = set;
  history.now += MINUTE;
  const state = stateOf(bookOf(history.facts));
  const place = (at: number) => trays[at] as string;
  const gunOf = (at: number) => guns[revolvers[at] as 'revolver'];
  switch (each.kind) {
    case 'move': {
      if (each.from === each.to || countIn(state, place(each.from)) === 0) return;
      reference.transfers.push({ from: place(each.from), to: place(each.to), at: history.now });
      write(history, pens.armorer, 'RoundsMoved', {
        lot: lots.dummies,
        condition: 'unused',
        count: 1,
        from: place(each.from),
        to: place(each.to),
      });
      return;
    }
    case 'load': {
      if (countIn(state, place(each.from)) === 0 || countIn(state, gunOf(each.gun)) >= 6) return;
      reference.transfers.push({ from: place(each.from), to: gunOf(each.gun), at: history.now });
      write(history, pens.armorer, 'RoundsLoaded', {
        gun: gunOf(each.gun),
        lot: lots.dummies,
        from: place(each.from),
        count: 1,
      });
      return;
    }
    case 'unload': {
      const inside = countIn(state, gunOf(each.gun));
      if (inside === 0) return;
      reference.transfers.push({ from: gunOf(each.gun), to: place(each.to), at: history.now });
      write(history, pens.armorer, 'Unloaded', {
        gun: gunOf(each.gun),
        out: [{ lot: lots.dummies, condition: 'unused', count: inside, to: place(each.to) }],
      });
      return;
    }
    case 'look tray': {
      const at = history.now + 2 * SECOND;
      const count = countIn(state, place(each.tray));
      seeRounds(set, place(each.tray), count === 0 ? [] : [row('dummies', count)]);
      reference.looks.push({ thing: place(each.tray), at });
      return;
    }
    case 'look gun': {
      const inside = countIn(state, gunOf(each.gun));
      if (inside > 0) return;
      seeEmpty(set, revolvers[each.gun] as 'revolver');
      reference.looks.push({ thing: gunOf(each.gun), at: history.now });
    }
  }
}

const taintedNow = (state: State, cause: string): Set<string> => {
  const found = new Set<string>();
  for (const each of state.guns.values()) if (each.taints.some((taint) => taint.fact === cause)) found.add(each.id);
  for (const each of state.places.values()) {
    if (each.doubts.some((doubt) => doubt.fact === cause && doubt.kind === 'tainted')) found.add(each.id);
  }
  return found;
};

function quietSet(): StageSet {
  const set = begin();
  openDay(set);
  set.history.now = T0;
  openStore(set);
  takeUp(set, guns.revolver, guns.twin, guns.blankOnly);
  // Only dummies are in the trays of this test; the others were emptied before.
  const { history, pens } = set;
  write(history, pens.armorer, 'RoundsMoved', {
    lot: lots.rattlers,
    condition: 'unused',
    count: 12,
    from: places.rattleTray,
    to: places.quarantine,
  });
  write(history, pens.armorer, 'RoundsMoved', {
    lot: lots.cast,
    condition: 'unused',
    count: 10,
    from: places.belt,
    to: places.quarantine,
  });
  for (const name of revolvers) seeEmpty(set, name);
  for (const each of trays) seeRounds(set, each, each === places.dummyTray ? [row('dummies', 24)] : []);
  return set;
}

describe('taint', () => {
  it('reaches exactly what a naive walk over transfers and looks reaches', () => {
    always(
      fc.record({ steps: fc.array(step, { minLength: 1, maxLength: 16 }), source: tray, back: fc.nat(16) }),
      ({ steps, source, back }) => {
        const set = quietSet();
        const begun = set.history.now;
        const reference: Reference = { transfers: [], looks: [] };
        for (const each of steps) tell(set, each, reference);
        const { history, pens } = set;
        history.now += MINUTE;
        const from = Math.max(begun, history.now - back * MINUTE - MINUTE / 2);
        const thing = trays[source] as string;
        const cause = write(history, pens.camera, 'LeftUnattended', { thing }, { at: from });
        const state = stateOf(bookOf(history.facts));
        expect([...taintedNow(state, cause.id)].sort()).toEqual([...taintedBy(reference, thing, from)].sort());
      },
      70,
    );
  });

  it('goes on from what a tray gave away before two people looked at it', () => {
    const set = quietSet();
    const { history, pens } = set;
    const reference: Reference = { transfers: [], looks: [] };
    const begun = history.now;
    for (const each of [
      { kind: 'move', from: 0, to: 1 },
      { kind: 'load', from: 1, gun: 0 },
      { kind: 'look tray', tray: 1 },
    ] as const)
      tell(set, each, reference);
    history.now += MINUTE;
    const cause = write(history, pens.camera, 'LeftUnattended', { thing: places.dummyTray }, { at: begun });
    const { state } = viewOf(set);
    expect([...taintedNow(state, cause.id)]).toEqual([guns.revolver]);
  });

  it('of a missing container reaches back to when two last verified it, and no further', () => {
    const set = quietSet();
    const { history, pens } = set;
    write(history, pens.armorer, 'RoundsLoaded', {
      gun: guns.revolver,
      lot: lots.dummies,
      from: places.dummyTray,
      count: 1,
    });
    history.now += MINUTE;
    seeRounds(set, places.dummyTray, [row('dummies', 23)]);
    history.now += MINUTE;
    write(history, pens.armorer, 'RoundsLoaded', {
      gun: guns.twin,
      lot: lots.dummies,
      from: places.dummyTray,
      count: 1,
    });
    history.now += MINUTE;
    const missed = write(history, pens.camera, 'ThingMissed', { thing: places.dummyTray });
    expect([...taintedNow(viewOf(set).state, missed.id)]).toEqual([guns.twin]);
  });

  it.each([
    ['the one who misses the tray', 'camera', 'ThingMissed'],
    ['the one who leaves the tray', 'camera', 'LeftUnattended'],
    ['the one who loaded from it', 'armorer2', 'ThingMissed'],
  ] as const)('is not led past a look by the slow clock of %s', (_who, slow, type) => {
    const set = quietSet();
    const { history, pens } = set;
    pens[slow].skewMs = -90 * SECOND;
    history.now += MINUTE;
    seeRounds(set, places.dummyTray, [row('dummies', 24)]);
    history.now += 4 * SECOND;
    const body = { gun: guns.twin, lot: lots.dummies, from: places.dummyTray, count: 1 };
    write(history, pens.armorer2, 'RoundsLoaded', body);
    history.now += MINUTE;
    const cause = write(history, pens.camera, type, { thing: places.dummyTray });
    expect([...taintedNow(viewOf(set).state, cause.id)]).toEqual([guns.twin]);
  });

  it('of what was left out over a break is not led past a look by the slow clock of whoever called it', () => {
    const set = quietSet();
    const { history, pens } = set;
    pens.director.skewMs = -90 * SECOND;
    history.now += MINUTE;
    seeRounds(set, places.dummyTray, [row('dummies', 24)]);
    history.now += 4 * SECOND;
    const cause = write(history, pens.director, 'BreakBegan', { kind: 'meal' });
    history.now += SECOND;
    const body = { gun: guns.twin, lot: lots.dummies, from: places.dummyTray, count: 1 };
    write(history, pens.armorer2, 'RoundsLoaded', body);
    history.now += 20 * MINUTE;
    expect([...taintedNow(viewOf(set).state, cause.id)]).toEqual([guns.twin]);
  });

  it('shows in the past from the moment it reaches back to, before anybody told of it', () => {
    const set = quietSet();
    const { history, pens } = set;
    const begun = history.now;
    history.now += MINUTE;
    loadDummies(set);
    const loaded = history.now;
    history.now += 30 * MINUTE;
    write(history, pens.camera, 'LeftUnattended', { thing: places.dummyTray }, { at: begun });
    const book = bookOf(history.facts);
    const then = view(book, loaded + SECOND);
    expect(then.state.guns.get(guns.revolver)?.taints.map((taint) => taint.kind)).toEqual(['tainted']);
    expect(then.board().find((each) => each.gun === guns.revolver)?.word).toBe('NOT PROVEN');
    expect(view(book, begun - SECOND).state.guns.get(guns.revolver)?.taints).toEqual([]);
  });

  it('ends by a complete look by two, and by nothing less', () => {
    const set = quietSet();
    const { history, pens } = set;
    const begun = history.now;
    history.now += MINUTE;
    loadDummies(set);
    history.now += MINUTE;
    write(history, pens.camera, 'LeftUnattended', { thing: places.dummyTray }, { at: begun });
    const tainted = () => viewOf(set).state.guns.get(guns.revolver)?.taints.length;
    expect(tainted()).toBe(1);
    write(history, pens.director, 'Looked', {
      look: look(guns.revolver, [{ count: 3, tells: ['no primer'] }, empty(3)]),
    });
    expect(tainted()).toBe(1);
    write(history, pens.armorer, 'Unloaded', {
      gun: guns.revolver,
      out: [{ lot: lots.dummies, condition: 'unused', count: 3, to: places.quarantine }],
    });
    byTwo(history, pens.armorer, pens.armorer2, 'StoreLocked', { place: places.strongroom });
    history.now += 60 * MINUTE;
    expect(tainted()).toBe(1);
    seeEmpty(set, 'revolver');
    expect(tainted()).toBe(0);
  });

  it('goes from a tainted gun into the tray it is emptied into, even one that two saw empty', () => {
    const set = quietSet();
    const { history, pens } = set;
    const begun = history.now;
    history.now += MINUTE;
    loadDummies(set);
    history.now += MINUTE;
    write(history, pens.camera, 'LeftUnattended', { thing: places.dummyTray }, { at: begun });
    history.now += MINUTE;
    expect(viewOf(set).state.places.get(places.emptyTray)?.doubts).toEqual([]);
    write(history, pens.armorer, 'Unloaded', {
      gun: guns.revolver,
      out: [{ lot: lots.dummies, condition: 'unused', count: 3, to: places.emptyTray }],
    });
    expect(viewOf(set).state.places.get(places.emptyTray)?.doubts).toMatchObject([{ kind: 'tainted' }]);
  });

  it('holds what shares a magazine with a gun while it is inside, and the chamber after it is out', () => {
    const set = quietSet();
    const { history, pens } = set;
    openStore(set);
    takeUp(set, guns.pistol);
    seeEmpty(set, 'pistol');
    seeRounds(set, places.magazine, [row('blanks', 4)]);
    history.now += MINUTE;
    write(history, pens.armorer, 'ThingMoved', { things: [places.magazine], to: guns.pistol });
    const wordOf = () =>
      viewOf(set)
        .board()
        .find((each) => each.gun === guns.pistol)?.word;
    expect(wordOf()).not.toBe('NOT PROVEN');
    history.now += MINUTE;
    write(history, pens.camera, 'LeftUnattended', { thing: places.magazine });
    expect(wordOf()).toBe('NOT PROVEN');
    write(history, pens.armorer, 'ThingMoved', { things: [places.magazine], to: places.cart });
    expect(wordOf()).toBe('NOT PROVEN');
  });
});

function loadDummies({ history, pens }: StageSet): void {
  const loading = write(history, pens.armorer, 'RoundsLoaded', {
    gun: guns.revolver,
    lot: lots.dummies,
    from: places.dummyTray,
    count: 3,
  });
  write(history, pens.director, 'LoadWitnessed', { load: loading.id, count: 3 });
}

describe('a break', () => {
  const broken = (told: (set: StageSet) => void) => {
    const set = begin();
    openDay(set);
    morning(set);
    loadBlanks(set);
    expect(
      viewOf(set)
        .board()
        .find((each) => each.gun === guns.revolver)?.proof.basis,
    ).toBe('filled');
    set.history.now += SECOND;
    told(set);
    return viewOf(set);
  };
  const word = (told: (set: StageSet) => void) =>
    broken(told)
      .board()
      .find((each) => each.gun === guns.revolver)?.word;

  it.each([
    ['left alone', (set: StageSet) => write(set.history, set.pens.camera, 'LeftUnattended', { thing: guns.revolver })],
    ['missed', (set: StageSet) => write(set.history, set.pens.camera, 'ThingMissed', { thing: guns.revolver })],
    [
      'dropped',
      (set: StageSet) => write(set.history, set.pens.actor, 'AnomalyNoticed', { gun: guns.revolver, kind: 'dropped' }),
    ],
    ['cleaned', (set: StageSet) => write(set.history, set.pens.armorer2, 'GunCleaned', { gun: guns.revolver })],
    [
      'set down without a plan',
      (set: StageSet) =>
        write(set.history, set.pens.actor, 'GunSetDown', { gun: guns.revolver, place: places.cart, planned: false }),
    ],
    [
      'handed on without a plan',
      (set: StageSet) =>
        write(set.history, set.pens.actor, 'HolderChanged', { gun: guns.revolver, to: people.actor2, planned: true }),
    ],
    [
      'moved by somebody who may not',
      (set: StageSet) =>
        write(set.history, set.pens.camera, 'ThingMoved', { things: [guns.revolver], to: places.cart }),
    ],
    [
      'put into other hands without a hand-over',
      (set: StageSet) =>
        write(set.history, set.pens.armorer, 'ThingMoved', { things: [guns.revolver], to: people.camera }),
    ],
    [
      'unloaded',
      (set: StageSet) =>
        write(set.history, set.pens.armorer, 'Unloaded', {
          gun: guns.revolver,
          out: [{ lot: lots.blanks, condition: 'unused', count: 3, to: places.blankTray }],
        }),
    ],
    [
      'given away by somebody who does not have it',
      (set: StageSet) => write(set.history, set.pens.actor, 'HandedOver', { thing: guns.revolver, to: people.armorer }),
    ],
    [
      'disputed',
      (set: StageSet) =>
        write(set.history, set.pens.actor, 'HandOverDisputed', { thing: guns.revolver, words: 'I never had it' }),
    ],
    [
      'seen otherwise',
      (set: StageSet) =>
        write(set.history, set.pens.deputy, 'Looked', { look: look(guns.revolver, [{ count: 4 }, empty(2)]) }),
    ],
  ] as const)('by being %s leaves a gun NOT PROVEN', (_name, told) => {
    expect(word((set) => void told(set))).toBe('NOT PROVEN');
  });

  it('of the bore is made by a dummy, and asks for light again before blanks', () => {
    const set = quietSet();
    loadDummies(set);
    expect(viewOf(set).state.guns.get(guns.revolver)?.bore).toMatchObject({
      doubts: [{ kind: 'bullet-shaped round' }],
    });
  });

  it('is not made by a top-up: the show ends, the rounds stay proven', () => {
    const set = begin({ plan: { perTake: 6 } });
    openDay(set);
    morning(set);
    loadBlanks(set, 3);
    const { history, pens } = set;
    write(history, pens.director, 'Looked', { look: look(guns.revolver, [{ count: 3 }, empty(3)]) });
    loadBlanks(set, 2);
    const { state } = viewOf(set);
    expect(state.guns.get(guns.revolver)?.shown).toEqual([]);
    expect(viewOf(set).contents(guns.revolver)).toEqual([
      { lot: lots.blanks, kind: 'blank', condition: 'loaded', count: 5, proven: true },
    ]);
  });
});
