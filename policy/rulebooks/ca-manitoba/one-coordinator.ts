// One dedicated coordinator has overall charge of every gun, real or replica.

import { custodianNamed } from '../../checks/handlers.ts';
import { cite, defineRule } from '../../rule.ts';
import { manitobaGuideline22 } from '../../sources/ca.ts';

/** One dedicated coordinator has overall charge of every gun, real or replica. */
export const oneCoordinator = defineRule({
  id: 'one-coordinator',
  says: 'One dedicated coordinator has overall charge of every gun, real or replica.',
  control: 'K01',
  cites: [cite(manitobaGuideline22, 'A.1', 'CAN-MB-22.A1')],
  from: '2026-11-20',
  binds: 'refuse',
  asks: ['take', 'load', 'hand over', 'begin'],
  covers: 'all',
  on: ['RulesAdopted', 'PersonListed'],
  enforcement: 'BLOCK-D',
  check: custodianNamed,
  cases: [
    {
      when: 'a controller is named custodian of all guns',
      verdict: 'holds',
      at: 'shown',
      given: { rules: { custodian: '@armorer' } },
      ask: 'hand over',
    },
    {
      when: 'somebody is named who may not control guns',
      verdict: 'breaks',
      at: 'shown',
      given: { rules: { custodian: '@manager' } },
      ask: 'hand over',
    },
    { when: 'nobody is named', verdict: 'cannot tell', at: 'shown', ask: 'hand over' },
  ],
});
