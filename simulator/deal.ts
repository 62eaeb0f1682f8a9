// Deals histories out to worker threads and adds up what they bring back.

import { Worker } from 'node:worker_threads';
import { add, type Deal, nothing, type Sum } from './many.ts';
import type { Said, Told, Took, Work } from './worker.ts';

/** What came of many histories so far. */
export interface Outcome {
  readonly sum: Sum;
  /** The first failure, made small. */
  readonly told: Told | undefined;
}

/** Runs one bundle of the worker over its deals; `hear` is told whenever there is more. */
function inThread(bundle: string, work: Work, hear: (said: Said) => void): Promise<readonly Took[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(bundle, { workerData: work, resourceLimits: { maxYoungGenerationSizeMb: 96 } });
    worker.on('message', (said: Said) => {
      if (said.kind === 'over') resolve(said.took);
      else hear(said);
    });
    worker.on('error', reject);
    worker.on('exit', (code) => (code === 0 ? undefined : reject(new Error(`A worker ended with ${code}.`))));
  });
}

const withSaid = (before: Outcome, said: Said): Outcome => {
  if (said.kind === 'part') return { ...before, sum: add(before.sum, said.sum) };
  return said.kind === 'told' ? { ...before, told: before.told ?? said.told } : before;
};

/** Plays `count` histories from a seed on, in so many threads. `hear` is given what there is, after every part. */
export async function playInThreads(
  bundle: string,
  given: {
    readonly from: number;
    readonly count: number;
    readonly threads: number;
    readonly isDeep?: boolean;
    readonly shrinks?: boolean;
  },
  hear: (outcome: Outcome) => void = () => undefined,
): Promise<Outcome> {
  const { from, count, threads } = given;
  let outcome: Outcome = { sum: nothing, told: undefined };
  await Promise.all(
    Array.from({ length: threads }, (_, n) => {
      const deal: Deal = {
        from: from + n,
        count: Math.floor(count / threads) + (n < count % threads ? 1 : 0),
        stride: threads,
        isDeep: given.isDeep === true,
        stopsAtFirst: false,
      };
      return inThread(bundle, { deals: [deal], shrinks: given.shrinks === true }, (said) => {
        outcome = withSaid(outcome, said);
        hear(outcome);
      });
    }),
  );
  return outcome;
}

/** How one planted defect was found: histories for each start, and the law that found it first. */
export interface Found {
  readonly name: string;
  readonly took: readonly number[];
  /** Starts within which it was found. */
  readonly found: number;
  readonly median: number;
  readonly law: string | undefined;
  readonly told: Told | undefined;
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
  let told: Told | undefined;
  const took = await inThread(bundle, { deals, shrinks: given.shrinks === true }, (said) => {
    if (said.kind === 'told') told ??= said.told;
  });
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
