// On the sample day every command answers: filled once by `demo`, then looked at from all sides.
import { copyFileSync, cpSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findRoot } from '../../../tools/root.mjs';
import { forget, freshFolder, type Ran, runIn, wordsOf } from '../testing/run.ts';
import { commands } from './all.ts';

const root = findRoot(import.meta.url);
const sample = (name: string) => readFileSync(join(root, 'sample-day14', name), 'utf8');

let folder = '';
let filled: Ran;
/** Looking changes nothing, so each line is run once and its answer kept. */
const ran = new Map<string, Promise<Ran>>();
const run = (line: string): Promise<Ran> => {
  const known = ran.get(line) ?? runIn(folder, wordsOf(line));
  ran.set(line, known);
  return known;
};
const json = async <T>(line: string): Promise<T> => JSON.parse((await run(`${line} --json`)).out) as T;

beforeAll(async () => {
  folder = freshFolder();
  // Examples name the sample and the scenarios as they stand below the root.
  for (const name of ['sample-day14', 'scenarios']) symlinkSync(join(root, name), join(folder, name), 'dir');
  filled = await run('demo');
}, 120_000);
afterAll(forget);

describe('demo', () => {
  test('tells the whole day as it is told', () => {
    expect(filled.out).not.toContain('NOT AS TOLD');
    expect(filled.code).toBe(0);
    expect(filled.out).toContain('npx proofhouse board --at 11:41');
  });

  test('does not write over a record', async () => {
    expect(await runIn(folder, ['demo'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('holds a record already'),
    });
  });

  test('leaves no private key of a person or of the log on the disk', () => {
    const files = readdirSync(join(folder, 'proofhouse-data'));
    expect(files.filter((name) => /key|seed|pem/.test(name))).toEqual([]);
  });
});

describe('the close', () => {
  test('is the expected close, byte for byte', async () => {
    expect(await run('reconcile "day 14" --format csv')).toMatchObject({ code: 0, out: sample('expected-close.csv') });
  });

  test('counts shots as the sample does, byte for byte', async () => {
    expect(await run('shots 14 --format csv')).toMatchObject({ code: 0, out: sample('shots.csv') });
    expect((await run('shots 14')).out).toContain('95 issued: 92 fired, 1 did not fire, 2 returned.');
  });

  test('is compared with a file, cell by cell', async () => {
    expect(await run('reconcile 14 --expect sample-day14/expected-close.csv')).toMatchObject({ code: 0 });
    writeFileSync(join(folder, 'other.csv'), sample('expected-close.csv').replace('B03,100,88', 'B03,100,87'));
    const { code, out } = await run('reconcile 14 --expect other.csv');
    expect(out).toContain('B03 usable_end: expected 87, the books say 88');
    expect(code).toBe(1);
  });

  test('is not there for a day nobody opened', async () => {
    expect(await run('reconcile 15')).toMatchObject({
      code: 2,
      err: expect.stringContaining('Sessions here: day 14.'),
    });
  });

  test('is open while a difference is', async () => {
    const { code, out } = await run('reconcile 14 --at 13:10');
    expect(out).toContain('BELT-A counts 23 of 24');
    expect(code).toBe(1);
  });
});

describe('looking', () => {
  test('the board shows what was so at a time', async () => {
    type Guns = { guns: { gun: string; word: string; with: string }[] };
    const { guns } = await json<Guns>('board --at 11:41:30');
    expect(guns).toHaveLength(18);
    expect(guns.find(({ gun }) => gun === 'W-03')?.word).toMatch(/^DID NOT FIRE, WAIT/);
    const before = await json<Guns>('board --at 05:31');
    expect(before.guns.filter(({ word }) => word !== 'NOT PROVEN')).toEqual([]);
  });

  test('what the record said is asked for apart from what was so', async () => {
    const said = await json<{ entries: unknown[] }>('timeline P05 --at 17:40 --known-at 17:40');
    const known = await json<{ entries: unknown[] }>('timeline P05 --at 17:40');
    expect(said.entries.length).toBeLessThan(known.entries.length);
  });

  test('a late entry says so', async () => {
    const { out } = await run('timeline P05');
    expect(out).toMatch(/14:50 {2}1st AD \(P05\) .*\[entered late, 15:20 from slip SAMPLE-SLIP-0031\]/);
  });

  test('a gun is told in full', async () => {
    const { out } = await run('state W-03 --at 11:41:30');
    expect(out).toMatch(/^W-03, 2026-12-01 11:41:30, as known today\n/);
    expect(out).toContain('1 blank of B01, did not fire, NOT PROVEN');
    expect(out).toContain('hold        W-03 did not fire');
    expect((await run('state T4')).out).toContain('35 blank of B01, unused');
    expect((await run('state B01')).out).toContain('187 usable, 1 in quarantine, 62 cases, 0 missing: matches');
  });

  test('hands are named, and who answers for it', async () => {
    const had = await json<{ holder: string; custodian: string }>('who-had W-03 11:41');
    expect(had).toMatchObject({ thing: 'W-03', holder: 'P08', custodian: 'P02' });
    expect((await run('who-had W-03 11:41')).out).toContain(
      'in the hands of Actor B (P08); Armorer 2 (P02) answers for it',
    );
    expect((await run('who-had T4-OUT 17:00')).out).toMatch(/in T4, in CART1/);
    const { rounds } = await json<{ rounds: { count: number }[] }>('who-had B01 12:00');
    expect(rounds.reduce((sum, { count }) => sum + count, 0)).toBe(250);
  });

  test('holds, open items and findings are listed', async () => {
    expect((await run('holds --at 11:41:30')).out).toContain('1 hold, 0 open items.');
    expect((await run('holds --at 13:10')).out).toContain('open item: BELT-A counts 23 of 24 D04 (cast dummy)');
    const { findings } = await json<{ findings: { kind: string }[] }>('findings --level alarm');
    expect(findings.map(({ kind }) => kind)).toContain('did not fire');
    expect((await run('findings --about BELT-A')).out).toContain('1 finding, 1 alarm among them.');
  });
});

describe('why', () => {
  interface Why {
    verdict: string;
    reasons: { rule: string; control: string; says: string; remedy: string; who: string[]; cites: string[] }[];
  }

  test('the unbriefed are refused with what is missing, who can supply it, and the text', async () => {
    const { verdict, reasons } = await json<Why>('why W-17 P12 hand-over --plan PL-04 --at 09:20');
    expect(verdict).toBe('refused');
    expect(reasons.map(({ rule }) => rule)).toEqual(['briefed-today']);
    expect(reasons[0]?.who).toContain('2nd AD');
    expect(reasons[0]?.cites.length).toBeGreaterThan(0);
  });

  test('a text that was not read itself says so where it is cited', async () => {
    const { out } = await run('why W-17 P12 hand-over --plan PL-04 --at 09:20');
    expect(out).toContain('CSATF-1 on-site safety meeting (low confidence: read in a secondary source)');
    expect(out).toContain('how long: 3 to 5 minutes: a short briefing on this action');
    expect((await run('rules --rulebook csatf-bulletin-1')).out).toContain(
      '(low confidence: read in a secondary source)',
    );
  });

  test('after the briefing the same ask is granted', async () => {
    const { code, out } = await run('why W-17 "Background 3" hand-over --plan PL-04 --at 09:44:10');
    expect(out).toContain('GRANTED');
    expect(code).toBe(0);
  });

  test('blanks are refused before the bore was looked at, most important reason first', async () => {
    const line = 'why W-01 P01 load --plan PL-05 --lot B01 --from T4 --count 3 --at 10:14';
    const { reasons } = await json<Why>(line);
    expect(reasons[0]).toMatchObject({ rule: 'bore-proven-before-blanks', control: 'K11' });
    const { out, code } = await run(line);
    expect(out).toMatch(/1\. The bore of W-01 is NOT PROVEN.*\n {3}missing: Action open/);
    expect(code).toBe(1);
  });

  test('the only plan line for gun and person is taken, and said', async () => {
    expect((await run('why W-17 P12 hand-over --at 09:44:10')).out).toContain(
      'Asked for PL-04, the only plan line for both.',
    );
    expect((await run('why W-01 P07 hand-over --at 09:00')).out).toContain(
      'PL-02, PL-03, PL-05, PL-08: name one with --plan',
    );
  });

  test('a lot alone: every open reason once, with what it withholds, and all that an ask by itself would say', async () => {
    const alone = await json<Why & { asked: { ask: string }[] }>('why B01 --at 10:14');
    expect(alone.verdict).toBe('refused');
    expect(alone.asked.map(({ ask }) => ask)).toContain('load 3 B01 from T4 into W-01 for PL-05');
    const { reasons } = await json<Why>('why W-01 P01 load --plan PL-05 --lot B01 --from T4 --count 3 --at 10:14');
    for (const { rule, says } of reasons) expect(alone.reasons).toContainEqual(expect.objectContaining({ rule, says }));
    expect(new Set(alone.reasons.map(({ rule, says }) => rule + says)).size).toBe(alone.reasons.length);
    const { out, code } = await run('why B01 --at 10:14');
    expect(out).toMatch(/NOT NOW, \d+ reasons/);
    expect(out).toMatch(
      / {3}withholds: load 3 B01 .*\n {3}missing: .*\n {3}who can supply it: .*\n {3}how long: .*\n {3}asked for by: /,
    );
    expect(code).toBe(1);
  });

  test.each(['W-01', 'T4', '"Actor A"', 'PL-05'])('%s alone is answered too', async (thing) => {
    const { asked } = await json<{ asked: { ask: string }[] }>(`why ${thing} --at 09:00`);
    expect(asked.length).toBeGreaterThan(0);
  });

  test('what stands in the way of all that is asked says so in short', async () => {
    const { out } = await run('why B01 --at 06:00');
    expect(out).toMatch(/asked anew: .*\nasked anew: /);
    expect(out).toMatch(/ {3}withholds: everything asked\n/);
  });

  test('nothing in the way is granted, with exit code 0', async () => {
    const { out, code } = await run('why PL-04 --at 09:44:10');
    expect(out).toContain('GRANTED, nothing stands in the way');
    expect(code).toBe(0);
  });

  test('the day is not signed by who may not, nor before the count', async () => {
    const { code, out } = await run('why all P03 sign --at 20:06');
    expect(out).toContain('The day cannot be signed');
    expect(code).toBe(1);
  });
});

describe('proof', () => {
  test('everything verifies', async () => {
    const { code, out } = await run('verify');
    expect(out).toMatch(/^VERIFIED: /);
    expect(out).toMatch(/\d+ leaves, \d+ signatures verified, \d+ signed heads?, 0 not yet under a head\./);
    expect(code).toBe(0);
  });

  test('a page of the ledger that was damaged is noticed, and nothing is changed', async () => {
    const copy = freshFolder();
    cpSync(join(folder, 'proofhouse-data'), join(copy, 'proofhouse-data'), { recursive: true });
    const file = join(copy, 'proofhouse-data', 'ledger.sqlite');
    const bytes = readFileSync(file);
    bytes.fill(0xa5, bytes.length / 2, bytes.length / 2 + 600);
    writeFileSync(file, bytes);
    for (const line of ['verify', 'board --json']) {
      const ran = await runIn(copy, wordsOf(line));
      expect(ran.code, ran.out.slice(0, 200)).toBeGreaterThan(0);
      if (line.endsWith('--json')) expect(JSON.parse(ran.out)).toHaveProperty('error.says');
      expect(ran.err + ran.out).not.toContain('mistake of the software');
    }
    expect(Buffer.compare(readFileSync(file), bytes)).toBe(0);
  });

  test('an older copy of the ledger is caught by the memory of the last head', async () => {
    const copy = freshFolder();
    cpSync(join(folder, 'proofhouse-data'), join(copy, 'proofhouse-data'), { recursive: true });
    const other = freshFolder();
    symlinkSync(join(root, 'scenarios'), join(other, 'scenarios'), 'dir');
    await runIn(other, ['replay', 'scenarios/vignettes/pump-shotgun.scenario', '--data', 'proofhouse-data']);
    copyFileSync(join(other, 'proofhouse-data', 'ledger.sqlite'), join(copy, 'proofhouse-data', 'ledger.sqlite'));
    const { code, out } = await runIn(copy, ['verify']);
    expect(out).toMatch(/^NOT VERIFIED/);
    expect(code).toBe(1);
  });

  test('looking works while somebody writes', async () => {
    const { openToWrite } = await import('../folder.ts');
    const hub = await openToWrite(join(folder, 'proofhouse-data'), 0);
    try {
      expect((await run('board')).code).toBe(0);
      expect((await run('verify')).code).toBe(0);
      expect(await run('import sample-day14')).toMatchObject({
        code: 3,
        err: expect.stringContaining('Another process writes to this ledger'),
      });
    } finally {
      await hub.close();
    }
  });
});

describe('examples', () => {
  const examples = commands.flatMap(({ name, examples: lines }) => lines.map((line) => [name, line] as const));
  /** A granted or held example ends in 0; these show a refusal. */
  const refused = /^why /;

  test('begin with their own command, or with one that goes with it', () => {
    for (const [name, line] of examples) expect(line.split(' ')[0] === name || name === 'export', line).toBe(true);
  });

  test('work one after the other', { timeout: 120_000 }, async () => {
    for (const [, line] of examples.filter(([, each]) => each !== 'demo')) {
      const { code, out, err } = await run(line);
      expect(code, `${line}\n${err}`).toBeLessThanOrEqual(refused.test(line) ? 1 : 0);
      if (line.includes('--json')) expect(() => JSON.parse(out), line).not.toThrow();
    }
  });
});
