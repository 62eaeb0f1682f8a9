// How time and memory grow: with events, with guns, with devices.

import type { Hub } from '@proofhouse/record/hub.ts';
import { openHub } from '@proofhouse/record/hub.ts';
import { nodePlatform } from '@proofhouse/record/node.ts';
import { newMemoryDisk, openMemoryStore } from '@proofhouse/store/memory/memory.ts';
import { askOften, questionAfter } from './book.ts';
import { type Patience, seconds } from './measure.ts';
import { benchLogKey, type SetSize, Telling } from './sample.ts';

/** One point of a curve over the size of the set. */
export interface SetPoint {
  readonly guns: number;
  readonly performers: number;
  readonly events: number;
  /** Microseconds to receive and fold one event, signature and all, without a disk. */
  readonly receiveUs: number;
  readonly askP50: number;
  readonly askP99: number;
}

async function grown(size: SetSize, events: number): Promise<{ hub: Hub; receiveUs: number }> {
  const hub = await openHub(openMemoryStore(newMemoryDisk()), nodePlatform, benchLogKey(), 0);
  const told = new Telling(size).next(events);
  const took = await seconds(async () => {
    for (let at = 0; at < told.length; at += 500) {
      const batch = told.slice(at, at + 500);
      await hub.receive(
        batch.map(({ signed }) => signed),
        batch.at(-1)?.at ?? 0,
      );
      hub.view(batch.at(-1)?.at ?? 0);
    }
  });
  return { hub, receiveUs: (took * 1e6) / events };
}

/** Grows sets of several sizes, each by so many events beyond its opening. */
export async function overSets(sizes: readonly SetSize[], patience: Patience): Promise<SetPoint[]> {
  const points: SetPoint[] = [];
  for (const size of sizes) {
    // The opening lists every gun, fit, plan, person and phone; the day is added to it.
    const events = size.guns * 3 + size.performers * 4 + 2_000;
    const { hub, receiveUs } = await grown(size, events);
    const { p50, p99 } = await askOften(hub, questionAfter(events, size), patience);
    points.push({ ...size, events, receiveUs, askP50: p50, askP99: p99 });
    await hub.close();
  }
  return points;
}
