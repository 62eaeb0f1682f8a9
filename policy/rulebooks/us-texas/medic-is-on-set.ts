// A medic is on set while prop weapons are used.

import { somebodyOnDuty } from '../../checks/handlers.ts';
import { canChamber, cite, defineRule } from '../../rule.ts';
import { texasFilmOffice } from '../../sources/us.ts';

/** A medic is on set while prop weapons are used. */
export const medicIsOnSet = defineRule({
  id: 'medic-is-on-set',
  says: 'A medic is on set while prop weapons are used.',
  control: 'K42',
  cites: [cite(texasFilmOffice, 'on-set medic', 'US-TX-01')],
  from: '2026-11-20',
  binds: 'refuse',
  asks: ['hand over', 'begin'],
  covers: canChamber,
  on: ['DutyAssigned'],
  enforcement: 'BLOCK-D',
  check: (asked) => somebodyOnDuty(asked, 'medic', 'medic', 'UPM'),
  cases: [
    {
      when: 'a medic is on duty',
      verdict: 'holds',
      at: 'shown',
      told: [
        [
          'manager',
          'DutyAssigned',
          {
            person: '@camera',
            function: 'medic',
            from: '2026-12-01T00:00:00.000Z',
            to: '2026-12-02T12:00:00.000Z',
            exclusive: true,
          },
        ],
      ],
      ask: 'hand over',
    },
    {
      when: 'the medic was on duty last week',
      verdict: 'breaks',
      at: 'shown',
      told: [
        [
          'manager',
          'DutyAssigned',
          {
            person: '@camera',
            function: 'medic',
            from: '2026-11-24T00:00:00.000Z',
            to: '2026-11-24T12:00:00.000Z',
            exclusive: true,
          },
        ],
      ],
      ask: 'hand over',
    },
    { when: 'no medic is on the duty list', verdict: 'cannot tell', at: 'shown', ask: 'hand over' },
  ],
});
