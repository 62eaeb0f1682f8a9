// A permit’s conditions are met on the day, each stated by a named person, before a gun goes out under it.

import { isAttested } from '../../checks/papers.ts';
import { cite, defineRule, holds } from '../../rule.ts';
import { creativeBc } from '../../sources/ca.ts';
import { ottawaFilmOffice } from '../../sources/public-places.ts';

/** A document of this kind sets one condition: `permit condition: a police supervisor is on set`. */
const CONDITION = /^permit condition: */i;

/** A permit’s conditions are met on the day, each stated by a named person, before a gun goes out under it. */
export const permitConditionsMet = defineRule({
  id: 'permit-conditions-met',
  says: 'A permit’s conditions are met on the day, each stated by a named person, before a gun goes out under it.',
  control: 'K35',
  cites: [
    cite(ottawaFilmOffice, 'permit and paid-duty police', 'CAN-OTT-01'),
    cite(creativeBc, 'police on location', 'CAN-BC-03'),
  ],
  from: '2026-11-20',
  binds: 'refuse',
  asks: ['hand over', 'begin'],
  covers: 'all',
  on: ['ActionPlanned', 'PaperFiled', 'Attested'],
  enforcement: 'BLOCK-D',
  check: (asked) => {
    const { line, state } = asked;
    if (!line) return holds;
    const alias = state.places.get(line.place)?.alias ?? 'the place of the plan';
    for (const [kind, filed] of state.papers) {
      const set = filed.some((each) => each.about === undefined || each.about === line.place);
      if (!set || !CONDITION.test(kind)) continue;
      const met = isAttested(asked, {
        what: kind.replace(CONDITION, ''),
        about: { id: line.place, alias },
        who: ['Locations', 'UPM'],
      });
      if (met.verdict !== 'holds') return met;
    }
    return holds;
  },
  cases: [
    { when: 'no condition is on file', verdict: 'holds', at: 'shown', ask: 'hand over' },
    {
      when: 'the condition is stated to be met at the place',
      verdict: 'holds',
      at: 'shown',
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@C-1', alias: 'C-1', kind: 'permit condition: police supervisor on set', about: '@street' },
        ],
        ['manager', 'Attested', { what: 'police supervisor on set', so: true, about: '@street' }],
      ],
      ask: 'hand over',
    },
    {
      when: 'the condition is stated not to be met',
      verdict: 'breaks',
      at: 'shown',
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@C-1', alias: 'C-1', kind: 'permit condition: police supervisor on set', about: '@street' },
        ],
        ['manager', 'Attested', { what: 'police supervisor on set', so: false, about: '@street' }],
      ],
      ask: 'hand over',
    },
    {
      when: 'nobody has stated whether the condition is met',
      verdict: 'cannot tell',
      at: 'shown',
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@C-1', alias: 'C-1', kind: 'permit condition: police supervisor on set', about: '@street' },
        ],
      ],
      ask: 'hand over',
    },
  ],
});
