// A night played in several sittings is the night played in one.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { keep, takeUp } from './kept.ts';
import { add, playMany } from './many.ts';

const folder = mkdtempSync(join(tmpdir(), 'proofhouse-kept-'));
afterAll(() => rmSync(folder, { recursive: true }));

const some = (from: number, count: number) => playMany({ from, count, stride: 1, isDeep: false, stopsAtFirst: false });

describe('what a long run keeps', () => {
  it('gives the same sum in two sittings as in one', async () => {
    const file = join(folder, 'night.json');
    const asked = { seed: 1, count: 6, isDeep: false };
    expect(takeUp(file, asked)).toBeUndefined();
    keep(file, { seed: 1, isDeep: false, seconds: 1, sum: await some(1, 4) });
    const before = takeUp(file, asked);
    if (!before) throw new Error('Nothing was kept.');
    expect(add(before.sum, await some(1 + before.sum.histories, 2))).toEqual(await some(1, 6));
  });

  it('is not taken up by a run that asks for something else', async () => {
    const file = join(folder, 'other.json');
    keep(file, { seed: 1, isDeep: false, seconds: 1, sum: await some(1, 2) });
    expect(() => takeUp(file, { seed: 2, count: 9, isDeep: false })).toThrow('another run');
    expect(() => takeUp(file, { seed: 1, count: 9, isDeep: true })).toThrow('another run');
    expect(() => takeUp(file, { seed: 1, count: 1, isDeep: false })).toThrow('another run');
  });
});
