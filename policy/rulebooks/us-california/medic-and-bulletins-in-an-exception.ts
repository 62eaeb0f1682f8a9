// In an exception a medic is on duty and both industry bulletins are in force.

import { somebodyOnDuty } from '../../checks/handlers.ts';
import { inSpecialUse } from '../../checks/special-use.ts';
import { breaks, cite, defineRule } from '../../rule.ts';
import { californiaLaborCode } from '../../sources/texts.ts';

const ALL = ['us-california', 'csatf-bulletin-1', 'csatf-bulletin-2'];

/** In an exception a medic is on duty and both industry bulletins are in force. */
export const medicAndBulletinsInAnException = defineRule({
  id: 'medic-and-bulletins-in-an-exception',
  says: 'In an exception a medic is on duty and both industry bulletins are in force.',
  control: 'K13',
  cites: [cite(californiaLaborCode, '9155 (b)', 'CA-SB132-9155b')],
  from: '2025-01-01',
  binds: 'refuse',
  asks: ['load', 'hand over', 'begin'],
  covers: 'all',
  on: ['DutyAssigned', 'RulesAdopted'],
  enforcement: 'BLOCK-D',
  check: (asked) =>
    inSpecialUse(asked, () => {
      const { rulebooks, adopted } = asked.state.settings;
      const lacking = ['csatf-bulletin-1', 'csatf-bulletin-2'].filter((name) => !rulebooks.includes(name));
      if (lacking.length === 0) return somebodyOnDuty(asked, 'medic', 'medic', 'UPM');
      return breaks(
        `Not adopted: ${lacking.join(', ')}.`,
        [adopted?.fact],
        'Adopt both bulletins before any such activity.',
        'UPM',
        'Production',
      );
    }),
  cases: [
    { when: 'blanks are planned', verdict: 'holds', at: 'shown', ask: 'hand over' },
    {
      when: 'both bulletins are adopted and a medic is on duty',
      verdict: 'holds',
      at: 'shown',
      given: { plan: { kind: 'bulleted' }, rules: { rulebooks: ALL } },
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
      when: 'the second bulletin is not adopted',
      verdict: 'breaks',
      at: 'shown',
      given: { plan: { kind: 'bulleted' } },
      ask: 'hand over',
    },
    {
      when: 'no medic is on the duty list',
      verdict: 'cannot tell',
      at: 'shown',
      given: { plan: { kind: 'bulleted' }, rules: { rulebooks: ALL } },
      ask: 'hand over',
    },
  ],
});
