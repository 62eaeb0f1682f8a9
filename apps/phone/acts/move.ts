// A company move: what is locked and sealed before it leaves, who rides along, and what is looked at on arrival.

import type { Place } from '@proofhouse/domain/book/state.ts';
import type { View } from '@proofhouse/domain/book/view.ts';
import type { Act } from '@proofhouse/record/act.ts';
import { act } from './act.ts';

/** Vehicles that carry guns or rounds. */
export const vehicles = ({ state }: View): readonly Place[] =>
  [...state.places.values()].filter(({ kind }) => kind === 'vehicle');

/** Places one can arrive at. */
export const destinations = ({ state }: View): readonly Place[] =>
  [...state.places.values()].filter(({ kind }) => kind === 'area');

/** Everything lockable inside a vehicle, the vehicle itself excepted. */
export const storesIn = ({ state }: View, vehicle: string): readonly Place[] =>
  [...state.places.values()].filter(
    ({ inside, openers, kind }) => inside === vehicle && kind !== 'slot' && openers.length > 0,
  );

/** Leaves, with everybody who rides along. */
export const departed = (vehicle: string, people: readonly string[]): Act =>
  act('MoveDeparted', { vehicle, with: people });

/** Arrives. */
export const arrived = (vehicle: string, at: string): Act => act('MoveArrived', { vehicle, at });

/** A seal goes on, or was seen on arrival with its number. */
export const sealed = (thing: string, number: string): Act => act('SealApplied', { thing, seal: number });
export const sealSeen = (thing: string, number: string, unbroken: boolean): Act =>
  act('SealSeen', { thing, seal: number, unbroken });
