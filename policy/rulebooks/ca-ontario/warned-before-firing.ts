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
    {
      when: 'no plan is named',
      verdict: 'holds',
      at: 'handed over',
      ask: 'begin',
      with: { plan: 'ffffffffffffffffffffffffffffffff' },
    },
    {
      when: 'the trigger is pulled on a dummy',
      verdict: 'holds',
      at: 'handed over',
      given: { plan: { kind: 'dummy' } },
      ask: 'begin',
    },
    {
      when: 'a bulleted round is planned and nobody stated it',
      verdict: 'cannot tell',
      at: 'handed over',
      given: { plan: { kind: 'bulleted' } },
      ask: 'begin',
    },
    {
      when: 'the deputy of the caller stated it',
      verdict: 'holds',
      at: 'handed over',
      told: [['deputy', 'Attested', { what: 'cast and crew were warned of the shots', so: true, about: '@PL-01' }]],
      ask: 'begin',
    },
    {
      when: 'the caller, who has another duty as well, stated it',
      verdict: 'holds',
      at: 'handed over',
      told: [
        [
          'manager',
          'DutyAssigned',
          {
            person: '@director',
            function: 'props',
            from: '2026-12-01T06:00:00.000Z',
            to: '2026-12-02T06:00:00.000Z',
            exclusive: false,
          },
        ],
        ['director', 'Attested', { what: 'cast and crew were warned of the shots', so: true, about: '@PL-01' }],
      ],
      ask: 'begin',
    },
    {
      when: 'it was stated in the session before',
      verdict: 'cannot tell',
      at: 'handed over',
      told: [
        ['director', 'Attested', { what: 'cast and crew were warned of the shots', so: true, about: '@PL-01' }],
        ['manager', 'SessionOpened', { session: '@day 15', label: 'day 15', unit: 'main' }],
      ],
      ask: 'begin',
    },
  ],
});
