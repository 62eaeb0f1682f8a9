// Measures how long a hub of many events takes from its start after a kill until it serves.

import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { eventIdOf, leafBytes, readSigned } from '@proofhouse/record/wire.ts';
import { openSqliteStore } from '@proofhouse/store/sqlite/sqlite.ts';
import { type Running, start } from './process.ts';
import { freshFolder } from './recording.ts';
import { type Offered, type Signing, signing, T0 } from './set.ts';

/** Milliseconds, one for each time. */
export interface RecoveryTimes {
  readonly events: number;
  /** Without any memory at rest, everything verified and folded anew: once. */
  readonly anew: number;
  /** From starting the process after a kill until it serves. */
  readonly whole: readonly number[];
}

const BATCH = 1_000;
const OFFERED = 250;

/** Appends signed events to the store itself: the hub would verify and fold them one by one, which is not measured. */
async function fill(path: string, events: number): Promise<Signing> {
  const people = signing();
  const store = await openSqliteStore(path);
  let waiting: Offered[] = [...people.founding];
  for (let done = 0; done < events; ) {
    while (waiting.length < Math.min(BATCH, events - done)) {
      waiting.push(people.next());
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
  return people;
}

/** Offers so many events, at once. */
async function offer(running: Running, people: Signing, count: number): Promise<void> {
  const answer = await running.offer(Array.from({ length: count }, () => people.next()));
  if (answer?.status !== 200) throw new Error(`The hub answered ${answer?.status}.`);
}

/**
 * Fills a ledger, then kills the hub and starts it over and over. Between two starts it takes more events in, so that
 * memory at rest is of any age it can have when a hub is killed, from new to as old as the server lets it become.
 */
export async function recoveryTimes(hub: string, events: number, starts: number): Promise<RecoveryTimes> {
  const outside = freshFolder();
  const folder = join(outside, 'data');
  const path = join(folder, 'ledger.sqlite');
  mkdirSync(folder);
  try {
    const people = await fill(path, events);
    const whole: number[] = [];
    let anew = 0;
    for (let turn = 0; turn <= starts; turn += 1) {
      const begun = performance.now();
      const running = start(['--no-warnings', hub, folder]);
      await running.ready;
      const took = performance.now() - begun;
      if (turn > 0) whole.push(took);
      else anew = took;
      await offer(running, people, OFFERED);
      if (turn === 0) {
        await running.say('seal');
        while (!existsSync(join(folder, 'rest'))) await pause(100);
      }
      running.child.kill('SIGKILL');
      await running.ended;
    }
    return { events, anew, whole };
  } finally {
    rmSync(outside, { recursive: true, force: true });
  }
}

/** The value that so many of a hundred do not exceed. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? 0;
}
