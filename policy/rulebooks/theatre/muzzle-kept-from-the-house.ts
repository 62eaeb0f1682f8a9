// A stage weapon stays on stage, and no muzzle points towards the house.

import { met } from '../../checks/needs.ts';
import { noPlan } from '../../checks/plans.ts';
import { breaks, canChamber, cite, defineRule, type Need } from '../../rule.ts';
import { stageExtract } from '../../sources/uk.ts';

const muzzlePlan: Need = {
  document: 'muzzle plan away from the house',
  about: 'plan',
  who: ['Stage manager', 'Armorer'],
};

/** Where an audience sits. */
const house = /\b(house|auditorium|audience|stalls|balcony)\b/i;

/** A stage weapon stays on stage, and no muzzle points towards the house. */
export const muzzleKeptFromTheHouse = defineRule({
  id: 'muzzle-kept-from-the-house',
  says: 'A stage weapon stays on stage, and no muzzle points towards the house.',
  control: 'K19',
  cites: [cite(stageExtract, 'never towards the auditorium', 'UK-SCDA-01')],
  from: '2026-11-20',
  binds: 'refuse',
  enforcement: 'BLOCK-D',
  on: ['ActionPlanned', 'PaperFiled'],
  asks: ['hand over', 'begin'],
  covers: canChamber,
  needs: [muzzlePlan],
  check: (asked) => {
    const { line, state } = asked;
    if (!line) return noPlan();
    if (house.test(line.aimPoint ?? '')) {
      return breaks(
        `The aim point of ${line.alias} is where the audience sits: ${line.aimPoint}.`,
        [state.plans.get(line.plan)?.fact],
        'Aim at a thing on stage, and write that down as the aim point.',
        'Stage manager',
        'Armorer',
      );
    }
    return met(asked, muzzlePlan);
  },
  cases: [
    {
      when: 'the muzzle plan is on file',
      verdict: 'holds',
      at: 'shown',
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@F-1', alias: 'F-1', kind: 'muzzle plan away from the house', about: '@PL-01' },
        ],
      ],
      ask: 'hand over',
    },
    {
      when: 'it is aimed over the stalls',
      verdict: 'breaks',
      at: 'shown',
      given: { plan: { aimPoint: 'over the stalls' } },
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@F-1', alias: 'F-1', kind: 'muzzle plan away from the house', about: '@PL-01' },
        ],
      ],
      ask: 'hand over',
    },
    { when: 'no muzzle plan is on file', verdict: 'cannot tell', at: 'shown', ask: 'hand over' },
  ],
});
