// While any gun or replica is out, its coordinator has no other task.

import { custodianNamed } from '../../checks/handlers.ts';
import { named, workAt } from '../../people.ts';
import { breaks, cite, defineRule, holds } from '../../rule.ts';
import { manitobaGuideline22 } from '../../sources/ca.ts';

/** While any gun or replica is out, its coordinator has no other task. */
export const coordinatorHasNoOtherTask = defineRule({
  id: 'coordinator-has-no-other-task',
  says: 'While any gun or replica is out, its coordinator has no other task.',
  control: 'K03',
  cites: [cite(manitobaGuideline22, 'A.1 ii', 'CAN-MB-22.A1ii')],
  from: '2026-11-20',
  binds: 'refuse',
  asks: ['take', 'load', 'hand over', 'begin'],
  covers: 'all',
  on: ['RulesAdopted', 'DutyAssigned'],
  enforcement: 'BLOCK-D',
  check: (asked) => {
    const { state, now } = asked;
    const coordinator = state.people.get(state.settings.custodian ?? '');
    if (!coordinator) return custodianNamed(asked);
    const other = workAt(coordinator, now).filter((duty) => duty.function !== 'control');
    if (other.length === 0) return holds;
    return breaks(
      `${named(coordinator)} coordinates the guns and also has ${other.map((duty) => duty.function).join(', ')}.`,
      other.map((duty) => duty.fact),
      'Free them of every other task while guns are out, or name another coordinator.',
      'UPM',
      '1st AD',
    );
  },
  cases: [
    {
      when: 'the coordinator does nothing else',
      verdict: 'holds',
      at: 'shown',
      given: { rules: { custodian: '@armorer' } },
      ask: 'hand over',
    },
    {
      when: 'the coordinator also works for props',
      verdict: 'breaks',
      at: 'shown',
      given: { rules: { custodian: '@armorer' }, otherWork: true },
      ask: 'hand over',
    },
    { when: 'nobody is named', verdict: 'cannot tell', at: 'shown', ask: 'hand over' },
  ],
});
