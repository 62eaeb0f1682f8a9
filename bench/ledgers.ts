// SAMPLE ledgers of stated lengths, told and signed once and kept under .build.

import { cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileGuard } from '@proofhouse/record/guard.ts';
import { type Hub, openHub } from '@proofhouse/record/hub.ts';
import { nodePlatform } from '@proofhouse/record/node.ts';
import { fileRest } from '@proofhouse/record/restfile.ts';
import { leafBytes } from '@proofhouse/record/wire.ts';
import { openSqliteStore } from '@proofhouse/store/sqlite/sqlite.ts';
import { benchLogKey, Telling } from './sample.ts';

/** Rises when the told ledger or its files change. */
const VERSION = 2;
const BATCH = 1_000;

/** Opens the hub of a folder, with its memory where it was laid down by this very program. */
export async function openFolder(folder: string, code: string, least?: number): Promise<Hub> {
  mkdirSync(join(folder, 'heads'), { recursive: true });
  const store = await openSqliteStore(join(folder, 'ledger.sqlite'));
  const guard = fileGuard(join(folder, 'heads', 'head'));
  const rest = fileRest(join(folder, 'rest'), code);
  return openHub(store, nodePlatform, benchLogKey(), 0, guard, { ...rest, ...(least === undefined ? {} : { least }) });
}

/** Bytes on disk of a folder's ledger, and of the memory laid down beside it. */
export const fileBytes = (folder: string, file: 'ledger.sqlite' | 'rest'): number =>
  existsSync(join(folder, file)) ? statSync(join(folder, file)).size : 0;

/**
 * Makes the ledgers: one folder for each length, the next grown from the one before. They are written straight into
 * the store, because the first opening reads and verifies every leaf in any case.
 */
export async function makeLedgers(
  root: string,
  sizes: readonly number[],
  say: (line: string) => void,
): Promise<ReadonlyMap<number, string>> {
  const folderOf = (size: number): string => join(root, `ledger-v${VERSION}-${size}`);
  const folders = new Map(sizes.map((size) => [size, folderOf(size)]));
  const missing = sizes.filter((size) => !existsSync(folderOf(size)));
  if (missing.length === 0) return folders;
  const telling = new Telling();
  const draft = join(root, `draft-${process.pid}`);
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  let told = 0;
  for (const size of sizes) {
    const store = await openSqliteStore(join(draft, 'ledger.sqlite'));
    while (told < size) {
      const batch = telling.next(Math.min(BATCH, size - told));
      await store.append(
        batch.map(({ id, device, counter, at, signed }) => ({
          id,
          device,
          counter,
          receivedAt: at,
          leaf: leafBytes(signed, at),
        })),
      );
      told += batch.length;
      if (told % 100_000 === 0) say(`told ${told} events`);
    }
    await store.close();
    const target = folderOf(size);
    rmSync(target, { recursive: true, force: true });
    if (size === sizes.at(-1)) renameSync(draft, target);
    else cpSync(draft, target, { recursive: true });
  }
  return folders;
}
