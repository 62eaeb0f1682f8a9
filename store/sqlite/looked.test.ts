// A file is known again only while nobody has written into it.

import { appendFileSync, copyFileSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isLookedOver, rememberLooked } from './looked.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'proofhouse-looked-'));
  path = join(folder, 'ledger.db');
  writeFileSync(path, 'pages');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a ledger file that was looked over', () => {
  test('is known again while nobody writes into it', () => {
    expect(isLookedOver(path)).toBe(false);
    rememberLooked(path, 0);
    expect(isLookedOver(path)).toBe(true);
  });

  test.each([
    ['it was written into', () => appendFileSync(path, 'x')],
    ['it was written into and set back in time', () => utimesSync(path, 1, 1)],
    [
      'another was put in its place',
      () => {
        copyFileSync(path, `${path}.copy`);
        renameSync(`${path}.copy`, path);
      },
    ],
    ['something waits in its side file', () => writeFileSync(`${path}-wal`, 'frames')],
    ['the mark is torn', () => writeFileSync(`${path}.looked`, 'proofhouse lo')],
    ['it is gone', () => rmSync(path)],
  ])('is looked over again when %s', (_, change) => {
    rememberLooked(path, 0);
    change();
    expect(isLookedOver(path)).toBe(false);
  });

  test('is not remembered while something waits in its side file, nor when it is small', () => {
    rememberLooked(path);
    expect(isLookedOver(path)).toBe(false);
    writeFileSync(`${path}-wal`, 'frames');
    rememberLooked(path, 0);
    rmSync(`${path}-wal`);
    expect(isLookedOver(path)).toBe(false);
  });
});
