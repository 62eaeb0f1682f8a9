// Anybody stops everything; who has heard it is known by what they signed, and lifting it takes a controller and the caller.

import { begin, people, readySet, type StageSet, viewOf } from '@proofhouse/domain/testing/set.ts';
import { answer } from '@proofhouse/policy/answer.ts';
import { describe, expect, it } from 'vitest';
import { liftingOf, releaseAsk, released, secondsFor, standBehind } from './release.ts';
import { heardOf, stopCalled, stopHeard, stopsInForce } from './stop.ts';
import { tell } from './testing/tell.ts';

const stopped = (): { set: StageSet; stop: string } => {
  const set = readySet();
  return { set, stop: tell(set, 'camera', stopCalled('  a dog in the line ')).id };
};
const names = (listeners: readonly { holder: string | undefined }[]) => listeners.map(({ holder }) => holder);

describe('a stop', () => {
  it('is in force from whoever called it, with the words they said', () => {
    const { set, stop } = stopped();
    expect(stopsInForce(viewOf(set))).toMatchObject([{ id: stop, says: expect.stringContaining('a dog in the line') }]);
  });

  it('needs no words', () => {
    const set = readySet();
    tell(set, 'camera', stopCalled('   '));
    expect(stopsInForce(viewOf(set))).toHaveLength(1);
  });

  it('keeps every gun on the board, each under the word STOP, with what is in it', () => {
    const { set } = stopped();
    const rows = viewOf(set).board();
    expect(rows).toHaveLength(13);
    expect(rows[0]).toMatchObject({ alias: 'W-01', word: 'STOP', contents: '3 blanks quarter' });
    expect(new Set(rows.map(({ word }) => word))).toEqual(new Set(['STOP']));
  });
});

describe('who has heard a stop', () => {
  it('is at first the device that called it, alone', () => {
    const { set, stop } = stopped();
    const { heard, notKnown } = heardOf(viewOf(set), stop);
    expect(names(heard)).toEqual(['Camera Operator']);
    expect(names(notKnown)).toContain('1st AD');
  });

  it('grows by every device that says so, or signs anything after it', () => {
    const { set, stop } = stopped();
    tell(set, 'director', stopHeard());
    set.history.now += 1000;
    tell(set, 'armorer', stopCalled());
    expect(names(heardOf(viewOf(set), stop).heard).sort()).toEqual(['1st AD', 'Armorer 1', 'Camera Operator']);
  });

  it('does not grow by a device that signs without having heard', () => {
    const set = readySet();
    set.pens.actor.online = false;
    const stop = tell(set, 'camera', stopCalled()).id;
    tell(set, 'actor', stopHeard());
    const { heard, notKnown } = heardOf(viewOf(set), stop);
    expect(names(heard)).toEqual(['Camera Operator']);
    expect(names(notKnown)).toContain('Actor A');
  });

  it('leaves out a device nobody let in', () => {
    const { set, stop } = stopped();
    const { heard, notKnown } = heardOf(viewOf(set), stop);
    expect([...heard, ...notKnown]).toHaveLength(Object.keys(begin().pens).length);
  });
});

describe('lifting a stop', () => {
  it('takes a controller and the caller, whatever their rank', () => {
    const { set, stop } = stopped();
    const view = viewOf(set);
    expect(liftingOf(view, stop)).toMatchObject({ release: undefined, missing: ['a controller', expect.any(String)] });
    expect(secondsFor(view, stop, people.armorer).map(view.label)).toEqual(['1st AD', '2nd AD']);
    expect(secondsFor(view, stop, people.manager)).toEqual([]);
    expect(answer(view, releaseAsk(stop, people.director), { person: people.armorer, device: 'x' }).verdict).toBe(
      'granted',
    );
    expect(answer(view, releaseAsk(stop, people.armorer2), { person: people.armorer, device: 'x' }).verdict).toBe(
      'refused',
    );
  });

  it('waits for the second after the first has said what it was', () => {
    const { set, stop } = stopped();
    const first = tell(
      set,
      'armorer',
      released({ hold: stop, cause: ' the dog is on its lead ', second: people.director }),
    );
    const half = liftingOf(viewOf(set), stop);
    expect(half).toMatchObject({ release: first.id, saidBy: people.armorer, cause: 'the dog is on its lead' });
    expect(half.missing).toEqual(['the caller (1st AD or deputy)']);
    tell(set, 'manager', standBehind(first.id));
    expect(stopsInForce(viewOf(set))).toHaveLength(1);
    tell(set, 'director', standBehind(first.id));
    expect(stopsInForce(viewOf(set))).toEqual([]);
    expect(liftingOf(viewOf(set), stop).missing).toEqual([]);
  });
});
