// Measuring: repeated runs, their median, and what the machine was doing meanwhile.

import { cpus, freemem, loadavg, totalmem } from 'node:os';

/** How long and how often things are run. */
export interface Patience {
  readonly repeats: number;
  /** Shrinks the work of one run. */
  readonly share: number;
}

export const patient: Patience = { repeats: 5, share: 1 };
export const quick: Patience = { repeats: 3, share: 0.25 };

/** A measured rate or time: the median of several runs, with the least and the most. */
export interface Measured {
  readonly median: number;
  readonly least: number;
  readonly most: number;
  readonly runs: number;
}

/** The median and its company. */
export function measured(values: readonly number[]): Measured {
  const sorted = [...values].sort((left, right) => left - right);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  return { median: at(0.5), least: at(0), most: at(0.999), runs: sorted.length };
}

/** The value below which so large a share of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** Times of one run in seconds. */
export async function seconds(work: () => Promise<void> | void): Promise<number> {
  const from = performance.now();
  await work();
  return (performance.now() - from) / 1000;
}

/** So many things a second, several times over; the first run warms up and is not counted. */
export async function ratePerSecond(
  patience: Patience,
  count: number,
  work: (run: number) => Promise<void> | void,
): Promise<Measured> {
  const rates: number[] = [];
  for (let run = 0; run <= patience.repeats; run += 1) {
    const took = await seconds(() => work(run));
    if (run > 0) rates.push(count / took);
  }
  return measured(rates);
}

/** What kind of machine this is, and how busy. No name of it. */
export const machineKind = (): string =>
  `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform} ${process.arch}, Node ${process.versions.node}`;

export const load = (): number => Math.round((loadavg()[0] ?? 0) * 100) / 100;
export const freeGb = (): number => Math.round(freemem() / 2 ** 30);

/** Waits until the machine is calm, or until patience ends. */
export async function calm(most = 60_000): Promise<void> {
  const end = Date.now() + most;
  while (load() > 0.8 && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 2_000));
}
