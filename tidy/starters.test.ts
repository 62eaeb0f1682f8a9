// Holds what the starters promise before and after the packages are there.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { findRoot } from '../tools/root.mjs';
import { requireNode, wantedStamp } from '../tools/setup.mjs';
import { countTests } from '../tools/test.mjs';
import { ourPaths, packageFolders, read, root } from './files.ts';

describe('the starters', () => {
  test.each(['18.20.8', '20.18.3', '16.0.0'])('refuse Node %s in words', (version) => {
    expect(() => requireNode(version)).toThrow(/needs Node 20\.19 or newer/);
  });

  test.each(['20.19.0', '20.20.2', '22.0.0', '26.1.0'])('accept Node %s', (version) => {
    expect(() => requireNode(version)).not.toThrow();
  });

  test('ask for the same Node as package.json', () => {
    const manifest = JSON.parse(read('package.json').text) as { engines: { node: string } };
    expect(manifest.engines.node).toBe('>=20.19.0');
  });

  test('import nothing that would have to be installed first', () => {
    const early = ['tools/root.mjs', 'tools/setup.mjs', 'tools/build.mjs', 'tools/types.mjs', 'tools/test.mjs'];
    for (const path of [...early, 'tools/start.mjs', 'bin/proofhouse.mjs']) {
      const imported = [...read(path).text.matchAll(/^import .*from '([^']+)'/gm)].map(([, from]) => from ?? '');
      expect(
        imported.filter((from) => !/^(node:|\.)/.test(from)),
        path,
      ).toEqual([]);
    }
  });

  test('know when the lockfile has changed', () => {
    expect(wantedStamp()).toMatch(/^[0-9a-f]{64} \w+-\w+ node\d+\n$/);
  });

  test('find the root from source and from the bundle', () => {
    for (const place of ['apps/cli/main.ts', '.build/proofhouse.mjs', 'tools/root.mjs']) {
      expect(findRoot(pathToFileURL(join(root, place)).href)).toBe(findRoot());
    }
  });

  test('can be run as programs', () => {
    for (const path of ['bin/proofhouse.mjs', '.ci/run']) {
      expect(statSync(join(root, path)).mode & 0o111, path).toBeGreaterThan(0);
      expect(readFileSync(join(root, path), 'utf8')).toMatch(/^#!\/usr\/bin\/env (node|bash)\n/);
    }
  });

  test('have a declaration beside each file that TypeScript imports', () => {
    const imported = ourPaths(packageFolders)
      .filter((path) => path.endsWith('.ts'))
      .flatMap((path) => [...read(path).text.matchAll(/from '[./]+tools\/([\w-]+)\.mjs'/g)].map(([, name]) => name));
    for (const name of new Set(imported)) expect(existsSync(join(root, 'tools', `${name}.d.mts`)), name).toBe(true);
  });
});

describe('the totals', () => {
  const file = (status: string, ...statuses: string[]) => ({
    status,
    assertionResults: statuses.map((each) => ({ status: each })),
  });

  test('count each test once', () => {
    expect(
      countTests({ testResults: [file('passed', 'passed', 'passed'), file('failed', 'passed', 'failed')] }),
    ).toEqual({
      passed: 3,
      failed: 1,
    });
  });

  test('count a file that could not be loaded as a failure', () => {
    expect(countTests({ testResults: [file('failed')] })).toEqual({ passed: 0, failed: 1 });
  });
});
