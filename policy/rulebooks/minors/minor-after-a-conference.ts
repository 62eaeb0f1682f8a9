// A minor takes part only after an assessment, a briefing with guardian and teacher on this version of the plan, both consents, and with a medic there.

import type { Told } from '../../cases.ts';
import { forEachMinor } from '../../checks/ages.ts';
import { somebodyOnDuty } from '../../checks/handlers.ts';
import { met } from '../../checks/needs.ts';
import { toldOfThisVersion } from '../../checks/plans.ts';
import { cite, defineRule, type Need } from '../../rule.ts';
import { schoolOnMinors, unionOnMinors } from '../../sources/minors.ts';

const assessed: Need = {
  document: 'assessment of the child',
  about: 'receiver',
  who: ['Production', 'Safety advisor'],
};
const guardian: Need = { document: 'consent of parent or guardian', about: 'receiver', who: ['Parent or guardian'] };
const teacher: Need = { document: 'consent of studio teacher', about: 'receiver', who: ['Studio teacher'] };
const together: Need = {
  statement: 'guardian and studio teacher were at the briefing',
  about: 'receiver',
  who: ['Studio teacher', '1st AD'],
};

/** What has to be there for a minor of the small set. */
const childAssessed: Told = [
  'manager',
  'PaperFiled',
  { paper: '@F-1', alias: 'F-1', kind: 'assessment of the child', about: '@actor' },
];
const guardianConsents: Told = [
  'manager',
  'PaperFiled',
  { paper: '@F-2', alias: 'F-2', kind: 'consent of parent or guardian', about: '@actor' },
];
const teacherConsents: Told = [
  'manager',
  'PaperFiled',
  { paper: '@F-3', alias: 'F-3', kind: 'consent of studio teacher', about: '@actor' },
];
const medic: Told = [
  'manager',
  'DutyAssigned',
  {
    person: '@camera',
    function: 'medic',
    from: '2026-12-01T06:00:00.000Z',
    to: '2026-12-02T06:00:00.000Z',
    exclusive: false,
  },
];
const wereThere = (so: boolean): Told => [
  'director',
  'Attested',
  { what: 'guardian and studio teacher were at the briefing', so, about: '@actor' },
];
const done = [childAssessed, guardianConsents, teacherConsents, medic] as const;
const aged = (ageBand: string) => ({ people: { actor: { ageBand } } });

/** A minor takes part only after an assessment, a briefing with guardian and teacher on this version of the plan, both consents, and with a medic there. */
export const minorAfterAConference = defineRule({
  id: 'minor-after-a-conference',
  says: 'A minor takes part only after an assessment, a briefing with guardian and teacher on this version of the plan, both consents, and with a medic there.',
  control: 'K36',
  cites: [
    cite(unionOnMinors, 'minors in hazardous action', 'US-SAGAFTRA-02'),
    cite(schoolOnMinors, 'conference, and again on each change', 'US-CSATF-MIN'),
  ],
  from: '2026-11-20',
  binds: 'refuse',
  enforcement: 'BLOCK-D',
  on: ['PersonListed', 'PaperFiled', 'Attested', 'MeetingHeld', 'DutyAssigned'],
  asks: ['hand over', 'begin'],
  covers: 'all',
  needs: [assessed, guardian, teacher, together],
  check: (asked) =>
    forEachMinor(asked, (minor) => {
      const one = { ...asked, receiver: minor };
      const filed = met(one, assessed, guardian, teacher, together);
      if (filed.verdict !== 'holds') return filed;
      const told = toldOfThisVersion(one, minor);
      return told.verdict === 'holds' ? somebodyOnDuty(one, 'medic', 'medic', 'Production') : told;
    }),
  cases: [
    { when: 'the actor is of age', verdict: 'holds', at: 'shown', given: aged('21+'), ask: 'hand over' },
    {
      when: 'the actor is 15 and everything was done',
      verdict: 'holds',
      at: 'shown',
      given: aged('15'),
      told: [...done, wereThere(true)],
      ask: 'hand over',
    },
    {
      when: 'the teacher states that they were not there',
      verdict: 'breaks',
      at: 'shown',
      given: aged('15'),
      told: [...done, wereThere(false)],
      ask: 'hand over',
    },
    {
      when: 'the plan was changed since the briefing',
      verdict: 'breaks',
      at: 'shown',
      given: aged('15'),
      told: [
        ...done,
        wereThere(true),
        [
          'director',
          'ActionPlanned',
          {
            plan: '@PL-01',
            alias: 'PL-01',
            version: 2,
            setup: '47A',
            scene: '47',
            place: '@street',
            gun: '@W-01',
            ability: 'fires-bulleted',
            whyNothingLess: 'the camera sees the flash from six feet',
            kind: 'blank',
            lot: '@B01',
            load: 'quarter',
            perTake: 3,
            takes: 2,
            performers: ['@actor'],
            triggerPulled: true,
            cocked: true,
            aimPoint: 'the barrel by the door',
            arcDeg: 40,
            inArc: [],
            minDistanceFt: 20,
            shooters: 1,
            controller: '@armorer',
          },
        ],
      ],
      ask: 'hand over',
    },
    {
      when: 'the consent of the guardian is not on file',
      verdict: 'cannot tell',
      at: 'shown',
      given: aged('15'),
      told: [childAssessed, teacherConsents, medic, wereThere(true)],
      ask: 'hand over',
    },
    {
      when: 'there is no medic',
      verdict: 'cannot tell',
      at: 'shown',
      given: aged('15'),
      told: [childAssessed, guardianConsents, teacherConsents, wereThere(true)],
      ask: 'hand over',
    },
    {
      when: 'nobody has said how old the actor is',
      verdict: 'cannot tell',
      at: 'shown',
      told: [...done, wereThere(true)],
      ask: 'hand over',
    },
    {
      when: 'the performer of the plan is of age',
      verdict: 'holds',
      at: 'handed over',
      given: aged('21+'),
      ask: 'begin',
    },
    {
      when: 'the performer of the plan is 15 and nothing was done',
      verdict: 'cannot tell',
      at: 'handed over',
      given: aged('15'),
      ask: 'begin',
    },
    {
      when: 'everything was done for the first performer and nothing for the second',
      verdict: 'cannot tell',
      at: 'handed over',
      given: {
        people: { actor: { ageBand: '15' }, actor2: { ageBand: '15' } },
        plan: { performers: ['@actor', '@actor2'] },
      },
      told: [...done, wereThere(true)],
      ask: 'begin',
    },
    {
      when: 'no plan is named, so that nobody is to hold it',
      verdict: 'holds',
      at: 'handed over',
      ask: 'begin',
      with: { plan: 'ffffffffffffffffffffffffffffffff' },
    },
  ],
});
