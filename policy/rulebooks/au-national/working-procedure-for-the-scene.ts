// The armourer wrote an assessment and a working procedure for the scene that belong to the production’s papers.

import { met } from '../../checks/needs.ts';
import { assessmentOf } from '../../checks/plans.ts';
import { cite, defineRule, type Need } from '../../rule.ts';
import { screenSafetyAustralia } from '../../sources/texts.ts';

const procedure: Need = { document: 'armourer working procedure', about: 'plan', who: ['Armorer'] };

/** The armourer wrote an assessment and a working procedure for the scene that belong to the production’s papers. */
export const workingProcedureForTheScene = defineRule({
  id: 'working-procedure-for-the-scene',
  says: 'The armourer wrote an assessment and a working procedure for the scene that belong to the production’s papers.',
  control: 'K26',
  cites: [cite(screenSafetyAustralia, 'assessment and working procedure', 'AU-SSA-13')],
  from: '2026-11-20',
  binds: 'refuse',
  enforcement: 'BLOCK-D',
  on: ['AssessmentFiled', 'PaperFiled'],
  asks: ['load', 'hand over'],
  covers: 'all',
  needs: [procedure],
  check: (asked) => {
    const assessment = assessmentOf(asked);
    return 'missing' in assessment ? assessment.missing : met(asked, procedure);
  },
  cases: [
    {
      when: 'both are on file',
      verdict: 'holds',
      at: 'shown',
      told: [
        ['manager', 'PaperFiled', { paper: '@F-1', alias: 'F-1', kind: 'armourer working procedure', about: '@PL-01' }],
      ],
      ask: 'hand over',
    },
    {
      when: 'another plan version was assessed',
      verdict: 'breaks',
      at: 'shown',
      given: { assessment: { planVersion: 0 } },
      told: [
        ['manager', 'PaperFiled', { paper: '@F-1', alias: 'F-1', kind: 'armourer working procedure', about: '@PL-01' }],
      ],
      ask: 'hand over',
    },
    { when: 'there is no working procedure', verdict: 'cannot tell', at: 'shown', ask: 'hand over' },
  ],
});
