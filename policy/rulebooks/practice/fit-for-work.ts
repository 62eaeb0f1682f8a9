// Nobody who shows a sign of drink or drugs is given a gun.

import { controllerOrCaller, stated } from '../../checks/words-of.ts';
import { cite, defineRule, holds, type Need } from '../../rule.ts';
import { onDrinkAndDrugs } from '../../sources/new-zealand.ts';
import { studentRules } from '../../sources/theatre.ts';

const fit: Need = {
  statement: 'fit for work: no sign of drink or drugs',
  about: 'receiver',
  who: ['Armorer', '1st AD'],
};

/** Nobody who shows a sign of drink or drugs is given a gun. */
export const fitForWork = defineRule({
  id: 'fit-for-work',
  says: 'Nobody who shows a sign of drink or drugs is given a gun.',
  control: 'K41',
  cites: [
    cite(studentRules, 'drink and cannabis', 'US-STUDENT-03'),
    cite(onDrinkAndDrugs, 'work where safety depends on somebody', 'US-STUDENT-03'),
  ],
  from: '2026-11-20',
  binds: 'refuse',
  enforcement: 'BLOCK-A',
  on: ['Attested'],
  asks: ['hand over'],
  covers: 'all',
  needs: [fit],
  check: (asked) => (asked.receiver?.handles === 'control' ? holds : stated(asked, controllerOrCaller, fit)),
  cases: [
    {
      when: 'the armorer states it for the day',
      verdict: 'holds',
      at: 'shown',
      told: [['armorer', 'Attested', { what: 'fit for work: no sign of drink or drugs', so: true, about: '@actor' }]],
      ask: 'hand over',
    },
    {
      when: 'the caller smelled drink',
      verdict: 'breaks',
      at: 'shown',
      told: [['director', 'Attested', { what: 'fit for work: no sign of drink or drugs', so: false, about: '@actor' }]],
      ask: 'hand over',
    },
    {
      when: 'the actor states it of themselves',
      verdict: 'cannot tell',
      at: 'shown',
      told: [['actor', 'Attested', { what: 'fit for work: no sign of drink or drugs', so: true, about: '@actor' }]],
      ask: 'hand over',
    },
    { when: 'nobody has stated it', verdict: 'cannot tell', at: 'shown', ask: 'hand over' },
  ],
});
