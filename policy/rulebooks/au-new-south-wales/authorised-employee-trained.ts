// A licensee’s employee who handles guns is authorised by police, trained and suitably qualified.

import { handlerHolds, handlerOf } from '../../checks/handlers.ts';
import { met } from '../../checks/needs.ts';
import { inDate, named } from '../../people.ts';
import { breaks, cite, defineRule, holds, type Need } from '../../rule.ts';
import { newSouthWalesRegulation } from '../../sources/australia.ts';

const authorised: Need = {
  document: 'police authorisation of employee',
  about: 'giver',
  who: ['Armorer', 'Production'],
};

/** A licensee’s employee who handles guns is authorised by police, trained and suitably qualified. */
export const authorisedEmployeeTrained = defineRule({
  id: 'authorised-employee-trained',
  says: 'A licensee’s employee who handles guns is authorised by police, trained and suitably qualified.',
  control: 'K24',
  cites: [cite(newSouthWalesRegulation, '35A (2)(c)', 'AU-NSW-35A.2c')],
  from: '2026-11-20',
  binds: 'refuse',
  enforcement: 'BLOCK-D',
  on: ['CredentialClaimed', 'TrainingClaimed', 'PaperFiled'],
  asks: ['take', 'load', 'hand over'],
  covers: 'all',
  needs: [authorised],
  check: (asked) => {
    const person = handlerOf(asked);
    if (!person || handlerHolds(asked, ['theatrical armourer licence']).verdict === 'holds') return holds;
    const courses = person.trainings.filter((each) => each.covers === 'course');
    if (courses.some((each) => inDate(each.validTo, asked.now))) return met(asked, authorised);
    return breaks(
      courses.length > 0
        ? `${named(person)}’s training has run out.`
        : `${named(person)} is no licensee and has no training on file.`,
      [person.listed, ...courses.map((each) => each.fact)],
      'The licensee trains them and files it, or handles the gun.',
      'Armorer',
    );
  },
  cases: [
    {
      when: 'the armorer is the licensee',
      verdict: 'holds',
      at: 'shown',
      told: [
        [
          'manager',
          'CredentialClaimed',
          { person: '@armorer', credential: 'theatrical armourer licence', validTo: '2027-06-30' },
        ],
      ],
      ask: 'hand over',
    },
    {
      when: 'the employee is trained and authorised',
      verdict: 'holds',
      at: 'shown',
      told: [
        ['manager', 'TrainingClaimed', { person: '@armorer', covers: 'course', course: 'armourer course' }],
        [
          'manager',
          'PaperFiled',
          { paper: '@F-1', alias: 'F-1', kind: 'police authorisation of employee', about: '@armorer' },
        ],
      ],
      ask: 'hand over',
    },
    {
      when: 'the employee has no training',
      verdict: 'breaks',
      at: 'shown',
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@F-1', alias: 'F-1', kind: 'police authorisation of employee', about: '@armorer' },
        ],
      ],
      ask: 'hand over',
    },
    {
      when: 'no authorisation is on file',
      verdict: 'cannot tell',
      at: 'shown',
      told: [['manager', 'TrainingClaimed', { person: '@armorer', covers: 'course', course: 'armourer course' }]],
      ask: 'hand over',
    },
  ],
});
