// One named person answers for getting, keeping and handling every gun, by appointment or on the roster of the day.

import { custodianNamed } from '../../checks/handlers.ts';
import { controllersOnDuty } from '../../people.ts';
import { cite, defineRule, holds } from '../../rule.ts';
import { bulletin1 } from '../../sources/texts.ts';

/** One named person answers for getting, keeping and handling every gun, by appointment or on the roster of the day. */
export const custodianIsNamed = defineRule({
  id: 'custodian-is-named',
  says: 'One named person answers for getting, keeping and handling every gun, by appointment or on the roster of the day.',
  control: 'K01',
  cites: [cite(bulletin1, 'introduction', 'US-CSATF-1.01')],
  from: '2026-11-20',
  binds: 'refuse',
  asks: ['take', 'load', 'hand over'],
  covers: 'all',
  on: ['RulesAdopted', 'DutyAssigned', 'PersonListed'],
  enforcement: 'BLOCK-D',
  check: (asked) => {
    const { state, now } = asked;
    const onRoster = state.settings.custodian === undefined && controllersOnDuty(state, now).length > 0;
    return onRoster ? holds : custodianNamed(asked);
  },
  cases: [
    { when: 'a controller is on the roster', verdict: 'holds', at: 'shown', ask: 'hand over' },
    {
      when: 'a controller is appointed',
      verdict: 'holds',
      at: 'shown',
      given: { without: ['duties'], rules: { custodian: '@armorer' } },
      ask: 'hand over',
    },
    {
      when: 'somebody is appointed who may not control guns',
      verdict: 'breaks',
      at: 'shown',
      given: { rules: { custodian: '@manager' } },
      ask: 'hand over',
    },
    {
      when: 'nobody is appointed and nobody is on the roster',
      verdict: 'cannot tell',
      at: 'shown',
      given: { without: ['duties'] },
      ask: 'hand over',
    },
  ],
});
