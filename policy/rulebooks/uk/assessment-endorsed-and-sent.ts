// The written assessment says how risks are controlled, the armourer stands behind it, and everyone on the production has it.

import { met } from '../../checks/needs.ts';
import { assessmentOf } from '../../checks/plans.ts';
import { breaks, cite, defineRule, type Need } from '../../rule.ts';
import { broadcasterAssessments } from '../../sources/uk.ts';

const endorsed: Need = { document: 'assessment endorsement', about: 'plan', who: ['Armorer'] };
const sent: Need = { document: 'assessment sent to everyone', about: 'plan', who: ['Production'] };

/** The written assessment says how risks are controlled, the armourer stands behind it, and everyone on the production has it. */
export const assessmentEndorsedAndSent = defineRule({
  id: 'assessment-endorsed-and-sent',
  says: 'The written assessment says how risks are controlled, the armourer stands behind it, and everyone on the production has it.',
  control: 'K26',
  cites: [cite(broadcasterAssessments, 'assessment', 'UK-BBC-04')],
  from: '2026-11-20',
  binds: 'refuse',
  enforcement: 'BLOCK-D',
  on: ['AssessmentFiled', 'PaperFiled'],
  asks: ['load', 'hand over'],
  covers: 'all',
  needs: [endorsed, sent],
  check: (asked) => {
    const assessment = assessmentOf(asked);
    if ('missing' in assessment) return assessment.missing;
    const { found } = assessment;
    if (found.controls === undefined) {
      return breaks(
        `Assessment ${found.alias} does not say how the risks are controlled.`,
        [found.fact],
        'Write the controls into the assessment and file it again.',
        'Armorer',
        'Production',
      );
    }
    return met(asked, endorsed, sent);
  },
  cases: [
    {
      when: 'it is endorsed and sent out',
      verdict: 'holds',
      at: 'shown',
      given: { assessment: { controls: 'nobody within 20 ft of the muzzle' } },
      told: [
        ['manager', 'PaperFiled', { paper: '@F-1', alias: 'F-1', kind: 'assessment endorsement', about: '@PL-01' }],
        [
          'manager',
          'PaperFiled',
          { paper: '@F-2', alias: 'F-2', kind: 'assessment sent to everyone', about: '@PL-01' },
        ],
      ],
      ask: 'hand over',
    },
    {
      when: 'it names no controls',
      verdict: 'breaks',
      at: 'shown',
      given: { assessment: { controls: undefined } },
      told: [
        ['manager', 'PaperFiled', { paper: '@F-1', alias: 'F-1', kind: 'assessment endorsement', about: '@PL-01' }],
        [
          'manager',
          'PaperFiled',
          { paper: '@F-2', alias: 'F-2', kind: 'assessment sent to everyone', about: '@PL-01' },
        ],
      ],
      ask: 'hand over',
    },
    {
      when: 'another plan version was assessed',
      verdict: 'breaks',
      at: 'shown',
      given: { assessment: { planVersion: 0 } },
      told: [
        ['manager', 'PaperFiled', { paper: '@F-1', alias: 'F-1', kind: 'assessment endorsement', about: '@PL-01' }],
        [
          'manager',
          'PaperFiled',
          { paper: '@F-2', alias: 'F-2', kind: 'assessment sent to everyone', about: '@PL-01' },
        ],
      ],
      ask: 'hand over',
    },
    {
      when: 'nobody endorsed it',
      verdict: 'cannot tell',
      at: 'shown',
      given: { assessment: { controls: 'nobody within 20 ft of the muzzle' } },
      told: [
        [
          'manager',
          'PaperFiled',
          { paper: '@F-2', alias: 'F-2', kind: 'assessment sent to everyone', about: '@PL-01' },
        ],
      ],
      ask: 'hand over',
    },
    {
      when: 'nothing was assessed',
      verdict: 'cannot tell',
      at: 'shown',
      given: { without: ['assessment'] },
      told: [
        ['manager', 'PaperFiled', { paper: '@F-1', alias: 'F-1', kind: 'assessment endorsement', about: '@PL-01' }],
        [
          'manager',
          'PaperFiled',
          { paper: '@F-2', alias: 'F-2', kind: 'assessment sent to everyone', about: '@PL-01' },
        ],
      ],
      ask: 'hand over',
    },
    {
      when: 'scene 470 was assessed, and scene 47 is shot',
      verdict: 'cannot tell',
      at: 'shown',
      given: { assessment: { covers: 'scene 470', controls: 'nobody within 20 ft of the muzzle' } },
      told: [
        ['manager', 'PaperFiled', { paper: '@F-1', alias: 'F-1', kind: 'assessment endorsement', about: '@PL-01' }],
        [
          'manager',
          'PaperFiled',
          { paper: '@F-2', alias: 'F-2', kind: 'assessment sent to everyone', about: '@PL-01' },
        ],
      ],
      ask: 'hand over',
    },
  ],
});
