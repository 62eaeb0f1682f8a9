// The catalogue is whole: as many rows, controls and classes as its own first section says.
import { describe, expect, it } from 'vitest';
import { rows, themes } from './all.ts';
import { controlOf, controls } from './controls.ts';
import { roles } from './row.ts';

const tally = (words: readonly string[]): Record<string, number> =>
  Object.fromEntries([...new Set(words)].map((word) => [word, words.filter((each) => each === word).length]));

describe('the catalogue', () => {
  it('has 272 rows under ids of their own, in fifteen themes', () => {
    expect(rows).toHaveLength(272);
    expect(new Set(rows.map((row) => row.id)).size).toBe(272);
    expect(themes.map((theme) => theme.rows.length)).toEqual([46, 24, 20, 14, 22, 28, 6, 17, 17, 15, 21, 9, 15, 8, 10]);
  });
  it('has as many rows of each class, and of each confidence, as it says', () => {
    expect(tally(rows.map((row) => row.enforcement))).toEqual({ 'BLOCK-D': 173, 'BLOCK-A': 52, WARN: 23, RECORD: 24 });
    expect(tally(rows.map((row) => row.confidence[0] ?? ''))).toEqual({ T: 173, R: 80, M: 19 });
  });
  it('has 43 controls, each with rows, and no row without one', () => {
    const ids = Array.from({ length: 43 }, (_, at) => `K${String(at + 1).padStart(2, '0')}`);
    expect(controls.map((control) => control.id)).toEqual(ids);
    expect([...new Set(rows.map((row) => row.control))].sort()).toEqual(ids);
    for (const row of rows) expect(controlOf(row.control), row.id).toBeDefined();
  });
  it('leaves no cell empty, and abbreviates no role it does not explain', () => {
    for (const row of rows) {
      for (const [name, cell] of Object.entries(row)) expect(cell, `${row.id} ${name}`).toMatch(/\S/);
      for (const word of row.binds.match(/\b[A-Z][A-Z0-9]+\b/g) ?? []) expect(roles, row.id).toHaveProperty(word);
    }
  });
});
