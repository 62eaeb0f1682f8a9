// Who handles guns in an ask, and what that person, or the production, must have on file about them.

import type { Person } from '@proofhouse/domain/book/state.ts';
import { controls, dayOf, inDate, named } from '../people.ts';
import { type Asked, breaks, cannotTell, holds, type Verdict } from '../rule.ts';
import { holdsPaper } from './papers.ts';

/** The one whose hands the gun is in by right: who takes, loads or gives it; for an action the controller of its plan. */
export const handlerOf = ({ ask, giver, line, state }: Asked): Person | undefined =>
  ask.kind === 'begin' && line ? state.people.get(line.controller) : giver;

/** Whether the handler holds papers whose names contain these words, each in date. */
export function handlerHolds(asked: Asked, papers: readonly string[], ...who: readonly string[]): Verdict {
  for (const words of papers) {
    const verdict = holdsPaper(asked, handlerOf(asked), words, ...who);
    if (verdict.verdict !== 'holds') return verdict;
  }
  return holds;
}

/**
 * Whether the handler's paper, in date, says when it ends: one that is renewed every year and names no last day may have
 * run out long ago, so nobody can tell.
 */
export function handlerHoldsDated(asked: Asked, words: string, ...who: readonly string[]): Verdict {
  const held = handlerHolds(asked, [words], ...who);
  const person = handlerOf(asked);
  if (held.verdict !== 'holds' || !person) return held;
  const papers = person.credentials.filter((each) => each.credential.toLowerCase().includes(words.toLowerCase()));
  if (papers.some((each) => each.validTo !== undefined && inDate(each.validTo, asked.now))) return holds;
  return cannotTell(
    `The ${words} of ${named(person)} does not say when it ends.`,
    papers.map((each) => each.fact),
    `File the ${words} of ${named(person)} with its last day.`,
    ...who,
  );
}

/** Whether the production named a custodian of all guns, and one who may control them. */
export function custodianNamed({ state }: Asked): Verdict {
  const { custodian, adopted } = state.settings;
  const person = state.people.get(custodian ?? '');
  if (!person) {
    return cannotTell(
      custodian === undefined ? 'Nobody is named to answer for all guns.' : 'The custodian named is not on the list.',
      [adopted?.fact],
      'Adopt the rules again and name the custodian of all guns, a person on the list.',
      'Production',
    );
  }
  if (controls(person)) return holds;
  return breaks(
    `${named(person)} is named to answer for all guns and may not control them.`,
    [adopted?.fact, person.listed],
    'Name somebody who may control guns.',
    'Production',
  );
}

/** Whether somebody has a function on the duty list now; nobody with it at all leaves it open. */
export function somebodyOnDuty({ state, now }: Asked, duty: string, words: string, ...who: readonly string[]): Verdict {
  const duties = [...state.people.values()]
    .flatMap((person) => person.duties)
    .filter((each) => each.function === duty && !each.doubtful);
  if (duties.some((each) => each.from <= now && now <= each.to)) return holds;
  const remedy = `Put a ${words} on the duty list for this hour.`;
  if (duties.length === 0) return cannotTell(`No ${words} is on the duty list.`, [], remedy, ...who);
  return breaks(
    `The ${words} on the duty list is not on duty on ${dayOf(now)} at this hour.`,
    duties.map((each) => each.fact),
    remedy,
    ...who,
  );
}

/** Whether the production named whom to call when guns are not in qualified hands: somebody other than those hands. */
export function contactNamed({ state }: Asked): Verdict {
  const { contact, adopted } = state.settings;
  const person = state.people.get(contact ?? '');
  if (!person) {
    return cannotTell(
      'Nobody on the list is named to be called about guns.',
      [adopted?.fact],
      'Adopt the rules again and name the contact, a person on the list.',
      'Production',
    );
  }
  if (!controls(person)) return holds;
  return breaks(
    `${named(person)} is named to be called about guns and controls them.`,
    [adopted?.fact, person.listed],
    'Name somebody who does not control guns.',
    'Production',
  );
}
