// The contract on each SQLite library, and what only a file on disk can suffer.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  isStoreFault,
  type LedgerStore,
  type NewEntry,
  StoreFault,
  type StoreFaultCode,
} from '@proofhouse/record/port.ts';
import { build } from 'esbuild';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { storeContract } from '../contract.ts';
import {
  builtInDriver,
  loadDriver,
  packageDriver,
  type SqliteDatabase,
  type SqliteDriver,
  sqliteVersion,
} from './driver.ts';
import { faultOf } from './fault.ts';
import { SCHEMA_VERSION } from './schema.ts';
import { applyWriterSettings, readPragma } from './settings.ts';
import { openSqliteReader, openSqliteStore } from './sqlite.ts';

let folder = '';
let path = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'proofhouse-store-'));
  path = join(folder, 'ledger.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function contractFor(name: string, driver: SqliteDriver): void {
  storeContract(name, async () => {
    const home = mkdtempSync(join(tmpdir(), 'proofhouse-contract-'));
    let life = 0;
    const at = (n: number): string => join(home, `${n}.db`);
    return {
      open: () => openSqliteStore(at(life), { driver }),
      openReader: () => openSqliteReader(at(life), driver),
      // What a dead process leaves: the files as they lie, neither checkpointed nor closed.
      async crash(writer) {
        for (const side of ['', '-wal']) {
          if (existsSync(at(life) + side)) copyFileSync(at(life) + side, at(life + 1) + side);
        }
        await writer.close();
        life += 1;
      },
      dispose: async () => rmSync(home, { recursive: true, force: true }),
    };
  });
}

const builtIn = await builtInDriver();
contractFor('@photostructure/sqlite', await packageDriver());
if (builtIn !== null) contractFor('node:sqlite', builtIn);
else test.skip('node:sqlite store – SKIPPED: this Node is older than 24', () => {});

const hex = (n: number): string => n.toString(16).padStart(64, '0');
const entry = (n: number, size = 200): NewEntry => ({
  id: hex(n),
  device: 'd',
  counter: n,
  receivedAt: n,
  leaf: new Uint8Array(size).fill(n),
});

async function faultFrom(run: () => unknown): Promise<StoreFault> {
  try {
    await run();
  } catch (error) {
    if (error instanceof StoreFault) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

async function raw(options: { readOnly?: boolean } = {}): Promise<SqliteDatabase> {
  return (await loadDriver()).open(path, options);
}

/** A ledger of some entries, a head, a disclosure and a fact, closed. */
async function written(count = 5): Promise<void> {
  const store = await openSqliteStore(path);
  await store.append(Array.from({ length: count }, (_, n) => entry(n)));
  await store.saveHead({ size: count, root: hex(9), note: 'note\n', sealedAt: 1 });
  await store.putDisclosures(hex(0), [{ digest: 'a', text: 'one' }]);
  await store.setMeta('production', 'p-1');
  await store.close();
}

/** What is on disk, by hash. Lock and shared-memory files hold nothing, and neither does an empty side file. */
function filesIn(): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder)
      .filter((name) => !/\.(lock|db-shm)$/.test(name))
      .filter((name) => !name.endsWith('-wal') || statSync(join(folder, name)).size > 0)
      .sort()
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
  );
}

