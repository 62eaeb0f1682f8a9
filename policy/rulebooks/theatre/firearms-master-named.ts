// A show has a firearms master even when a single blank is fired.

import { custodianNamed } from '../../checks/handlers.ts';
import { canChamber, cite, defineRule } from '../../rule.ts';
import { propsSeminar } from '../../sources/theatre.ts';

/** A show has a firearms master even when a single blank is fired. */
export const firearmsMasterNamed = defineRule({
  id: 'firearms-master-named',
  says: 'A show has a firearms master even when a single blank is fired.',
  control: 'K01',
  cites: [cite(propsSeminar, 'one blank is enough', 'THEATRE-GUY-01')],
  from: '2026-11-20',
  binds: 'refuse',
  enforcement: 'BLOCK-D',
  on: ['RulesAdopted', 'PersonListed'],
  asks: ['load', 'hand over'],
  covers: canChamber,
  check: custodianNamed,
  cases: [
    {
      when: 'the armorer is the custodian',
      verdict: 'holds',
      at: 'shown',
      given: { rules: { custodian: '@armorer' } },
      ask: 'hand over',
    },
    {
      when: 'the stage manager is, and may not control guns',
      verdict: 'breaks',
      at: 'shown',
      given: { rules: { custodian: '@director' }, people: { director: { role: 'Stage Manager' } } },
      ask: 'hand over',
    },
    { when: 'nobody is named', verdict: 'cannot tell', at: 'shown', ask: 'hand over' },
  ],
});
