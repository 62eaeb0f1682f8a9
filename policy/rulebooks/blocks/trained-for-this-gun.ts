// Nobody receives a gun without training on that gun, its class, or the action asked of them.

import { armorers, inDate, named } from '../../people.ts';
import { breaks, cite, defineRule, forEachGun, holds } from '../../rule.ts';
import { manitobaGuideline22, shapeBulletin } from '../../sources/ca.ts';
import { seeds } from '../../sources/practice.ts';
import { bulletin1, screenSafetyAustralia } from '../../sources/texts.ts';

/** Nobody receives a gun without training on that gun, its class, or the action asked of them. */
export const trainedForThisGun = defineRule({
  id: 'trained-for-this-gun',
  says: 'Nobody receives a gun without training on that gun, its class, or the action asked of them.',
  control: 'K24',
  cites: [
    cite(bulletin1, 'issue follows training', 'US-CSATF-1.10'),
    cite(screenSafetyAustralia, 'taught, tested and agreed', 'AU-SSA-09'),
    cite(manitobaGuideline22, 'A.2 iv', 'CAN-MB-22.A2iv'),
    cite(shapeBulletin, 'training before rehearsal', 'CAN-SHAPE-03'),
    cite(seeds, 'no rank excuses from training', 'SEED-25'),
  ],
  from: '2026-11-20',
  binds: 'block',
  enforcement: 'BLOCK-D',
  on: ['TrainingClaimed', 'PersonListed'],
  asks: ['hand over'],
  covers: 'all',
  check: (asked) => {
    const { receiver, now } = asked;
    if (!receiver || receiver.handles === 'control') return holds;
    return forEachGun(asked, (gun) => {
      const fitting = receiver.trainings.filter(
        (each) => each.gun === gun.id || (each.covers === 'class' && each.ability === gun.ability),
      );
      if (fitting.some((each) => inDate(each.validTo, now))) return holds;
      return breaks(
        fitting.length > 0
          ? `${named(receiver)}'s training on ${gun.alias} has run out.`
          : `${named(receiver)} has no training on ${gun.alias} or its class.`,
        [...fitting.map((each) => each.fact), receiver.listed],
        `Train them on ${gun.alias}, with this action, and record it.`,
        ...armorers(asked.state, now),
      );
    });
  },
  cases: [
    { when: 'the performer trained with it', verdict: 'holds', at: 'shown', ask: 'hand over' },
    {
      when: 'nobody trained the performer',
      verdict: 'breaks',
      at: 'shown',
      given: { without: ['gun training'] },
      ask: 'hand over',
    },
    {
      when: 'the training has run out',
      verdict: 'breaks',
      at: 'shown',
      given: { gunTrainingUntil: '2026-11-01' },
      ask: 'hand over',
    },
    {
      when: 'the only training is a course that names the class',
      verdict: 'breaks',
      at: 'shown',
      given: { without: ['gun training'] },
      told: [
        [
          'manager',
          'TrainingClaimed',
          { person: '@actor', covers: 'course', ability: 'fires-bulleted', course: 'a lecture' },
        ],
      ],
      ask: 'hand over',
    },
    {
      when: 'the only training is on another class',
      verdict: 'breaks',
      at: 'shown',
      given: { without: ['gun training'] },
      told: [
        ['manager', 'TrainingClaimed', { person: '@actor', covers: 'class', ability: 'rubber', course: 'handling' }],
      ],
      ask: 'hand over',
    },
  ],
  alwaysTells: 'Training that nobody filed does not count.',
});
