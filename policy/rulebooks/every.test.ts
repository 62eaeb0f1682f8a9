// Every rule by the cases in its own file: what holds, what breaks, and where nobody can tell.

import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Ask } from '../ask.ts';
import { type Remedy, remedies } from '../goldens/remedies.ts';
import type { Rule } from '../rule.ts';
import { answerTo } from '../testing/asking.ts';
import { told } from '../testing/told.ts';
import { every } from './every.ts';

const rules = every.flatMap(({ book, rules: all }) => all.map((rule) => ({ book, rule })));

/** What each rule said to the first of its cases that does not hold. */
const answeredFirst = new Map<string, Remedy>();

/** Rules whose reason rests on nothing anybody recorded: on the ask itself, or on what is absent. */
const restOnNoFact = new Set(['someone-known-asks', 'blocks-are-not-waived']);

/** An ask that leaves out what would have to be named. */
const isAboutTheAskAlone = (ask: Ask): boolean =>
  ask.plan === undefined || (ask.kind === 'load' && ask.lot === undefined) || ask.things.length === 0;

/** The answers a rule owes a case for. */
const owed = ({ alwaysTells, neverHolds, neverBreaks }: Rule): string[] => [
  ...(neverBreaks === undefined ? ['breaks'] : []),
  ...(alwaysTells === undefined ? ['cannot tell'] : []),
  ...(neverHolds === undefined ? ['holds'] : []),
];

describe.each(rules.map((each) => [`${each.book.name}/${each.rule.id}`, each] as const))(
  '%s',
  (_name, { book, rule }) => {
    it.each(rule.cases.map((each) => [`${each.verdict} when ${each.when}`, each] as const))('%s', (_words, each) => {
      const { set, ask, by } = told(each, book.name);
      expect(rule.asks, 'the rule is about this ask').toContain(ask.kind);
      const answered = answerTo(set, ask, by);
      const found = [...answered.reasons, ...answered.warnings].find((reason) => reason.rule === rule.id);
      expect(found?.verdict ?? 'holds', found?.says).toBe(each.verdict);
      if (!found) return;
      const { says, remedy, who } = found;
      if (!answeredFirst.has(rule.id)) answeredFirst.set(rule.id, { when: each.when, says, remedy, who });
      expect(answered.reasons.includes(found)).toBe(rule.binds !== 'warn');
      expect(found.control).toBe(rule.control);
      expect(found.cites).toHaveLength(Math.min(6, rule.cites.length));
      expect(found.says).toMatch(/\S.*\.$/);
      expect(found.remedy).toMatch(/\S.*\.$/);
      expect(found.who.filter((who) => who.length > 0)).not.toEqual([]);
      for (const fact of found.facts) expect(set.history.facts.map(({ id }) => id)).toContain(fact);
      if (each.verdict === 'breaks' && !restOnNoFact.has(rule.id) && !isAboutTheAskAlone(ask)) {
        expect(found.facts.length, 'a breach names the facts it rests on').toBeGreaterThan(0);
      }
    });

    it('has a case for every answer it can give', () => {
      expect([...new Set(rule.cases.map((each) => each.verdict as string))].sort()).toEqual(owed(rule).sort());
    });

    it('gives no answer that it says it never gives', () => {
      const text = String(rule.check);
      if (rule.alwaysTells !== undefined) expect(text).not.toMatch(/\bcannotTell\b/);
      if (rule.neverBreaks !== undefined) expect(text).not.toMatch(/\bbreaks\b/);
      if (rule.neverHolds !== undefined) expect(text).not.toMatch(/\bholds\b/);
    });

    it('is a sentence with its sources, the events it rests on and its class', () => {
      expect(rule.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$/);
      expect(rule.says).toMatch(/^[A-Z].*\.$/);
      expect(rule.control).toMatch(/^K(0[1-9]|[1-3]\d|4[0-3])$/);
      expect(rule.enforcement === 'WARN', 'a block is no warning').toBe(rule.binds === 'warn');
      for (const reason of [rule.alwaysTells, rule.neverHolds, rule.neverBreaks]) {
        if (reason !== undefined) expect(reason).toMatch(/^[A-Z].*\.$/);
      }
      for (const { source, where } of rule.cites) {
        expect(source.title).not.toBe('');
        expect(where).not.toBe('');
      }
    });
  },
);

const golden = new URL('../goldens/remedies.ts', import.meta.url);
const opening = `// What each rule said to the first of its cases that does not hold: what is missing, what makes it true, and who can.
//
// Written by \`UPDATE_GOLDENS=1 npx vitest run policy/rulebooks/every\`, for the pages in docs/rules; not by hand.

/** An answer of a rule to one of its cases, about the people and things of the small set. */
export interface Remedy {
  readonly when: string;
  readonly says: string;
  readonly remedy: string;
  readonly who: readonly string[];
}

/** By the id of the rule. */
export const remedies: Readonly<Record<string, Remedy>> = `;

it('what each rule says to its first breach is kept for its page: UPDATE_GOLDENS=1', () => {
  const now = Object.fromEntries([...answeredFirst].sort(([one], [other]) => (one < other ? -1 : 1)));
  if (process.env['UPDATE_GOLDENS'] === '1') writeFileSync(golden, `${opening}${JSON.stringify(now, null, 2)};\n`);
  else expect(now).toEqual(remedies);
});
