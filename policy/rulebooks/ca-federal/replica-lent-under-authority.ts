// A replica is lent by a licensed supplier under a loan note that names the authority for it.

import { met } from '../../checks/needs.ts';
import { cite, defineRule, holdNothing, type Need } from '../../rule.ts';
import { creativeBc } from '../../sources/ca.ts';

const loan: Need = { document: 'replica loan note', about: 'each gun', who: ['Supplier', 'Property Master'] };

/** A replica is lent by a licensed supplier under a loan note that names the authority for it. */
export const replicaLentUnderAuthority = defineRule({
  id: 'replica-lent-under-authority',
  says: 'A replica is lent by a licensed supplier under a loan note that names the authority for it.',
  control: 'K34',
  cites: [cite(creativeBc, 'replicas, temporary loan', 'CAN-FED-03')],
  from: '2026-11-20',
  binds: 'refuse',
  asks: ['take', 'hand over'],
  covers: holdNothing,
  on: ['PaperFiled'],
  enforcement: 'BLOCK-D',
  needs: [loan],
  check: (asked) => met(asked, loan),
  cases: [
    {
      when: 'it is on file',
      verdict: 'holds',
      at: 'locked up',
      told: [['manager', 'PaperFiled', { paper: '@N-01', alias: 'N-01', kind: 'replica loan note', about: '@W-12' }]],
      ask: 'take',
      with: { things: ['@W-12'] },
    },
    {
      when: 'it ran out last week',
      verdict: 'breaks',
      at: 'locked up',
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@N-01', alias: 'N-01', kind: 'replica loan note', about: '@W-12', validTo: '2026-11-24' },
        ],
      ],
      ask: 'take',
      with: { things: ['@W-12'] },
    },
    { when: 'none is on file', verdict: 'cannot tell', at: 'locked up', ask: 'take', with: { things: ['@W-12'] } },
  ],
});
