// The business that has the guns holds a federal firearms licence valid for this work at this place.

import { met } from '../../checks/needs.ts';
import { cite, defineRule, type Need } from '../../rule.ts';
import { federalFirearmsProgram } from '../../sources/ca.ts';

const licence: Need = { document: 'firearms business licence', about: 'place', who: ['Production', 'Supplier'] };

/** The business that has the guns holds a federal firearms licence valid for this work at this place. */
export const businessIsLicensed = defineRule({
  id: 'business-is-licensed',
  says: 'The business that has the guns holds a federal firearms licence valid for this work at this place.',
  control: 'K02',
  cites: [cite(federalFirearmsProgram, 'business licence, one for each place', 'CAN-FED-01')],
  from: '2026-11-20',
  binds: 'refuse',
  asks: ['load', 'hand over', 'begin'],
  covers: 'all',
  on: ['PaperFiled'],
  enforcement: 'BLOCK-D',
  needs: [licence],
  check: (asked) => met(asked, licence),
  cases: [
    {
      when: 'it is on file',
      verdict: 'holds',
      at: 'shown',
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@N-01', alias: 'N-01', kind: 'firearms business licence', about: '@street' },
        ],
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
          { paper: '@N-01', alias: 'N-01', kind: 'firearms business licence', about: '@street', validTo: '2026-11-24' },
        ],
      ],
      ask: 'hand over',
    },
    { when: 'none is on file', verdict: 'cannot tell', at: 'shown', ask: 'hand over' },
  ],
});
