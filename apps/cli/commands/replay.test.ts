// Replaying says whether a told day held, line by line, and keeps the record where it is asked to.
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findRoot } from '../../../tools/root.mjs';
import { forget, freshFolder, runIn, wordsOf } from '../testing/run.ts';

const root = findRoot(import.meta.url);
const pump = 'scenarios/vignettes/pump-shotgun.scenario';
let folder = '';
const run = (line: string) => runIn(folder, wordsOf(line));

beforeAll(() => {
  folder = freshFolder();
  symlinkSync(join(root, 'scenarios'), join(folder, 'scenarios'), 'dir');
});
afterAll(forget);

describe('replay', () => {
  test('holds, and prints what matters', async () => {
    const { code, out } = await run(`replay ${pump}`);
    expect(out).toMatch(/^Pump shotgun \(scenarios\/vignettes\/pump-shotgun\.scenario\)\n/);
    expect(out).toMatch(/ {3}08:20 {2}\d+ {2}ask {2}ARM asks to load W-30 .* → granted\n/);
    expect(out).toMatch(
      /HOLDS: \d+ steps; \d+ events; 3 asks; 0 refusals \(0 marked, 0 not\); 3 expectations, 0 failed\.\n$/,
    );
    expect(code).toBe(0);
    expect(existsSync(join(folder, 'proofhouse-data'))).toBe(false);
  });

  test('lists every step for a program', async () => {
    const { out } = await run(`replay ${pump} --json`);
    const { ok, scenarios } = JSON.parse(out) as {
      ok: boolean;
      scenarios: { totals: { steps: number }; steps: { kind: string; answer?: string; rules: string[] }[] }[];
    };
    expect(ok).toBe(true);
    expect(scenarios[0]?.steps).toHaveLength(scenarios[0]?.totals.steps ?? 0);
    expect(scenarios[0]?.steps.filter(({ kind }) => kind === 'ask').map(({ answer }) => answer)).toEqual(
      Array(3).fill('granted'),
    );
  });

  test('shows each step, or only what failed', async () => {
    const lines = async (show: string) => (await run(`replay ${pump} --show ${show}`)).out.split('\n').length;
    expect(await lines('each')).toBeGreaterThan(await lines('matters'));
    expect((await run(`replay ${pump} --show failed`)).out.split('\n')).toHaveLength(3);
  });

  test('keeps the record in a fresh folder, and only in a fresh one', async () => {
    expect((await run(`replay ${pump} --data pump`)).code).toBe(0);
    expect((await run('verify --data pump')).code).toBe(0);
    expect(await run(`replay ${pump} --data pump`)).toMatchObject({
      code: 2,
      err: expect.stringContaining('holds a record'),
    });
    expect((await run(`replay ${pump} ${pump} --data both`)).code).toBe(2);
  });

  test('runs several', async () => {
    const { code, out } = await run(
      `replay ${pump} scenarios/vignettes/lever-rifle-emptied-by-cycling.scenario --show failed`,
    );
    expect(out).toMatch(/2 scenarios, 0 failed\.\n$/);
    expect(code).toBe(0);
  });

  test('fails with the line, what was expected and what was there', async () => {
    const text = readFileSync(join(root, pump), 'utf8').replace('fired 3 did not fire 0', 'fired 2 did not fire 1');
    writeFileSync(join(folder, 'wrong.scenario'), text);
    const { code, out } = await run('replay wrong.scenario --show failed');
    expect(out).toMatch(
      /NO 08:28 {2}\d+ {2}expect {2}expect lot B12: issued 3 fired 2 did not fire 1 returned 0\n {7}\S/,
    );
    expect(out).toMatch(/FAILED: .*3 expectations, 1 failed\.\n$/);
    expect(code).toBe(1);
  });

  test('names every line it does not understand', async () => {
    const text = readFileSync(join(root, pump), 'utf8').replace('08:25 AD1 cuts W-30', '08:25 the cat sat on the mat');
    const line = text.split('\n').indexOf('08:25 the cat sat on the mat') + 1;
    writeFileSync(join(folder, 'bad.scenario'), text);
    const { code, out, err } = await run('replay bad.scenario --json');
    expect(err).toContain(`bad.scenario:${line}: `);
    expect(JSON.parse(out)).toMatchObject({
      error: { code: 'bad-scenario', details: [expect.stringContaining(`bad.scenario:${line}: `)] },
    });
    expect(code).toBe(2);
  });

  test('knows the tellings of a text', async () => {
    const { code, err } = await run(`replay ${pump} --told honest`);
    expect(err).toContain('It has only one telling.');
    expect(code).toBe(2);
  });
});
