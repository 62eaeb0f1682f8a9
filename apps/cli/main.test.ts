// The command line keeps its manners: exit codes, sentences with a remedy, JSON that is always JSON, and no run on import.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { commands } from './commands/all.ts';
import { main } from './main.ts';
import { forget, freshFolder, runIn, wordsOf } from './testing/run.ts';

afterAll(forget);

const run = (line: string, folder = freshFolder()) => runIn(folder, wordsOf(line));

describe('wrong use', () => {
  test.each<[string, string, RegExp]>([
    ['an unknown command', 'bord', /^Unknown command 'bord'\. Did you mean board\?/],
    ['an unknown option', 'board --when 12:00', /^Unknown option '--when'\..* `proofhouse board --help`/],
    ['a missing argument', 'who-had W-01', /^Missing required argument 'time'\./],
    ['a word too many', 'holds now', /^Too many arguments for 'holds'/],
    ['a choice that is none', 'reconcile 14 --format xml', /Allowed choices are table, csv\./],
    ['no folder', 'board', /^There is no record in .*proofhouse-data\. Run `proofhouse demo`/],
    ['no file', 'vectors none.json', /^There is no file none\.json\./],
    ['no scenario', 'replay none.scenario', /^There is no file none\.scenario\./],
    ['an unknown event', 'schema HandedOvr', /^There is no event HandedOvr\. Did you mean HandedOver\?/],
    ['an unknown rulebook', 'rules --rulebook us-california-2', /Did you mean us-california\? Rulebooks: .*\bblocks, /],
    ['a title of nothing', 'init --title ""', /^The title must be 1 to 120 plain characters\./],
    ['a zone of nowhere', 'init --zone Mars/Base', /^There is no time zone Mars\/Base\. Write an IANA name/],
    ['one founder', 'init --founders P16', /^A production is founded by two different people\./],
    ['one founder twice', 'init --founders P16,p16', /^A production is founded by two different people\./],
    ['a port that is none', 'start --port 99999 --no-open', /^"99999" cannot be the port\. Write a whole number/],
    ['a speed that is none', 'start --speed fast --no-open', /^"fast" cannot be the speed\./],
  ])('%s is exit code 2 and a sentence with what to do', async (_, line, says) => {
    const { code, out, err } = await run(line);
    expect(err).toMatch(says);
    expect(err).not.toMatch(/\n\s+at /);
    expect(out).toBe('');
    expect(code).toBe(2);
    const json = await run(`${line} --json`);
    expect(json.code).toBe(2);
    const { error } = JSON.parse(json.out) as { error: Record<string, string> };
    expect(Object.keys(error).sort().join()).toMatch(/^code(,details)?,remedy,says$/);
    expect(error['remedy']).not.toBe('');
  });

  test('without a command shows what there is, on stderr', async () => {
    const { code, out, err } = await run('');
    expect(code).toBe(2);
    expect(out).toBe('');
    for (const { name, hidden } of commands) if (!hidden) expect(err).toContain(`  ${name}`);
  });
});

describe('--help', () => {
  test.each(commands.map(({ name }) => name))(
    'of %s names every option, the data folder and the exit codes',
    async (name) => {
      const { code, out } = await run(`${name} --help`);
      const command = commands.find((each) => each.name === name);
      expect(code).toBe(0);
      for (const { flag } of command?.options ?? []) expect(out).toContain(flag);
      expect(out).toContain('--data <folder>');
      expect(out).toContain('--json');
      for (const exit of ['0  done', '1  an expectation', '2  wrong use', '3  a fault']) expect(out).toContain(exit);
    },
  );

  test('is JSON when JSON is asked for', async () => {
    const { code, out } = await run('board --help --json');
    expect(code).toBe(0);
    expect((JSON.parse(out) as { help: string }).help).toContain('Usage: proofhouse board');
  });

  test('says that other productions are founded from phones', async () => {
    expect((await run('init --help')).out.replace(/\s+/g, ' ')).toContain('never lives on the hub’s disk');
  });

  test('and the version need no folder', async () => {
    const { code, out } = await run('--version');
    expect([code, out]).toEqual([0, 'proofhouse 0.1.0\n']);
  });
});

