// Where shots are to be fired and nobody qualified has the guns, work stops: whom to call is named beforehand.

import { contactNamed } from '../../checks/handlers.ts';
import { canChamber, cite, defineRule } from '../../rule.ts';
import { stageUnion } from '../../sources/theatre.ts';

/** Where shots are to be fired and nobody qualified has the guns, work stops: whom to call is named beforehand. */
export const somebodyToCallNamed = defineRule({
  id: 'somebody-to-call-named',
  says: 'Where shots are to be fired and nobody qualified has the guns, work stops: whom to call is named beforehand.',
  control: 'K06',
  cites: [cite(stageUnion, 'no qualified prop master', 'US-AEA-05')],
  from: '2026-11-20',
  binds: 'refuse',
  enforcement: 'BLOCK-D',
  on: ['RulesAdopted', 'PersonListed'],
  asks: ['take', 'hand over'],
  covers: canChamber,
  check: contactNamed,
  cases: [
    {
      when: 'the company manager is named',
      verdict: 'holds',
      at: 'shown',
      given: { rules: { contact: '@manager' } },
      ask: 'hand over',
    },
    {
      when: 'the armorer is',
      verdict: 'breaks',
      at: 'shown',
      given: { rules: { contact: '@armorer' } },
      ask: 'hand over',
    },
    { when: 'nobody is', verdict: 'cannot tell', at: 'shown', ask: 'hand over' },
  ],
});