describe('attacks with SQL on a ledger file', () => {
  test.each<[string, string]>([
    ['changing a leaf', "UPDATE entry SET leaf = x'00' WHERE idx = 1"],
    ['changing an id', `UPDATE entry SET id = '${hex(77)}' WHERE idx = 1`],
    ['renumbering', 'UPDATE OR REPLACE entry SET idx = 0 WHERE idx = 1'],
    ['removing an entry', 'DELETE FROM entry WHERE idx = 4'],
    ['removing all', 'DELETE FROM entry'],
    ['replacing by index', `REPLACE INTO entry VALUES (1, '${hex(77)}', 'd', 1, 1, x'00')`],
    ['replacing by id', `INSERT OR REPLACE INTO entry VALUES (5, '${hex(1)}', 'd', 1, 1, x'00')`],
    ['putting in between', `INSERT INTO entry VALUES (99, '${hex(77)}', 'd', 1, 1, x'00')`],
    [
      'upserting',
      `INSERT INTO entry VALUES (5, '${hex(1)}', 'd', 1, 1, x'00') ON CONFLICT (id) DO UPDATE SET leaf = x'00'`,
    ],
    ['changing a head', "UPDATE head SET note = 'other'"],
    ['removing a head', 'DELETE FROM head'],
    ['replacing a head', `REPLACE INTO head VALUES (0, 5, '${hex(8)}', 'other', 1)`],
    ['a head that shrinks', `INSERT INTO head VALUES (1, 4, '${hex(8)}', 'other', 1)`],
    ['a head over more than there is', `INSERT INTO head VALUES (1, 6, '${hex(8)}', 'other', 1)`],
    ['changing a disclosure', "UPDATE disclosure SET body = 'other'"],
    ['moving a disclosure', "UPDATE disclosure SET digest = 'z', body = NULL"],
    ['removing the place of a disclosure', 'DELETE FROM disclosure'],
    ['replacing a disclosure', `REPLACE INTO disclosure VALUES ('${hex(0)}', 'a', 'other')`],
    ['changing a fact', "UPDATE meta SET value = 'p-2'"],
    ['removing a fact', 'DELETE FROM meta'],
    ['replacing a fact', "REPLACE INTO meta VALUES ('production', 'p-2')"],
    ['text where bytes belong', `INSERT INTO entry VALUES (5, '${hex(77)}', 'd', 1, 1, 'text')`],
    ['text where a number belongs', `INSERT INTO entry VALUES (5, '${hex(77)}', 'd', 'one', 1, x'00')`],
  ])('%s is refused', async (_, attack) => {
    await written();
    const db = await raw();
    try {
      expect(() => db.exec(attack)).toThrow(/append-only|constraint|cannot store/);
    } finally {
      db.close();
    }
    const store = await openSqliteStore(path);
    expect((await store.read(0, 9)).map(({ id, leaf }) => [id, leaf])).toEqual(
      [0, 1, 2, 3, 4].map((n) => [hex(n), entry(n).leaf]),
    );
    expect(await store.heads()).toHaveLength(1);
    expect(await store.getDisclosure(hex(0), 'a')).toEqual({ state: 'kept', text: 'one' });
    expect(await store.getMeta('production')).toBe('p-1');
    await store.close();
  });

  test.each<[string, string]>([
    ['a trigger is dropped', 'DROP TRIGGER entry_update'],
    [
      'a trigger is exchanged',
      'DROP TRIGGER entry_delete; CREATE TRIGGER entry_delete BEFORE DELETE ON entry BEGIN SELECT 1; END',
    ],
    ['a trigger is added', 'CREATE TRIGGER more AFTER INSERT ON entry BEGIN SELECT 1; END'],
    ['a table is added', 'CREATE TABLE more (a)'],
    ['an index is added', 'CREATE INDEX entry_by_device ON entry (device, counter, idx)'],
    ['the mark is changed', 'PRAGMA user_version = 0'],
    [
      'leaves are cut from the end behind the triggers',
      `PRAGMA writable_schema = ON; DROP TRIGGER entry_delete; DELETE FROM entry WHERE idx = 4;
       CREATE TRIGGER entry_delete BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'append-only: an entry is not removed'); END`,
    ],
  ])('when %s the ledger does not open', async (_, attack) => {
    await written();
    const db = await raw();
    db.exec(attack);
    db.close();
    const before = filesIn();
    expect((await faultFrom(() => openSqliteStore(path))).code).toBe('corrupt');
    expect((await faultFrom(() => openSqliteReader(path))).code).toBe('corrupt');
    expect(filesIn()).toEqual(before);
  });
});

