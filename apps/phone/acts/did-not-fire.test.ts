// A round that did not fire: the wait is counted from the word, cannot be shortened, and ends in quarantine.

import { giveToActor, guns, places, readySet, viewOf } from '@proofhouse/domain/testing/set.ts';
import { expect, it } from 'vitest';
import { didNotFire, emptied, gunsOut, linesOut, minutesAndSeconds, placesFor, waitsOf } from './did-not-fire.ts';
import { tell } from './testing/tell.ts';

const waiting = () => {
  const set = readySet();
  giveToActor(set);
  set.history.now += 1000;
  const said = set.history.now;
  tell(set, 'actor', didNotFire(guns.revolver, 1));
  return { set, said };
};

it('offers only guns in hands that hold something', () => {
  expect(gunsOut(viewOf(readySet())).map(({ alias }) => alias)).toEqual(['W-01']);
});

it('counts thirty seconds down from the word, and says who holds the gun', () => {
  const { set, said } = waiting();
  expect(waitsOf(viewOf(set, said))).toMatchObject([{ leftS: 30, rounds: 1, with: 'Actor A', gun: { alias: 'W-01' } }]);
  expect(waitsOf(viewOf(set, said + 22_500))[0]?.leftS).toBe(8);
  expect(waitsOf(viewOf(set, said + 31_000))[0]?.leftS).toBe(0);
});

it('says a wait in minutes and seconds', () => {
  expect([0, 7, 30, 75].map(minutesAndSeconds)).toEqual(['0:00', '0:07', '0:30', '1:15']);
});

it('asks of each lot what did not fire, what is spent and what was never struck', () => {
  const { set } = waiting();
  const view = viewOf(set);
  const lines = linesOut(view, view.state.guns.get(guns.revolver)!);
  expect(lines.map(({ lotAlias, condition }) => `${lotAlias} ${condition}`)).toEqual([
    'B01 did not fire',
    'B01 spent',
    'B01 unused',
  ]);
});

it('is over once the wait has passed and the round lies in quarantine, and not before', () => {
  for (const [afterMs, isOver] of [
    [10_000, false],
    [40_000, true],
  ] as const) {
    const { set } = waiting();
    const view = viewOf(set);
    const lines = linesOut(view, view.state.guns.get(guns.revolver)!);
    const { quarantine, spent, trays } = placesFor(view);
    expect([quarantine, spent]).toEqual([places.quarantine, places.spent]);
    set.history.now += afterMs;
    const counts = { [lines[0]!.key]: 1, [lines[1]!.key]: 2, [lines[2]!.key]: 0 };
    const act = emptied(guns.revolver, lines, counts, { 'did not fire': quarantine, spent, unused: trays[0]?.id });
    expect(act.body).toMatchObject({
      out: [
        { count: 1, to: places.quarantine },
        { count: 2, to: places.spent },
      ],
    });
    tell(set, 'armorer', act);
    expect(waitsOf(viewOf(set)).map(({ isEmptied }) => isEmptied)).toEqual(isOver ? [] : [true]);
  }
});
