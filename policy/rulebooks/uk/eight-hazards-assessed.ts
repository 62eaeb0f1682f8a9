// The assessment names flying objects, noise, late ignition, burns, smoke, public alarm, police response and theft.

import { assessmentOf } from '../../checks/plans.ts';
import { breaks, cite, defineRule, holds } from '../../rule.ts';
import { broadcasterAssessments } from '../../sources/uk.ts';

/** The hazards by the words an assessment has to name them with. */
const hazards: readonly string[] = [
  'flying objects',
  'noise',
  'late ignition',
  'burns',
  'smoke',
  'public alarm',
  'police response',
  'theft',
];

/** The assessment names flying objects, noise, late ignition, burns, smoke, public alarm, police response and theft. */
export const eightHazardsAssessed = defineRule({
  id: 'eight-hazards-assessed',
  says: 'The assessment names flying objects, noise, late ignition, burns, smoke, public alarm, police response and theft.',
  control: 'K26',
  cites: [cite(broadcasterAssessments, 'what to assess', 'UK-BBC-06')],
  from: '2026-11-20',
  binds: 'refuse',
  enforcement: 'BLOCK-D',
  on: ['AssessmentFiled'],
  asks: ['load', 'hand over'],
  covers: 'all',
  check: (asked) => {
    const assessment = assessmentOf(asked);
    if ('missing' in assessment) return assessment.missing;
    const { found } = assessment;
    const written = (found.controls ?? '').toLowerCase();
    const left = hazards.filter((hazard) => !written.includes(hazard));
    return left.length === 0
      ? holds
      : breaks(
          `Assessment ${found.alias} does not name: ${left.join(', ')}.`,
          [found.fact],
          'Assess each of them, name it in the controls, and file the assessment again.',
          'Armorer',
          'Production',
        );
  },
  cases: [
    {
      when: 'all eight are named',
      verdict: 'holds',
      at: 'shown',
      given: {
        assessment: {
          controls: 'flying objects, noise, late ignition, burns, smoke, public alarm, police response, theft',
        },
      },
      ask: 'hand over',
    },
    {
      when: 'noise alone is named',
      verdict: 'breaks',
      at: 'shown',
      given: { assessment: { controls: 'noise: ears are covered' } },
      ask: 'hand over',
    },
    {
      when: 'nothing was assessed',
      verdict: 'cannot tell',
      at: 'shown',
      given: { without: ['assessment'] },
      ask: 'hand over',
    },
  ],
});
