// A move leaves with what is locked and who rides along, and its seals are read on arrival.

import { people, places, readySet, viewOf } from '@proofhouse/domain/testing/set.ts';
import { expect, it } from 'vitest';
import { arrived, departed, destinations, sealed, sealSeen, storesIn, vehicles } from './move.ts';
import { tell } from './testing/tell.ts';

it('knows vehicles, what is lockable in them, and where they can go', () => {
  const view = viewOf(readySet());
  expect(vehicles(view).map(({ alias }) => alias)).toEqual(['truck']);
  expect(storesIn(view, places.truck).map(({ alias }) => alias)).toEqual(['Safe1']);
  expect(destinations(view).map(({ alias }) => alias)).toEqual(['street']);
});

it('is under way from departure to arrival', () => {
  const set = readySet();
  tell(set, 'armorer', departed(places.truck, [people.armorer, people.armorer2]));
  expect(viewOf(set).state.moving?.vehicle).toBe(places.truck);
  tell(set, 'armorer', arrived(places.truck, places.street));
  expect(viewOf(set).state.moving).toBeUndefined();
});

it('reads a seal by its number, and says when it was broken', () => {
  const set = readySet();
  tell(set, 'armorer', sealed(places.cart, 'SAMPLE-SEAL-9'));
  expect(viewOf(set).state.places.get(places.cart)?.seal).toMatchObject({ number: 'SAMPLE-SEAL-9', unbroken: true });
  tell(set, 'armorer', sealSeen(places.cart, 'SAMPLE-SEAL-9', false));
  expect(viewOf(set).state.places.get(places.cart)?.seal?.unbroken).not.toBe(true);
});
