// Measures how long a hub of many events takes from its start to its first answer, and what of that is the store.

import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { eventIdOf, leafBytes, readSigned } from '@proofhouse/record/wire.ts';
import { openSqliteStore } from '@proofhouse/store/sqlite/sqlite.ts';
import { start } from './process.ts';
import { freshFolder } from './recording.ts';
import { type Offered, signing, T0 } from './set.ts';

/** Milliseconds, one for each time. */
export interface RecoveryTimes {
  readonly events: number;
  /** Store only: SQLite's version, side file, quick_check, truncating checkpoint. */
  readonly store: readonly number[];
  /** From starting the process until it serves, everything folded. */
  readonly whole: readonly number[];
}

const BATCH = 1_000;

/** Appends signed events to the store itself: the hub would verify and fold them one by one, which is not measured. */
async function fill(path: string, events: number): Promise<Offered> {
  const people = signing();
  const store = await openSqliteStore(path);
  let waiting: Offered[] = [...people.founding];
  let last = people.next();
  for (let done = 0; done < events; ) {
    while (waiting.length < Math.min(BATCH, events - done)) {
      waiting.push(last);
      last = people.next();
    }
    await store.append(
      waiting.map(({ id, signed }, n) => {
        const read = readSigned(signed);
        if (!read.ok || eventIdOf(signed.text) !== id) throw new Error('A made event does not read.');
        const receivedAt = T0 + 3_000_000 + done + n;
        const { device, counter } = read.envelope;
        return { id, device, counter, receivedAt, leaf: leafBytes(signed, receivedAt) };
      }),
    );
    done += waiting.length;
    waiting = [];
  }
  await store.close();
  return last;
}

/** Fills a ledger, then kills and starts the hub over and over. */
export async function recoveryTimes(hub: string, events: number, starts: number): Promise<RecoveryTimes> {
  const outside = freshFolder();
  const folder = join(outside, 'data');
  const path = join(folder, 'ledger.sqlite');
  mkdirSync(folder);
  try {
    let next: Offered | undefined = await fill(path, events);
    const store: number[] = [];
    const whole: number[] = [];
    for (let turn = 0; turn < starts; turn += 1) {
      const begun = performance.now();
      const running = start(['--no-warnings', hub, folder]);
      await running.ready;
      whole.push(performance.now() - begun);
      if (next) await running.offer([next]);
      next = undefined;
      running.child.kill('SIGKILL');
      await running.ended;
    }
    for (let turn = 0; turn < starts; turn += 1) {
      const begun = performance.now();
      const opened = await openSqliteStore(path);
      store.push(performance.now() - begun);
      await opened.close();
    }
    return { events, store, whole };
  } finally {
    rmSync(outside, { recursive: true, force: true });
  }
}

/** The value that so many of a hundred do not exceed. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? 0;
}
