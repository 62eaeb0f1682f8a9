// A gun that cannot fire and is hired without an armourer comes only once its supplier has the assessment.

import { handlerHolds } from '../../checks/handlers.ts';
import { met } from '../../checks/needs.ts';
import { cite, defineRule, holdNothing, holds, type Need } from '../../rule.ts';
import { broadcasterAssessments } from '../../sources/uk.ts';

const received: Need = {
  document: 'assessment received by supplier',
  about: 'each gun',
  who: ['Supplier', 'Production'],
};

/** A gun that cannot fire and is hired without an armourer comes only once its supplier has the assessment. */
export const assessmentSentToTheSupplier = defineRule({
  id: 'assessment-sent-to-the-supplier',
  says: 'A gun that cannot fire and is hired without an armourer comes only once its supplier has the assessment.',
  control: 'K26',
  cites: [cite(broadcasterAssessments, 'hire without armourer', 'UK-BBC-05')],
  from: '2026-11-20',
  binds: 'refuse',
  enforcement: 'BLOCK-D',
  on: ['CredentialClaimed', 'PaperFiled'],
  asks: ['take', 'hand over'],
  covers: holdNothing,
  needs: [received],
  check: (asked) => (handlerHolds(asked, ['armourer licence']).verdict === 'holds' ? holds : met(asked, received)),
  cases: [
    {
      when: 'a licensed armourer brings it',
      verdict: 'holds',
      at: 'opened',
      told: [
        ['manager', 'CredentialClaimed', { person: '@armorer', credential: 'armourer licence', validTo: '2027-06-30' }],
      ],
      ask: 'hand over',
      with: { things: ['@W-13'], plan: '@PL-03' },
    },
    {
      when: 'the supplier has the assessment',
      verdict: 'holds',
      at: 'opened',
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@F-1', alias: 'F-1', kind: 'assessment received by supplier', about: '@W-13' },
        ],
      ],
      ask: 'hand over',
      with: { things: ['@W-13'], plan: '@PL-03' },
    },
    {
      when: 'what the supplier had was for last week',
      verdict: 'breaks',
      at: 'opened',
      told: [
        [
          'manager',
          'PaperFiled',
          {
            paper: '@F-1',
            alias: 'F-1',
            kind: 'assessment received by supplier',
            about: '@W-13',
            validTo: '2026-11-24',
          },
        ],
      ],
      ask: 'hand over',
      with: { things: ['@W-13'], plan: '@PL-03' },
    },
    {
      when: 'there is neither',
      verdict: 'cannot tell',
      at: 'opened',
      ask: 'hand over',
      with: { things: ['@W-13'], plan: '@PL-03' },
    },
  ],
});
