// Deals histories out to worker threads and adds up what they bring back.

import { Worker } from 'node:worker_threads';
import { add, type Deal, nothing, type Sum } from './many.ts';
import type { Said, Work } from './worker.ts';

export type Over = Extract<Said, { kind: 'over' }>;

/** Runs one bundle of the worker over its deals. */
export function inThread(
  bundle: string,
  work: Work,
  hear: (histories: number) => void = () => undefined,
): Promise<Over> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(bundle, { workerData: work, resourceLimits: { maxYoungGenerationSizeMb: 96 } });
    worker.on('message', (said: Said) => (said.kind === 'over' ? resolve(said) : hear(said.histories)));
    worker.on('error', reject);
    worker.on('exit', (code) => (code === 0 ? undefined : reject(new Error(`A worker ended with ${code}.`))));
  });
}

/** What came of all threads together. */
export interface Outcome {
  readonly sum: Sum;
  readonly told: Over['told'];
}

/** Plays `count` histories from a seed on, in so many threads. */
export async function playInThreads(
  bundle: string,
  given: {
    readonly from: number;
    readonly count: number;
    readonly threads: number;
    readonly isDeep?: boolean;
    readonly shrinks?: boolean;
  },
  hear: (histories: number) => void = () => undefined,
): Promise<Outcome> {
  const { from, count, threads } = given;
  const done = new Array<number>(threads).fill(0);
  const overs = await Promise.all(
    done.map((_, n) => {
      const deal: Deal = {
        from: from + n,
        count: Math.floor(count / threads) + (n < count % threads ? 1 : 0),
        stride: threads,
        isDeep: given.isDeep === true,
        stopsAtFirst: false,
      };
      return inThread(bundle, { deals: [deal], shrinks: given.shrinks === true }, (histories) => {
        done[n] = histories;
        hear(done.reduce((sum, each) => sum + each, 0));
      });
    }),
  );
  return {
    sum: overs.reduce((sum, over) => add(sum, over.sum), nothing),
    told: overs.map((over) => over.told).find((each) => each !== undefined),
  };
}

/** How one planted defect was found: histories for each start, and the law that found it first. */
export interface Found {
  readonly name: string;
  readonly took: readonly number[];
  /** Starts within which it was found. */
  readonly found: number;
  readonly median: number;
  readonly law: string | undefined;
  readonly told: Over['told'];
}

const medianOf = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
};

/** Looks for a planted defect from several starts, each with a budget of histories. */
export async function lookFor(
  bundle: string,
  name: string,
  given: { readonly starts: number; readonly budget: number; readonly seed: number; readonly shrinks?: boolean },
): Promise<Found> {
  const deals = Array.from({ length: given.starts }, (_, n): Deal => {
    return { from: given.seed + n * 1_000_000, count: given.budget, stride: 1, isDeep: false, stopsAtFirst: true };
  });
  const { took, told } = await inThread(bundle, { deals, shrinks: given.shrinks === true });
  return {
    name,
    took: took.map(({ histories }) => histories),
    found: took.filter(({ law }) => law !== undefined).length,
    median: medianOf(took.map(({ histories, law }) => (law === undefined ? Number.POSITIVE_INFINITY : histories))),
    law: took.find(({ law }) => law !== undefined)?.law,
    told,
  };
}

/** Does work for each item, so many at a time, in order of the items. */
export async function atMost<T, R>(most: number, items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const line = async (): Promise<void> => {
    for (let at = next++; at < items.length; at = next++) results[at] = await work(items[at] as T);
  };
  await Promise.all(Array.from({ length: most }, line));
  return results;
}
