// A safety meeting: what is gone through, what changed since the last one, who was there, and who still has to be told.

import type { Person } from '@proofhouse/domain/book/state.ts';
import type { View } from '@proofhouse/domain/book/view.ts';
import type { Bodies } from '@proofhouse/domain/events.ts';
import type { topics } from '@proofhouse/domain/vocabulary/words.ts';
import type { Act } from '@proofhouse/record/act.ts';
import { act } from './act.ts';

type Plan = Bodies['ActionPlanned'];

/** A plan line as a meeting goes through it. */
export interface MeetingLine {
  readonly plan: Plan;
  /** It is new, or was changed, since it was last gone through. */
  readonly isChanged: boolean;
}

/** Plan lines, those not gone through as they stand first. */
export function meetingLines({ state }: View): MeetingLine[] {
  const lines = [...state.plans.values()].map(({ line, matters }) => ({
    plan: line,
    isChanged: !state.meetings.some(({ plans, at }) => plans.includes(line.plan) && at >= matters.at),
  }));
  return [...lines.filter(({ isChanged }) => isChanged), ...lines.filter(({ isChanged }) => !isChanged)];
}

/** People a meeting on these lines cannot do without: who controls, performs, calls, or stands in the arc. */
export function neededFor({ state }: View, plans: readonly Plan[]): Person[] {
  const ids = plans.flatMap(({ controller, witness, deputy, performers, inArc, nearest }) => [
    controller,
    witness,
    deputy,
    ...performers,
    ...inArc,
    nearest,
  ]);
  return [...new Set(ids)].flatMap((id) => state.people.get(id ?? '') ?? []);
}

/** A meeting as it was held. @param id a fresh id */
export const meetingHeld = (given: {
  readonly id: string;
  readonly kind: 'meeting' | 'briefing';
  readonly place: string | undefined;
  readonly plans: readonly string[];
  readonly topics: readonly (typeof topics)[number][];
  readonly attended: readonly string[];
  readonly walkThrough: boolean;
}): Act => {
  const { id, ...rest } = given;
  return act('MeetingHeld', { meeting: id, ...rest });
};
