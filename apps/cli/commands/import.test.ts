// Importing keeps its promises: signed by two, once only, and what is wrong comes back as a table to mend.
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { findRoot } from '../../../tools/root.mjs';
import { forget, freshFolder, runIn, wordsOf } from '../testing/run.ts';

const root = findRoot(import.meta.url);
let folder = '';
const run = (line: string) => runIn(folder, wordsOf(line));
const path = (name: string) => join(folder, name);
const change = (name: string, from: string | RegExp, to: string) =>
  writeFileSync(path(`day/${name}`), readFileSync(path(`day/${name}`), 'utf8').replace(from, to));

beforeEach(async () => {
  folder = freshFolder();
  mkdirSync(path('day'));
  cpSync(join(root, 'sample-day14'), path('day'), { recursive: true });
  expect((await run('init --title "SAMPLE Western"')).code).toBe(0);
});
afterAll(forget);

describe('init', () => {
  test('founds once, by two, and seals a head', async () => {
    expect(await run('init')).toMatchObject({ code: 2, err: expect.stringContaining('holds a record already') });
    expect(JSON.parse((await run('verify --json')).out)).toMatchObject({
      verified: true,
      size: 4,
      heads: 1,
      uncovered: 0,
    });
  });

  test('writes no key of a founder', async () => {
    const { sampleSeed } = await import('@proofhouse/record/samplename.ts');
    const ledger = readFileSync(path('proofhouse-data/ledger.sqlite'));
    for (const founder of ['P16', 'P01']) {
      const seed = Buffer.from(sampleSeed('SAMPLE Western', founder, `${founder}-founding`));
      expect(ledger.includes(seed)).toBe(false);
      expect(ledger.includes(seed.toString('base64url'))).toBe(false);
    }
  });
});

