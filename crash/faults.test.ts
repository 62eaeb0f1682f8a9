// Holds that a disk which fails stops a hub at once, whatever fails and however often; and that it recovers everything.

import { STOPPED_EXIT } from '@proofhouse/server/serve.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { program, shim } from './compile.ts';
import { acknowledgedIn, type Entry, readLog, textOf } from './iolog.ts';
import { type Life, type Recording, record } from './recording.ts';

const found = shim();
const preload = 'path' in found ? found.path : '';
const missing = 'missing' in found ? `: left out, because ${found.missing}` : '';
const hub = preload ? await program('hubprocess') : '';

/** Exit codes: a fault at the start is told by the command, a later one ends the process that served. */
const STARTING = 3;
const tampering = { pageSize: 1024, framesMost: 20 };
const first: Life = { events: 2, ends: 'kill' };
const struck: Life = { events: 9, sealEvery: 4, ends: 'close' };
const last: Life = { events: 3, sealEvery: 3, ends: 'close' };

/** The entries of each process, one list after another. */
function sessionsOf({ log }: Recording): Entry[][] {
  const sessions: Entry[][] = [];
  for (const entry of readLog(Buffer.from(log))) {
    if (entry.op === 'session') sessions.push([]);
    else sessions.at(-1)?.push(entry);
  }
  return sessions;
}

const acknowledgedOf = (entries: readonly Entry[]) => entries.flatMap(acknowledgedIn);
const answersFrom = (entries: readonly Entry[]): number => entries.findIndex(({ op }) => op === 'sent');

/** What a process changes on disk before its first answer, by file, without repetitions. */
function startOf(entries: readonly Entry[]): string[] {
  const paths = new Map<number, string>();
  const steps: string[] = [];
  for (const entry of entries.slice(0, answersFrom(entries))) {
    if (entry.op === 'open') paths.set(entry.handle, textOf(entry));
    const path = paths.get(entry.handle) ?? '';
    if (entry.op === 'open' || !/^ledger\.sqlite(-wal)?$/.test(path)) continue;
    // The main file takes its new size before its new pages are flushed; when exactly is SQLite's business.
    if (entry.op === 'truncate' && path === 'ledger.sqlite') continue;
    const step = `${entry.op} ${path}${entry.op === 'truncate' ? ` to ${entry.place}` : ''}`;
    if (steps.at(-1) !== step) steps.push(step);
  }
  return steps;
}

/** How many writes and flushes a healthy process makes until it has moved everything in. */
let before = { write: 0, flush: 0 };

const lives = (...all: Life[]): Promise<Recording> =>
  record({ name: 'a failing disk', tampering, lives: all }, hub, preload);

describe.runIf(preload)(`a hub whose disk fails${missing}`, { timeout: 600_000 }, () => {
  beforeAll(async () => {
    const healthy = sessionsOf(await lives(first, last))[1] ?? [];
    const start = healthy.slice(
      0,
      healthy.findIndex(({ op, place }) => op === 'truncate' && place === 0),
    );
    before = {
      write: start.filter(({ op }) => op === 'write').length,
      flush: start.filter(({ op }) => op === 'flush').length,
    };
    expect(before.write).toBeGreaterThan(4);
    expect(before.flush).toBeGreaterThan(1);
  }, 600_000);

  const from = (count: () => number, more: number) => () => Math.max(1, count() + more);
  const writes = (more: number) => from(() => before.write, more);
  const flushes = (more: number) => from(() => before.flush, more);

  test.each<[string, 'while it starts' | 'while it records', string, () => number]>([
    ['a write fails', 'while it starts', 'write-eio', writes(-1)],
    ['a write fails', 'while it records', 'write-eio', writes(3)],
    ['a write fails late', 'while it records', 'write-eio', writes(40)],
    ['a write is cut short by a full disk', 'while it starts', 'write-short-full', writes(0)],
    ['a write is cut short by a full disk', 'while it records', 'write-short-full', writes(6)],
    ['a flush fails once', 'while it starts', 'flush-once', flushes(0)],
    ['a flush fails once', 'while it records', 'flush-once', flushes(4)],
    ['a flush fails once, late', 'while it records', 'flush-once', flushes(8)],
    ['every flush fails', 'while it starts', 'flush-ever', flushes(0)],
    ['every flush fails', 'while it records', 'flush-ever', flushes(5)],
    ['the disk is full', 'while it starts', 'full', writes(-1)],
    ['the disk is full', 'while it records', 'full', writes(5)],
  ])('acknowledges nothing once %s %s, ends, and recovers', async (_, when, kind, nth) => {
    const lasts = kind === 'flush-ever' || kind === 'full';
    const again: Life[] = lasts ? [{ ...struck, events: 0, fault: `${kind},1` }] : [];
    const recording = await lives(first, { ...struck, fault: `${kind},${nth()}` }, ...again, last);
    const { endings, truth } = recording;
    const sessions = sessionsOf(recording);
    const [, ended] = endings;
    expect(ended?.code, ended?.printed).toBe(when === 'while it starts' ? STARTING : STOPPED_EXIT);
    expect(ended?.printed).toMatch(/disk|room|reopen|open/i);
    const failed = sessions[1] ?? [];
    const at = failed.findIndex(({ op }) => op === 'fault');
    expect(at).toBeGreaterThanOrEqual(0);
    expect(acknowledgedOf(failed.slice(at))).toEqual([]);
    // Started again while the disk still fails, it fails again and still acknowledges nothing.
    if (lasts) {
      expect([STARTING, STOPPED_EXIT], endings[2]?.printed).toContain(endings[2]?.code);
      expect(acknowledgedOf(sessions[2] ?? [])).toEqual([]);
    }
    expect(endings.at(-1)?.code, endings.at(-1)?.printed).toBe(0);
    const acknowledged = acknowledgedOf(sessions.flat());
    expect(acknowledged.length).toBeGreaterThan(0);
    for (const { id, index } of acknowledged) expect(truth.ids[index]).toBe(id);
    expect(new Set(acknowledged.map(({ id }) => id))).toEqual(new Set(truth.ids));
  });

  test.each([
    ['a write is cut short and can go on', 'write-short'],
    ['a write is interrupted', 'write-eintr'],
  ])('goes on where %s', async (_, kind) => {
    const recording = await lives(first, { ...struck, fault: `${kind},${writes(4)()}` });
    expect(recording.endings[1]?.code, recording.endings[1]?.printed).toBe(0);
    const [, session = []] = sessionsOf(recording);
    const at = session.findIndex(({ op }) => op === 'fault');
    expect(at).toBeGreaterThanOrEqual(0);
    expect(acknowledgedOf(session.slice(at)).length).toBeGreaterThan(0);
  });

  test('writes the side file again, moves it in and cuts it before its first answer', async () => {
    const recording = await lives(first, { ...struck, fault: `flush-once,${flushes(8)()}` }, last);
    expect(startOf(sessionsOf(recording)[2] ?? [])).toEqual([
      'write ledger.sqlite-wal',
      'flush ledger.sqlite-wal',
      'write ledger.sqlite',
      'flush ledger.sqlite',
      'truncate ledger.sqlite-wal to 0',
    ]);
  });
});
