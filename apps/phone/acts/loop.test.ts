import type { View } from '@proofhouse/domain/book/view.ts';
import type { Ask } from '@proofhouse/domain/clearance/events.ts';
import { lookByTwo } from '@proofhouse/domain/testing/facts.ts';
import {
  begin,
  guns,
  lots,
  morning,
  openDay,
  people,
  places,
  plans,
  type StageSet,
  viewOf,
} from '@proofhouse/domain/testing/set.ts';
import type { Look } from '@proofhouse/domain/vocabulary/look.ts';
import { answer } from '@proofhouse/policy/answer.ts';
import type { Act } from '@proofhouse/record/act.ts';
import { describe, expect, test } from 'vitest';
import { wantedOf } from './blind.ts';
import { type Cycle, cycleOf, cycleOfGun, cyclesOf, sourcesOf } from './cycle.ts';
import { headsLook, openedLook } from './looking.ts';
import * as loop from './loop.ts';
import { tell } from './testing/tell.ts';

const { revolver } = guns;
type Who = keyof StageSet['pens'];

const opened = (): StageSet => {
  const set = begin();
  openDay(set);
  set.history.now += 3_600_000;
  morning(set);
  return set;
};
const now = (set: StageSet): Cycle => {
  const view = viewOf(set);
  const line = view.state.plans.get(plans.blank)?.line;
  const cycle = line && cycleOf(view, line);
  if (!cycle) throw new Error('The plan line is not there.');
  return cycle;
};
const verdict = (view: View, ask: Ask, person: string) => {
  const { verdict: said, reasons } = answer(view, ask, { person, device: 'x' });
  return [said, ...reasons.map(({ rule }) => rule)];
};
const does = (set: StageSet, who: Who, act: Act): string => tell(set, who, act).id;
const byTwo = (set: StageSet, first: Who, second: Who, look: Look | undefined) => {
  if (look) lookByTwo(set.history, set.pens[first], set.pens[second], look);
  set.history.now += 1000;
};

/** Plays the loop up to the hand-over, and says which steps it went through. */
function untilOut(set: StageSet, rounds = 3): string[] {
  const steps = [now(set).step];
  const loading = { count: rounds, from: places.blankTray };
  expect(verdict(viewOf(set), loop.loadAsk(now(set), loading), people.armorer)).toEqual(['granted']);
  does(set, 'armorer', loop.loaded(now(set), loading));
  steps.push(now(set).step);
  const load = loop.unwitnessed(viewOf(set), revolver);
  does(set, 'director', loop.sawLoading(load ?? '', rounds));
  byTwo(
    set,
    'armorer',
    'director',
    headsLook(now(set).gun, { rounds, heads: 'bright' }, viewOf(set).state.lots.values()),
  );
  steps.push(now(set).step);
  const shown = {
    gun: revolver,
    by: people.armorer,
    performer: people.actor,
    holder: people.armorer,
    wanted: 'shown',
  } as const;
  does(set, 'armorer', loop.wasShown(shown));
  steps.push(now(set).step);
  expect(verdict(viewOf(set), loop.handOverAsk(now(set), people.actor), people.armorer)).toEqual(['granted']);
  const given = does(set, 'armorer', loop.handedOver(now(set), people.actor));
  steps.push(now(set).step);
  does(set, 'armorer', loop.received(given, people.actor, people.armorer));
  steps.push(now(set).step);
  return steps;
}

