// Findings: a recorded fact that breaks something or cannot be judged; stored and shown, never thrown.

import { type Fact, latestOf } from './fact.ts';
import type { Bracket, Finding, Mark, State } from './state.ts';

/** The mark of a fact: its id and when it says it happened. */
export const markOf = (fact: Fact): Mark => ({ fact: fact.id, at: fact.at });

/** The mark of a fact with the latest it can have happened, where its own word may be too early. */
export function bracketOf(fact: Fact): Bracket {
  const latest = latestOf(fact);
  return { ...markOf(fact), ...(latest > fact.at ? { latest } : {}) };
}

/** Writes a finding down. */
export function find(
  state: State,
  fact: Fact,
  kind: string,
  level: Finding['level'],
  says: string,
  about: readonly string[] = [],
  also: readonly string[] = [],
): void {
  state.findings.push({ kind, level, says, facts: [fact.id, ...also], about: [...about], at: fact.at });
}

/** What a person, gun, lot or place is called on boards and in reasons: roles and short names, never names. */
export function label(state: State, id: string | undefined): string {
  if (id === undefined) return 'nobody known';
  const person = state.people.get(id);
  if (person) return person.role;
  return (
    state.guns.get(id)?.alias ??
    state.lots.get(id)?.alias ??
    state.places.get(id)?.alias ??
    state.plans.get(id)?.line.alias ??
    state.devices.get(id)?.alias ??
    id
  );
}
