// A written assessment of the same plan version covers the scene, where the state pilot applies.

import { breaks, cite, defineRule, holds } from '../../rule.ts';
import { californiaLaborCode } from '../../sources/texts.ts';

/** A written assessment of the same plan version covers the scene, where the state pilot applies. */
export const assessedInThisVersion = defineRule({
  id: 'assessed-in-this-version',
  says: 'A written assessment of the same plan version covers the scene, where the state pilot applies.',
  control: 'K26',
  cites: [
    cite(californiaLaborCode, '9152.5 (a)-(c)', 'CA-SB132-9152.5a', 'CA-SB132-9152.5b', 'CA-SB132-9152.5c'),
    cite(californiaLaborCode, '9152 (b)', 'CA-SB132-9152b'),
  ],
  from: '2025-07-01',
  binds: 'refuse',
  enforcement: 'BLOCK-D',
  on: ['AssessmentFiled', 'ActionPlanned', 'RulesAdopted'],
  asks: ['load', 'hand over'],
  covers: 'all',
  check: ({ line, state }) => {
    if (!line || !state.settings.pilot) return holds;
    const fitting = state.assessments.filter((each) =>
      new RegExp(`\\b${line.scene.replace(/[^\w ]/g, '')}\\b`).test(each.covers),
    );
    if (fitting.some((each) => each.planVersion >= line.version)) return holds;
    return breaks(
      fitting.length > 0
        ? `The assessment of scene ${line.scene} is of another plan version.`
        : `No written assessment covers scene ${line.scene}.`,
      [...fitting.map((each) => each.fact), state.plans.get(line.plan)?.fact],
      'Write or revise the assessment for this version of the plan.',
      'Safety advisor',
      'Armorer',
    );
  },
  cases: [
    { when: 'the scene was assessed', verdict: 'holds', at: 'shown', ask: 'hand over' },
    {
      when: 'the pilot does not apply',
      verdict: 'holds',
      at: 'shown',
      given: { without: ['assessment'], rules: { pilot: false } },
      ask: 'hand over',
    },
    {
      when: 'nobody assessed it',
      verdict: 'breaks',
      at: 'shown',
      given: { without: ['assessment'] },
      ask: 'hand over',
    },
    {
      when: 'another scene was assessed',
      verdict: 'breaks',
      at: 'shown',
      given: { assessment: { covers: 'scene 470' } },
      ask: 'hand over',
    },
    {
      when: 'an older plan was assessed',
      verdict: 'breaks',
      at: 'shown',
      given: { assessment: { planVersion: 0 } },
      ask: 'hand over',
    },
  ],
  alwaysTells: 'An assessment that nobody filed is none.',
});
