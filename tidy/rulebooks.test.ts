// The index of rules is what the generator writes, and a new rule takes one file: the one CONTRIBUTING.md shows.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, expect, test } from 'vitest';
import { root } from '../tools/root.mjs';
import { exportName, indexOf, writeIndex } from '../tools/rulebooks.mjs';

const folder = join(root, 'policy', 'rulebooks');

test('the index of rulebooks is current: npm run rules', () => {
  expect(readFileSync(join(folder, 'every.ts'), 'utf8')).toBe(indexOf(folder));
});

/** The rule CONTRIBUTING.md shows: where it would stand, and its text. */
function shownRule(): { readonly path: string; readonly book: string; readonly id: string; readonly text: string } {
  const page = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
  const [, path = '', book = '', id = '', text = ''] =
    /^```ts (policy\/rulebooks\/([\w-]+)\/([\w-]+)\.ts)\n([\s\S]*?)^```$/m.exec(page) ?? [];
  return { path, book, id, text };
}

const scratch = mkdtempSync(join(tmpdir(), 'proofhouse-rule-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** What a bundle with one more rule answers to the cases of that rule, and the page it writes of its rulebook. */
interface Tried {
  readonly answers: readonly { expected: string; found: string; refusedBy: readonly string[] }[];
  readonly page: string;
}

/** Bundles the product with policy taken from a copy, and runs the cases of a rule there. */
async function tryRule(book: string, id: string): Promise<Tried> {
  const entry = join(scratch, 'entry.ts');
  writeFileSync(
    entry,
    `import { rulebooks } from '@proofhouse/policy/rulebooks/all.ts';
import { answerTo } from '@proofhouse/policy/testing/asking.ts';
import { told } from '@proofhouse/policy/testing/told.ts';
import { rulePages } from ${JSON.stringify(join(root, 'apps', 'cli', 'rulepages.ts'))};
const rule = rulebooks['${book}'].find((each) => each.id === '${id}');
const answers = rule.cases.map((each) => {
  const { set, ask, by } = told(each, '${book}');
  const { reasons } = answerTo(set, ask, by);
  const found = reasons.find((reason) => reason.rule === rule.id)?.verdict ?? 'holds';
  return { expected: each.verdict, found, refusedBy: reasons.map((reason) => reason.rule) };
});
process.stdout.write(JSON.stringify({ answers, page: rulePages().get('docs/rules/${book}.md') }));
`,
  );
  const bundle = join(scratch, 'tried.mjs');
  await build({
    entryPoints: [entry],
    outfile: bundle,
    bundle: true,
    format: 'esm',
    platform: 'node',
    alias: { '@proofhouse/policy': join(scratch, 'policy') },
    nodePaths: [join(root, 'node_modules')],
    logLevel: 'silent',
  });
  const run = spawnSync(process.execPath, [bundle], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  expect(run.stderr).toBe('');
  return JSON.parse(run.stdout) as Tried;
}

test('a new rule takes one file: it is judged, refuses under its name, and is documented', {
  timeout: 120_000,
}, async () => {
  const { path, book, id, text } = shownRule();
  expect(text, 'CONTRIBUTING.md shows a rule').toContain(`export const ${exportName(id)} = defineRule({`);
  cpSync(join(root, 'policy'), join(scratch, 'policy'), { recursive: true });
  writeFileSync(join(scratch, path), text);
  expect(writeIndex(join(scratch, 'policy', 'rulebooks')), 'the generator finds it').toBe(true);

  const { answers, page } = await tryRule(book, id);
  expect(answers.map(({ expected }) => expected).sort()).toEqual(['breaks', 'cannot tell', 'holds']);
  for (const { expected, found, refusedBy } of answers) {
    expect(found).toBe(expected);
    expect(refusedBy.includes(id)).toBe(expected !== 'holds');
  }
  expect(page).toContain(`### ${id}\n`);
  expect(readFileSync(join(folder, 'every.ts'), 'utf8'), 'and ours is as it was').not.toContain(id);
});
