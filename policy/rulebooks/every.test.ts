// Every rule by the cases in its own file: what holds, what breaks, and where nobody can tell.

import { describe, expect, it } from 'vitest';
import { answerTo } from '../testing/asking.ts';
import { roleOf, told } from '../testing/told.ts';
import { every } from './every.ts';

/** Every rule that tells its cases itself. */
const rules = every
  .flatMap(({ book, rules: all }) => all.map((rule) => ({ book, rule })))
  .filter(({ rule }) => rule.cases);

describe.each(rules.map((each) => [`${each.book.name}/${each.rule.id}`, each] as const))(
  '%s',
  (_name, { book, rule }) => {
    const cases = rule.cases ?? [];

    it.each(cases.map((each) => [`${each.verdict} when ${each.when}`, each] as const))('%s', (_words, each) => {
      const { set, ask } = told(each, book.name);
      expect(rule.asks, 'the rule is about this ask').toContain(ask.kind);
      const answered = answerTo(set, ask, each.by === undefined ? undefined : roleOf(each.by));
      const found = [...answered.reasons, ...answered.warnings].find((reason) => reason.rule === rule.id);
      expect(found?.verdict ?? 'holds', found?.says).toBe(each.verdict);
      if (!found) return;
      expect(answered.reasons.includes(found)).toBe(rule.binds !== 'warn');
      expect(found.says).toMatch(/\S.*\.$/);
      expect(found.remedy).toMatch(/\S.*\.$/);
      expect(found.who.filter((who) => who.length > 0)).not.toEqual([]);
      for (const fact of found.facts) expect(set.history.facts.map(({ id }) => id)).toContain(fact);
    });

    it('has a case for every answer it can give', () => {
      const verdicts = new Set(cases.map((each) => each.verdict));
      expect([...verdicts].sort()).toEqual(
        rule.alwaysTells === undefined ? ['breaks', 'cannot tell', 'holds'] : ['breaks', 'holds'],
      );
    });

    it('is a sentence with its sources, the events it rests on and its class', () => {
      expect(rule.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$/);
      expect(rule.says).toMatch(/^[A-Z].*\.$/);
      expect(rule.control).toMatch(/^K(0[1-9]|[1-3]\d|4[0-3])$/);
      expect(rule.on?.length).toBeGreaterThan(0);
      expect(rule.enforcement).toBeDefined();
    });
  },
);