describe('what is asserted at every open', () => {
  test('the settings hold, and one that does not is a fault', async () => {
    const store = await openSqliteStore(path);
    await store.close();
    const db = await raw();
    applyWriterSettings(db);
    const read = Object.fromEntries(
      [
        'journal_mode',
        'synchronous',
        'foreign_keys',
        'trusted_schema',
        'cell_size_check',
        'mmap_size',
        'locking_mode',
        'recursive_triggers',
        'secure_delete',
      ].map((name) => [name, readPragma(db, name)]),
    );
    expect(read).toEqual({
      journal_mode: 'wal',
      synchronous: 2,
      foreign_keys: 1,
      trusted_schema: 0,
      cell_size_check: 1,
      mmap_size: 0,
      locking_mode: 'normal',
      recursive_triggers: 1,
      secure_delete: 1,
    });
    db.close();
    // A database in memory cannot be put into WAL mode, and says so only when it is read back.
    const memory = (await loadDriver()).open(':memory:', {});
    expect(() => applyWriterSettings(memory)).toThrow(/journal_mode/);
    memory.close();
  });

  test('the library is new enough', async () => {
    expect(sqliteVersion(await loadDriver())).toMatch(/^3\.(5[2-9]|51\.([3-9]|\d\d)|[6-9]\d)/);
  });

  test('the side file is empty after opening', async () => {
    const first = await openSqliteStore(path);
    await first.append([entry(0)]);
    // A dead process leaves a side file behind.
    for (const side of ['', '-wal']) copyFileSync(path + side, join(folder, `copy.db${side}`));
    await first.close();
    const copy = join(folder, 'copy.db');
    expect(readFileSync(`${copy}-wal`).length).toBeGreaterThan(0);
    const second = await openSqliteStore(copy);
    expect(readFileSync(`${copy}-wal`)).toHaveLength(0);
    expect(await second.size()).toBe(1);
    await second.close();
  });

  test('a reader with an old state keeps the writer from opening, and is named', async () => {
    await written();
    const reader = await raw({ readOnly: true });
    const holder = await openSqliteStore(path);
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM entry').get();
    await holder.append([entry(6)]);
    expect(await holder.eraseDisclosure(hex(0), 'a')).toEqual({ purged: false });
    reader.exec('COMMIT');
    expect(await holder.eraseDisclosure(hex(0), 'a')).toEqual({ purged: true });
    reader.close();
    await holder.close();
  });
});

describe('files that are not a whole ledger of ours', () => {
  const cases: [string, StoreFaultCode, () => Promise<void> | void][] = [
    ['a text file', 'foreign', () => writeFileSync(path, 'Dear diary, '.repeat(50))],
    ['a short file', 'foreign', () => writeFileSync(path, 'x')],
    ['an empty file', 'corrupt', () => writeFileSync(path, '')],
    ['only a side file', 'corrupt', () => writeFileSync(`${path}-wal`, 'x')],
    [
      'the database of another program',
      'foreign',
      async () => {
        const db = await raw();
        db.exec('PRAGMA application_id = 42; CREATE TABLE a (b)');
        db.close();
      },
    ],
    [
      'another program’s database in WAL mode',
      'foreign',
      async () => {
        const db = await raw();
        db.exec('PRAGMA journal_mode = WAL; CREATE TABLE a (b)');
        db.close();
      },
    ],
    [
      'a ledger by a later version',
      'newer',
      async () => {
        await written();
        const db = await raw();
        db.exec(`PRAGMA user_version = ${SCHEMA_VERSION + 1}`);
        db.close();
      },
    ],
    [
      'a cut ledger',
      'corrupt',
      async () => {
        await written(500);
        const bytes = readFileSync(path);
        writeFileSync(path, bytes.subarray(0, bytes.length - 3 * 4096));
      },
    ],
    [
      'a ledger with a page overwritten',
      'corrupt',
      async () => {
        await written(500);
        const pages = readFileSync(path).length / 4096;
        const file = openSync(path, 'r+');
        writeSync(file, Buffer.alloc(4096, 0xa5), 0, 4096, Math.floor(pages / 2) * 4096);
      },
    ],
    ['a folder', 'io', () => void 0],
  ];

  test.each(cases)('%s: %s, said in a sentence, and nothing on disk changes', async (name, code, prepare) => {
    await prepare();
    if (name === 'a folder') path = folder;
    const before = filesIn();
    for (const open of [() => openSqliteStore(path), () => openSqliteReader(path)]) {
      const fault = await faultFrom(open);
      expect(fault.code).toBe(code);
      expect(fault.message).toMatch(/[:,] .+\.$/);
      expect(filesIn()).toEqual(before);
    }
  });

  test('no ledger: a new one is made only when that is wanted', async () => {
    expect((await faultFrom(() => openSqliteStore(path, { create: false }))).code).toBe('absent');
    expect((await faultFrom(() => openSqliteReader(path))).code).toBe('absent');
    expect(filesIn()).toEqual({});
    await (await openSqliteStore(path)).close();
    expect(Object.keys(filesIn())).toEqual(['ledger.db']);
  });

  test('what an interrupted creation left is swept away', async () => {
    writeFileSync(`${path}.new`, 'half');
    writeFileSync(`${path}.new-journal`, 'half');
    await (await openSqliteStore(path)).close();
    expect(Object.keys(filesIn())).toEqual(['ledger.db']);
  });

  test('a folder that does not exist', async () => {
    path = join(folder, 'no', 'ledger.db');
    expect((await faultFrom(() => openSqliteStore(path))).code).toBe('io');
  });

  test('a flipped bit anywhere is refused, or loses no entry and changes only bytes that a hash covers', async () => {
    await written(60);
    const good = readFileSync(path);
    let refused = 0;
    for (let at = 17; at < good.length; at += 1_511) {
      const bytes = Buffer.from(good);
      bytes[at] = (bytes[at] ?? 0) ^ 0x10;
      writeFileSync(path, bytes);
      const opened = await openSqliteStore(path).catch((error: unknown) => error);
      if (opened instanceof Error) {
        expect(isStoreFault(opened, 'corrupt', 'foreign', 'newer')).toBe(true);
        refused += 1;
      } else {
        const store = opened as LedgerStore;
        expect(await store.size()).toBe(60);
        await store.close();
      }
      rmSync(folder, { recursive: true });
      mkdirSync(folder);
    }
    expect(refused).toBeGreaterThan(0);
  });
});

