// Where the town asks for a police officer on location, one is booked.

import { met } from '../../checks/needs.ts';
import { cite, defineRule, type Need } from '../../rule.ts';
import { creativeBc } from '../../sources/ca.ts';

const officer: Need = { document: 'police officer booking', about: 'place', who: ['Locations'] };

/** Where the town asks for a police officer on location, one is booked. */
export const officerWhereTheTownAsks = defineRule({
  id: 'officer-where-the-town-asks',
  says: 'Where the town asks for a police officer on location, one is booked.',
  control: 'K35',
  cites: [cite(creativeBc, 'police on location', 'CAN-BC-03')],
  from: '2026-11-20',
  binds: 'warn',
  asks: ['hand over', 'begin'],
  covers: 'all',
  on: ['PaperFiled'],
  enforcement: 'WARN',
  needs: [officer],
  check: (asked) => met(asked, officer),
  cases: [
    {
      when: 'it is on file',
      verdict: 'holds',
      at: 'shown',
      told: [
        ['manager', 'PaperFiled', { paper: '@N-01', alias: 'N-01', kind: 'police officer booking', about: '@street' }],
      ],
      ask: 'hand over',
    },
    {
      when: 'it ran out last week',
      verdict: 'breaks',
      at: 'shown',
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@N-01', alias: 'N-01', kind: 'police officer booking', about: '@street', validTo: '2026-11-24' },
        ],
      ],
      ask: 'hand over',
    },
    { when: 'none is on file', verdict: 'cannot tell', at: 'shown', ask: 'hand over' },
  ],
});
