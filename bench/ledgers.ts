// SAMPLE ledgers of stated lengths, made once through the hub and kept under .build.

import { cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileGuard } from '@proofhouse/record/guard.ts';
import { type Hub, openHub } from '@proofhouse/record/hub.ts';
import { nodePlatform } from '@proofhouse/record/node.ts';
import { fileRest } from '@proofhouse/record/restfile.ts';
import { openSqliteStore } from '@proofhouse/store/sqlite/sqlite.ts';
import { benchLogKey, Telling } from './sample.ts';

/** Rises when the told ledger or its files change. */
const VERSION = 1;
const BATCH = 1_000;

/** Opens the hub of a folder, with its memory where it was laid down by this very program. */
export async function openFolder(folder: string, code: string, least?: number): Promise<Hub> {
  mkdirSync(join(folder, 'heads'), { recursive: true });
  const store = await openSqliteStore(join(folder, 'ledger.sqlite'));
  const guard = fileGuard(join(folder, 'heads', 'head'));
  const rest = fileRest(join(folder, 'rest'), code);
  return openHub(store, nodePlatform, benchLogKey(), 0, guard, { ...rest, ...(least === undefined ? {} : { least }) });
}

/** Bytes on disk of a folder's ledger. */
export const ledgerBytes = (folder: string): number => statSync(join(folder, 'ledger.sqlite')).size;

/** Where the ledgers are: one folder for each length, the next grown from the one before. */
export async function makeLedgers(
  root: string,
  code: string,
  sizes: readonly number[],
  say: (line: string) => void,
): Promise<ReadonlyMap<number, string>> {
  const folderOf = (size: number): string => join(root, `ledger-v${VERSION}-${size}`);
  const folders = new Map(sizes.map((size) => [size, folderOf(size)]));
  if (sizes.every((size) => existsSync(folderOf(size)))) return folders;
  const telling = new Telling();
  const draft = join(root, `draft-${process.pid}`);
  rmSync(draft, { recursive: true, force: true });
  let hub = await openFolder(draft, code);
  let told = 0;
  for (const size of sizes) {
    const from = performance.now();
    const began = told;
    while (told < size) {
      const batch = telling.next(Math.min(BATCH, size - told));
      const receipts = await hub.receive(
        batch.map(({ signed }) => signed),
        batch.at(-1)?.at ?? 0,
      );
      const refused = receipts.find(({ status }) => status !== 'received');
      if (refused) throw new Error(`The sample ledger was not taken: ${JSON.stringify(refused)}`);
      told += batch.length;
      // Beginning anew from what was laid down keeps this process small.
      if (told % 100_000 === 0 && told < size) {
        await hub.close();
        hub = await openFolder(draft, code);
      }
    }
    await hub.sealHead(Date.now());
    await hub.close();
    const seconds = (performance.now() - from) / 1000;
    say(`told ${size} events (${Math.round((size - began) / seconds)} a second, signing them included)`);
    const target = folderOf(size);
    rmSync(target, { recursive: true, force: true });
    if (size === sizes.at(-1)) renameSync(draft, target);
    else cpSync(draft, target, { recursive: true });
    if (size !== sizes.at(-1)) hub = await openFolder(draft, code);
  }
  return folders;
}
