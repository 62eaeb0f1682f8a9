// Whether the hub can do its work, in figures and in sentences; nothing of what happened on set.

import { statfs } from 'node:fs/promises';
import type { Millis } from '@proofhouse/domain/vocabulary/instant.ts';
import { build } from '@proofhouse/record/build.ts';
import type { Hub } from '@proofhouse/record/hub.ts';

/** Bytes below which a disk is as good as full: a long day and its copies need less. */
export const DISK_LEAST = 200_000_000;
/** A head is signed every second; one that old means that sealing does not go on. */
const HEAD_OLD: Millis = 30_000;
/** Behind the newest entry by more than that, the clock of this machine is wrong. */
const CLOCK_BEHIND: Millis = 5_000;

/** What can be asked of the machine under the hub. */
export interface Machine {
  /** Its clock, which may be wrong. */
  readonly clock: () => Millis;
  /** When the hub was started, by that clock. */
  readonly startedAt: Millis;
  /** Free bytes where the record is kept; undefined where it is kept in memory. */
  readonly diskFree: () => Promise<number | undefined>;
}

/** Free bytes for this user on the disk of a folder; undefined where the system cannot say. */
export async function freeBytes(folder: string): Promise<number | undefined> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return undefined;
  }
}

const seconds = (ms: Millis): number => Math.round(ms / 100) / 10;

/** How the hub stands. `ok` is false where a person must do something, and `wrong` says what. */
export async function healthAnswer(hub: Hub, machine: Machine) {
  const clock = machine.clock();
  const { head, size, fault, receivedAt } = hub;
  const diskFree = await machine.diskFree();
  const behind = Math.max(0, (receivedAt ?? 0) - clock);
  const uncovered = size - (head?.size ?? 0);
  const headAge = head ? Math.max(0, clock - head.sealedAt) : undefined;
  const waitsSince = receivedAt === undefined || uncovered === 0 ? 0 : Math.max(0, clock - receivedAt);
  const wrong: string[] = [];
  if (fault) wrong.push(fault.message);
  if (diskFree !== undefined && diskFree < DISK_LEAST) wrong.push('The disk is nearly full: make room on it.');
  if (behind > CLOCK_BEHIND) wrong.push('The clock of this machine is behind the record: set it.');
  if (hub.production && waitsSince > HEAD_OLD) wrong.push('No head is signed any more: run verify, then start again.');
  return {
    ok: wrong.length === 0,
    wrong,
    version: build,
    size,
    headSize: head?.size ?? null,
    headAgeS: headAge === undefined ? null : seconds(headAge),
    diskFreeBytes: diskFree ?? null,
    clock,
    clockBehindS: seconds(behind),
    upS: seconds(Math.max(0, clock - machine.startedAt)),
  };
}
