// Through the whole door: one durable event after the other, in batches, and over HTTP.

import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Hub } from '@proofhouse/record/hub.ts';
import { nodePlatform } from '@proofhouse/record/node.ts';
import { leafBytes, readSigned } from '@proofhouse/record/wire.ts';
import { serve } from '@proofhouse/server/serve.ts';
import { loadDriver } from '@proofhouse/store/sqlite/driver.ts';
import { SCHEMA } from '@proofhouse/store/sqlite/schema.ts';
import { applyWriterSettings } from '@proofhouse/store/sqlite/settings.ts';
import { openFolder } from './ledgers.ts';
import { makeProbe } from './limits.ts';
import { type Measured, measured, type Patience, percentile, ratePerSecond, seconds } from './measure.ts';
import { Telling, type ToldEvent } from './sample.ts';

/** A rate, the limit measured between its runs, and the share of one in the other, run by run. */
export interface Beside {
  readonly rate: Measured;
  readonly limit: Measured;
  readonly share: Measured;
}

/** Puts rates beside their limits. */
export const beside = (rates: readonly number[], limits: readonly number[]): Beside => ({
  rate: measured(rates),
  limit: measured(limits),
  share: measured(rates.map((rate, run) => rate / (limits[run] ?? Number.NaN))),
});

