// The instrument notices: a look that never runs out, a giver who counts as a witness, a rule that always holds are all seen.

import { expect, test } from 'vitest';
import { core } from './core.mjs';
import { judgeAll, score } from './main.mjs';

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
