// An imitation is used in a public place only with permission and an assessment of public alarm; a private site needs neither.

import { either } from '../../checks/either.ts';
import { noPlan } from '../../checks/plans.ts';
import { cite, defineRule, holdNothing, type Need } from '../../rule.ts';
import { policeOnFilming } from '../../sources/uk.ts';

const permission: Need = { document: 'permission for the place', about: 'place', who: ['Locations'] };
const alarm: Need = { document: 'public alarm assessment', about: 'place', who: ['Locations', 'Armorer'] };

const privateSite: Need = { document: 'private site', about: 'place', who: ['Locations'] };

/** An imitation is used in a public place only with permission and an assessment of public alarm; a private site needs neither. */
export const imitationInPublicPermitted = defineRule({
  id: 'imitation-in-public-permitted',
  says: 'An imitation is used in a public place only with permission and an assessment of public alarm; a private site needs neither.',
  control: 'K35',
  cites: [cite(policeOnFilming, 'public places', 'UK-VCRA-02')],
  from: '2026-11-20',
  binds: 'refuse',
  enforcement: 'BLOCK-D',
  on: ['PaperFiled', 'ActionPlanned'],
  asks: ['hand over', 'begin'],
  covers: holdNothing,
  needs: [permission, alarm],
  check: (asked) => {
    if (!asked.line) return noPlan();
    return either(asked, privateSite, permission, alarm);
  },
  cases: [
    {
      when: 'the place is a private site',
      verdict: 'holds',
      at: 'opened',
      told: [['manager', 'PaperFiled', { paper: '@F-1', alias: 'F-1', kind: 'private site', about: '@street' }]],
      ask: 'hand over',
      with: { things: ['@W-13'], plan: '@PL-03' },
    },
    {
      when: 'permission and assessment are on file',
      verdict: 'holds',
      at: 'opened',
      told: [
        ['manager', 'PaperFiled', { paper: '@F-1', alias: 'F-1', kind: 'permission for the place', about: '@street' }],
        ['manager', 'PaperFiled', { paper: '@F-2', alias: 'F-2', kind: 'public alarm assessment', about: '@street' }],
      ],
      ask: 'hand over',
      with: { things: ['@W-13'], plan: '@PL-03' },
    },
    {
      when: 'the permission was for last week',
      verdict: 'breaks',
      at: 'opened',
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@F-1', alias: 'F-1', kind: 'permission for the place', about: '@street', validTo: '2026-11-24' },
        ],
        ['manager', 'PaperFiled', { paper: '@F-2', alias: 'F-2', kind: 'public alarm assessment', about: '@street' }],
      ],
      ask: 'hand over',
      with: { things: ['@W-13'], plan: '@PL-03' },
    },
    {
      when: 'nothing is known of the place',
      verdict: 'cannot tell',
      at: 'opened',
      ask: 'hand over',
      with: { things: ['@W-13'], plan: '@PL-03' },
    },
  ],
});
