// The permit holder keeps the loan paper of each gun.

import { met } from '../../checks/needs.ts';
import { canChamber, cite, defineRule, type Need } from '../../rule.ts';
import { californiaPenalCode } from '../../sources/us.ts';

const note: Need = { document: 'hire note', about: 'each gun', who: ['Property Master', 'Supplier'] };

/** The permit holder keeps the loan paper of each gun. */
export const loanPaperKept = defineRule({
  id: 'loan-paper-kept',
  says: 'The permit holder keeps the loan paper of each gun.',
  control: 'K33',
  cites: [cite(californiaPenalCode, '29500 and following, as a guide reads it', 'CA-PC-29500.rec')],
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
      at: 'opened',
      told: [['manager', 'PaperFiled', { paper: '@N-01', alias: 'N-01', kind: 'hire note', about: '@W-01' }]],
      ask: 'take',
    },
    {
      when: 'it ran out last week',
      verdict: 'breaks',
      at: 'opened',
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@N-01', alias: 'N-01', kind: 'hire note', about: '@W-01', validTo: '2026-11-24' },
        ],
      ],
      ask: 'take',
    },
    { when: 'none is on file', verdict: 'cannot tell', at: 'opened', ask: 'take' },
  ],
});
