// The index of rules is what the generator writes from the files that are there.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../tools/root.mjs';
import { indexOf } from '../tools/rulebooks.mjs';

test('the index of rulebooks is current: npm run rules', () => {
  const folder = join(root, 'policy', 'rulebooks');
  expect(readFileSync(join(folder, 'every.ts'), 'utf8')).toBe(indexOf(folder));
});
