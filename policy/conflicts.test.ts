// Each conflict of the catalogue is settled, and the settlement shows in what is answered under the rulebooks concerned.
import * as words from '@proofhouse/domain/vocabulary/words.ts';
import { describe, expect, it } from 'vitest';
import { rows } from './catalogue/all.ts';
import { conflicts } from './conflicts.ts';
import { rulebooks } from './rulebooks/all.ts';
import { answerTo } from './testing/asking.ts';
import { told } from './testing/told.ts';

const known = new Set(rows.map(({ id }) => id));
const ruleOf = (id: string) => {
  const rule = Object.values(rulebooks)
    .flat()
    .find((each) => each.id === id);
  if (!rule) throw new TypeError(`No rule is called ${id}.`);
  return rule;
};

/** What stands in the way when the case of a rule is told under a rulebook. */
function against(id: string, when: string, book: string) {
  const each = ruleOf(id).cases.find((one) => one.when === when);
  if (!each) throw new TypeError(`${id} has no case "${when}".`);
  const rules = { ...(each.given?.['rules'] as object | undefined), rulebooks: [book] };
  const { set, ask, by } = told({ ...each, given: { ...each.given, rules } }, book);
  const { reasons, warnings } = answerTo(set, ask, by);
  return [...reasons, ...warnings];
}

describe('the conflicts', () => {
  it('are C1 to C23, and name rows of the catalogue', () => {
    expect(conflicts.map(({ id }) => id)).toEqual(Array.from({ length: 23 }, (_, index) => `C${index + 1}`));
    const cited = conflicts.flatMap(({ positions }) => positions.flatMap((each) => each.rows));
    expect(cited.filter((row) => !known.has(row))).toEqual([]);
    for (const { shown, notAsked } of conflicts) expect(shown.length > 0).toBe(notAsked === undefined);
  });

  it('C23: neither word is a stored value', () => {
    const values = Object.values(words).flatMap((each): unknown[] => (Array.isArray(each) ? each : []));
    expect(values.length).toBeGreaterThan(50);
    expect(values.filter((each) => /^(cold|hot|live|clear|safe)$/.test(String(each)))).toEqual([]);
  });
});

const standing = conflicts.flatMap(({ id, shown }) =>
  shown.flatMap(({ rule, when, stands }) => stands.map((book) => [id, rule, when, book] as const)),
);
const silences = conflicts.flatMap(({ id, shown }) =>
  shown.flatMap(({ rule, when, silent = [] }) => silent.map((book) => [id, rule, when, book] as const)),
);

describe('the settlement of', () => {
  it.each(standing)('%s: %s stands in the way when %s, under %s', (_id, rule, when, book) => {
    expect(against(rule, when, book).map((reason) => reason.rule)).toContain(rule);
  });

  it.each(silences)('%s: nothing of the control of %s does when %s, under %s', (_id, rule, when, book) => {
    const { control } = ruleOf(rule);
    expect(against(rule, when, book).flatMap((reason) => (reason.control === control ? [reason.rule] : []))).toEqual(
      [],
    );
  });
});
