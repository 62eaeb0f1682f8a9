// Anybody may report, nothing is asked of them first, and what they report holds guns at once.

import { giveToActor, guns, people, places, readySet, viewOf } from '@proofhouse/domain/testing/set.ts';
import { expect, it } from 'vitest';
import { concernRaised, frozen, holdersWithin, injuryReported, roundFound } from './telling.ts';
import { tell } from './testing/tell.ts';

it('keeps the words of a concern out of the plain fields', () => {
  const concern = concernRaised([guns.revolver], 60, ' it lay on the apple box ');
  expect(JSON.stringify(concern.body)).not.toContain('apple box');
  expect(concern.disclosed).toEqual({ words: 'it lay on the apple box' });
});

it('holds the guns named once the answer is overdue', () => {
  const set = readySet();
  tell(set, 'camera', concernRaised([guns.revolver], 15, ''));
  expect(viewOf(set).holds()).toEqual([]);
  expect(viewOf(set, set.history.now + 16 * 60_000).holds()).toMatchObject([
    { kind: 'concern', guns: [guns.revolver] },
  ]);
});

it('stops everything for a round nobody can name', () => {
  const set = readySet();
  tell(set, 'camera', roundFound(places.street, 1));
  expect(viewOf(set).holds()).toMatchObject([{ kind: 'unknown round', scope: 'session' }]);
});

it('freezes everything for evidence, and after an injury', () => {
  for (const act of [frozen('nobody touches the cart'), injuryReported()]) {
    const set = readySet();
    tell(set, 'director', act);
    expect(
      new Set(
        viewOf(set)
          .board()
          .map(({ word }) => word),
      ),
    ).toEqual(new Set(['FROZEN']));
  }
});

it('says through whose hands a gun went within half an hour, and no longer', () => {
  const set = readySet();
  giveToActor(set);
  const [revolver] = holdersWithin(viewOf(set), 30 * 60_000);
  expect(revolver).toMatchObject({
    gun: guns.revolver,
    now: 'Actor A',
    handOvers: [{ from: 'Armorer 1', to: 'Actor A' }],
  });
  expect(holdersWithin(viewOf(set, set.history.now + 3_600_000), 30 * 60_000)).toEqual([]);
  expect(people.actor).toBe(viewOf(set).whereIs(guns.revolver).holder);
});
