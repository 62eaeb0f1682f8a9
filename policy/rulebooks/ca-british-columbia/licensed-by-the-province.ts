// Beside the federal licence the province’s own is on file.

import { met } from '../../checks/needs.ts';
import { canChamber, cite, defineRule, type Need } from '../../rule.ts';
import { creativeBc } from '../../sources/ca.ts';

const licence: Need = { document: 'provincial firearms licence', about: 'production', who: ['Production', 'Supplier'] };

/** Beside the federal licence the province’s own is on file. */
export const licensedByTheProvince = defineRule({
  id: 'licensed-by-the-province',
  says: 'Beside the federal licence the province’s own is on file.',
  control: 'K02',
  cites: [cite(creativeBc, 'licensing', 'CAN-BC-01')],
  from: '2026-11-20',
  binds: 'refuse',
  asks: ['take', 'load', 'hand over'],
  covers: canChamber,
  on: ['PaperFiled'],
  enforcement: 'BLOCK-D',
  needs: [licence],
  check: (asked) => met(asked, licence),
  cases: [
    {
      when: 'it is on file',
      verdict: 'holds',
      at: 'shown',
      told: [['manager', 'PaperFiled', { paper: '@N-01', alias: 'N-01', kind: 'provincial firearms licence' }]],
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
          { paper: '@N-01', alias: 'N-01', kind: 'provincial firearms licence', validTo: '2026-11-24' },
        ],
      ],
      ask: 'hand over',
    },
    { when: 'none is on file', verdict: 'cannot tell', at: 'shown', ask: 'hand over' },
  ],
});
