// On a small record: names that nobody has, times that are none, and results that are always JSON.
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findRoot } from '../../../tools/root.mjs';
import { forget, freshFolder, runIn, wordsOf } from '../testing/run.ts';

let folder = '';
const run = (line: string) => runIn(folder, wordsOf(line));

beforeAll(async () => {
  folder = freshFolder();
  symlinkSync(join(findRoot(import.meta.url), 'scenarios'), join(folder, 'scenarios'), 'dir');
  expect((await run('replay scenarios/vignettes/pump-shotgun.scenario --data proofhouse-data')).code).toBe(0);
});
afterAll(forget);

describe('what nobody listed', () => {
  test.each([
    ['state W-39', 'unknown-thing', /There is no thing W-39 in this record\. Did you mean W-30\?/],
    ['why W-39', 'unknown-thing', /There is no thing W-39 in this record\. Did you mean W-30\?/],
    ['why W-30 ACT', 'no-action', /Nothing is said that ACT would do with W-30\. Add one of: hand-over/],
    ['why W-39 ACT load', 'unknown-gun', /There is no gun W-39/],
    ['why W-30 ACX load', 'unknown-person', /There is no person ACX/],
    ['why W-30 ACT fire', 'unknown-action', /"fire" is nothing to ask for\. Actions: hand-over, load/],
    ['why W-30 ACT load --lot B9', 'unknown-lot', /There is no lot B9/],
    ['why W-30 ACT load --from T99', 'unknown-place', /There is no place T99/],
    ['why W-30 ACT load --plan PL-99', 'unknown-plan', /There is no plan line PL-99/],
    ['why W-30 ACT load --count three', 'bad-count', /"three" is no count of rounds/],
    ['who-had W-30 noonish', 'bad-time', /"noonish" is no time/],
    ['who-had ACT 12:00', 'not-a-thing', /Actor A \(ACT\) is a person/],
    ['state ACT', 'not-a-thing', /is a person/],
    ['board --at "2026-02-30 12:00"', 'bad-time', /names a day that does not exist/],
    ['state W-30 --at "2026-05-30 12:00"', 'not-yet', /W-30 was not listed yet at 2026-05-30 12:00/],
  ])('%s is wrong use', async (line, code, says) => {
    const ran = await run(`${line} --json`);
    expect(ran.err).toMatch(says);
    expect(JSON.parse(ran.out)).toMatchObject({ error: { code } });
    expect(ran.code).toBe(2);
  });
});

describe('strange words', () => {
  const words = [
    'constructor',
    '__proto__',
    '',
    ' ',
    '-',
    '🙂',
    '../../etc',
    'W-30\u0000',
    'x'.repeat(5000),
    '1e9',
    '%s',
  ];
  const shapes: readonly ((word: string) => string[])[] = [
    (word) => ['state', word],
    (word) => ['timeline', word],
    (word) => ['who-had', 'W-30', word],
    (word) => ['why', word],
    (word) => ['why', 'W-30', 'ACT', word],
    (word) => ['why', word, word, 'load'],
    (word) => ['why', 'W-30', 'ACT', 'load', '--count', word],
    (word) => ['board', '--at', word],
    (word) => ['board', '--known-at', word],
    (word) => ['reconcile', word],
    (word) => ['schema', word],
    (word) => ['rules', '--rulebook', word],
    (word) => ['findings', '--about', word],
    (word) => ['replay', word],
    (word) => ['import', word],
    (word) => ['vectors', word],
    (word) => ['verify', word],
    (word) => ['start', '--no-open', '--port', word],
    (word) => [word],
  ];

  test.each(words)('%j is never a mistake of the software', async (word) => {
    for (const shape of shapes) {
      const args = shape(word);
      const { code, out, err } = await runIn(folder, [...args, '--json']);
      expect(err, args.join(' ').slice(0, 60)).not.toContain('mistake of the software');
      expect(code, `${args.join(' ').slice(0, 60)} ${err}`).toBe(2);
      expect(() => JSON.parse(out)).not.toThrow();
    }
  });
});

describe('as JSON', () => {
  test.each([
    'board',
    'board --at 08:24',
    'state W-30 --at 08:24',
    'state T1',
    'state B12',
    'timeline W-30',
    'timeline ACT',
    'who-had W-30 08:24',
    'who-had T1 08:24',
    'who-had B12 08:24',
    'why W-30 ACT hand-over --plan PL-1 --at 08:22:30',
    'why all AD1 close --gate wrap',
    'holds',
    'findings',
    'reconcile "day 1"',
    'shots "day 1"',
    'verify',
    'export',
    'rules',
    'schema',
  ])('%s says the same, with the same exit code', async (line) => {
    const [text, json] = [await run(line), await run(`${line} --json`)];
    expect(() => JSON.parse(json.out)).not.toThrow();
    expect([json.code, json.err]).toEqual([text.code, text.err]);
    expect(text.out).toMatch(/\n$/);
  });
});

describe('a comparison', () => {
  test('names every cell that differs, rows that are missing, and rows too many', async () => {
    const { out } = await run('reconcile "day 1" --format csv');
    writeFileSync(join(folder, 'same.csv'), out);
    expect((await run('reconcile "day 1" --expect same.csv')).code).toBe(0);
    writeFileSync(join(folder, 'other.csv'), out.replace(/^B12,25,22/m, 'B13,25,21'));
    const { code, out: json } = await run('reconcile "day 1" --expect other.csv --json');
    const { differences } = JSON.parse(json) as { differences: { row: string; column: string }[] };
    expect(differences.map(({ row, column }) => `${row} ${column}`)).toEqual(
      expect.arrayContaining(['B13 usable_end', 'B12 usable_end']),
    );
    expect(code).toBe(1);
  });

  test.each([
    ['other columns', 'lot_id,at_start\nB12,25\n', /other\.csv has no column usable_end/],
    ['nothing in it', '', /The table is empty/],
  ])('refuses a file with %s', async (_, text, says) => {
    writeFileSync(join(folder, 'other.csv'), text);
    expect(await run('reconcile "day 1" --expect other.csv')).toMatchObject({
      code: 2,
      err: expect.stringMatching(says),
    });
  });
});

describe('an export', () => {
  test('an export verifies on its own, and not once a word in it is changed', async () => {
    expect((await run('export --out log.jsonl')).code).toBe(0);
    const text = readFileSync(join(folder, 'log.jsonl'), 'utf8');
    expect((await run('export')).out).toBe(text);
    expect(await run('verify log.jsonl')).toMatchObject({
      code: 0,
      out: expect.stringContaining('compare it with one you know'),
    });
    const { key } = JSON.parse((await run('verify --json')).out) as { key: string };
    expect((await run(`verify log.jsonl --key ${key}`)).code).toBe(0);
    for (const [name, spoiled] of [
      ['changed', text.replace('Actor A', 'Actor B')],
      ['cut', text.slice(0, Math.floor(text.length / 2))],
      ['beheaded', text.split('\n').slice(0, -2).join('\n')],
      ['empty', '\n'],
    ] as const) {
      writeFileSync(join(folder, 'spoiled.jsonl'), spoiled);
      const ran = await run('verify spoiled.jsonl --json');
      expect([name, ran.code]).toEqual([name, 1]);
      expect(JSON.parse(ran.out)).toMatchObject({ verified: false });
    }
  });
});

test('why records nothing', async () => {
  const before = (await run('verify --json')).out;
  await run('why W-30 ACT hand-over --plan PL-1 --at 08:22:30');
  expect((await run('verify --json')).out).toBe(before);
});
