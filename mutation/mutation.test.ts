// The instrument notices: a look that never runs out, a giver who counts as a witness, a rule that always holds are all seen.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../tools/root.mjs';
import { core } from './core.mjs';
import type { Fate } from './judge.ts';
import { judgeAll, score } from './main.mjs';
import { pageOf, reviewed } from './page.mjs';

test('the safety core is made of files that are there, each once', () => {
  expect(core.length).toBeGreaterThan(40);
  expect(new Set(core).size).toBe(core.length);
});

test('small changes of one rule are noticed, and what changes nothing is told as such', async () => {
  const fates = await judgeAll(['policy/rulebooks/blocks/show-is-fresh.ts'], 1, { asked: [] });
  const of = (fate: string) => fates.filter((each) => each.fate === fate);
  expect(fates.length).toBeGreaterThan(15);
  expect(of('at load')).toEqual([]);
  expect(score(fates).share).toBeGreaterThan(0.75);
  // The whole check taken out grants what was refused: the instrument can tell a grant.
  expect(fates.some(({ fate, grants }) => fate === 'killed' && grants)).toBe(true);
});

test('what was reviewed still stands in its file, on a line of its own: a review does not outlive the code', () => {
  for (const { file, within, why } of reviewed) {
    const lines = readFileSync(join(root, file), 'utf8').split('\n');
    expect(
      lines.map((line) => line.trim()),
      `${file}: ${within}`,
    ).toContain(within);
    expect(why).toMatch(/\S.*\.$/);
  }
});

test('the page counts what is left, and says what of it nobody reviewed and what grants', () => {
  const fate = (id: string, more: Partial<Fate>): Fate => ({
    mutant: { id, file: 'policy/a.ts', line: 3, mutator: '', code: 'one > two', replacement: 'true', within: 'x' },
    fate: 'killed',
    by: '',
    grants: false,
    ...more,
  });
  const page = pageOf([fate('1', {}), fate('2', {}), fate('3', { fate: 'survived', grants: true })], '2026-12-01');
  expect(page).toContain('| `policy` | 3 | 2 | 66.7 % | 0 | 1 | 1 |');
  expect(page).toContain('- line 3: `one > two` → `true`. *Not reviewed.* **GRANTS.**');
});
