// Who is under age, as far as the list of people says so.

import type { Person } from '@proofhouse/domain/book/state.ts';
import { named } from '../people.ts';
import { type Asked, type Breach, cannotTell, holds, type Verdict } from '../rule.ts';

/** Whether an age band, such as `15`, `under 18` or `21+`, says somebody is a minor; without a number it says nothing. */
export function ageSays(person: Person): 'minor' | 'adult' | 'nothing' {
  const years = /\d+/.exec(person.ageBand);
  if (!years) return 'nothing';
  const most = /under|below|</i.test(person.ageBand) ? Number(years[0]) - 1 : Number(years[0]);
  return most < 18 ? 'minor' : 'adult';
}

/** Those who are to hold the gun: its receiver, or else the performers of the plan. */
export function holdersToBe({ receiver, line, state }: Asked): Person[] {
  if (receiver) return [receiver];
  return (line?.performers ?? []).flatMap((id) => state.people.get(id) ?? []);
}

/** Nobody has said how old somebody is. */
export const ageUnknown = (person: Person): Breach =>
  cannotTell(
    `Nobody has said whether ${named(person)} is of age.`,
    [person.listed],
    `List ${named(person)} with an age band, such as 21+ or under 18.`,
    'Production',
  );

/** Makes a check for each minor who is to hold the gun. Somebody who controls guns is of age by their licence. */
export function forEachMinor(asked: Asked, check: (minor: Person) => Verdict): Verdict {
  for (const person of holdersToBe(asked)) {
    if (person.handles === 'control') continue;
    const age = ageSays(person);
    if (age === 'adult') continue;
    const verdict = age === 'nothing' ? ageUnknown(person) : check(person);
    if (verdict.verdict !== 'holds') return verdict;
  }
  return holds;
}
