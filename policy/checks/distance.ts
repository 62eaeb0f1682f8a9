// Whether the nearest person forward of the muzzle is far enough away for the load.

import { named } from '../people.ts';
import { type Asked, breaks, cannotTell, holds, type Verdict } from '../rule.ts';

/**
 * The nearest person of a plan with blanks against the greatest of all distances that apply, in feet: the production’s
 * default, the plan’s own, the lot’s, and the one at which paper stayed clean; and `leastFt` of the rule that asks.
 */
export function farEnough(asked: Asked, leastFt = 0): Verdict {
  const { line, state } = asked;
  if (!line?.triggerPulled || line.kind !== 'blank' || line.nearest === undefined) return holds;
  if (line.nearestFt === undefined) {
    return cannotTell(
      `${line.alias} names ${named(state.people.get(line.nearest), line.nearest)} as nearest, and not how far away.`,
      [state.plans.get(line.plan)?.fact],
      'Measure the distance from the muzzle and write it into the plan.',
      '1st AD',
      'Armorer',
    );
  }
  const lot = state.lots.get(line.lot ?? '');
  const tested = state.testFires.get(`${line.gun}|${line.lot}`);
  const least = Math.max(
    leastFt,
    state.settings.minDistanceFt,
    line.minDistanceFt,
    lot?.minDistanceFt ?? 0,
    tested?.cleanAtFt ?? 0,
  );
  return line.nearestFt >= least
    ? holds
    : breaks(
        `${named(state.people.get(line.nearest), line.nearest)} would be ${line.nearestFt} ft away; ${least} ft is the least for this load.`,
        [state.plans.get(line.plan)?.fact, lot?.listed.fact, tested?.fact],
        `Move them to ${least} ft or more, or use a lighter load.`,
        '1st AD',
        'Armorer',
      );
}
