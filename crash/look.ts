// Looks at one image the way a hub does when it starts after the power came back: the real store opens it.

import { existsSync, mkdirSync, readdirSync, rmdirSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileGuard } from '@proofhouse/record/guard.ts';
import { openHub } from '@proofhouse/record/hub.ts';
import { openLogKey } from '@proofhouse/record/logkey.ts';
import { nodePlatform } from '@proofhouse/record/node.ts';
import type { LedgerStore } from '@proofhouse/record/port.ts';
import { readLeaf } from '@proofhouse/record/wire.ts';
import { loadDriver, type SqliteDatabase, type SqliteDriver } from '@proofhouse/store/sqlite/driver.ts';
import { openSqliteStore } from '@proofhouse/store/sqlite/sqlite.ts';
import { bytesOf, type Image } from './images.ts';
import type { Truth } from './recording.ts';

/** What an image turned out to hold. */
export type Found =
  /** It opens, and holds a beginning of the truth: so many leaves. */
  | { readonly kind: 'whole'; readonly leaves: number }
  /** It does not open, or holds something that was never written. */
  | { readonly kind: 'corrupt'; readonly says: string };

const corrupt = (says: string): Found => ({ kind: 'corrupt', says });

const LEDGER = 'ledger.sqlite';
const same = (left: Uint8Array, right: Uint8Array): boolean => Buffer.compare(left, right) === 0;

/** Writes an image below a folder. Shared memory is never part of it; `stale` leaves an old one there. */
export function writeImage(image: Image, folder: string, everything: boolean, stale?: Uint8Array): void {
  mkdirSync(folder);
  const made = new Set<string>();
  for (const file of image.files) {
    const isInFolder = file.path.includes('/');
    if (isInFolder && !everything) continue;
    const path = join(folder, file.path);
    if (isInFolder && !made.has(dirname(path))) {
      mkdirSync(dirname(path), { recursive: true });
      made.add(dirname(path));
    }
    writeFileSync(path, bytesOf(file), { mode: 0o600 });
  }
  if (stale) writeFileSync(join(folder, `${LEDGER}-shm`), stale);
}

function remove(folder: string, everything: boolean): void {
  if (everything) {
    rmSync(folder, { recursive: true, force: true });
    return;
  }
  for (const name of readdirSync(folder)) unlinkSync(join(folder, name));
  rmdirSync(folder);
}

/** Whether every leaf, head and disclosure is what it was when it was written. */
async function compare(store: LedgerStore, truth: Truth): Promise<Found> {
  const size = await store.size();
  if (size > truth.leaves.length) return corrupt(`It has ${size} leaves; only ${truth.leaves.length} were ever made.`);
  for (const { index, id, leaf } of await store.read(0, size)) {
    const should = truth.leaves[index];
    if (!should || id !== truth.ids[index] || !same(leaf, should))
      return corrupt(`Leaf ${index} is not as it was made.`);
    const disclosed = truth.disclosures.get(index);
    if (disclosed !== undefined && JSON.stringify((await store.disclosuresOf(id)).kept) !== disclosed) {
      return corrupt(`What leaf ${index} disclosed is gone.`);
    }
  }
  for (const [nth, head] of (await store.heads()).entries()) {
    const should = truth.heads[nth];
    if (should?.note !== head.note || should.root !== head.root || should.size !== head.size) {
      return corrupt(`Head ${nth} is not as it was signed.`);
    }
  }
  return { kind: 'whole', leaves: size };
}

/** What the guard's newest head covers. More than is there, and the hub would take itself for rolled back. */
export function guardCovers(image: Image): number {
  const newest = image.files
    .filter(({ path }) => /^heads\/head\.\d{10}$/.test(path))
    .sort((left, right) => (left.path < right.path ? -1 : 1))
    .at(-1);
  if (!newest) return 0;
  const size = Number(bytesOf(newest).toString('utf8').split('\n')[1]);
  return Number.isSafeInteger(size) ? size : Number.POSITIVE_INFINITY;
}

/** A pair of eyes: opens images one after another in one folder. */
export interface Eyes {
  /** `recover` lets plain SQLite open it first, as a journal to be rolled back needs; only negative controls do. */
  look(image: Image, truth: Truth, recover?: boolean): Promise<Found>;
  /** Opens the whole hub, and lets it take one event in. Slower by far. */
  lookWhole(image: Image, truth: Truth): Promise<Found>;
}

function never(): never {
  throw new Error('A lock holds no statements.');
}

const STALE = Uint8Array.from({ length: 32_768 }, (_, at) => (at * 31) ^ (at >> 5));

/** Makes eyes that work in `folder`. */
export async function makeEyes(folder: string): Promise<Eyes> {
  const real = await loadDriver();
  // The lock is no part of an image: nobody else opens it, and thousands of lock files would only cost time.
  const unlocked: SqliteDatabase = { exec: () => undefined, prepare: () => never(), close: () => undefined };
  const driver: SqliteDriver = {
    name: real.name,
    open: (path, options) => (path.endsWith('.lock') ? unlocked : real.open(path, options)),
  };
  let turn = 0;
  const fresh = (): string => join(folder, String(turn++));
  const says = (error: unknown): string => (error instanceof Error ? error.message : String(error));
  return {
    async look(image, truth, recover = false) {
      const place = fresh();
      writeImage(image, place, false, turn % 8 === 3 ? STALE : undefined);
      try {
        if (recover && existsSync(join(place, LEDGER))) {
          const db = driver.open(join(place, LEDGER), {});
          db.exec('SELECT count(*) FROM sqlite_schema; PRAGMA journal_mode = WAL');
          db.close();
        }
        const store = await openSqliteStore(join(place, LEDGER), { driver });
        try {
          return await compare(store, truth);
        } finally {
          await store.close();
        }
      } catch (error) {
        return corrupt(says(error));
      } finally {
        remove(place, false);
      }
    },
    async lookWhole(image, truth) {
      const place = fresh();
      writeImage(image, place, true);
      try {
        mkdirSync(join(place, 'heads'), { recursive: true });
        const store = await openSqliteStore(join(place, LEDGER), { driver });
        const found = await compare(store, truth);
        const key = openLogKey(join(place, 'log.key'));
        const hub = await openHub(store, nodePlatform, key, 0, fileGuard(join(place, 'heads', 'head')));
        try {
          if (hub.fault) return corrupt(hub.fault.message);
          if (hub.damage.length > 0) return corrupt(`Leaf ${hub.damage[0]?.index}: ${hub.damage[0]?.says}`);
          const next = truth.leaves[hub.size];
          const event = next && readLeaf(next);
          if (event?.ok) {
            const [receipt] = await hub.receive([event.signed], event.receivedAt);
            if (receipt?.status !== 'received')
              return corrupt(`The next event was ${receipt?.status}: ${receipt?.why}`);
          }
          if (hub.production && (await hub.sealHead(4_000_000_000_000)) === undefined)
            return corrupt('No head was sealed.');
          const report = await hub.verify();
          return report.ok ? found : corrupt('The record does not verify.');
        } finally {
          await hub.close();
        }
      } catch (error) {
        return corrupt(says(error));
      } finally {
        remove(place, true);
      }
    },
  };
}
