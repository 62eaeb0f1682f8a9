// Beside the custodian somebody else is named to answer for safety while guns work.

import { dutiesAt } from '../../people.ts';
import { breaks, canChamber, cite, defineRule, holds } from '../../rule.ts';
import { bulletin1 } from '../../sources/texts.ts';

/** Functions whose holder is the production's safety representative; the bulletin names the 1st AD as one (rules.md C11). */
const representing = ['safety-advisor', 'witness-and-call', 'deputy-witness'];

/** Beside the custodian somebody else is named to answer for safety while guns work. */
export const safetyRepresentativeNamed = defineRule({
  id: 'safety-representative-named',
  says: 'Beside the custodian somebody else is named to answer for safety while guns work.',
  control: 'K05',
  cites: [cite(bulletin1, 'introduction', 'US-CSATF-1.02')],
  from: '2026-11-20',
  binds: 'refuse',
  asks: ['load', 'hand over', 'begin'],
  covers: canChamber,
  on: ['RulesAdopted', 'DutyAssigned', 'PersonListed'],
  enforcement: 'BLOCK-D',
  check: ({ state, now }) => {
    const { safetyRepresentative, custodian } = state.settings;
    if (safetyRepresentative !== undefined && safetyRepresentative !== custodian) return holds;
    const named = [...state.people.values()].some(
      (person) => person.id !== custodian && dutiesAt(person, now).some((duty) => representing.includes(duty.function)),
    );
    if (named) return holds;
    return breaks(
      'Nobody is named to answer for safety beside the custodian.',
      [state.settings.adopted?.fact],
      'Name a safety representative for this session, on the duty list.',
      'UPM',
      '1st AD',
    );
  },
  cases: [
    { when: 'the 1st AD is on the duty list to witness and call', verdict: 'holds', at: 'shown', ask: 'hand over' },
    {
      when: 'nobody has a function, but a safety representative is named for the production',
      verdict: 'holds',
      at: 'shown',
      given: { without: ['duties'], rules: { safetyRepresentative: '@advisor' } },
      ask: 'hand over',
    },
    {
      when: 'nobody has a function and nobody is named',
      verdict: 'breaks',
      at: 'shown',
      given: { without: ['duties'] },
      ask: 'hand over',
    },
  ],
  alwaysTells: 'Somebody is named on the list, or nobody is.',
});
