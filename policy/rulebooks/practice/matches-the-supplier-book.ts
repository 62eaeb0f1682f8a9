// Each gun has the hire note by which the book of its licensed supplier can be matched.

import { met } from '../../checks/needs.ts';
import { canChamber, cite, defineRule, type Need } from '../../rule.ts';
import { federalSupplierBooks } from '../../sources/us.ts';

const note: Need = { document: 'hire note', about: 'each gun', who: ['Supplier', 'Armorer'] };

/** Each gun has the hire note by which the book of its licensed supplier can be matched. */
export const matchesTheSupplierBook = defineRule({
  id: 'matches-the-supplier-book',
  says: 'Each gun has the hire note by which the book of its licensed supplier can be matched.',
  control: 'K33',
  cites: [cite(federalSupplierBooks, 'records of licensed suppliers', 'US-FFL-01')],
  from: '2026-11-20',
  binds: 'warn',
  asks: ['take'],
  covers: canChamber,
  on: ['PaperFiled'],
  enforcement: 'WARN',
  needs: [note],
  check: (asked) => met(asked, note),
  cases: [
    {
      when: 'it is on file',
      verdict: 'holds',
      at: 'locked up',
      told: [['manager', 'PaperFiled', { paper: '@N-01', alias: 'N-01', kind: 'hire note', about: '@W-01' }]],
      ask: 'take',
    },
    {
      when: 'it ran out last week',
      verdict: 'breaks',
      at: 'locked up',
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@N-01', alias: 'N-01', kind: 'hire note', about: '@W-01', validTo: '2026-11-24' },
        ],
      ],
      ask: 'take',
    },
    { when: 'none is on file', verdict: 'cannot tell', at: 'locked up', ask: 'take' },
  ],
});
