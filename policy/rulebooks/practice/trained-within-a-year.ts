// Whoever controls guns took their training within the last twelve months.

import { controls, dayOf, named } from '../../people.ts';
import { breaks, canChamber, cannotTell, cite, defineRule, holds } from '../../rule.ts';
import { seeds } from '../../sources/practice.ts';

const YEAR_MS = 366 * 24 * 3_600_000;

/** Whoever controls guns took their training within the last twelve months. */
export const trainedWithinAYear = defineRule({
  id: 'trained-within-a-year',
  says: 'Whoever controls guns took their training within the last twelve months.',
  control: 'K24',
  cites: [cite(seeds, 'training every year', 'SEED-23')],
  from: '2026-11-20',
  binds: 'refuse',
  waivable: true,
  asks: ['take', 'load', 'hand over'],
  covers: canChamber,
  on: ['TrainingClaimed'],
  enforcement: 'BLOCK-D',
  check: ({ giver, now }) => {
    if (!giver || !controls(giver)) return holds;
    const held = giver.trainings.flatMap((each) =>
      each.held === undefined ? [] : [{ day: each.held, fact: each.fact }],
    );
    const remedy = `File the last training of ${named(giver)} with the day it was held, or hold one.`;
    if (held.length === 0) {
      return cannotTell(
        `Nothing says when ${named(giver)} was last trained.`,
        [giver.listed],
        remedy,
        named(giver),
        'UPM',
      );
    }
    if (held.some((each) => each.day >= dayOf(now - YEAR_MS))) return holds;
    return breaks(
      `${named(giver)} was last trained more than a year ago.`,
      held.map((each) => each.fact),
      remedy,
      named(giver),
      'UPM',
    );
  },
  cases: [
    {
      when: 'the training was held this spring',
      verdict: 'holds',
      at: 'opened',
      told: [
        [
          'manager',
          'TrainingClaimed',
          { person: '@armorer', covers: 'course', course: 'yearly training', held: '2026-04-12' },
        ],
      ],
      ask: 'load',
    },
    {
      when: 'the last one was held two years ago',
      verdict: 'breaks',
      at: 'opened',
      told: [
        [
          'manager',
          'TrainingClaimed',
          { person: '@armorer', covers: 'course', course: 'yearly training', held: '2024-10-01' },
        ],
      ],
      ask: 'load',
    },
    { when: 'no training with a day is on file', verdict: 'cannot tell', at: 'opened', ask: 'load' },
  ],
});
