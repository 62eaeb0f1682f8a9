// At the end of a scene a gun is emptied and shown empty; no round goes on into the next.

import type { Told } from '../../cases.ts';
import { armorers } from '../../people.ts';
import { breaks, canChamber, cannotTell, cite, defineRule, forEachGun, holds } from '../../rule.ts';
import { rentalHouse } from '../../sources/rental-house.ts';

const otherScene: Told = [
  'director',
  'ActionPlanned',
  {
    plan: '@PL-09',
    alias: 'PL-09',
    version: 1,
    setup: '48A',
    scene: '48',
    place: '@street',
    gun: '@W-01',
    ability: 'fires-bulleted',
    kind: 'none',
    load: 'none',
    perTake: 0,
    takes: 1,
    performers: ['@actor'],
    triggerPulled: false,
    cocked: false,
    arcDeg: 40,
    inArc: [],
    minDistanceFt: 20,
    shooters: 0,
    controller: '@armorer',
  },
];

/** At the end of a scene a gun is emptied and shown empty; no round goes on into the next. */
export const emptiedAtTheEndOfAScene = defineRule({
  id: 'emptied-at-the-end-of-a-scene',
  says: 'At the end of a scene a gun is emptied and shown empty; no round goes on into the next.',
  control: 'K14',
  cites: [cite(rentalHouse, 'at scene end', 'US-STEM-02')],
  from: '2026-11-20',
  binds: 'refuse',
  asks: ['load', 'hand over', 'begin'],
  covers: canChamber,
  on: ['RoundsLoaded', 'Unloaded', 'ActionPlanned'],
  enforcement: 'BLOCK-A',
  check: (asked) =>
    forEachGun(asked, (gun) => {
      const { line, state, now } = asked;
      const last = state.issues.findLast((each) => each.gun === gun.id);
      if (!line || !last || gun.parts.every((part) => part.charges.length === 0)) return holds;
      const before = state.plans.get(last.plan ?? '')?.line;
      const remedy = `Open and empty ${gun.alias}, show it empty, and load for this scene.`;
      if (!before) {
        return cannotTell(
          `It is not said for which scene ${gun.alias} was loaded.`,
          [last.load],
          remedy,
          ...armorers(state, now),
        );
      }
      if (before.scene === line.scene) return holds;
      return breaks(
        `${gun.alias} still holds rounds loaded for scene ${before.scene}; this is scene ${line.scene}.`,
        [last.load, state.plans.get(line.plan)?.fact],
        remedy,
        ...armorers(state, now),
      );
    }),
  cases: [
    { when: 'it was loaded for this scene', verdict: 'holds', at: 'shown', ask: 'hand over' },
    {
      when: 'it goes on to another scene with what it was loaded for',
      verdict: 'breaks',
      at: 'shown',
      told: [otherScene],
      ask: 'hand over',
      with: { plan: '@PL-09' },
    },
    {
      when: 'it was loaded for no plan',
      verdict: 'cannot tell',
      at: 'opened',
      told: [['armorer', 'RoundsLoaded', { gun: '@W-01', lot: '@B01', from: '@T3', count: 1 }]],
      ask: 'hand over',
    },
  ],
});
