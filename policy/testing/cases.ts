// Runs a table of cases for the rules of a rulebook, and insists that every rule has one for each of its verdicts.

import type { Role, StageSet } from '@proofhouse/domain/testing/set.ts';
import { describe, expect, it } from 'vitest';
import type { Ask } from '../ask.ts';
import type { Rule } from '../rule.ts';
import { answerTo } from './asking.ts';

/** One case: the rule, what it should say, in what circumstances, on which set, to which ask, by whom. */
export type Case = readonly [
  rule: string,
  verdict: 'holds' | 'breaks' | 'cannot tell',
  name: string,
  set: () => StageSet,
  ask: Ask | ((set: StageSet) => Ask),
  by?: Role | 'nobody',
];

/** Rules whose reason rests on nothing anybody recorded: on the ask itself, or on what is absent. */
const restOnNoFact = new Set(['someone-known-asks', 'blocks-are-not-waived']);

/** What a rule can answer, read off its own text: a rule that learns a new verdict owes a case for it. */
function verdictsOf(rule: Rule): readonly string[] {
  const text = String(rule.check);
  return [
    ...(rule.id === 'blocks-are-not-waived' ? [] : ['holds']),
    ...(/\bbreaks\b|\bheldBy\b/.test(text) ? ['breaks'] : []),
    ...(/\bcannotTell\b/.test(text) ? ['cannot tell'] : []),
  ];
}

/** Tests each case of a table against the rules of one rulebook. */
export function runCases(name: string, rules: readonly Rule[], cases: readonly Case[]): void {
  describe(`rulebook ${name}`, () => {
    for (const [id, verdict, circumstance, make, ask, by] of cases) {
      it(`${id}: ${verdict} when ${circumstance}`, () => judge(id, verdict, make, ask, by));
    }

    function judge(id: string, verdict: Case[1], make: Case[3], ask: Case[4], by: Case[5]): void {
      const rule = rules.find((each) => each.id === id);
      expect(rule, `${id} is a rule of ${name}`).toBeDefined();
      const set = make();
      const asked = typeof ask === 'function' ? ask(set) : ask;
      expect(rule?.asks, 'the rule is about this ask').toContain(asked.kind);
      const answered = answerTo(set, asked, by);
      const found = [...answered.reasons, ...answered.warnings].find((each) => each.rule === id);
      if (verdict === 'holds') {
        expect(found).toBeUndefined();
        return;
      }
      expect(found?.verdict, [...answered.reasons].map((each) => each.rule).join(', ')).toBe(verdict);
      if (!found || !rule) return;
      expect(answered.reasons.includes(found)).toBe(rule.binds !== 'warn');
      expect(found.control).toBe(rule.control);
      expect(found.says).toMatch(/\S.*\.$/);
      expect(found.remedy).toMatch(/\S.*\.$/);
      expect(found.who.filter((each) => each.length > 0)).not.toEqual([]);
      expect(found.cites).toHaveLength(Math.min(6, rule.cites.length));
      for (const fact of found.facts) expect(set.history.facts.map((each) => each.id)).toContain(fact);
      if (verdict === 'breaks' && !restOnNoFact.has(id) && !isAboutTheAskAlone(asked)) {
        expect(found.facts.length, `${id} names the facts it rests on`).toBeGreaterThan(0);
      }
    }

    // A rule that tells its cases itself is told by rulebooks/every.test.ts.
    const byTable = rules.filter((rule) => !rule.cases);
    it.each(byTable.map((rule) => [rule.id, rule] as const))('has cases for every verdict of %s', (id, rule) => {
      const told = new Set(cases.filter(([each]) => each === id).map(([, verdict]) => verdict));
      expect([...told].sort()).toEqual([...verdictsOf(rule)].sort());
    });

    it('is made of sentences in kebab case, each with its sources', () => {
      expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
      for (const rule of rules) {
        expect(rule.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$/);
        expect(rule.says).toMatch(/^[A-Z].*\.$/);
        expect(rule.control).toMatch(/^K(0[1-9]|[1-3]\d|4[0-3])$/);
        for (const cite of rule.cites) expect(cite.source.title.length * cite.where.length).toBeGreaterThan(0);
      }
    });
  });
}

/** An ask that leaves out what would have to be named. */
const isAboutTheAskAlone = (ask: Ask): boolean =>
  ask.plan === undefined || (ask.kind === 'load' && ask.lot === undefined) || ask.things.length === 0;
