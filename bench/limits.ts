// What the machine allows: one signature check, one hash, one flush, one commit, measured beside everything else.

import { createPublicKey, generateKeyPairSync, hash, randomBytes, sign, verify } from 'node:crypto';
import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { loadDriver } from '@proofhouse/store/sqlite/driver.ts';
import { applyWriterSettings } from '@proofhouse/store/sqlite/settings.ts';
import { type Measured, type Patience, ratePerSecond } from './measure.ts';

/** Rates a second. */
export interface Limits {
  /** Ed25519 by the platform, key at hand, one after the other. */
  readonly checkOne: Measured;
  /** The same over all cores, 64 under way. */
  readonly checkAll: Measured;
  readonly hashOne: Measured;
  /** 4 KiB into a file that has its length already, and on to the disk. */
  readonly flush: Measured;
  /** One row in one durable commit, bare: no triggers, no second index. */
  readonly commit: Measured;
}

const BYTES = 900;

async function checks(
  patience: Patience,
  which: 'all' | 'both' = 'both',
): Promise<Pick<Limits, 'checkOne' | 'checkAll'>> {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const key = createPublicKey(publicKey.export({ format: 'pem', type: 'spki' }));
  const count = Math.round(8_000 * patience.share);
  const messages = Array.from({ length: 512 }, () => randomBytes(BYTES));
  const signatures = messages.map((message) => sign(null, message, privateKey));
  const one = (n: number): boolean => verify(null, messages[n % 512] as Buffer, key, signatures[n % 512] as Buffer);
  const none: Measured = { median: Number.NaN, least: Number.NaN, most: Number.NaN, runs: 0 };
  const checkOne =
    which === 'all'
      ? none
      : await ratePerSecond(patience, count, () => {
          for (let n = 0; n < count; n += 1) one(n);
        });
  const checkAll = await ratePerSecond(
    patience,
    2 * count,
    () =>
      new Promise<void>((resolve) => {
        let begun = 0;
        let ended = 0;
        const next = (): void => {
          if (begun >= 2 * count) return;
          const n = begun % 512;
          begun += 1;
          verify(null, messages[n] as Buffer, key, signatures[n] as Buffer, () => {
            ended += 1;
            if (ended === 2 * count) resolve();
            else next();
          });
        };
        for (let n = 0; n < 64; n += 1) next();
      }),
  );
  return { checkOne, checkAll };
}

async function flushes(patience: Patience, folder: string): Promise<Measured> {
  const path = join(folder, 'flush');
  const block = Buffer.alloc(4_096, 7);
  const file = openSync(path, 'w');
  try {
    for (let n = 0; n < 1_024; n += 1) writeSync(file, block, 0, block.length, n * block.length);
    fdatasyncSync(file);
    const count = Math.round(2_000 * patience.share);
    return await ratePerSecond(patience, count, () => {
      for (let n = 0; n < count; n += 1) {
        writeSync(file, block, 0, block.length, (n % 1_024) * block.length);
        fdatasyncSync(file);
      }
    });
  } finally {
    closeSync(file);
    rmSync(path);
  }
}

/** A signature check to be done over and over. */
function makeCheck(): () => boolean {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const message = randomBytes(BYTES);
  const signature = sign(null, message, privateKey);
  return () => verify(null, message, publicKey, signature);
}

async function commits(patience: Patience, folder: string, before: () => unknown = () => undefined): Promise<Measured> {
  const path = join(folder, 'commit.sqlite');
  const db = (await loadDriver()).open(path, {});
  try {
    applyWriterSettings(db);
    db.exec('CREATE TABLE row (idx INTEGER PRIMARY KEY, leaf BLOB NOT NULL)');
    const insert = db.prepare('INSERT INTO row (leaf) VALUES (?)');
    const leaf = randomBytes(BYTES);
    const count = Math.round(2_000 * patience.share);
    return await ratePerSecond(patience, count, () => {
      for (let n = 0; n < count; n += 1) {
        before();
        insert.run(leaf);
      }
    });
  } finally {
    db.close();
    for (const side of ['', '-wal', '-shm']) rmSync(path + side, { force: true });
  }
}

/** The limits once more, briefly, to be measured between two runs: other work on the cores then hits both alike. */
export interface Probe {
  checkAll(): Promise<number>;
  /**
   * One check, then one commit, over and over, as an event needs them: a disk that just waited for a check answers
   * later than one that is asked without a pause.
   */
  checkAndCommit(): Promise<number>;
}

/** Makes a probe that writes into a folder. */
export function makeProbe(folder: string): Probe {
  const brief: Patience = { repeats: 1, share: 0.15 };
  return {
    checkAll: async () => (await checks(brief, 'all')).checkAll.median,
    checkAndCommit: async () => (await commits(brief, folder, makeCheck())).median,
  };
}

/** Measures all of them. */
export async function measureLimits(patience: Patience, folder: string): Promise<Limits> {
  const leaf = randomBytes(BYTES);
  const count = Math.round(200_000 * patience.share);
  return {
    ...(await checks(patience)),
    hashOne: await ratePerSecond(patience, count, () => {
      for (let n = 0; n < count; n += 1) hash('sha256', leaf, 'buffer');
    }),
    flush: await flushes(patience, folder),
    commit: await commits(patience, folder),
  };
}
