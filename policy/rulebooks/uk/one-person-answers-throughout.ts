// One named person answers for the guns from collection to return.

import { custodianNamed } from '../../checks/handlers.ts';
import { cite, defineRule } from '../../rule.ts';
import { stageExtract } from '../../sources/uk.ts';

/** One named person answers for the guns from collection to return. */
export const onePersonAnswersThroughout = defineRule({
  id: 'one-person-answers-throughout',
  says: 'One named person answers for the guns from collection to return.',
  control: 'K01',
  cites: [cite(stageExtract, 'one named person', 'UK-ETIS20-03')],
  from: '2026-11-20',
  binds: 'refuse',
  enforcement: 'BLOCK-D',
  on: ['RulesAdopted', 'PersonListed'],
  asks: ['take', 'hand over'],
  covers: 'all',
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
      when: 'the director is',
      verdict: 'breaks',
      at: 'shown',
      given: { rules: { custodian: '@director' } },
      ask: 'hand over',
    },
    { when: 'nobody is named', verdict: 'cannot tell', at: 'shown', ask: 'hand over' },
  ],
});
