// Somebody under 18 holds or uses a gun only with a guardian’s written consent and the police commissioner’s approval.

import { forEachMinor } from '../../checks/ages.ts';
import { met } from '../../checks/needs.ts';
import { cite, defineRule, type Need } from '../../rule.ts';
import { newSouthWalesPolice } from '../../sources/australia.ts';

const consent: Need = { document: 'consent of parent or guardian', about: 'receiver', who: ['Parent or guardian'] };
const approval: Need = { document: 'police approval of the minor', about: 'receiver', who: ['Production'] };

/** Somebody under 18 holds or uses a gun only with a guardian’s written consent and the police commissioner’s approval. */
export const minorWithGuardianAndPolice = defineRule({
  id: 'minor-with-guardian-and-police',
  says: 'Somebody under 18 holds or uses a gun only with a guardian’s written consent and the police commissioner’s approval.',
  control: 'K36',
  cites: [cite(newSouthWalesPolice, 'persons under 18', 'AU-NSW-P634.2')],
  from: '2026-11-20',
  binds: 'refuse',
  enforcement: 'BLOCK-D',
  on: ['PersonListed', 'PaperFiled'],
  asks: ['hand over', 'begin'],
  covers: 'all',
  needs: [consent, approval],
  check: (asked) => forEachMinor(asked, (minor) => met({ ...asked, receiver: minor }, consent, approval)),
  cases: [
    {
      when: 'the actor is of age',
      verdict: 'holds',
      at: 'shown',
      given: { people: { actor: { ageBand: '21+' } } },
      ask: 'hand over',
    },
    {
      when: 'the actor is 15 and both papers are on file',
      verdict: 'holds',
      at: 'shown',
      given: { people: { actor: { ageBand: '15' } } },
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@F-1', alias: 'F-1', kind: 'consent of parent or guardian', about: '@actor' },
        ],
        [
          'manager',
          'PaperFiled',
          { paper: '@F-2', alias: 'F-2', kind: 'police approval of the minor', about: '@actor' },
        ],
      ],
      ask: 'hand over',
    },
    {
      when: 'the approval ran out last week',
      verdict: 'breaks',
      at: 'shown',
      given: { people: { actor: { ageBand: 'under 18' } } },
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@F-1', alias: 'F-1', kind: 'consent of parent or guardian', about: '@actor' },
        ],
        [
          'manager',
          'PaperFiled',
          { paper: '@F-2', alias: 'F-2', kind: 'police approval of the minor', about: '@actor', validTo: '2026-11-24' },
        ],
      ],
      ask: 'hand over',
    },
    {
      when: 'the police approved nothing',
      verdict: 'cannot tell',
      at: 'shown',
      given: { people: { actor: { ageBand: '15' } } },
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@F-1', alias: 'F-1', kind: 'consent of parent or guardian', about: '@actor' },
        ],
      ],
      ask: 'hand over',
    },
    {
      when: 'nobody has said how old the actor is',
      verdict: 'cannot tell',
      at: 'shown',
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@F-1', alias: 'F-1', kind: 'consent of parent or guardian', about: '@actor' },
        ],
        [
          'manager',
          'PaperFiled',
          { paper: '@F-2', alias: 'F-2', kind: 'police approval of the minor', about: '@actor' },
        ],
      ],
      ask: 'hand over',
    },
  ],
});
