// While a firing gun is out, its controller has no other work.

import { controls, named, workAt } from '../../people.ts';
import { breaks, canChamber, cite, defineRule, holds } from '../../rule.ts';
import { seeds } from '../../sources/practice.ts';
import { californiaLaborCode, screenSafetyAustralia } from '../../sources/texts.ts';

/** While a firing gun is out, its controller has no other work. */
export const controllerHasNoOtherWork = defineRule({
  id: 'controller-has-no-other-work',
  says: 'While a firing gun is out, its controller has no other work.',
  control: 'K03',
  cites: [
    cite(californiaLaborCode, '9153 (a)(3)', 'CA-SB132-9153a.3'),
    cite(screenSafetyAustralia, 'one role on set', 'AU-SSA-07'),
    cite(seeds, 'used as a stage hand', 'SEED-02'),
  ],
  from: '2026-11-20',
  binds: 'block',
  enforcement: 'BLOCK-D',
  on: ['DutyAssigned'],
  asks: ['take', 'load', 'hand over', 'begin'],
  covers: canChamber,
  check: ({ giver, asker, guns, ask, state, now }) => {
    const people = ask.kind === 'begin' ? guns.map((gun) => state.people.get(gun.custodian ?? '')) : [giver ?? asker];
    for (const person of people) {
      if (!person || !controls(person)) continue;
      const duties = workAt(person, now);
      const other = duties.filter((duty) => duty.function !== 'control');
      if (other.length === 0 && duties.every((duty) => duty.exclusive)) continue;
      return breaks(
        other.length > 0
          ? `${named(person)} also has ${other.map((duty) => duty.function).join(', ')} at this time.`
          : `${named(person)} is not freed of other work at this time.`,
        (other.length > 0 ? other : duties).map((duty) => duty.fact),
        'Free them of all other work for as long as guns are out, or call a controller who has none.',
        'UPM',
        '1st AD',
      );
    }
    return holds;
  },
  cases: [
    { when: 'the duty is exclusive', verdict: 'holds', at: 'opened', ask: 'load' },
    {
      when: 'the armorer dresses the set as well',
      verdict: 'breaks',
      at: 'opened',
      given: { otherWork: true },
      ask: 'load',
    },
    { when: 'nobody freed the armorer', verdict: 'breaks', at: 'opened', given: { notExclusive: true }, ask: 'take' },
    {
      when: 'the armorer has two duties, each of them said to be the only one',
      verdict: 'breaks',
      at: 'opened',
      told: [
        [
          'manager',
          'DutyAssigned',
          {
            person: '@armorer',
            function: 'props',
            from: '2026-12-01T11:00:00.000Z',
            to: '2026-12-01T22:00:00.000Z',
            exclusive: true,
          },
        ],
      ],
      ask: 'load',
    },
    {
      when: 'one of two duties to control guns frees nobody',
      verdict: 'breaks',
      at: 'opened',
      given: { notExclusive: true },
      told: [
        [
          'manager',
          'DutyAssigned',
          {
            person: '@armorer',
            function: 'control',
            from: '2026-12-01T11:00:00.000Z',
            to: '2026-12-01T22:00:00.000Z',
            exclusive: true,
          },
        ],
      ],
      ask: 'load',
    },
    {
      when: 'somebody asks who controls no guns: that is another rule’s',
      verdict: 'holds',
      at: 'opened',
      ask: 'load',
      by: 'director',
    },
    {
      when: 'the armorer dresses the set as well and no gun is named yet',
      verdict: 'breaks',
      at: 'opened',
      given: { otherWork: true },
      ask: 'load',
      with: { things: [] },
    },
  ],
  alwaysTells: 'Work that nobody assigned is not known to the record; what is assigned decides.',
});
