// The written assessment of a scene states its controls, and the risk with and without them, under the pilot.

import { assessmentOf } from '../../checks/plans.ts';
import { breaks, cite, defineRule, holds } from '../../rule.ts';
import { californiaLaborCode } from '../../sources/texts.ts';

/** The written assessment of a scene states its controls, and the risk with and without them, under the pilot. */
export const assessmentStatesControlsAndRisk = defineRule({
  id: 'assessment-states-controls-and-risk',
  says: 'The written assessment of a scene states its controls, and the risk with and without them, under the pilot.',
  control: 'K26',
  cites: [cite(californiaLaborCode, '9152.5 (b)', 'CA-SB132-9152.5b')],
  from: '2025-07-01',
  binds: 'refuse',
  asks: ['load', 'hand over'],
  covers: 'all',
  on: ['AssessmentFiled', 'RulesAdopted'],
  enforcement: 'BLOCK-D',
  check: (asked) => {
    if (!asked.state.settings.pilot || !asked.line) return holds;
    const assessed = assessmentOf(asked);
    // That none of this plan version is on file is the business of assessed-in-this-version.
    if ('missing' in assessed) return holds;
    const { alias, controls, riskWithout, riskWith, fact } = assessed.found;
    const lacking = [
      controls ? '' : 'its controls',
      riskWithout ? '' : 'the risk without them',
      riskWith ? '' : 'the risk with them',
    ].filter(Boolean);
    if (lacking.length === 0) return holds;
    return breaks(
      `${alias} does not state ${lacking.join(', ')}.`,
      [fact],
      'Complete the assessment and file it again.',
      'Safety advisor',
      'Armorer',
    );
  },
  cases: [
    {
      when: 'controls and both risks are stated',
      verdict: 'holds',
      at: 'opened',
      given: { assessment: { controls: 'aim off', riskWithout: 'high', riskWith: 'low' } },
      ask: 'load',
    },
    {
      when: 'the risk that is left is not stated',
      verdict: 'breaks',
      at: 'opened',
      given: { assessment: { controls: 'aim off', riskWithout: 'high', riskWith: undefined } },
      ask: 'load',
    },
  ],
  alwaysTells: 'What is on file states it, or leaves it out.',
});
