// A beat in which no shot is fired is played with dummies or nothing in the gun.

import { breaks, canChamber, cite, defineRule, holds } from '../../rule.ts';
import { bulletin1, newMexicoFindings } from '../../sources/texts.ts';

/** A beat in which no shot is fired is played with dummies or nothing in the gun. */
export const blanksOnlyWhereAShotIsFired = defineRule({
  id: 'blanks-only-where-a-shot-is-fired',
  says: 'A beat in which no shot is fired is played with dummies or nothing in the gun.',
  control: 'K27',
  cites: [
    cite(bulletin1, 'lightest load that does the job', 'US-CSATF-1.15'),
    cite(newMexicoFindings, 'no round where none is needed', 'SEED-15'),
  ],
  from: '2026-11-20',
  binds: 'refuse',
  asks: ['load', 'hand over'],
  covers: canChamber,
  on: ['ActionPlanned'],
  enforcement: 'BLOCK-D',
  check: ({ line, state }) => {
    if (line?.kind !== 'blank' || line.triggerPulled) return holds;
    return breaks(
      `${line.alias} is planned with blanks, and no shot is fired in it.`,
      [state.plans.get(line.plan)?.fact],
      'Plan it with dummies, with a gun that cannot fire, or with nothing in it.',
      '1st AD',
      'Armorer',
    );
  },
  cases: [
    { when: 'a shot is fired', verdict: 'holds', at: 'shown', ask: 'hand over' },
    {
      when: 'no shot is fired and dummies are planned',
      verdict: 'holds',
      at: 'opened',
      ask: 'load',
      with: { plan: '@PL-02', lot: '@D01', from: '@T1', count: 6 },
    },
    {
      when: 'no shot is fired and blanks are planned',
      verdict: 'breaks',
      at: 'opened',
      given: { plan: { triggerPulled: false } },
      ask: 'load',
    },
  ],
  alwaysTells: 'A plan line says whether the trigger is pulled.',
});
