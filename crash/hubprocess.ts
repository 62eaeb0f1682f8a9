// The real hub as a process of its own: store, guard, log key and server as the product has them, with a SQLite that a
// negative control may have tampered with. It listens to two words on its input: seal, and close.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileGuard } from '@proofhouse/record/guard.ts';
import { openHub } from '@proofhouse/record/hub.ts';
import { openLogKey } from '@proofhouse/record/logkey.ts';
import { nodePlatform } from '@proofhouse/record/node.ts';
import { codeAt, fileRest } from '@proofhouse/record/restfile.ts';
import { serve } from '@proofhouse/server/serve.ts';
import { loadDriver } from '@proofhouse/store/sqlite/driver.ts';
import { openSqliteStore } from '@proofhouse/store/sqlite/sqlite.ts';
import { hastyStore, type Tampering, tamperedDriver } from './driver.ts';
import { T0 } from './set.ts';

const [folder = '', wrong = '{}'] = process.argv.slice(2);

/** As the command does: a sentence, and the exit code of a fault. */
function endOnFault(error: unknown): void {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(3);
}

async function run(): Promise<void> {
  const tampering = JSON.parse(wrong) as Tampering;
  mkdirSync(join(folder, 'heads'), { recursive: true });
  const driver = tamperedDriver(await loadDriver(), tampering);
  const opened = await openSqliteStore(join(folder, 'ledger.sqlite'), {
    driver,
    ...(tampering.framesMost ? { framesMost: tampering.framesMost } : {}),
    ...(tampering.noReflush ? { settle: () => undefined } : {}),
  });
  const store = tampering.hasty ? hastyStore(opened) : opened;
  let second = T0;
  const clock = (): number => (second += 1_000);
  const key = openLogKey(join(folder, 'log.key'));
  const code = codeAt(import.meta.url);
  const rest = code === undefined ? undefined : fileRest(join(folder, 'rest'), code);
  const hub = await openHub(store, nodePlatform, key, clock(), fileGuard(join(folder, 'heads', 'head')), rest);
  if (hub.fault) throw hub.fault;
  // A seal that the clock begins comes at another place in the log each time, and so would the n-th write.
  const told = tampering.sealsWhenTold ? Object.create(hub, { sealHead: { value: async () => hub.head?.note } }) : hub;
  const served = await serve({ hub: told, port: 0, clock: () => Math.max(clock(), hub.receivedAt ?? 0) });
  createInterface({ input: process.stdin }).on('line', (line) => {
    if (line === 'seal') {
      hub
        .sealHead(Math.max(clock(), (hub.head?.sealedAt ?? 0) + 2_000))
        .then(() => console.log('sealed'))
        // The server sees the fault, says so, and ends the process.
        .catch(() => undefined);
    }
    if (line === 'close') {
      served
        .close()
        .then(() => hub.close())
        .then(() => process.exit(0), endOnFault);
    }
  });
}

run().catch(endOnFault);