describe('the take loop', () => {
  test('goes step by step from an opened gun to the performer’s hands, each read off the book', () => {
    const set = opened();
    expect(untilOut(set)).toEqual(['load', 'show', 'performer', 'hand over', 'between', 'begin']);
    expect(now(set).performer).toBe(people.actor);
  });

  test('goes on through action and cut until two have seen the gun empty, and every round is accounted for', () => {
    const set = opened();
    untilOut(set);
    const { line } = now(set);
    expect(verdict(viewOf(set), loop.beginAsk(line), people.director)).toEqual(['granted']);
    does(set, 'director', loop.called(revolver, '3 blanks quarter'));
    does(set, 'director', loop.begun(line));
    expect(now(set).step).toBe('action');
    expect(loop.runningGuns(viewOf(set))).toEqual([revolver]);
    does(set, 'director', loop.heard(revolver, 3));
    does(set, 'director', loop.cut([revolver]));
    expect(now(set).step).toBe('back');
    const back = does(set, 'armorer', loop.givenBack(revolver, people.actor, people.armorer, people.armorer));
    expect(now(set).step).toBe('between');
    does(set, 'armorer', loop.received(back, people.armorer, people.armorer));
    expect(now(set).step).toBe('empty');
    expect(loop.inside(viewOf(set), now(set))).toEqual({ all: 3, fired: 3 });
    does(set, 'armorer', loop.unloaded(viewOf(set), now(set), { spent: 3, unused: 0 }, places.spent));
    expect(now(set).step).toBe('open');
    byTwo(set, 'armorer', 'director', openedLook(now(set).gun, 'empty light'));
    const view = viewOf(set);
    expect(now(set)).toMatchObject({ step: 'load', loaded: 0 });
    expect(view.openItems()).toEqual([]);
    expect(view.contents(places.spent)).toMatchObject([{ lot: lots.blanks, condition: 'spent', count: 3 }]);
  });

  test('shows everybody the gun a performer does not want: it stays at the cart', () => {
    const set = opened();
    untilOut(set);
    const { line } = now(set);
    does(set, 'director', loop.begun(line));
    does(set, 'director', loop.cut([revolver]));
    const back = does(set, 'actor', loop.givenBack(revolver, people.actor, people.armorer, people.actor));
    does(set, 'armorer', loop.received(back, people.armorer, people.armorer));
    does(set, 'armorer', loop.unloaded(viewOf(set), now(set), { spent: 0, unused: 3 }, places.spent));
    byTwo(set, 'armorer', 'director', openedLook(now(set).gun, 'empty light'));
    const loading = { count: 3, from: places.blankTray };
    does(set, 'armorer', loop.loaded(now(set), loading));
    does(set, 'director', loop.sawLoading(loop.unwitnessed(viewOf(set), revolver) ?? '', 3));
    does(set, 'director', loop.seen(headsLook(now(set).gun, { rounds: 3, heads: 'bright' }, [])));
    does(
      set,
      'actor',
      loop.wasShown({
        gun: revolver,
        by: people.armorer,
        performer: people.actor,
        holder: people.actor,
        wanted: 'declined',
      }),
    );
    expect(now(set).step).toBe('performer');
    expect(
      viewOf(set)
        .findings()
        .map(({ kind }) => kind),
    ).toContain('declined');
  });

  test('does not go on while a stop is in force', () => {
    const set = opened();
    tell(set, 'camera', { type: 'StopCalled', body: {} });
    expect(now(set).step).toBe('held');
  });

  test('a mismatch leaves the gun in doubt, and asks for a look by two', () => {
    const set = opened();
    const loading = { count: 4, from: places.blankTray };
    does(set, 'armorer', loop.loaded(now(set), loading));
    does(set, 'director', loop.sawLoading(loop.unwitnessed(viewOf(set), revolver) ?? '', 3));
    does(set, 'director', loop.seen(headsLook(now(set).gun, { rounds: 3, heads: 'bright' }, [])));
    const row = viewOf(set)
      .board()
      .find(({ gun }) => gun === revolver);
    expect(row?.word).toBe('NOT PROVEN');
    expect(now(set).step).toBe('held');
  });
});

describe('the plan of the day', () => {
  test('has every line whose gun is on the register, with its step', () => {
    const view = viewOf(opened());
    expect(cyclesOf(view).map(({ line, step }) => [line.alias, step])).toContainEqual(['PL-01', 'load']);
  });

  test('finds the line a gun is out for', () => {
    const set = opened();
    untilOut(set);
    expect(cycleOfGun(viewOf(set), revolver)?.line.alias).toBe('PL-01');
  });

  test('offers proven trays before those nobody has looked at', () => {
    const [first, ...others] = sourcesOf(viewOf(opened()), lots.blanks);
    expect(first).toMatchObject({ place: places.blankTray, count: 50, proven: true });
    expect(others.every(({ proven }) => !proven)).toBe(true);
  });
});

describe('a first answer', () => {
  test('is asked of everybody but its author, until somebody gave the second', () => {
    const set = opened();
    const sealed = tell(set, 'armorer', {
      type: 'AnswerSealed',
      body: { about: revolver, kind: 'look', commitment: 'A'.repeat(43) },
    });
    expect(wantedOf(viewOf(set), 'look', people.director)).toMatchObject([{ sealed: sealed.id, about: revolver }]);
    expect(wantedOf(viewOf(set), 'look', people.armorer)).toEqual([]);
    expect(wantedOf(viewOf(set), 'count', people.director)).toEqual([]);
    does(set, 'director', loop.seen({ subject: revolver, seen: [] }, sealed.id));
    expect(wantedOf(viewOf(set), 'look', people.deputy)).toEqual([]);
  });
});
