// Nobody is nearer than the greatest of the default distance, the lot’s own and the tested one.

import { named } from '../../people.ts';
import { breaks, canChamber, cannotTell, cite, defineRule, holds } from '../../rule.ts';
import { bulletin1, supplierPractice } from '../../sources/texts.ts';

/** Nobody is nearer than the greatest of the default distance, the lot’s own and the tested one. */
export const farEnoughAway = defineRule({
  id: 'far-enough-away',
  says: 'Nobody is nearer than the greatest of the default distance, the lot’s own and the tested one.',
  control: 'K20',
  cites: [cite(bulletin1, 'distance with blanks', 'US-CSATF-1.15'), cite(supplierPractice, 'stand-off', 'US-JMFX-03')],
  from: '2026-11-20',
  binds: 'refuse',
  asks: ['hand over', 'begin'],
  covers: canChamber,
  check: (asked) => {
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
    const lot = line.lot === undefined ? undefined : state.lots.get(line.lot);
    const tested = line.lot === undefined ? undefined : state.testFires.get(`${line.gun}|${line.lot}`);
    const least = Math.max(
      state.settings.minDistanceFt,
      line.minDistanceFt,
      lot?.minDistanceFt ?? 0,
      tested?.cleanAtFt ?? 0,
    );
    return line.nearestFt >= least
      ? holds
      : breaks(
          `${named(state.people.get(line.nearest ?? ''), line.nearest)} would be ${line.nearestFt} ft away; ${least} ft is the least for this load.`,
          [state.plans.get(line.plan)?.fact, lot?.listed.fact, tested?.fact],
          `Move them to ${least} ft or more, or use a lighter load.`,
          '1st AD',
          'Armorer',
        );
  },
});