describe('without a folder', () => {
  test('schema lists every event, and prints one', async () => {
    expect((await run('schema')).out).toContain('HandedOver');
    const { out } = await run('schema handedover --json');
    expect(JSON.parse(out)).toMatchObject({ title: 'HandedOver v1', type: 'object', required: ['thing', 'to'] });
    const { events } = JSON.parse((await run('schema --json')).out) as { events: unknown[] };
    expect(events.length).toBeGreaterThan(80);
  });

  test('rules gives every rule its source', async () => {
    const { rulebooks } = JSON.parse((await run('rules --json')).out) as {
      rulebooks: { name: string; rules: { id: string; cites: unknown[] }[] }[];
    };
    expect(rulebooks.map(({ name }) => name)).toContain('blocks');
    for (const rule of rulebooks.flatMap(({ rules }) => rules)) expect(rule.cites.length, rule.id).toBeGreaterThan(0);
    expect((await run('rules --rulebook us-california')).out).toContain('US-CALIFORNIA\n');
  });

  test('nothing is written where a command only looks', async () => {
    const folder = freshFolder();
    await run('board', folder);
    await run('verify', folder);
    await expect(runIn(folder, ['board', '--data', '.'])).resolves.toMatchObject({ code: 2 });
    expect((await import('node:fs')).readdirSync(folder)).toEqual([]);
  });
});

describe('vectors', () => {
  const [key, message, signature] = [
    'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    '',
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  ];
  const write = (cases: unknown) => {
    const folder = freshFolder();
    writeFileSync(join(folder, 'cases.json'), JSON.stringify(cases));
    return folder;
  };

  test('holds where every case ends as its file expects', async () => {
    const folder = write({
      cases: [{ id: 'rfc8032-1', key, message, signature, expect: { enrol: true, verify: true } }],
    });
    const { code, out } = await run('vectors cases.json', folder);
    expect(out).toBe('rfc8032-1  accepted\n\n1 case: 1 accepted, 0 refused; 1 with an expectation, 0 differ.\n');
    expect(code).toBe(0);
  });

  test('fails where one does not', async () => {
    const folder = write({
      cases: [{ id: 'zero', key: '00'.repeat(32), message, signature, expect: { enrol: true } }],
    });
    const { code, out } = await run('vectors cases.json --json', folder);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ differ: 1, cases: [{ id: 'zero', enrolled: false, agrees: false }] });
  });

  test.each([
    ['no JSON', '{"cases":'],
    ['no cases', '{"a":1}'],
    ['half a case', '{"cases":[{"key":"00"}]}'],
  ])('refuses a file with %s', async (_, text) => {
    const folder = freshFolder();
    writeFileSync(join(folder, 'cases.json'), text);
    expect((await run('vectors cases.json', folder)).code).toBe(2);
  });
});

describe('a damaged record', () => {
  const spoiled = (bytes: Uint8Array) => {
    const folder = freshFolder();
    mkdirSync(join(folder, 'proofhouse-data'));
    writeFileSync(join(folder, 'proofhouse-data', 'ledger.sqlite'), bytes);
    return folder;
  };

  test.each<[string, () => Uint8Array]>([
    ['something else', () => new TextEncoder().encode('This is a letter, and no ledger at all. '.repeat(200))],
    ['zeros', () => new Uint8Array(8192)],
    ['nothing', () => new Uint8Array(0)],
    ['a beginning only', () => new TextEncoder().encode('SQLite format 3\0')],
  ])('that holds %s is exit code 3, a sentence, and unchanged', async (_, make) => {
    const bytes = make();
    const folder = spoiled(bytes);
    for (const line of ['board', 'verify --json', 'export', 'why W-01 P07 load', 'reconcile 14', 'timeline W-01']) {
      const { code, out, err } = await run(line, folder);
      expect(code, `${line}: ${err}`).toBe(3);
      expect(err).toMatch(/^\p{Lu}.*\.\n$/u);
      if (line.includes('--json')) expect(JSON.parse(out)).toHaveProperty('error.code');
    }
    const after = readFileSync(join(folder, 'proofhouse-data', 'ledger.sqlite'));
    expect(Buffer.compare(after, bytes)).toBe(0);
  });

  test('is refused for writing too, and left as it is', async () => {
    const bytes = new TextEncoder().encode('This is a letter, and no ledger at all. '.repeat(200));
    const folder = spoiled(bytes);
    writeFileSync(join(folder, 'crew.csv'), 'person_id,role\nP01,Armorer\n');
    expect((await run('import crew.csv', folder)).code).toBe(3);
    expect(Buffer.compare(readFileSync(join(folder, 'proofhouse-data', 'ledger.sqlite')), bytes)).toBe(0);
  });
});

test('importing main runs nothing and exits nothing', () => {
  expect(typeof main).toBe('function');
});
