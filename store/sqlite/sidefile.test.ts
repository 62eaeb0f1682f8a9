// The store moves the side file in by itself, at a size it knows, and is told when the disk fails meanwhile.

import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isStoreFault, type LedgerStore, type NewEntry, StoreFault } from '@proofhouse/record/port.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadDriver, type SqliteDriver } from './driver.ts';
import { openSqliteStore } from './sqlite.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'proofhouse-side-'));
  path = join(folder, 'ledger.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const hex = (n: number): string => n.toString(16).padStart(64, '0');
const entry = (n: number): NewEntry => ({
  id: hex(n),
  device: 'a',
  counter: n,
  receivedAt: n,
  leaf: new Uint8Array(3_000).fill(n + 1),
});
const sideBytes = (): number => (existsSync(`${path}-wal`) ? statSync(`${path}-wal`).size : 0);

async function append(store: LedgerStore, from: number, to: number): Promise<void> {
  for (let n = from; n < to; n += 1) await store.append([entry(n)]);
}

async function faultFrom(work: () => unknown): Promise<StoreFault> {
  try {
    await work();
  } catch (error) {
    if (error instanceof StoreFault) return error;
    throw error;
  }
  throw new Error('Nothing was thrown.');
}

/** A disk that fails whenever pages are moved in this way, once `fails` says so. */
async function failing(mode: 'PASSIVE' | 'TRUNCATE', fails: () => boolean): Promise<SqliteDriver> {
  const real = await loadDriver();
  return {
    name: real.name,
    open(file, options) {
      const db = real.open(file, options);
      return {
        exec: (sql) => db.exec(sql),
        close: () => db.close(),
        prepare(sql) {
          const statement = db.prepare(sql);
          if (sql !== `PRAGMA wal_checkpoint(${mode})`) return statement;
          return {
            run: (...values) => statement.run(...values),
            all: (...values) => statement.all(...values),
            get(...values) {
              if (fails()) throw Object.assign(new Error('disk I/O error'), { errcode: 10 });
              return statement.get(...values);
            },
          };
        },
      };
    },
  };
}

describe('the side file', () => {
  test('is moved in when it is long, so that it does not grow for ever', async () => {
    const store = await openSqliteStore(path, { framesMost: 20 });
    await append(store, 0, 10);
    const afterTen = sideBytes();
    await append(store, 10, 100);
    expect(sideBytes()).toBeLessThan(afterTen * 3);
    expect(statSync(path).size).toBeGreaterThan(80 * 3_000);
    await store.close();
    expect(sideBytes()).toBe(0);
  });

  test('keeps what a reader still needs, and is moved in once the reader is gone', async () => {
    const store = await openSqliteStore(path, { framesMost: 20 });
    await append(store, 0, 5);
    const reader = (await loadDriver()).open(path, { readOnly: true });
    const count = reader.prepare('SELECT count(*) AS n FROM entry');
    reader.exec('BEGIN');
    expect(count.get()?.['n']).toBe(5);
    await append(store, 5, 60);
    expect(count.get()?.['n']).toBe(5);
    const long = sideBytes();
    reader.exec('COMMIT');
    await append(store, 60, 100);
    expect(sideBytes()).toBe(long);
    expect(count.get()?.['n']).toBe(100);
    reader.close();
    await store.close();
  });

  test('that cannot be moved in stops the writing, and loses nothing', async () => {
    let isBroken = false;
    const store = await openSqliteStore(path, { framesMost: 20, driver: await failing('PASSIVE', () => isBroken) });
    await append(store, 0, 5);
    isBroken = true;
    let kept = 5;
    const fault = await faultFrom(async () => {
      for (; kept < 100; kept += 1) await store.append([entry(kept)]);
    });
    expect(kept).toBeLessThan(100);
    expect([fault.code, fault.outcome]).toEqual(['io', 'not-stored']);
    isBroken = false;
    const next = await faultFrom(() => store.append([entry(99)]));
    expect([next.code, next.cause]).toEqual(['stopped', fault]);
    expect(await store.size()).toBe(kept);
    await store.close();
    const again = await openSqliteStore(path);
    expect(await again.size()).toBe(kept);
    await again.close();
  });

  test('that cannot be emptied when closing is told, and everything is there afterwards', async () => {
    let isBroken = false;
    const store = await openSqliteStore(path, { driver: await failing('TRUNCATE', () => isBroken) });
    await append(store, 0, 3);
    isBroken = true;
    const fault = await faultFrom(() => store.close());
    expect(isStoreFault(fault, 'io')).toBe(true);
    expect(fault.message).toMatch(/^Closing, with everything kept in the side file: /);
    const again = await openSqliteStore(path);
    expect(await again.size()).toBe(3);
    await again.close();
  });
});