describe('import', () => {
  test('takes a folder, signed by the two it names, under a head', async () => {
    const { code, out } = await run('import day');
    expect(out).toMatch(/^323 statements imported from 16 tables, signed by P01 and P02: 646 entries\.\n/);
    expect(out).toContain('Passed over, not tables: expected-close.csv, shots.csv.');
    expect(out).toContain('NOT PROVEN until people look');
    expect(code).toBe(0);
    expect(JSON.parse((await run('verify --json')).out)).toMatchObject({ verified: true, uncovered: 0, doubts: [] });
    const { guns } = JSON.parse((await run('board --json')).out) as { guns: { word: string }[] };
    expect(guns.map(({ word }) => word)).toEqual(Array(18).fill('NOT PROVEN'));
  });

  test('takes the same again as nothing new, and says so', async () => {
    await run('import day');
    const { code, out } = await run('import day');
    expect(out).toMatch(/^Nothing new: all 323 statements are in the record already\.\n/);
    expect(code).toBe(0);
    expect(JSON.parse((await run('import day/crew.csv --json')).out)).toMatchObject({
      imported: 0,
      already: 25,
      entries: 0,
    });
  });

  test('takes a table alone, with the names the record has', async () => {
    await run('import day');
    change('training.csv', /$/, 'P07,gun,W-03,handling and drill with this gun,2026-11-05,2026-12-31,P01,employer\n');
    expect(JSON.parse((await run('import day/training.csv --json')).out)).toMatchObject({ imported: 1, entries: 2 });
  });

  test('names what is wrong by file, row and column, gives it back, and imports nothing', async () => {
    change('crew.csv', 'P07,Actor A,Cast,receive', 'P07,Actor A,Cast,recieve');
    change('lots.csv', 'T1,60,', 'T1,61,');
    const { code, out, err } = await run('import day');
    expect(err).toContain(
      'crew.csv:8: may_handle "recieve": This word is not on the list. Write one of: control, receive, none. Did you mean receive?',
    );
    expect(err).toContain('lots.csv:2: at_start "61"');
    expect(err).toMatch(
      /nothing was imported\. Mend the rows in these files, and give them again: .*crew\.bad\.csv, .*lots\.bad\.csv/,
    );
    expect([code, out]).toEqual([2, '']);
    const lines = readFileSync(path('crew.bad.csv'), 'utf8').trimEnd().split('\n');
    expect(lines[0]).toBe(
      'person_id,role,department,may_handle,may_witness,qualification,valid_to,age_band,called,note,problem',
    );
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/^P07,Actor A,Cast,recieve,.*may_handle: This word is not on the list\./);
    expect(JSON.parse((await run('verify --json')).out)).toMatchObject({ size: 4 });
    const json = JSON.parse((await run('import day --json')).out) as Record<string, unknown>;
    expect(json).toMatchObject({ error: { code: 'bad-rows' }, bad: [expect.anything(), expect.anything()] });
  });

  test('takes the good rows when asked to, and says which it left out', async () => {
    change('crew.csv', 'P15,Set Medic,Medical,none', 'P15,Set Medic,Medical,some');
    const { code, out, err } = await run('import day --skip-bad');
    expect(err).toContain('crew.csv:16: may_handle "some"');
    expect(out).toMatch(/statements imported from 16 tables/);
    expect(out).toMatch(/left out; see .*crew\.bad\.csv/);
    expect(code).toBe(1);
    // Mended, the rows that came back are imported alone.
    const bad = readFileSync(path('crew.bad.csv'), 'utf8');
    mkdirSync(path('mended'));
    writeFileSync(
      path('mended/crew.csv'),
      bad
        .replace('Medical,some', 'Medical,none')
        .replace(/,problem\n/, '\n')
        .replace(/,"?may_handle: .*\n/g, '\n'),
    );
    expect(JSON.parse((await run('import mended --json')).out)).toMatchObject({ imported: 1 });
  });

  test('gives rows back with the separator they came with', async () => {
    change('crew.csv', /,/g, ';');
    change('crew.csv', 'P07;Actor A;Cast;receive', 'P07;Actor A;Cast;recieve');
    expect((await run('import day')).code).toBe(2);
    expect(readFileSync(path('crew.bad.csv'), 'utf8')).toMatch(/^person_id;role;.*;problem\nP07;Actor A;Cast;recieve;/);
  });

  test('gives back a row that could not be cut into cells, whole', async () => {
    change('crew.csv', 'P15,Set Medic,', 'P15,Set Medic,,,,,,,,,,,extra,');
    expect((await run('import day')).code).toBe(2);
    expect(readFileSync(path('crew.bad.csv'), 'utf8')).toMatch(/\n"P15,Set Medic,,,,,,,,,,,extra,/);
  });

  test.each<[string, (line: string) => void, string, RegExp]>([
    [
      'a file of no table',
      () => writeFileSync(path('guns.csv'), 'a\n'),
      'import guns.csv',
      /guns\.csv is no table\. .*firearms\.csv/,
    ],
    ['a folder without tables', () => mkdirSync(path('none')), 'import none', /holds no CSV file/],
    ['no file', () => undefined, 'import day/crow.csv', /is no table\. Did you mean crew\?/],
    ['a table named twice', () => undefined, 'import day day/crew.csv', /The table crew is named twice/],
    [
      'bytes that are no text',
      () => writeFileSync(path('crew.csv'), Uint8Array.of(0xff, 0xfe, 0x00)),
      'import crew.csv',
      /not text in UTF-8/,
    ],
    ['an empty table', () => writeFileSync(path('crew.csv'), ''), 'import crew.csv', /crew\.csv:1: The table is empty/],
    ['a date that is none', () => undefined, 'import day --date tomorrow', /"tomorrow" is no date/],
    ['one signer', () => undefined, 'import day --signed-by P01', /signed by two people/],
    [
      'signers without a device',
      () => undefined,
      'import day --signed-by P01,P99',
      /P99 cannot sign: no device of theirs/,
    ],
  ])('refuses %s', async (_, prepare, line, says) => {
    prepare(line);
    const { code, err } = await run(line);
    expect(err).toMatch(says);
    expect(code).toBe(2);
  });

  test('refuses a folder where nothing is founded', async () => {
    expect((await run('import day --data elsewhere')).code).toBe(2);
    expect(existsSync(path('elsewhere'))).toBe(false);
  });
});
