import {
  begin,
  giveToActor,
  guns,
  openDay,
  people,
  places,
  readySet,
  type StageSet,
  viewOf,
} from '@proofhouse/domain/testing/set.ts';
import { describe, expect, test } from 'vitest';
import { standBehind } from './release.ts';
import { isQuiet, lockedStoreOf, openingToSecond, putInto, storeLocked, storeOpened } from './stores.ts';
import { tell } from './testing/tell.ts';

const { strongroom } = places;
const dawn = (): StageSet => {
  const set = begin();
  openDay(set);
  set.history.now += 3_600_000;
  return set;
};

describe('a store that takes two', () => {
  test('waits for a second person of those who may open it, and for nobody else', () => {
    const set = dawn();
    expect(lockedStoreOf(viewOf(set), guns.revolver)?.id).toBe(strongroom);
    const opening = tell(set, 'armorer', storeOpened(strongroom));
    const view = viewOf(set);
    expect(view.state.places.get(strongroom)?.two).toBe(true);
    expect(openingToSecond(view, strongroom, people.armorer2)).toBe(opening.id);
    expect(openingToSecond(view, strongroom, people.armorer)).toBeUndefined();
    expect(openingToSecond(view, strongroom, people.camera)).toBeUndefined();
    tell(set, 'armorer2', standBehind(opening.id));
    expect(openingToSecond(viewOf(set), strongroom, people.armorer2)).toBeUndefined();
    expect(lockedStoreOf(viewOf(set), guns.revolver)).toBeUndefined();
  });

  test('is locked again by anybody, with what was put back into it', () => {
    const set = readySet();
    tell(set, 'armorer', putInto(guns.revolver, strongroom));
    tell(set, 'camera', storeLocked(strongroom));
    expect(lockedStoreOf(viewOf(set), guns.revolver)?.id).toBe(strongroom);
  });
});

describe('the set', () => {
  test('is quiet while anybody has a gun that can hold rounds, and not before', () => {
    expect(isQuiet(viewOf(dawn()))).toBe(false);
    const set = readySet();
    expect(isQuiet(viewOf(set))).toBe(true);
    giveToActor(set);
    expect(isQuiet(viewOf(set))).toBe(true);
  });
});
