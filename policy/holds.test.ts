// Row by row: what the table of holds says withholds permission does, as far as it says, and is lifted as it says.
import { holdsGuns } from '@proofhouse/domain/book/accounts.ts';
import { viewOf } from '@proofhouse/domain/testing/set.ts';
import { varianceClasses } from '@proofhouse/domain/vocabulary/words.ts';
import { describe, expect, it } from 'vitest';
import type { RuleCase, Told } from './cases.ts';
import { type CompanyName, companies } from './companies.ts';
import { type HoldRow, holdRows, varianceRows } from './holds.ts';
import { holdRowsByFunction } from './holds-by-function.ts';
import { rulebooks } from './rulebooks/all.ts';
import { answerTo } from './testing/asking.ts';
import { told } from './testing/told.ts';

const rows = [...holdRows, ...holdRowsByFunction];

/** The company of a row, as what is otherwise on the set. */
const companyOf = ({ company }: HoldRow): RuleCase['given'] => {
  if (company === undefined) return {};
  const { rules, people } = companies[company];
  return { rules, people };
};
const caseOf = (row: HoldRow, more: readonly Told[] = []): RuleCase => ({
  ...row.act,
  when: 'the row',
  verdict: 'breaks',
  given: { ...companyOf(row), ...row.act.given },
  told: [...(row.before ?? []), ...(row.act.told ?? []), ...more],
});
const against = (each: RuleCase): string[] => {
  const { set, ask, by } = told(each, 'blocks');
  return answerTo(set, ask, by).reasons.map(({ rule }) => rule);
};
const ruleOf = (id: string) =>
  Object.values(rulebooks)
    .flat()
    .find((rule) => rule.id === id);

describe.each(rows.map((row) => [row.name, row] as const))('a hold: %s', (_name, row) => {
  it('is the work of a rule with the same control, which is asked exactly when the row says', () => {
    expect(ruleOf(row.rule)).toMatchObject({ control: row.control });
    expect([...(ruleOf(row.rule)?.asks ?? [])].sort()).toEqual([...row.suspends].sort());
  });

  it('withholds permission, and not before', () => {
    const { told: _told, given, minutes: _minutes, ...before } = row.act;
    const rules = given?.['rules'];
    const usual: RuleCase = {
      ...before,
      given: { ...companyOf(row), ...(rules ? { rules } : {}) },
      told: row.before ?? [],
      when: 'nothing happened',
      verdict: 'holds',
    };
    expect(against(usual)).not.toContain(row.rule);
    expect(against(caseOf(row))).toContain(row.rule);
  });

  it('is on the board as the row says: in the big word, beside it, or not at all', () => {
    const { set } = told(caseOf(row), 'blocks');
    const line = viewOf(set)
      .board()
      .find(({ alias }) => alias === 'W-01');
    if (row.board !== undefined) expect(line?.word).toContain(row.board);
    expect(line?.hold !== undefined).toBe(row.beside === true);
  });
});

const lifted = rows.filter((row) => row.lifted !== undefined);
describe.each(lifted.map((row) => [row.name, row] as const))('the lifting of: %s', (_name, row) => {
  it('gives permission back as far as this hold goes', () => {
    expect(against(caseOf(row, row.lifted))).not.toContain(row.rule);
  });

  it('takes every act of it', () => {
    expect(against(caseOf(row, row.lifted?.slice(0, -1)))).toContain(row.rule);
  });
});

describe('a difference of a count', () => {
  it('of every class has its row', () => {
    expect(varianceRows.map((row) => row.class).sort()).toEqual([...varianceClasses].sort());
  });

  it.each(varianceRows.map((row) => [row.class, row] as const))(
    'of class %s holds guns as its row says',
    (_name, row) => {
      expect(holdsGuns(row.class)).toBe(row.holds);
    },
  );
});

it('every hold can be lifted, but for evidence that is frozen', () => {
  expect(rows.filter((row) => row.lifted === undefined).map(({ name }) => name)).toEqual(['frozen as evidence']);
});

describe('functions, never titles', () => {
  it.each(Object.entries(companies))('one person alone controls guns: %s', (_name, { people }) => {
    const listed = viewOf(
      told({ at: 'opened', given: { people }, when: '', verdict: 'holds', ask: 'load' }, 'blocks').set,
    );
    const controlling = [...listed.state.people.values()].filter((person) => person.handles === 'control');
    expect(controlling.map(({ alias }) => alias)).toEqual(['P01']);
  });

  it.each(Object.keys(companies))('every general hold withholds permission there too: %s', (name) => {
    const company = name as CompanyName;
    for (const row of holdRows) expect(against(caseOf({ ...row, company }))).toContain(row.rule);
  });
});
