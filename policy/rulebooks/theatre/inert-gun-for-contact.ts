// Where a gun touches or points at a person on stage it is one that cannot fire, swapped for the other out of sight.

import { noPlan } from '../../checks/plans.ts';
import { named } from '../../people.ts';
import { breaks, canChamber, cannotTell, cite, defineRule, holds } from '../../rule.ts';
import { stageAccount } from '../../sources/theatre.ts';

/** Where a gun touches or points at a person on stage it is one that cannot fire, swapped for the other out of sight. */
export const inertGunForContact = defineRule({
  id: 'inert-gun-for-contact',
  says: 'Where a gun touches or points at a person on stage it is one that cannot fire, swapped for the other out of sight.',
  control: 'K27',
  cites: [cite(stageAccount, 'two guns', 'THEATRE-ANEC-01')],
  from: '2026-11-20',
  binds: 'refuse',
  enforcement: 'BLOCK-A',
  on: ['ActionPlanned'],
  asks: ['hand over', 'begin'],
  covers: canChamber,
  check: ({ line, state }) => {
    if (!line) return noPlan();
    const { fact } = state.plans.get(line.plan) ?? {};
    if (line.nearest !== undefined && line.nearestFt === undefined) {
      return cannotTell(
        `${line.alias} does not say how far away ${named(state.people.get(line.nearest), line.nearest)} is.`,
        [fact],
        'Write the distance into the plan.',
        '1st AD',
      );
    }
    if (line.inArc.length === 0 && line.nearestFt !== 0) return holds;
    return breaks(
      `In ${line.alias} a gun that can fire would touch or point at a person.`,
      [fact],
      'Plan that moment with a gun that cannot fire, as a line of its own, and swap them out of sight.',
      'Armorer',
      '1st AD',
    );
  },
  cases: [
    { when: 'nobody is near the muzzle', verdict: 'holds', at: 'shown', ask: 'hand over' },
    {
      when: 'it is put to somebody’s chest',
      verdict: 'breaks',
      at: 'shown',
      given: { plan: { nearest: '@actor2', nearestFt: 0 } },
      ask: 'hand over',
    },
    {
      when: 'somebody stands in the arc',
      verdict: 'breaks',
      at: 'shown',
      given: { plan: { inArc: ['@actor2'] } },
      ask: 'hand over',
    },
    {
      when: 'the distance was not written down',
      verdict: 'cannot tell',
      at: 'shown',
      given: { plan: { nearestFt: undefined } },
      ask: 'hand over',
    },
  ],
});
