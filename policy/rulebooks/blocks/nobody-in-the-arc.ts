// Nobody is in the arc of the muzzle at a discharge, nor nearer than the load allows; aimed without one, a consult is recorded first.

import { peopleInArc } from '../../checks/aim.ts';
import { named } from '../../people.ts';
import { breaks, canChamber, cannotTell, cite, defineRule, holds } from '../../rule.ts';
import { seeds } from '../../sources/practice.ts';
import { bulletin1, screenSafetyAustralia } from '../../sources/texts.ts';
import { stageUnion } from '../../sources/theatre.ts';

/** Nobody is in the arc of the muzzle at a discharge, nor nearer than the load allows; aimed without one, a consult is recorded first. */
export const nobodyInTheArc = defineRule({
  id: 'nobody-in-the-arc',
  says: 'Nobody is in the arc of the muzzle at a discharge, nor nearer than the load allows; aimed without one, a consult is recorded first.',
  control: 'K19',
  cites: [
    cite(bulletin1, 'rules 1 and 3', 'US-CSATF-1.11', 'US-CSATF-1.13'),
    cite(screenSafetyAustralia, 'never straight at a person', 'AU-SSA-11'),
    cite(screenSafetyAustralia, 'towards nobody unless directed', 'AU-SSA-10'),
    cite(stageUnion, 'to one side, never at them', 'US-AEA-02'),
    cite(seeds, 'straight at the lens: mirror or camera without anybody', 'SEED-17'),
  ],
  from: '2026-11-20',
  binds: 'block',
  enforcement: 'BLOCK-D',
  on: ['ActionPlanned', 'ConsultAnswered'],
  asks: ['hand over', 'begin'],
  covers: canChamber,
  check: ({ line, state }) => {
    if (!line) return holds;
    const fact = state.plans.get(line.plan)?.fact;
    if (line.nearest !== undefined && line.nearestOffDeg === undefined && line.kind !== 'none') {
      return cannotTell(
        `${line.alias} does not say how far off the muzzle line ${named(state.people.get(line.nearest), line.nearest)} would be.`,
        [fact],
        'Write the angle off the muzzle line into the plan.',
        '1st AD',
      );
    }
    const people = peopleInArc(state, line);
    if (people.length === 0) return holds;
    const fires = line.triggerPulled && line.kind !== 'none';
    const consult = state.consults.get(line.consult ?? '');
    if (!fires && consult) return holds;
    return breaks(
      `${people.join(', ')} would be in the line of the muzzle.`,
      [fact],
      fires
        ? 'Move them, or aim off. Nobody can waive this.'
        : 'Aim off, or have custodian and safety representative consulted and recorded first.',
      '1st AD',
      'Safety advisor',
    );
  },
  cases: [
    { when: 'the arc is empty', verdict: 'holds', at: 'shown', ask: 'hand over' },
    {
      when: 'somebody stands in it',
      verdict: 'breaks',
      at: 'shown',
      given: { plan: { inArc: ['@camera'] } },
      ask: 'hand over',
    },
    {
      when: 'the nearest is ten degrees off the muzzle line',
      verdict: 'breaks',
      at: 'shown',
      given: { plan: { nearestOffDeg: 10 } },
      ask: 'hand over',
    },
    {
      when: 'the plan names the nearest, and no angle',
      verdict: 'cannot tell',
      at: 'shown',
      given: { plan: { nearestOffDeg: undefined } },
      ask: 'hand over',
    },
    {
      when: 'the nearest is on the edge of the arc',
      verdict: 'breaks',
      at: 'shown',
      given: { plan: { nearestOffDeg: 20 } },
      ask: 'hand over',
    },
    {
      when: 'nobody is named as nearest',
      verdict: 'holds',
      at: 'shown',
      given: { plan: { nearest: undefined, nearestOffDeg: undefined } },
      ask: 'hand over',
    },
    {
      when: 'an empty gun is planned, without an angle',
      verdict: 'holds',
      at: 'shown',
      given: { plan: { kind: 'none', nearestOffDeg: undefined } },
      ask: 'hand over',
    },
    {
      when: 'no trigger is pulled, and a consult is on file',
      verdict: 'holds',
      at: 'shown',
      given: { plan: { triggerPulled: false, inArc: ['@camera'], consult: '@C-01' } },
      told: [
        [
          'advisor',
          'ConsultAnswered',
          {
            paper: '@C-01',
            alias: 'C-01',
            guns: ['@W-01'],
            question: 'May it point at the lens?',
            answer: 'Yes.',
            answeredBy: ['@armorer', '@advisor'],
          },
        ],
      ],
      ask: 'hand over',
    },
    {
      when: 'the trigger is pulled, though a consult is on file',
      verdict: 'breaks',
      at: 'shown',
      given: { plan: { inArc: ['@camera'], consult: '@C-01' } },
      told: [
        [
          'advisor',
          'ConsultAnswered',
          {
            paper: '@C-01',
            alias: 'C-01',
            guns: ['@W-01'],
            question: 'May it point at the lens?',
            answer: 'Yes.',
            answeredBy: ['@armorer', '@advisor'],
          },
        ],
      ],
      ask: 'hand over',
    },
    {
      when: 'the trigger of an empty gun is pulled, and a consult is on file',
      verdict: 'holds',
      at: 'shown',
      given: { plan: { kind: 'none', inArc: ['@camera'], consult: '@C-01' } },
      told: [
        [
          'advisor',
          'ConsultAnswered',
          {
            paper: '@C-01',
            alias: 'C-01',
            guns: ['@W-01'],
            question: 'May it point at the lens?',
            answer: 'Yes.',
            answeredBy: ['@armorer', '@advisor'],
          },
        ],
      ],
      ask: 'hand over',
    },
    {
      when: 'no trigger is pulled, and nobody was consulted',
      verdict: 'breaks',
      at: 'shown',
      given: { plan: { triggerPulled: false, inArc: ['@camera'] } },
      ask: 'hand over',
    },
  ],
});
