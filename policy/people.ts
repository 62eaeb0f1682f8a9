// What rules ask about people: duty, papers, presence, briefing.

import type { Meeting, Person, State } from '@proofhouse/domain/book/state.ts';
import { readInstant, writeInstant } from '@proofhouse/domain/vocabulary/instant.ts';

const DAY = 86_400_000;

/** Whether somebody may control guns, by the list. */
export const controls = (person: Person | undefined): boolean => person?.handles === 'control';

/** All that somebody is said to do at an instant, by doubtful papers too: work is work. */
export const workAt = (person: Person, now: number) =>
  person.duties.filter((duty) => duty.from <= now && now <= duty.to);

/** Duties in force at an instant. */
export const dutiesAt = (person: Person, now: number) => workAt(person, now).filter((duty) => !duty.doubtful);

/** The calendar day of an instant, UTC; papers are valid through their last day wherever that ends last. */
export function dayOf(now: number): string {
  const day = Math.floor(now / DAY);
  if (day !== known.day) known = { day, words: writeInstant(now).slice(0, 10) };
  return known.words;
}
/** The day asked for last: one decision asks for the same many times. */
let known = { day: Number.NaN, words: '' };

/** Whether a paper valid to and including a date is still valid; a paper without an end has none. */
export const inDate = (validTo: string | undefined, now: number): boolean =>
  validTo === undefined || dayOf(now - 12 * 3_600_000) <= validTo;

/** Days left until the end of a date; negative once past. */
export const daysLeft = (validTo: string, now: number): number =>
  (readInstant(`${validTo}T00:00:00.000Z`) ?? 0) / DAY - Math.floor(now / DAY);

/** Meetings and briefings of this session that a person attended. */
export const meetingsOf = (state: State, person: string): Meeting[] =>
  state.meetings.filter((meeting) => meeting.at >= (state.session?.at ?? 0) && meeting.attended.includes(person));

/** Role and short name: `Armorer 1 (P01)`. */
export const named = (person: Person | undefined, id?: string): string =>
  person ? `${person.role} (${person.alias})` : `somebody not on the list${id ? ` (${id.slice(0, 6)})` : ''}`;

/** Those who may control guns and are on duty for it at an instant. */
export const controllersOnDuty = (state: State, now: number): Person[] =>
  [...state.people.values()].filter(
    (person) => controls(person) && dutiesAt(person, now).some((duty) => duty.function === 'control'),
  );

/** Roles of those who call on set, for remedies. */
export const callers = (state: State, now: number): string[] => {
  const found = [...state.people.values()].filter((person) =>
    dutiesAt(person, now).some((duty) => duty.function === 'witness-and-call' || duty.function === 'deputy-witness'),
  );
  return found.length > 0 ? found.map((person) => named(person)) : ['1st AD'];
};

/** Roles of controllers on duty, for remedies. */
export const armorers = (state: State, now: number): string[] => {
  const found = controllersOnDuty(state, now);
  return found.length > 0 ? found.map((person) => named(person)) : ['a qualified armorer'];
};
