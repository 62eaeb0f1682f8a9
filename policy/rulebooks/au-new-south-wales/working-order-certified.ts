// A gun used in a production is in working order, by a certificate of service for each.

import { met } from '../../checks/needs.ts';
import { canChamber, cite, defineRule, type Need } from '../../rule.ts';
import { newSouthWalesRegulation } from '../../sources/australia.ts';

const service: Need = { document: 'service certificate', about: 'each gun', who: ['Armorer', 'Supplier'] };

/** A gun used in a production is in working order, by a certificate of service for each. */
export const workingOrderCertified = defineRule({
  id: 'working-order-certified',
  says: 'A gun used in a production is in working order, by a certificate of service for each.',
  control: 'K15',
  cites: [cite(newSouthWalesRegulation, '35A (2)(a)', 'AU-NSW-35A.2a')],
  from: '2026-11-20',
  binds: 'refuse',
  enforcement: 'BLOCK-A',
  on: ['PaperFiled', 'FirearmListed'],
  asks: ['take'],
  covers: canChamber,
  needs: [service],
  check: (asked) => met(asked, service),
  cases: [
    {
      when: 'the service certificate is on file',
      verdict: 'holds',
      at: 'locked up',
      told: [['manager', 'PaperFiled', { paper: '@F-1', alias: 'F-1', kind: 'service certificate', about: '@W-01' }]],
      ask: 'take',
    },
    {
      when: 'the service certificate ran out last week',
      verdict: 'breaks',
      at: 'locked up',
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@F-1', alias: 'F-1', kind: 'service certificate', about: '@W-01', validTo: '2026-11-24' },
        ],
      ],
      ask: 'take',
    },
    { when: 'no service certificate is on file', verdict: 'cannot tell', at: 'locked up', ask: 'take' },
  ],
});
