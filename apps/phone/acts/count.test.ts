// Two count blind to each other: neither is shown a number, a match closes, a difference stands open until it is explained.

import { commitmentOf } from '@proofhouse/domain/book/digest.ts';
import { lots, people, places, readySet, type StageSet, viewOf } from '@proofhouse/domain/testing/set.ts';
import type { Tally } from '@proofhouse/domain/vocabulary/look.ts';
import { describe, expect, it } from 'vitest';
import { act } from './act.ts';
import {
  type Countable,
  countables,
  countedSecond,
  explained,
  outcomeOf,
  searched,
  somethingElse,
  stageOf,
  tallyOf,
  unanswered,
} from './count.ts';
import { standBehind } from './release.ts';
import { tell } from './testing/tell.ts';

const SALT = 'saltAAAAAAAAAAAAAAAAAA';
const countable = (set: StageSet, alias: string, of: Tally['of'] = 'rounds'): Countable => {
  const found = countables(viewOf(set)).find((each) => each.alias === alias && each.of === of);
  if (!found) throw new Error(`${alias} is not to be counted.`);
  return found;
};
const typedAs = (of: Countable, count: number) =>
  tallyOf(of, of.lines, Object.fromEntries(of.lines.map(({ key }) => [key, count])));
const seal = (set: StageSet, who: 'armorer', tally: Tally): string =>
  tell(set, who, act('AnswerSealed', { about: tally.subject, kind: 'count', commitment: commitmentOf(SALT, tally) }))
    .id;
const open = (set: StageSet, sealed: string, count: Tally) =>
  tell(set, 'armorer', act('AnswerOpened', { sealed, salt: SALT, count }));

describe('what is asked', () => {
  it('names lots and never a number', () => {
    const tray = countable(readySet(), 'T3');
    expect(tray.lines).toEqual([
      { key: `${lots.blanks}|unused`, lot: lots.blanks, condition: 'unused', lotAlias: 'B01' },
    ]);
  });

  it('asks for guns where guns stand', () => {
    expect(countable(readySet(), 'Safe1', 'guns').lines).toEqual([{ key: 'guns', lotAlias: '' }]);
  });

  it('has an answer for every line or is none', () => {
    const tray = countable(readySet(), 'T3');
    expect(unanswered(tray.lines, {})).toHaveLength(1);
    expect(unanswered(tray.lines, { [tray.lines[0]!.key]: 0 })).toEqual([]);
  });

  it('takes a line for what the books do not have there', () => {
    const set = readySet();
    const tray = countable(set, 'T3');
    const lines = [...tray.lines, somethingElse(viewOf(set), lots.dummies, 'unused')];
    expect(tallyOf(tray, lines, { [lines[0]!.key]: 47, [lines[1]!.key]: 1 }).rows).toHaveLength(2);
  });
});

describe('a count by two', () => {
  it('waits for a second who is told nothing, then for both to be opened', () => {
    const set = readySet();
    const tray = countable(set, 'T3');
    expect(stageOf(viewOf(set), places.blankTray, people.armorer)).toEqual({ stage: 'first' });
    const first = typedAs(tray, 47);
    const sealed = seal(set, 'armorer', first);
    expect(stageOf(viewOf(set), places.blankTray, people.armorer)).toEqual({ stage: 'waits', sealed });
    const asked = stageOf(viewOf(set), places.blankTray, people.director);
    expect(asked).toEqual({ stage: 'second', sealed, by: people.armorer });
    tell(set, 'director', countedSecond(typedAs(tray, 47), sealed));
    expect(stageOf(viewOf(set), places.blankTray, people.armorer)).toMatchObject({ stage: 'open', isOwn: true });
    expect(stageOf(viewOf(set), places.blankTray, people.director)).toMatchObject({ stage: 'open', isOwn: false });
    open(set, sealed, first);
    expect(outcomeOf(viewOf(set), places.blankTray)).toMatchObject({
      first: 'Armorer 1',
      second: '1st AD',
      isAlike: true,
      items: [],
      rows: [{ lotAlias: 'B01', first: 47, second: 47 }],
    });
    expect(viewOf(set).counts().get(places.blankTray)?.matches).toBe(true);
  });

  it('that differs between the two shows both numbers and is to be made again', () => {
    const set = readySet();
    const tray = countable(set, 'T3');
    const sealed = seal(set, 'armorer', typedAs(tray, 47));
    tell(set, 'director', countedSecond(typedAs(tray, 46), sealed));
    open(set, sealed, typedAs(tray, 47));
    const outcome = outcomeOf(viewOf(set), places.blankTray);
    expect(outcome).toMatchObject({ isAlike: false, items: [], rows: [{ first: 47, second: 46 }] });
    expect(stageOf(viewOf(set), places.blankTray, people.armorer)).toEqual({ stage: 'first' });
  });

  it('that differs from the books opens an item, which a search and a cause in both names close', () => {
    const set = readySet();
    const belt = countable(set, 'BELT-A');
    const sealed = seal(set, 'armorer', typedAs(belt, 9));
    tell(set, 'director', countedSecond(typedAs(belt, 9), sealed));
    open(set, sealed, typedAs(belt, 9));
    const [item] = outcomeOf(viewOf(set), places.belt)?.items ?? [];
    expect(item).toMatchObject({ diff: 1, class: 'cast dummy' });
    tell(set, 'armorer', searched(places.belt, 'wardrobe, with lamps', 0));
    const signers = [people.armorer, people.director];
    const cause = tell(set, 'armorer', explained(item!, 'fell into the river', signers));
    expect(outcomeOf(viewOf(set), places.belt)?.items).toHaveLength(1);
    tell(set, 'director', standBehind(cause.id));
    expect(outcomeOf(viewOf(set), places.belt)?.items).toEqual([]);
  });

  it('of guns is the same on both devices in whatever order lines were typed', () => {
    const set = readySet();
    const all = countable(set, 'Safe1', 'guns');
    expect(typedAs(all, 12)).toEqual({ subject: places.strongroom, of: 'guns', rows: [{ count: 12 }] });
  });
});
