// Cast and crew are warned of the shots before an action with firing begins.

import { goesOff } from '../../checks/aim.ts';
import { controllerOrCaller, stated } from '../../checks/words-of.ts';
import { canChamber, cite, defineRule, holds, type Need } from '../../rule.ts';
import { ontarioGuideline39Abstract } from '../../sources/ca.ts';

const warning: Need = {
  statement: 'cast and crew were warned of the shots',
  about: 'plan',
  who: ['1st AD', 'Armorer'],
};

/** Cast and crew are warned of the shots before an action with firing begins. */
export const warnedBeforeFiring = defineRule({
  id: 'warned-before-firing',
  says: 'Cast and crew are warned of the shots before an action with firing begins.',
  control: 'K23',
  cites: [cite(ontarioGuideline39Abstract, 'item 8', 'CAN-ON-39.08')],
  from: '2026-11-20',
  binds: 'refuse',
  asks: ['begin'],
  covers: canChamber,
  on: ['ActionPlanned', 'Attested'],
  enforcement: 'BLOCK-D',
  needs: [warning],
  check: (asked) => (goesOff(asked.line) ? stated(asked, controllerOrCaller, warning) : holds),
  cases: [
    {
      when: 'no trigger is pulled',
      verdict: 'holds',
      at: 'handed over',
      given: { plan: { triggerPulled: false } },
      ask: 'begin',
    },
    {
      when: 'it was stated',
      verdict: 'holds',
      at: 'handed over',
      told: [['director', 'Attested', { what: 'cast and crew were warned of the shots', so: true, about: '@PL-01' }]],
      ask: 'begin',
    },
    {
      when: 'somebody states that it is not so',
      verdict: 'breaks',
      at: 'handed over',
      told: [['director', 'Attested', { what: 'cast and crew were warned of the shots', so: false, about: '@PL-01' }]],
      ask: 'begin',
    },
    { when: 'nobody stated it', verdict: 'cannot tell', at: 'handed over', ask: 'begin' },
  ],
});
