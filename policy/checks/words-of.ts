// Statements that count only from somebody who is competent to make them.

import type { Person } from '@proofhouse/domain/book/state.ts';
import { controls, dutiesAt } from '../people.ts';
import { type Asked, holds, type Need, type Verdict } from '../rule.ts';
import { subjectsOf } from './needs.ts';
import { isAttested } from './papers.ts';

/** Who may state it: a function, never a title, so that a stage manager who controls guns or calls counts as well. */
export type Competent = (person: Person, now: number) => boolean;

/** Somebody who may control guns. */
export const aController: Competent = (person) => controls(person);
/** Somebody on duty to witness and call: the 1st AD on most sets, the stage manager of most theatres. */
export const aCaller: Competent = (person, now) =>
  dutiesAt(person, now).some((duty) => duty.function === 'witness-and-call');
/** Somebody who controls guns, calls, or stands in for the one who calls. */
export const controllerOrCaller: Competent = (person, now) =>
  controls(person) ||
  dutiesAt(person, now).some((duty) => duty.function === 'witness-and-call' || duty.function === 'deputy-witness');

/** Whether a statement was made, this session, by somebody competent, about each thing it is to be about. */
export function stated(asked: Asked, by: Competent, { statement = '', about, who }: Need): Verdict {
  for (const of of subjectsOf(asked, about)) {
    const verdict = isAttested(asked, { what: statement, about: of, who, by: (person) => by(person, asked.now) });
    if (verdict.verdict !== 'holds') return verdict;
  }
  return holds;
}
