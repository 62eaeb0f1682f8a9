// Whoever loads or issues a gun was trained on it: to load, empty, strip and clean it, and on its safety features.

import { controls, inDate, named } from '../../people.ts';
import { breaks, canChamber, cannotTell, cite, defineRule, forEachGun, holds } from '../../rule.ts';
import { manitobaGuideline22 } from '../../sources/ca.ts';

/** Whoever loads or issues a gun was trained on it: to load, empty, strip and clean it, and on its safety features. */
export const coordinatorKnowsTheGun = defineRule({
  id: 'coordinator-knows-the-gun',
  says: 'Whoever loads or issues a gun was trained on it: to load, empty, strip and clean it, and on its safety features.',
  control: 'K02',
  cites: [cite(manitobaGuideline22, 'A.1 iii', 'CAN-MB-22.A1iii')],
  from: '2026-11-20',
  binds: 'refuse',
  asks: ['load', 'hand over'],
  covers: canChamber,
  on: ['TrainingClaimed'],
  enforcement: 'BLOCK-D',
  check: (asked) => {
    const person = asked.giver;
    if (!person || !controls(person)) return holds;
    return forEachGun(asked, (gun) => {
      const fitting = person.trainings.filter(
        (each) => each.gun === gun.id || (each.covers === 'class' && each.ability === gun.ability),
      );
      if (fitting.some((each) => inDate(each.validTo, asked.now))) return holds;
      const remedy = `Have ${named(person)} trained on ${gun.alias}, the PROVE sequence included, and file it.`;
      return fitting.length > 0
        ? breaks(
            `What ${named(person)} learned on ${gun.alias} has run out.`,
            fitting.map((each) => each.fact),
            remedy,
            named(person),
            'UPM',
          )
        : cannotTell(
            `Nothing on file says that ${named(person)} knows ${gun.alias}.`,
            [person.listed],
            remedy,
            named(person),
            'UPM',
          );
    });
  },
  cases: [
    {
      when: 'the one who loads was trained on this gun',
      verdict: 'holds',
      at: 'opened',
      told: [
        ['manager', 'TrainingClaimed', { person: '@armorer', covers: 'gun', gun: '@W-01', course: 'PROVE sequence' }],
      ],
      ask: 'load',
    },
    {
      when: 'the training has run out',
      verdict: 'breaks',
      at: 'opened',
      told: [
        [
          'manager',
          'TrainingClaimed',
          { person: '@armorer', covers: 'gun', gun: '@W-01', course: 'PROVE sequence', validTo: '2026-11-24' },
        ],
      ],
      ask: 'load',
    },
    { when: 'no training of theirs on it is on file', verdict: 'cannot tell', at: 'opened', ask: 'load' },
  ],
});
