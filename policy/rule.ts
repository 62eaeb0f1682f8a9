// Defines a rule: a sentence, the sources it rests on, and a check that can answer holds, breaks or cannot tell.
//
// A new rule is one file, `rulebooks/<book>/<id>.ts`, that exports one rule under its id in camel case; `npm run rules`
// writes the index. Its cases are data in the same file (cases.ts), told on a small set by testing/told.ts.

import type { Gun, Person, State } from '@proofhouse/domain/book/state.ts';
import type { View } from '@proofhouse/domain/book/view.ts';
import type { EventType } from '@proofhouse/domain/events.ts';
import type { Ability, AskKind } from '@proofhouse/domain/vocabulary/words.ts';
import type { Ask } from './ask.ts';
import type { RuleCase } from './cases.ts';
import type { Rulebook } from './rulebook.ts';
import type { Source } from './source.ts';

export type { Source } from './source.ts';

/** A place in a source. */
export interface Citation {
  readonly source: Source;
  readonly where: string;
  /** Rows of the rule catalogue this implements. */
  readonly rows: readonly string[];
}
/** Cites a source by place and catalogue rows. */
export const cite = (source: Source, where: string, ...rows: readonly string[]): Citation => ({ source, where, rows });

/** What a rule is asked about: the ask, the view it is judged on, and what the ask's ids stand for. */
export interface Asked {
  readonly view: View;
  readonly state: State;
  /** The rulebooks in force: whose numbers count. */
  readonly books: readonly Rulebook[];
  /** Rules in force that two may waive for one hand-over (waivers.ts). */
  readonly waivable: readonly string[];
  readonly now: number;
  readonly ask: Ask;
  readonly asker: Person | undefined;
  readonly askerId: string;
  /** Guns asked about, of the classes the rule covers. */
  readonly guns: readonly Gun[];
  readonly giver: Person | undefined;
  readonly receiver: Person | undefined;
  readonly line: PlanLine | undefined;
}
export type PlanLine = State['plans'] extends Map<string, infer V> ? (V extends { line: infer L } ? L : never) : never;

/** The rule holds, or has nothing to say. */
export interface Holds {
  readonly verdict: 'holds';
}
/** The rule breaks, or cannot tell: what is missing, the facts behind it, and who can make it true. */
export interface Breach {
  readonly verdict: 'breaks' | 'cannot tell';
  readonly says: string;
  readonly facts: readonly string[];
  readonly remedy: string;
  readonly who: readonly string[];
}
export type Verdict = Holds | Breach;

export const holds: Holds = { verdict: 'holds' };
/** The facts break the rule. */
export const breaks = (
  says: string,
  facts: readonly (string | undefined)[],
  remedy: string,
  ...who: readonly string[]
): Breach => ({
  verdict: 'breaks',
  says,
  facts: facts.filter((each): each is string => each !== undefined && each.length === 64),
  remedy,
  who,
});
/** Evidence is missing: neither yes nor no, and therefore no. */
export const cannotTell = (
  says: string,
  facts: readonly (string | undefined)[],
  remedy: string,
  ...who: readonly string[]
): Breach => ({
  ...breaks(says, facts, remedy, ...who),
  verdict: 'cannot tell',
});

/** How a rule binds: a block cannot be waived by anybody (rules.md §2); a warning is shown and does not refuse. */
export type Binding = 'block' | 'refuse' | 'warn';

/** One rule. */
export interface Rule {
  readonly id: string;
  readonly says: string;
  /** Control of the catalogue, K01 to K43. */
  readonly control: string;
  readonly cites: readonly [Citation, ...Citation[]];
  readonly from: string;
  readonly binds: Binding;
  /** Two may waive it for one gun and one hand-over; never a block, and never what a law, regulator or bulletin asks for. */
  readonly waivable?: true;
  readonly asks: readonly [AskKind, ...AskKind[]];
  /** Classes of gun it covers; an ask about other guns only is none of its business. */
  readonly covers: readonly Ability[] | 'all';
  /** Events whose facts it rests on. */
  readonly on: readonly [EventType, ...EventType[]];
  /** How far the catalogue says it can be enforced (rules.md §1): from data, by a person's word, as a warning. */
  readonly enforcement: Enforcement;
  /** Documents and statements it asks for: what a production has to bring along (checks/needs.ts). */
  readonly needs?: readonly Need[];
  readonly check: (asked: Asked) => Verdict;
  readonly cases: readonly [RuleCase, ...RuleCase[]];
  /** Why it never answers *cannot tell*, where it never does. */
  readonly alwaysTells?: string;
  /** Why it never answers *holds*, where it never does. */
  readonly neverHolds?: string;
  /** Why it never answers *breaks*, where it never does. */
  readonly neverBreaks?: string;
}

/** What a document or statement is about, in the terms of an ask. */
export type Subject = 'production' | 'session' | 'each gun' | 'giver' | 'receiver' | 'plan' | 'place' | 'lot';

/** A document on file, or a statement by a named person, without which a rule does not hold. */
export interface Need {
  /** Kind of the document, in the words it is filed under. */
  readonly document?: string;
  /** What is stated, in the words it is entered in. */
  readonly statement?: string;
  readonly about: Subject;
  /** Who can supply it, by role or function, for the remedy. */
  readonly who: readonly [string, ...string[]];
}

/** Enforcement classes of the catalogue (rules.md §1). What is only recorded has no rule. */
export type Enforcement = 'BLOCK-D' | 'BLOCK-A' | 'WARN';

/** Guns that can chamber something. */
export const canChamber: readonly Ability[] = ['fires-bulleted', 'blanks-only'];
/** Guns that hold nothing: scan, badge, count, and a look where a firing twin is out. */
export const holdNothing: readonly Ability[] = ['cannot-fire', 'rubber'];

/** Defines a rule; a rule without a citation does not compile. */
export const defineRule = (rule: Rule): Rule => rule;

/** The first breach of a check made for each gun. */
export function forEachGun(asked: Asked, check: (gun: Gun) => Verdict): Verdict {
  for (const gun of asked.guns) {
    const verdict = check(gun);
    if (verdict.verdict !== 'holds') return verdict;
  }
  return holds;
}
