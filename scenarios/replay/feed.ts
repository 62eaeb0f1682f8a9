// Tells a day at a pace: the same steps, each when its moment comes.

import type { Replay, Step } from './replay.ts';

/** How fast, and what waits. Waiting is given, because nothing here reads a clock. */
export interface Pace {
  /** Seconds of the day in a second of telling; 60 lets an hour pass in a minute. */
  readonly speed: number;
  /** Longest wait between two steps, in milliseconds. */
  readonly longestMs?: number;
  readonly wait: (ms: number) => Promise<void>;
}

/** The steps of a replay, each after the time since the one before, shortened by the speed. */
export async function* paced(replay: Replay, { speed, longestMs = 5_000, wait }: Pace): AsyncGenerator<Step> {
  let before: number | undefined;
  for await (const step of replay) {
    const since = before === undefined || step.kind === 'opening' ? 0 : step.at - before;
    const ms = Math.min(longestMs, Math.max(0, since / speed));
    if (ms > 0) await wait(ms);
    before = step.kind === 'opening' ? undefined : step.at;
    yield step;
  }
}
