// Who may waive a rule, and whether a waiver stands: two people, one outside the production line, and whoever ordered it named.

import type { Person, State } from '@proofhouse/domain/book/state.ts';
import { waiverFor } from '@proofhouse/domain/book/waivers.ts';
import type { Ask } from './ask.ts';
import { controls, named, workAt } from './people.ts';
import type { Asked, Rule } from './rule.ts';

/** The rule an ask to waive names: its words begin `waive <rule>`. */
export const ruleToWaive = (ask: Ask): string | undefined => /^waive ([a-z0-9-]+)/.exec(ask.words ?? '')?.[1];

/** Functions and titles of those who answer for the schedule: one of the two must be none of them. */
const lineFunctions: readonly string[] = ['production', 'witness-and-call', 'deputy-witness'];
const lineTitles = /director|producer|production manager|\bupm\b|\bad\b|coordinator/i;

/** Whether somebody stands in the production line: whoever wins by a waiver. */
export const isInProductionLine = (person: Person, now: number): boolean =>
  lineTitles.test(person.role) || workAt(person, now).some((duty) => lineFunctions.includes(duty.function));

/** The names a waiver carries. */
export interface WaiverNames {
  readonly first: string;
  readonly second: string | undefined;
  readonly orderedBy: string | undefined;
  readonly receiver: string | undefined;
}

/** What the names of a waiver lack, in words; empty when it may stand. */
export function missingForWaiver(state: State, { first, second, orderedBy, receiver }: WaiverNames, now: number) {
  const missing: string[] = [];
  const two = [first, second ?? ''].flatMap((id) => state.people.get(id) ?? []);
  if (two.length < 2 || first === second) return ['two people on the list who sign, each with their own key'];
  if (orderedBy === undefined || !state.people.has(orderedBy)) missing.push('the name of whoever orders it');
  else if (orderedBy === first || orderedBy === second) missing.push('two who sign, neither of whom orders it');
  if (!two.some(controls)) missing.push('one of the two who controls guns');
  const outside = two.filter((person) => !isInProductionLine(person, now));
  if (!outside.some((person) => !controls(person) && person.id !== receiver)) {
    missing.push('one of the two from outside the production line who neither gives nor gets the gun');
  }
  return missing;
}

/** The waiver by which a rule that may be waived is left out of this ask, in words; undefined when there is none. */
export function waivedInWords(asked: Omit<Asked, 'guns'>, rule: Rule): string | undefined {
  const { ask, state, now } = asked;
  const [gun] = ask.things;
  if (!rule.waivable || (ask.kind !== 'hand over' && ask.kind !== 'begin')) return undefined;
  if (gun === undefined || ask.things.length !== 1) return undefined;
  const waiver = waiverFor(state, { rule: rule.id, gun, isHandOver: ask.kind === 'hand over' }, now);
  if (!waiver) return undefined;
  const { by, outside, orderedBy, why } = waiver;
  const names = { first: by, second: outside, orderedBy, receiver: ask.receiver ?? state.guns.get(gun)?.out?.to };
  if (missingForWaiver(state, names, waiver.at).length > 0) return undefined;
  const [first, second, order] = [by, outside, orderedBy].map((id) => named(state.people.get(id), id));
  return `Waived for this one hand-over by ${first} and ${second}, ordered by ${order} (${why.slice(0, 80)}).`;
}
