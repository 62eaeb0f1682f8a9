// What a plan line says about where the muzzle points, and at whom.

import type { State } from '@proofhouse/domain/book/state.ts';
import { named } from '../people.ts';
import type { PlanLine } from '../rule.ts';

/** Whether rounds of the planned kind go off in this action. */
export const goesOff = (line: PlanLine | undefined): boolean =>
  line?.triggerPulled === true && (line.kind === 'blank' || line.kind === 'bulleted');

/** People the plan puts in the arc of the muzzle, by role: those it names, and the nearest if inside half the arc. */
export function peopleInArc(state: State, line: PlanLine): string[] {
  const { inArc, nearest, nearestOffDeg = Number.POSITIVE_INFINITY, arcDeg } = line;
  const ids = nearest !== undefined && nearestOffDeg <= arcDeg / 2 ? [...inArc, nearest] : inArc;
  return [...new Set(ids)].map((id) => named(state.people.get(id), id));
}
