// Holds machine paths and download addresses out of the repository, and every dependency to one exact version.
import { describe, expect, test } from 'vitest';
import { findDownloadAddresses, findMachinePaths } from './addresses.ts';
import { ourPaths, packageFolders, read, written } from './files.ts';

const file = (text: string) => ({ path: 'README.md', text });
const isText =
  /\.(ts|mts|mjs|cjs|js|json|md|txt|html|css|svg|yml|yaml|csv|sh)$|(^|\/)(LICENSE|NOTICE|run|\.npmrc|\.gitignore)$/;

interface Manifest {
  readonly name?: string;
  readonly dependencies?: Record<string, string>;
  readonly devDependencies?: Record<string, string>;
}

describe('the repository', () => {
  test('names no path of one machine', () => {
    const files = ourPaths().filter((path) => isText.test(path) && path !== 'tidy/addresses.test.ts');
    expect(files.length).toBeGreaterThan(20);
    expect(files.flatMap((path) => written(findMachinePaths(read(path))))).toEqual([]);
  });

  test('has no download address in its lockfile', () => {
    expect(written(findDownloadAddresses(read('package-lock.json')))).toEqual([]);
  });

  test('pins every dependency to one exact version, the same in every package', () => {
    const seen = new Map<string, string>();
    const loose: string[] = [];
    for (const folder of ['.', ...packageFolders]) {
      const manifest = JSON.parse(read(`${folder}/package.json`).text) as Manifest;
      for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
        if (!/^(npm:(@[\w-]+\/)?[\w-]+@)?\d+\.\d+\.\d+(-[\w.-]+)?$/.test(version))
          loose.push(`${folder}: ${name} ${version}`);
        if (version !== (seen.get(name) ?? version))
          loose.push(`${folder}: ${name} ${version}, elsewhere ${seen.get(name)}`);
        seen.set(name, version);
      }
    }
    expect(loose).toEqual([]);
  });
});

describe('these checks notice', () => {
  test.each(['cd /work/place', 'see "/home/anna/notes"', 'run(/Users/bo/x)', 'C:\\Users\\bo'])('%s', (text) => {
    expect(findMachinePaths(file(text))).toHaveLength(1);
  });

  test.each(['GET /api/work/3', 'domain/home/x', 'https://example.org/home/x', 'fireworks/work/x'])(
    'but not %s',
    (text) => {
      expect(findMachinePaths(file(text))).toEqual([]);
    },
  );

  test('a download address', () => {
    expect(findDownloadAddresses(file('      "resolved": "https://registry.example/zod.tgz",'))).toHaveLength(1);
    expect(findDownloadAddresses(file('      "resolved": "apps/cli",'))).toEqual([]);
  });
});
