// A first-aider is on duty while weapons are in use.

import { somebodyOnDuty } from '../../checks/handlers.ts';
import { canChamber, cite, defineRule } from '../../rule.ts';
import { etis20 } from '../../sources/uk.ts';

/** A first-aider is on duty while weapons are in use. */
export const firstAiderOnDuty = defineRule({
  id: 'first-aider-on-duty',
  says: 'A first-aider is on duty while weapons are in use.',
  control: 'K42',
  cites: [cite(etis20, 'first aid', 'UK-ETIS20-11')],
  from: '2026-11-20',
  binds: 'refuse',
  enforcement: 'BLOCK-D',
  on: ['DutyAssigned'],
  asks: ['hand over', 'begin'],
  covers: canChamber,
  check: (asked) => somebodyOnDuty(asked, 'medic', 'first-aider', 'Production'),
  cases: [
    {
      when: 'one is on duty',
      verdict: 'holds',
      at: 'shown',
      told: [
        [
          'manager',
          'DutyAssigned',
          {
            person: '@camera',
            function: 'medic',
            from: '2026-12-01T06:00:00.000Z',
            to: '2026-12-02T06:00:00.000Z',
            exclusive: false,
          },
        ],
      ],
      ask: 'hand over',
    },
    {
      when: 'the duty is over',
      verdict: 'breaks',
      at: 'shown',
      told: [
        [
          'manager',
          'DutyAssigned',
          {
            person: '@camera',
            function: 'medic',
            from: '2026-12-01T06:00:00.000Z',
            to: '2026-12-01T06:30:00.000Z',
            exclusive: false,
          },
        ],
      ],
      ask: 'hand over',
    },
    { when: 'nobody is listed', verdict: 'cannot tell', at: 'shown', ask: 'hand over' },
    {
      when: 'the duty begins tomorrow',
      verdict: 'breaks',
      at: 'shown',
      told: [
        [
          'manager',
          'DutyAssigned',
          {
            person: '@camera',
            function: 'medic',
            from: '2026-12-02T06:00:00.000Z',
            to: '2026-12-02T18:00:00.000Z',
            exclusive: false,
          },
        ],
      ],
      ask: 'hand over',
    },
  ],
});
