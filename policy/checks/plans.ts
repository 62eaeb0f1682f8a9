// Whether people know the plan in the version that is in force, and whether it was assessed in writing.

import type { Person, State } from '@proofhouse/domain/book/state.ts';
import { meetingsOf, named } from '../people.ts';
import { type Asked, type Breach, breaks, cannotTell, holds, type Verdict } from '../rule.ts';

/** No plan is named, so nobody can tell what is to happen. */
export const noPlan = (): Breach =>
  cannotTell('No plan line is named, so what is to happen is not known.', [], 'Name the plan line.', '1st AD');

/** Whether a person went through the plan, as it now stands, in a meeting or briefing of this session. */
export function toldOfThisVersion(asked: Asked, person: Person | undefined): Verdict {
  const { state, line } = asked;
  const plan = line && state.plans.get(line.plan);
  if (!plan || !person) return noPlan();
  const went = meetingsOf(state, person.id).filter((meeting) => meeting.plans.includes(line.plan));
  if (went.some((meeting) => meeting.at >= plan.at)) return holds;
  return breaks(
    went.length > 0
      ? `${line.alias} was changed since ${named(person)} went through it.`
      : `${named(person)} has not gone through ${line.alias} today.`,
    [plan.fact, ...went.map((each) => each.fact)],
    `Go through ${line.alias} with ${named(person)}, as it now stands.`,
    '1st AD',
    named(person),
  );
}

type Assessment = State['assessments'][number];

/** Whether an assessment names the scene: scene 47 is not scene 470. */
const names = (assessment: Assessment, scene: string): boolean =>
  new RegExp(`\\b${scene.replace(/[^\w ]/g, '')}\\b`).test(assessment.covers);

/** The newest written assessment of the scene of the plan, in its version or a later one; or what is missing. */
export function assessmentOf({ line, state }: Asked): { readonly found: Assessment } | { readonly missing: Breach } {
  if (!line) return { missing: noPlan() };
  const fitting = state.assessments.filter((each) => names(each, line.scene));
  const found = fitting.filter((each) => each.planVersion >= line.version).at(-1);
  if (found) return { found };
  const who = ['Armorer', 'Production'];
  return {
    missing:
      fitting.length > 0
        ? breaks(
            `The assessment of scene ${line.scene} is of another plan version.`,
            fitting.map((each) => each.fact),
            'Revise the assessment for this version of the plan.',
            ...who,
          )
        : cannotTell(
            `No written assessment of scene ${line.scene} is on file.`,
            [state.plans.get(line.plan)?.fact],
            `Write and file the assessment of scene ${line.scene}.`,
            ...who,
          ),
  };
}
