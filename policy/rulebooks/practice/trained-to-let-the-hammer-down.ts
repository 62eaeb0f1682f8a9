// Whoever cocks a single-action gun was trained in that action: with the trigger held back it fires when the hammer goes.

import { armorers, inDate, named } from '../../people.ts';
import { breaks, canChamber, cite, defineRule, forEachGun, holds } from '../../rule.ts';
import { seeds } from '../../sources/practice.ts';

/** Whoever cocks a single-action gun was trained in that action: with the trigger held back it fires when the hammer goes. */
export const trainedToLetTheHammerDown = defineRule({
  id: 'trained-to-let-the-hammer-down',
  says: 'Whoever cocks a single-action gun was trained in that action: with the trigger held back it fires when the hammer goes.',
  control: 'K24',
  cites: [cite(seeds, 'trigger held back while the hammer is let go', 'SEED-19')],
  from: '2026-11-20',
  binds: 'refuse',
  asks: ['hand over'],
  covers: canChamber,
  on: ['TrainingClaimed', 'ActionPlanned'],
  enforcement: 'BLOCK-D',
  check: (asked) => {
    const { line, receiver, now, state } = asked;
    if (!line?.cocked || !receiver || receiver.handles === 'control') return holds;
    return forEachGun(asked, (gun) => {
      if (gun.action !== 'single-action') return holds;
      const fitting = receiver.trainings.filter(
        (each) => each.covers === 'action' && (each.gun === undefined || each.gun === gun.id),
      );
      if (fitting.some((each) => inDate(each.validTo, now))) return holds;
      return breaks(
        `${named(receiver)} was not trained in cocking ${gun.alias} and letting its hammer down.`,
        [...fitting.map((each) => each.fact), receiver.listed],
        'Train them in this action, finger off the trigger; look at sear and half-cock notch; record it.',
        ...armorers(state, now),
      );
    });
  },
  cases: [
    {
      when: 'they were trained in the action with this gun',
      verdict: 'holds',
      at: 'shown',
      told: [
        [
          'armorer',
          'TrainingClaimed',
          { person: '@actor', covers: 'action', gun: '@W-01', course: 'cocking and letting down' },
        ],
      ],
      ask: 'hand over',
    },
    {
      when: 'the gun is not cocked in this action',
      verdict: 'holds',
      at: 'shown',
      given: { plan: { cocked: false } },
      ask: 'hand over',
    },
    { when: 'they were trained on the gun and not in the action', verdict: 'breaks', at: 'shown', ask: 'hand over' },
  ],
  alwaysTells: 'The training is on file, or it is not.',
});
