// Records what a hub process does to its disk while events are offered to it, with what it must be measured against.

import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SealedHead } from '@proofhouse/record/port.ts';
import { openSqliteReader } from '@proofhouse/store/sqlite/sqlite.ts';
import type { Tampering } from './driver.ts';
import { NeverReady, type Running, start } from './process.ts';
import { type Offered, signing } from './set.ts';

/** One life of the hub process. */
export interface Life {
  /** How many new events are offered, one answer after another. */
  readonly events: number;
  /** How many go in one offer. */
  readonly batch?: number;
  /** A head is sealed after every so many offers. */
  readonly sealEvery?: number;
  /** What the shim does to it, "<kind>,<n>". */
  readonly fault?: string;
  /** How it ends when no fault ends it. */
  readonly ends: 'close' | 'kill';
}

/** A story to record: one folder, several lives. */
export interface Story {
  readonly name: string;
  readonly tampering: Tampering;
  readonly lives: readonly Life[];
}

/** What the ledger held in the end; every image must be a beginning of it. */
export interface Truth {
  readonly leaves: readonly Uint8Array[];
  readonly ids: readonly string[];
  readonly heads: readonly SealedHead[];
  /** Disclosures by the place of their event. */
  readonly disclosures: ReadonlyMap<number, string>;
  /** The most events that were offered at once. */
  readonly batch: number;
}

/** A recorded story. */
export interface Recording {
  readonly story: Story;
  readonly log: Buffer;
  readonly truth: Truth;
  /** How each life ended. */
  readonly endings: readonly {
    readonly code: number | null;
    readonly signal: string | null;
    readonly printed: string;
  }[];
}

/** A folder in memory where there is one: what is durable is the model's to say, not this disk's. */
export function freshFolder(): string {
  const memory = '/dev/shm';
  let base = process.env['PROOFHOUSE_CRASH_TMP'] ?? tmpdir();
  try {
    if (!process.env['PROOFHOUSE_CRASH_TMP'] && statSync(memory).isDirectory()) base = memory;
  } catch {
    // No memory to mount: the usual place will do.
  }
  return realpathSync(mkdtempSync(join(base, 'proofhouse-crash-')));
}

/** A life that lasts longer hangs; on a machine with much else to do, one of a second takes a minute. */
const LIFE_MOST = 600_000;

/** Everything that counts, as it stands in a ledger. */
export async function readTruth(path: string, batch: number): Promise<Truth> {
  const store = await openSqliteReader(path);
  try {
    const entries = await store.read(0, await store.size());
    const disclosures = new Map<number, string>();
    for (const { id, index } of entries) {
      const { kept } = await store.disclosuresOf(id);
      if (kept.length > 0) disclosures.set(index, JSON.stringify(kept));
    }
    return {
      leaves: entries.map(({ leaf }) => leaf),
      ids: entries.map(({ id }) => id),
      heads: await store.heads(),
      disclosures,
      batch,
    };
  } finally {
    await store.close();
  }
}

/** Offers until everything is answered, or until the hub takes nothing more in: then true. */
async function offerAll(running: Running, waiting: Offered[], life: Life): Promise<boolean> {
  for (let turn = 1; waiting.length > 0 && !running.isOver(); turn += 1) {
    const some = waiting.slice(0, life.batch ?? 1);
    const answer = await running.offer(some);
    if (answer?.status !== 200) return true;
    waiting.splice(0, some.length);
    if (life.sealEvery && turn % life.sealEvery === 0) await running.say('seal');
  }
  return running.isOver();
}

/** Lives through a story in a fresh folder, watched by the shim. */
export async function record(story: Story, hub: string, shim: string): Promise<Recording> {
  const outside = freshFolder();
  const folder = join(outside, 'data');
  const logPath = join(outside, 'log');
  mkdirSync(folder);
  const people = signing();
  const waiting: Offered[] = [...people.founding];
  const endings: Recording['endings'][number][] = [];
  try {
    for (const { events, ...life } of story.lives) {
      const tampering: Tampering = { ...story.tampering, sealsWhenTold: true };
      const running = start(['--no-warnings', hub, folder, JSON.stringify(tampering)], {
        LD_PRELOAD: shim,
        PROOFHOUSE_CRASH_DIR: folder,
        PROOFHOUSE_CRASH_LOG: logPath,
        PROOFHOUSE_CRASH_FAULT: life.fault ?? '',
      });
      for (let n = 0; n < events; n += 1) waiting.push(people.next());
      // A hub that met a fault must end by itself. One that does not is ended, and shows as a signal.
      const patience = setTimeout(() => running.child.kill('SIGKILL'), LIFE_MOST);
      try {
        await running.ready;
        const stopped = await offerAll(running, waiting, { events, ...life });
        // A fault that has not come yet may come at the close.
        if (!running.isOver() && !stopped) {
          if (life.ends === 'kill') running.child.kill('SIGKILL');
          else await running.say('close');
        }
      } catch (error) {
        if (!(error instanceof NeverReady)) throw error;
      }
      endings.push(await running.ended);
      clearTimeout(patience);
    }
    const batch = Math.max(...story.lives.map((life) => life.batch ?? 1));
    const path = join(folder, 'ledger.sqlite');
    const truth = await readTruth(path, batch).catch((cause: unknown) => {
      const how = endings.map(({ code, signal, printed }) => `${signal ?? code}: ${printed}`).join('\n');
      throw new Error(`"${story.name}" left no ledger that can be read.\n${how}`, { cause });
    });
    return { story, log: readFileSync(logPath), truth, endings };
  } finally {
    rmSync(outside, { recursive: true, force: true });
  }
}
