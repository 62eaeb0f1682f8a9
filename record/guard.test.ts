// The guard of the last head lets one writer through, and survives a crash without a lock to remove.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { fileGuard, memoryGuard } from './guard.ts';

const folders: string[] = [];
const onDisk = () => {
  const folder = mkdtempSync(join(tmpdir(), 'proofhouse-guard-'));
  folders.push(folder);
  return fileGuard(join(folder, 'head'));
};
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

describe.each([
  ['in memory', memoryGuard],
  ['in files', onDisk],
])('the guard %s', (_, make) => {
  it('starts with no head', () => {
    expect(make().read()).toEqual({ turn: 0, note: '' });
  });

  it('takes a head from whoever knows the last one, and from nobody else', () => {
    const guard = make();
    expect(guard.swap(0, 'first')).toBe(true);
    expect(guard.swap(0, 'late')).toBe(false);
    expect(guard.swap(2, 'early')).toBe(false);
    expect(guard.read()).toEqual({ turn: 1, note: 'first' });
    expect(guard.swap(1, 'second')).toBe(true);
    expect(guard.read()).toEqual({ turn: 2, note: 'second' });
  });
});

it('keeps two files at most, and a second process sees the same head', () => {
  const folder = mkdtempSync(join(tmpdir(), 'proofhouse-guard-'));
  folders.push(folder);
  const one = fileGuard(join(folder, 'head'));
  const other = fileGuard(join(folder, 'head'));
  for (let turn = 0; turn < 12; turn += 1) expect((turn % 2 ? one : other).swap(turn, `head ${turn}`)).toBe(true);
  expect(one.read()).toEqual(other.read());
  expect(readdirSync(folder)).toHaveLength(2);
});
