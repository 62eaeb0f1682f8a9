// Under the pilot a safety advisor is assigned who does nothing else on this or any other production.

import { advisorsOf } from '../../checks/advisors.ts';
import { controls, named } from '../../people.ts';
import { breaks, canChamber, cannotTell, cite, defineRule, holds } from '../../rule.ts';
import { californiaLaborCode } from '../../sources/texts.ts';

const isOther = (duty: string): boolean => duty !== 'safety-advisor';

/** Under the pilot a safety advisor is assigned who does nothing else on this or any other production. */
export const independentAdvisorAssigned = defineRule({
  id: 'independent-advisor-assigned',
  says: 'Under the pilot a safety advisor is assigned who does nothing else on this or any other production.',
  control: 'K05',
  cites: [cite(californiaLaborCode, '9151 (k), 9152 (a)', 'CA-SB132-9152a.1', 'CA-SB132-9152a.2', 'CA-SB132-9151k')],
  from: '2025-07-01',
  binds: 'refuse',
  asks: ['load', 'hand over', 'begin'],
  covers: canChamber,
  on: ['DutyAssigned', 'RulesAdopted', 'PersonListed'],
  enforcement: 'BLOCK-D',
  check: ({ state }) => {
    if (!state.settings.pilot) return holds;
    const advisors = advisorsOf(state);
    if (advisors.length === 0) {
      return cannotTell(
        'No safety advisor is on the duty list.',
        [state.settings.adopted?.fact],
        'Assign an independent safety advisor and put them on the duty list, exclusively.',
        'UPM',
        'Production',
      );
    }
    const bound = advisors.find(
      (each) => controls(each) || each.duties.some((duty) => isOther(duty.function) || !duty.exclusive),
    );
    if (!bound) return holds;
    const other = bound.duties.filter((duty) => isOther(duty.function)).map((duty) => duty.function);
    return breaks(
      `${named(bound)} advises on safety and ${other.length > 0 ? `also has ${other.join(', ')}` : 'is not free of all else'}.`,
      [bound.listed, ...bound.duties.map((duty) => duty.fact)],
      'Free them of every other role, or assign an advisor who has none.',
      'UPM',
      'Production',
    );
  },
  cases: [
    { when: 'the advisor has no other work', verdict: 'holds', at: 'shown', ask: 'hand over' },
    {
      when: 'the production is not under the pilot',
      verdict: 'holds',
      at: 'shown',
      given: { without: ['duties'], rules: { pilot: false } },
      ask: 'hand over',
    },
    {
      when: 'the advisor is also deputy witness',
      verdict: 'breaks',
      at: 'shown',
      told: [
        [
          'manager',
          'DutyAssigned',
          {
            person: '@advisor',
            function: 'deputy-witness',
            from: '2026-12-01T07:00:00.000Z',
            to: '2026-12-01T20:00:00.000Z',
            exclusive: false,
          },
        ],
      ],
      ask: 'hand over',
    },
    {
      when: 'nobody is on the duty list',
      verdict: 'cannot tell',
      at: 'shown',
      given: { without: ['duties'] },
      ask: 'hand over',
    },
  ],
});
