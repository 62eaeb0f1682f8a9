// The store a gun belongs in, and what is on file about it.

import type { Gun, Place } from '@proofhouse/domain/book/state.ts';
import { type Asked, type Breach, cannotTell } from '../rule.ts';
import type { About } from './papers.ts';

/** The store a gun is listed for, if it is on the list of places. */
export const storeOf = ({ state }: Asked, gun: Gun): Place | undefined =>
  gun.store === undefined ? undefined : state.places.get(gun.store);

/** A store as what a document or statement is about. */
export const aboutStore = (store: Place): About => ({ id: store.id, alias: store.alias });

/** Nobody said where a gun is kept. */
export const noStore = (gun: Gun): Breach =>
  cannotTell(
    `It is not on the list where ${gun.alias} is kept.`,
    [gun.listed.fact],
    `List the store of ${gun.alias}.`,
    'Armorer',
  );
