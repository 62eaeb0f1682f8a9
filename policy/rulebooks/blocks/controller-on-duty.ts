// Whoever takes out, loads or hands over a gun is on duty to control guns at that moment.

import { armorers, controls, dutiesAt, named } from '../../people.ts';
import { breaks, cite, defineRule, holds } from '../../rule.ts';
import { seeds } from '../../sources/practice.ts';
import { bulletin1, californiaLaborCode } from '../../sources/texts.ts';
import { stageUnion } from '../../sources/theatre.ts';

/** Whoever takes out, loads or hands over a gun is on duty to control guns at that moment. */
export const controllerOnDuty = defineRule({
  id: 'controller-on-duty',
  says: 'Whoever takes out, loads or hands over a gun is on duty to control guns at that moment.',
  control: 'K01',
  cites: [
    cite(californiaLaborCode, '9153 (a)(1)', 'CA-SB132-9153a.1'),
    cite(bulletin1, 'introduction', 'US-CSATF-1.01'),
    cite(stageUnion, 'no qualified prop master', 'US-AEA-05'),
    cite(seeds, 'called for as long as guns are out', 'SEED-03'),
  ],
  from: '2026-11-20',
  binds: 'block',
  enforcement: 'BLOCK-D',
  on: ['DutyAssigned'],
  asks: ['take', 'load', 'hand over'],
  covers: 'all',
  check: ({ giver, asker, state, now }) => {
    const person = giver ?? asker;
    if (!controls(person) || !person) return holds;
    return dutiesAt(person, now).some((duty) => duty.function === 'control')
      ? holds
      : breaks(
          `${named(person)} is not on duty to control guns now.`,
          person.duties.map((duty) => duty.fact),
          'Put them on the duty list for this time, or call a controller who is on duty.',
          ...armorers(state, now),
        );
  },
  cases: [
    { when: 'the armorer has the duty now', verdict: 'holds', at: 'opened', ask: 'load' },
    { when: 'the day’s duty is over', verdict: 'breaks', at: 'opened', minutes: 720, ask: 'load' },
    {
      when: 'the armorer asks, and another controller who is not on duty has it',
      verdict: 'breaks',
      at: 'opened',
      told: [
        [
          'manager',
          'DutyAssigned',
          {
            person: '@master',
            function: 'props',
            from: '2026-12-01T11:00:00.000Z',
            to: '2026-12-01T22:00:00.000Z',
            exclusive: true,
          },
        ],
      ],
      ask: 'load',
      with: { giver: '@master' },
    },
    {
      when: 'the duty of the controller who has it begins later',
      verdict: 'breaks',
      at: 'opened',
      told: [
        [
          'manager',
          'DutyAssigned',
          {
            person: '@master',
            function: 'control',
            from: '2026-12-01T20:00:00.000Z',
            to: '2026-12-01T22:00:00.000Z',
            exclusive: true,
          },
        ],
      ],
      ask: 'load',
      with: { giver: '@master' },
    },
    {
      when: 'somebody unknown put the controller who has it on duty',
      verdict: 'breaks',
      at: 'opened',
      told: [
        [
          'camera',
          'DutyAssigned',
          {
            person: '@master',
            function: 'control',
            from: '2026-12-01T11:00:00.000Z',
            to: '2026-12-01T22:00:00.000Z',
            exclusive: true,
          },
          { inNameOf: 'manager' },
        ],
      ],
      ask: 'load',
      with: { giver: '@master' },
    },
  ],
  alwaysTells: 'A duty that nobody assigned is no duty.',
});
