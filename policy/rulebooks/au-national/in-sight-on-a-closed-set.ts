// At no time is a gun out of the armourer’s sight; on a closed set it is placed last and watched on a monitor.

import { aController, stated } from '../../checks/words-of.ts';
import { canChamber, cite, defineRule, type Need } from '../../rule.ts';
import { setSafetyPage } from '../../sources/australia.ts';

const inSight: Need = {
  statement: 'the gun stays in sight, directly or on a monitor',
  about: 'plan',
  who: ['Armorer'],
};

/** At no time is a gun out of the armourer’s sight; on a closed set it is placed last and watched on a monitor. */
export const inSightOnAClosedSet = defineRule({
  id: 'in-sight-on-a-closed-set',
  says: 'At no time is a gun out of the armourer’s sight; on a closed set it is placed last and watched on a monitor.',
  control: 'K17',
  cites: [cite(setSafetyPage, 'closed sets', 'AU-CLR-02')],
  from: '2026-11-20',
  binds: 'warn',
  enforcement: 'WARN',
  on: ['Attested'],
  asks: ['begin'],
  covers: canChamber,
  needs: [inSight],
  check: (asked) => stated(asked, aController, inSight),
  cases: [
    {
      when: 'it was stated',
      verdict: 'holds',
      at: 'handed over',
      told: [
        [
          'armorer',
          'Attested',
          { what: 'the gun stays in sight, directly or on a monitor', so: true, about: '@PL-01' },
        ],
      ],
      ask: 'begin',
    },
    {
      when: 'somebody states that it is not so',
      verdict: 'breaks',
      at: 'handed over',
      told: [
        [
          'armorer',
          'Attested',
          { what: 'the gun stays in sight, directly or on a monitor', so: false, about: '@PL-01' },
        ],
      ],
      ask: 'begin',
    },
    { when: 'nobody has stated it', verdict: 'cannot tell', at: 'handed over', ask: 'begin' },
  ],
});
