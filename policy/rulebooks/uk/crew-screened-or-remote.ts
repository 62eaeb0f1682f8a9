// For a shot with blanks the muzzle is aimed off, or screens, remote cameras and distance stand in for people in line.

import { goesOff } from '../../checks/aim.ts';
import { controllerOrCaller, stated } from '../../checks/words-of.ts';
import { canChamber, cite, defineRule, holds, type Need } from '../../rule.ts';
import { etis20Remembered } from '../../sources/uk.ts';

const outOfLine: Need = {
  statement: 'camera crew is out of line, screened or remote',
  about: 'plan',
  who: ['Armorer', '1st AD'],
};

/** For a shot with blanks the muzzle is aimed off, or screens, remote cameras and distance stand in for people in line. */
export const crewScreenedOrRemote = defineRule({
  id: 'crew-screened-or-remote',
  says: 'For a shot with blanks the muzzle is aimed off, or screens, remote cameras and distance stand in for people in line.',
  control: 'K20',
  cites: [cite(etis20Remembered, 'aim off', 'UK-ETIS20-07')],
  from: '2026-11-20',
  binds: 'refuse',
  enforcement: 'BLOCK-A',
  on: ['Attested', 'ActionPlanned'],
  asks: ['hand over', 'begin'],
  covers: canChamber,
  needs: [outOfLine],
  check: (asked) => (goesOff(asked.line) ? stated(asked, controllerOrCaller, outOfLine) : holds),
  cases: [
    {
      when: 'the armorer states it for the plan line',
      verdict: 'holds',
      at: 'shown',
      told: [
        ['armorer', 'Attested', { what: 'camera crew is out of line, screened or remote', so: true, about: '@PL-01' }],
      ],
      ask: 'hand over',
    },
    {
      when: 'no shot is planned',
      verdict: 'holds',
      at: 'shown',
      given: { plan: { triggerPulled: false } },
      ask: 'hand over',
    },
    {
      when: 'the caller states that it is not so',
      verdict: 'breaks',
      at: 'shown',
      told: [
        [
          'director',
          'Attested',
          { what: 'camera crew is out of line, screened or remote', so: false, about: '@PL-01' },
        ],
      ],
      ask: 'hand over',
    },
    { when: 'nobody has stated it', verdict: 'cannot tell', at: 'shown', ask: 'hand over' },
  ],
});