describe('erasure', () => {
  test('leaves no copy of the text in any file of the store', async () => {
    const secret = 'Unmistakable Name of a Person '.repeat(20);
    const store = await openSqliteStore(path);
    await store.append([entry(0)]);
    await store.putDisclosures(hex(0), [{ digest: 'a', text: secret }]);
    const found = () =>
      readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes('Unmistakable Name'));
    expect(found()).not.toEqual([]);
    expect(await store.eraseDisclosure(hex(0), 'a')).toEqual({ purged: true });
    expect(found()).toEqual([]);
    await store.close();
    expect(found()).toEqual([]);
  });
});

describe('faults of the library', () => {
  const sqliteError = (errcode: number, message = 'no'): Error => Object.assign(new Error(message), { errcode });
  test.each<[number, StoreFaultCode]>([
    [5, 'busy'],
    [6, 'busy'],
    [8, 'readonly'],
    [10, 'io'],
    [10 | (4 << 8), 'io'],
    [11, 'corrupt'],
    [13, 'full'],
    [14, 'io'],
    [26, 'foreign'],
    [1, 'io'],
  ])('result %i is %s', (errcode, code) => {
    const cause = sqliteError(errcode);
    const fault = faultOf(cause, 'Appending', 'unknown');
    expect([fault.code, fault.outcome, fault.cause]).toEqual([code, 'unknown', cause]);
    expect(fault.message).toMatch(/^Appending: no\. .+\.$/);
  });

  test('anything else that is thrown is a fault of input and output, and a fault stays itself', () => {
    expect(faultOf('odd', 'Reading', 'not-stored').code).toBe('io');
    expect(faultOf(null, 'Reading', 'not-stored').code).toBe('io');
    expect(faultOf(sqliteError(19, 'append-only: no'), 'Writing', 'not-stored').code).toBe('append-only');
    expect(faultOf(sqliteError(19, 'CHECK failed'), 'Writing', 'not-stored').code).toBe('conflict');
    const fault = new StoreFault('busy', 'Wait.');
    expect(faultOf(fault, 'Reading', 'unknown')).toBe(fault);
  });

  /** A driver whose database fails at the statement that begins with `at`, once, before or after it is run. */
  async function failingAt(at: string, errcode: number, after: boolean): Promise<SqliteDriver> {
    const real = await loadDriver();
    let armed = false;
    return {
      name: real.name,
      open(file, options) {
        const db = real.open(file, options);
        if (file !== path || options.readOnly === true) return db;
        return {
          prepare: (sql) => {
            const statement = db.prepare(sql);
            if (sql.startsWith('INSERT INTO entry')) armed = true;
            if (!sql.startsWith(at)) return statement;
            return {
              get: (...values) => statement.get(...values),
              all: (...values) => statement.all(...values),
              run(...values) {
                if (!armed) return statement.run(...values);
                armed = false;
                if (after) statement.run(...values);
                throw sqliteError(errcode);
              },
            };
          },
          exec: (sql) => db.exec(sql),
          close: () => db.close(),
        };
      },
    };
  }

  test.each<[string, string, number, boolean, string, number]>([
    ['the disk fails at the commit', 'COMMIT', 10, false, 'unknown', 0],
    ['the disk fails at the commit, yet it took', 'COMMIT', 10, true, 'unknown', 1],
    ['the disk is full at the commit', 'COMMIT', 13, false, 'unknown', 0],
    ['the disk fails before anything', 'BEGIN', 10, false, 'not-stored', 0],
  ])('%s: nothing more is written until reopening', async (_, at, errcode, after, outcome, stored) => {
    const store = await openSqliteStore(path, { driver: await failingAt(at, errcode, after) });
    const fault = await faultFrom(() => store.append([entry(0)]));
    expect(fault.outcome).toBe(outcome);
    const next = await faultFrom(() => store.append([entry(1)]));
    expect([next.code, next.cause]).toEqual(['stopped', fault]);
    expect(await store.size()).toBe(stored);
    await store.close();
    const again = await openSqliteStore(path);
    expect(await again.size()).toBe(stored);
    expect(await again.hasId(hex(0))).toBe(stored === 1);
    await again.close();
  });

  test('a lock that somebody holds for a moment does not end writing', async () => {
    const store = await openSqliteStore(path, { driver: await failingAt('BEGIN', 5, false) });
    expect((await faultFrom(() => store.append([entry(0)]))).code).toBe('busy');
    expect(await store.append([entry(0)])).toEqual({ firstIndex: 0 });
    await store.close();
  });
});

