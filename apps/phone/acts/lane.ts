// The issue lane: extras by the dozen, a person and a gun at a time, and at the end the list of what is not back.

import type { Person } from '@proofhouse/domain/book/state.ts';
import type { View } from '@proofhouse/domain/book/view.ts';
import type { Ask } from '@proofhouse/domain/clearance/events.ts';
import type { Act } from '@proofhouse/record/act.ts';
import { act } from './act.ts';

/** A gun with the person who has it. */
export interface NotBack {
  readonly gun: string;
  readonly alias: string;
  readonly holder: string;
  readonly who: string;
}

const holderOf = (view: View, gun: string): Person | undefined => view.state.people.get(view.whereIs(gun).holder ?? '');

/** Guns in the hands of people who do not control guns, in the order they went out. */
export const notBack = (view: View): NotBack[] =>
  [...view.state.guns.values()]
    .sort((one, other) => one.where.since - other.where.since)
    .flatMap(({ id, alias }): NotBack[] => {
      const holder = holderOf(view, id);
      if (!holder || holder.handles === 'control') return [];
      return [{ gun: id, alias, holder: holder.id, who: view.label(holder.id) }];
    });

/** The plan line that has this gun in the hands of this person, if there is one. */
export const planFor = ({ state }: View, gun: string, person: string): string | undefined =>
  [...state.plans.values()].find(({ line }) => line.gun === gun && line.performers.includes(person))?.line.plan;

/** Whether this gun may go to this person. */
export const issueAsk = (gun: string, receiver: string, plan: string | undefined): Ask => ({
  kind: 'hand over',
  things: [gun],
  receiver,
  ...(plan === undefined ? {} : { plan }),
});

/** The controller's half. */
export const issued = (gun: string, to: string, plan: string | undefined, answer: string): Act =>
  act('HandedOver', { thing: gun, to, plan, answer });

/** The other half, spoken by the receiver and heard by whoever stands at the lane. */
export const heardReceiving = (handover: string, by: string, heard: string): Act =>
  act('Received', { handover }, { by, assent: { how: 'spoken', heard } });

/** Somebody gives a gun back at the lane, and says so. Nothing is asked. */
export const heardReturning = (gun: string, by: string, to: string): Act =>
  act('HandedOver', { thing: gun, to }, { by, assent: { how: 'spoken', heard: to } });

/** The controller has it again. */
export const hasBack = (handover: string): Act => act('Received', { handover });
