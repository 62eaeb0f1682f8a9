// Every row of the catalogue is accounted for once, and every account names what exists.
import { catalogue } from '@proofhouse/domain/events.ts';
import { describe, expect, it } from 'vitest';
import { accountsOf, placed, rowsOf } from './accounted.ts';
import { rowOf, rows } from './all.ts';
import { inPart } from './in-part.ts';
import { otherControls } from './other-controls.ts';
import { recorded } from './recorded.ts';

describe('the rows of the catalogue', () => {
  it('are each accounted for, once', () => {
    const open = rows.filter((row) => accountsOf(row.id).length === 0);
    expect(open.map((row) => row.id)).toEqual([]);
    const twice = rows.filter((row) => accountsOf(row.id).length > 1);
    expect(twice.map((row) => `${row.id}: ${accountsOf(row.id).map((each) => each.how)}`)).toEqual([]);
  });
  it('exist, wherever one is cited or accounted for', () => {
    const named = [...placed.flatMap(({ rule }) => rowsOf(rule)), ...Object.keys(recorded), ...Object.keys(inPart)];
    expect(named.filter((id) => rowOf(id) === undefined)).toEqual([]);
  });
  it('are recorded by events that exist, and what no rule does of them is a sentence', () => {
    const types = catalogue.all.map((event) => event.type);
    for (const [id, { by, says }] of Object.entries(recorded)) {
      expect(types, id).toEqual(expect.arrayContaining([...by]));
      expect(says, id).toMatch(/^[A-Z].*\.$/);
    }
    for (const [id, notDone] of Object.entries(inPart)) {
      expect(notDone, id).toMatch(/^[A-Z].*\.$/);
      expect(
        accountsOf(id).map((each) => each.how),
        id,
      ).toEqual(['rules']);
    }
  });
  it('belong to the control of the rule that cites them, or the rule is named with its reason', () => {
    const wrong = placed.flatMap(({ rule }) =>
      rowsOf(rule)
        .filter((id) => rowOf(id)?.control !== rule.control)
        .filter((id) => !otherControls[rule.id]?.rows.includes(id))
        .map((id) => `${rule.id} (${rule.control}) cites ${id} (${rowOf(id)?.control})`),
    );
    expect([...new Set(wrong)]).toEqual([]);
  });
  it('are named as belonging to another control only where they do', () => {
    for (const [id, { rows: others }] of Object.entries(otherControls)) {
      const rule = placed.find((each) => each.rule.id === id)?.rule;
      expect(rule, id).toBeDefined();
      if (!rule) continue;
      expect(rowsOf(rule), id).toEqual(expect.arrayContaining([...others]));
      for (const row of others) expect(rowOf(row)?.control, `${id} ${row}`).not.toBe(rule.control);
    }
  });
});