/** A fresh hub on disk with the set in it, and whatever is told next. */
async function freshHub(root: string, name: string): Promise<{ hub: Hub; telling: Telling; folder: string }> {
  const folder = join(root, `door-${name}-${process.pid}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const hub = await openFolder(folder, 'door');
  const telling = new Telling();
  await take(hub, telling.next(400));
  return { hub, telling, folder };
}

async function take(hub: Hub, told: readonly ToldEvent[]): Promise<void> {
  const receipts = await hub.receive(
    told.map(({ signed }) => signed),
    told.at(-1)?.at ?? 0,
  );
  const refused = receipts.find(({ status }) => status !== 'received');
  if (refused) throw new Error(`An event of the sample was not taken: ${JSON.stringify(refused)}`);
}

async function end(hub: Hub, folder: string): Promise<void> {
  await hub.close();
  rmSync(folder, { recursive: true, force: true });
}

/** One event, acknowledged when it is on the disk, before the next is offered. Heads are sealed once a second. */
export async function oneByOne(root: string, patience: Patience): Promise<Beside & { p99Ms: number }> {
  const { hub, telling, folder } = await freshHub(root, 'one');
  const probe = makeProbe(root);
  const limits: number[] = [];
  const count = Math.round(2_000 * patience.share);
  const times: number[] = [];
  const rates: number[] = [];
  for (let run = 0; run <= patience.repeats; run += 1) {
    const told = telling.next(count);
    if (run > 0) limits.push(await probe.checkAndCommit());
    const took = await seconds(async () => {
      for (const each of told) {
        const from = performance.now();
        await take(hub, [each]);
        if (run > 0) times.push(performance.now() - from);
        await hub.sealHead(Date.now());
      }
    });
    if (run > 0) rates.push(count / took);
  }
  await end(hub, folder);
  return { ...beside(rates, limits), p99Ms: percentile(times, 0.99) };
}

/** In batches of 512, three under way at a time. */
export async function inBatches(root: string, patience: Patience): Promise<Beside> {
  const { hub, telling, folder } = await freshHub(root, 'batch');
  const count = 512 * Math.max(4, Math.round(24 * patience.share));
  const runs = Array.from({ length: patience.repeats + 1 }, () => telling.next(count));
  const probe = makeProbe(root);
  const rates: number[] = [];
  const limits: number[] = [];
  for (const [run, told] of runs.entries()) {
    if (run > 0) limits.push(await probe.checkAll());
    const took = await seconds(async () => {
      const under: Promise<void>[] = [];
      const sealings: Promise<unknown>[] = [];
      for (let at = 0; at < count; at += 512) {
        under.push(take(hub, told.slice(at, at + 512)));
        // As the server does it: beside the door, and not once a batch. Waiting for it would mean waiting for the batch.
        sealings.push(hub.sealHead(Date.now()));
        if (under.length >= 3) await under.shift();
      }
      await Promise.all([...under, ...sealings]);
    });
    if (run > 0) rates.push(count / took);
  }
  await end(hub, folder);
  return beside(rates, limits);
}

/** The single steps every event takes, each alone on one core: microseconds. */
export async function steps(
  root: string,
  patience: Patience,
): Promise<{ parse: number; hash: number; insert: number }> {
  const count = Math.round(8_000 * patience.share);
  const told = new Telling().next(count);
  const microseconds = async (work: (each: ToldEvent, n: number) => void): Promise<number> => {
    const rate = await ratePerSecond(patience, count, () => told.forEach(work));
    return 1e6 / rate.median;
  };
  const { hash } = nodePlatform;
  const leaves = told.map(({ signed, at }) => leafBytes(signed, at));
  const path = join(root, `steps-${process.pid}.sqlite`);
  const db = (await loadDriver()).open(path, {});
  applyWriterSettings(db);
  for (const statement of SCHEMA) db.exec(statement);
  const insert = db.prepare(
    'INSERT INTO entry (idx, id, device, counter, received_at, leaf) VALUES (?, ?, ?, ?, ?, ?)',
  );
  let idx = 0;
  const inserting = await ratePerSecond(patience, count, (run) => {
    const mark = run.toString(16);
    for (let at = 0; at < count; at += 512) {
      db.exec('BEGIN IMMEDIATE');
      for (let n = at; n < Math.min(count, at + 512); n += 1) {
        const { id, device, counter, at: received } = told[n] as ToldEvent;
        insert.run(idx, mark + id.slice(1), device, counter, received, leaves[n] as Uint8Array);
        idx += 1;
      }
      db.exec('COMMIT');
    }
  });
  db.close();
  for (const side of ['', '-wal', '-shm']) rmSync(path + side, { force: true });
  return {
    parse: await microseconds(({ signed }) => void readSigned({ ...signed }, hash)),
    hash: await microseconds((_, n) => void hash(leaves[n] as Uint8Array)),
    insert: 1e6 / inserting.median,
  };
}

/** What one number of connections reached. */
export interface HttpFigure {
  readonly connections: number;
  readonly rate: Measured;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

interface Shot {
  readonly seconds: number;
  readonly times: readonly number[];
  readonly failed: number;
}

function shoot(client: ChildProcess, port: number, connections: number, bodies: readonly string[]): Promise<Shot> {
  return new Promise((resolve, reject) => {
    client.once('message', (shot: Shot) =>
      shot.failed === 0 ? resolve(shot) : reject(new Error(`${shot.failed} requests failed.`)),
    );
    client.send({ port, connections, bodies });
  });
}

/** One event a request, over HTTP on this machine; the client is another process on the same cores. */
export async function overHttp(root: string, clientFile: string, patience: Patience): Promise<HttpFigure[]> {
  const figures: HttpFigure[] = [];
  for (const connections of [1, 16, 64]) {
    const { hub, telling, folder } = await freshHub(root, `http-${connections}`);
    const served = await serve({ hub, port: 0, print: () => undefined });
    const client = fork(clientFile, ['--client'], { execArgv: [], serialization: 'advanced' });
    const count = Math.round((connections === 1 ? 3_000 : 12_000) * patience.share);
    const shots: Shot[] = [];
    try {
      for (let run = 0; run <= patience.repeats; run += 1) {
        const bodies = telling.next(count).map(({ signed }) => JSON.stringify({ events: [signed] }));
        const shot = await shoot(client, served.port, connections, bodies);
        if (run > 0) shots.push(shot);
      }
    } finally {
      client.kill();
      await served.close();
    }
    const kept = hub.size;
    if (kept !== 400 + count * (patience.repeats + 1)) throw new Error(`Only ${kept} events were kept.`);
    await end(hub, folder);
    const times = shots.flatMap((shot) => shot.times);
    figures.push({
      connections,
      rate: measured(shots.map((shot) => count / shot.seconds)),
      p50Ms: percentile(times, 0.5),
      p99Ms: percentile(times, 0.99),
    });
  }
  return figures;
}
