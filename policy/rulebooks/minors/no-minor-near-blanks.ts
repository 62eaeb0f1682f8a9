// Minors are kept away from blanks altogether.

import { ageSays, ageUnknown } from '../../checks/ages.ts';
import { goesOff } from '../../checks/aim.ts';
import { named } from '../../people.ts';
import { breaks, canChamber, cite, defineRule, holds } from '../../rule.ts';
import { smallCompanyOnMinors } from '../../sources/minors.ts';

/** Minors are kept away from blanks altogether. */
export const noMinorNearBlanks = defineRule({
  id: 'no-minor-near-blanks',
  says: 'Minors are kept away from blanks altogether.',
  control: 'K36',
  cites: [cite(smallCompanyOnMinors, 'blanks and explosives', 'US-MINOR-01')],
  from: '2026-11-20',
  binds: 'warn',
  enforcement: 'WARN',
  on: ['PersonListed', 'ActionPlanned'],
  asks: ['hand over', 'begin'],
  covers: canChamber,
  check: ({ line, state }) => {
    if (!goesOff(line) || !line) return holds;
    const near = [...line.performers, ...line.inArc, ...(line.nearest === undefined ? [] : [line.nearest])];
    const people = [...new Set(near)].flatMap((id) => state.people.get(id) ?? []);
    const minors = people.filter((person) => ageSays(person) === 'minor');
    if (minors.length > 0) {
      return breaks(
        `${minors.map((minor) => named(minor)).join(', ')} is under age and part of ${line.alias}, where blanks go off.`,
        [...minors.map((minor) => minor.listed), state.plans.get(line.plan)?.fact],
        'Plan it without the minor, or with a gun that fires nothing.',
        '1st AD',
        'Production',
      );
    }
    const unknown = people.find((person) => ageSays(person) === 'nothing');
    return unknown ? ageUnknown(unknown) : holds;
  },
  cases: [
    {
      when: 'all of them are of age',
      verdict: 'holds',
      at: 'shown',
      given: { people: { actor: { ageBand: '21+' }, camera: { ageBand: '21+' } } },
      ask: 'hand over',
    },
    {
      when: 'the actor is under 18',
      verdict: 'breaks',
      at: 'shown',
      given: { people: { actor: { ageBand: 'under 18' }, camera: { ageBand: '21+' } } },
      ask: 'hand over',
    },
    {
      when: 'nobody has said how old the actor is',
      verdict: 'cannot tell',
      at: 'shown',
      given: { people: { camera: { ageBand: '21+' } } },
      ask: 'hand over',
    },
  ],
});
