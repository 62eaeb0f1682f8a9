// The store a gun belongs in, and what is on file about it.

import type { Gun, Place } from '@proofhouse/domain/book/state.ts';
import { type Asked, type Breach, cannotTell } from '../rule.ts';
import type { About } from './papers.ts';

/** The store a gun is listed for, or else the place it lies in. */
export function storeOf({ state }: Asked, gun: Gun): Place | undefined {
  const lies = gun.where.kind === 'place' ? state.places.get(gun.where.place) : undefined;
  return state.places.get(gun.store ?? '') ?? lies;
}

/** A store as what a document or statement is about. */
export const aboutStore = (store: Place): About => ({ id: store.id, alias: store.alias });

/** Nobody said where a gun is kept. A listing stays as it is, so the way out is to put it somewhere. */
export const noStore = (gun: Gun): Breach =>
  cannotTell(
    `Nobody has said where ${gun.alias} is kept.`,
    [gun.listed.fact],
    `Put ${gun.alias} into a store that is on the list, and say so.`,
    'Armorer',
  );
