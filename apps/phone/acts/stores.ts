// Stores and where guns are put back: opened by those who may, two of them where it takes two, and locked by anybody.

import type { Place } from '@proofhouse/domain/book/state.ts';
import type { View } from '@proofhouse/domain/book/view.ts';
import type { Act } from '@proofhouse/record/act.ts';
import { act } from './act.ts';

/** A store is unlocked. */
export const storeOpened = (place: string): Act => act('StoreOpened', { place });

/** A store is locked. Never asked for. */
export const storeLocked = (place: string): Act => act('StoreLocked', { place });

/** A gun or container goes into a place. Never asked for. */
export const putInto = (thing: string, place: string): Act => act('ThingMoved', { things: [thing], to: place });

/** Whether a place is locked and opened at all: it says who may open it. */
export const isStore = ({ openers, kind }: Place): boolean => openers.length > 0 && kind !== 'slot';

/** The opening of a store that still wants its second person, and may get it from this one. */
export function openingToSecond(view: View, place: string, person: string | undefined): string | undefined {
  const known = view.state.places.get(place);
  if (!known?.two || known.locked || !known.openedAt || known.openedBy.length !== 1) return undefined;
  const [first] = known.openedBy;
  return person !== undefined && first !== person && known.openers.includes(person) ? known.openedAt.fact : undefined;
}

/** The store around a thing that is locked and must be opened first. */
export function lockedStoreOf(view: View, thing: string): Place | undefined {
  const { state } = view;
  const where = state.guns.get(thing)?.where;
  for (
    let place = state.places.get(where?.kind === 'place' ? where.place : '');
    place !== undefined;
    place = state.places.get(place.inside ?? '')
  )
    if (place.locked && isStore(place) && place.kind !== 'vehicle') return place;
  return undefined;
}

/** Whether the set is quiet: a gun is in somebody's hands, or an action runs. Then nothing may sound. */
export const isQuiet = ({ state }: View): boolean =>
  state.running.length > 0 ||
  [...state.guns.values()].some(
    ({ where, parts }) => parts.length > 0 && where.kind !== 'place' && where.kind !== 'nowhere',
  );
