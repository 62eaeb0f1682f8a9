// Holds the generated pages current: the glossary, the manual of commands and the schemas of events.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './files.ts';

test('GLOSSARY.md and docs are what the code says; if not, run: npx proofhouse docs', { timeout: 120_000 }, () => {
  const run = spawnSync(process.execPath, [join(root, 'bin', 'proofhouse.mjs'), 'docs', '--check', '--json'], {
    cwd: root,
    encoding: 'utf8',
  });
  const { notCurrent } = JSON.parse(run.stdout || '{}') as { notCurrent?: string[] };
  expect(notCurrent, `${run.stderr}\nRun: npx proofhouse docs`).toEqual([]);
});
