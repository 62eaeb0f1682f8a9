// Plan lines: what a loose one leaves open, and which changes of one matter.

import type { Bodies } from '../events.ts';
import type { Known } from './fact.ts';
import { find, markOf } from './findings.ts';
import type { Mark, State } from './state.ts';

type Line = Bodies['ActionPlanned'];

/** More people than this who may hold one loaded gun in one action are nobody in particular. */
const PERFORMERS_MOST = 3;

/** What a plan line leaves open that a clearance needs to know, each in words: "any actor, any load" is no plan. */
export function looseIn(line: Line): string[] {
  if (line.ability === 'rubber' || line.ability === 'cannot-fire') return [];
  const found: string[] = [];
  if (line.performers.length === 0) found.push('who holds it');
  if (line.kind !== 'none' && line.performers.length > PERFORMERS_MOST) {
    found.push(`which of ${line.performers.length} people holds it`);
  }
  if (line.kind !== 'none' && line.lot === undefined) found.push('which lot is loaded');
  if (line.kind !== 'none' && line.perTake === 0) found.push('how many rounds are loaded');
  if (line.kind === 'blank' && line.load === 'none') found.push('which load it is');
  if (line.triggerPulled && line.arcDeg >= 360) found.push('where the muzzle points');
  return found;
}

/** What matters of a line: gun, load, muzzle, people, place. Camera, protection, slate and permit are not among them. */
const whatMatters = (line: Line): string =>
  JSON.stringify([
    [line.gun, line.ability],
    [line.kind, line.lot, line.load, line.perTake, line.triggerPulled, line.cocked],
    [line.muzzleLine, line.aimPoint, line.arcDeg, line.minDistanceFt],
    [line.performers, line.inArc, line.nearest, line.nearestFt, line.nearestOffDeg, line.shooters],
    [line.controller, line.witness, line.holderChanges],
    [line.place, line.setDown],
  ]);

/** Takes a plan line. Only a change that matters voids what was cleared and talked through before it. */
export function planAction(state: State, fact: Extract<Known, { type: 'ActionPlanned' }>): void {
  const mark = markOf(fact);
  const line = fact.body;
  const before = state.plans.get(line.plan);
  const isSame = before !== undefined && !before.contested && whatMatters(before.line) === whatMatters(line);
  state.plans.set(line.plan, { ...mark, line, matters: isSame ? before.matters : mark });
  const open = looseIn(line);
  if (open.length === 0) return;
  find(state, fact, 'loose plan', 'note', `${line.alias} leaves open: ${open.join('; ')}.`, [line.plan, line.gun]);
}

/** When a plan line last changed in something that matters; undefined when nobody planned it. */
export const lastChangeOf = (state: State, plan: string | undefined): Mark | undefined =>
  plan === undefined ? undefined : state.plans.get(plan)?.matters;