describe('other processes', () => {
  /** The store bundled into one file that plain Node runs, with the native package left where it is. */
  async function program(source: string): Promise<string> {
    const file = join(folder, 'program.mjs');
    const sqlite = createRequire(import.meta.url)
      .resolve('@photostructure/sqlite')
      .replace(/\.cjs$/, '.mjs');
    await build({
      stdin: { contents: source, resolveDir: fileURLToPath(new URL('.', import.meta.url)), loader: 'ts' },
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile: file,
      plugins: [
        {
          name: 'native',
          setup(setup) {
            setup.onResolve({ filter: /^@photostructure\/sqlite$/ }, () => ({
              path: pathToFileURL(sqlite).href,
              external: true,
            }));
          },
        },
      ],
    });
    return file;
  }

  const WRITER = `
    import { openSqliteStore } from './sqlite.ts';
    const store = await openSqliteStore(process.argv[2] ?? '');
    for (let n = await store.size(); ; n += 1) {
      await store.append([{ id: n.toString(16).padStart(64, '0'), device: 'd', counter: n, receivedAt: n, leaf: new Uint8Array(300).fill(n) }]);
      console.log(n);
    }`;

  test('kill -9 frees the writer’s place and loses nothing that was acknowledged', async () => {
    const file = await program(WRITER);
    let acknowledged = -1;
    for (let round = 0; round < 5; round += 1) {
      const child = spawn(process.execPath, [file, path], { stdio: ['ignore', 'pipe', 'inherit'] });
      const ended = new Promise((resolve) => child.once('close', resolve));
      let heard = '';
      const enough = new Promise<void>((resolve) => {
        child.stdout.on('data', (chunk: Buffer) => {
          heard += chunk.toString();
          if (heard.split('\n').length > 20 + round * 13) resolve();
        });
      });
      await Promise.race([enough, ended]);
      expect((await faultFrom(() => openSqliteStore(path))).code).toBe('busy');
      const reader = await openSqliteReader(path);
      expect(await reader.size()).toBeGreaterThan(0);
      await reader.close();
      child.kill('SIGKILL');
      await ended;
      acknowledged = Math.max(acknowledged, ...heard.split('\n').slice(0, -1).map(Number));

      const store = await openSqliteStore(path);
      const size = await store.size();
      expect(size).toBeGreaterThan(acknowledged);
      // At most the one that was stored but not yet acknowledged, or acknowledged but not yet heard.
      for (const { index, id, leaf } of await store.read(0, size)) {
        expect([id, leaf]).toEqual([hex(index), new Uint8Array(300).fill(index)]);
      }
      await store.close();
    }
  });
});
