// Kills a real hub process without warning while a phone offers events, and starts it again, over and over.

import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { below, type Chance, chanceFrom } from './chance.ts';
import { start } from './process.ts';
import { freshFolder, readTruth } from './recording.ts';
import { type Offered, type Signing, signing } from './set.ts';

/** What came of it. */
export interface KillTally {
  cycles: number;
  acknowledged: number;
  /** Acknowledged events that were gone. */
  lost: number;
  /** Events that were there although nobody heard of it; at most one a cycle can be under way. */
  extra: number;
  /** Cycles with more than one of them. */
  strays: number;
  /** Milliseconds from starting the process until it serves. */
  readonly recovery: number[];
}

/** After so many cycles a new ledger is begun, so that starting stays short. */
const CYCLES_PER_LEDGER = 40;

interface Phone {
  readonly people: Signing;
  readonly waiting: Offered[];
  /** Ids by their place in the ledger, as acknowledged. */
  readonly acknowledged: Map<number, string>;
}

/** Offers one event after another until the process is gone; it is killed after a while that chance decides. */
async function live(hub: string, folder: string, phone: Phone, chance: Chance, tally: KillTally): Promise<void> {
  const begun = performance.now();
  const running = start(['--no-warnings', hub, folder]);
  await running.ready;
  tally.recovery.push(performance.now() - begun);
  const mayHear = below(chance, 12);
  const strikes = chance() < 0.5;
  let heard = 0;
  const kill = async (): Promise<void> => {
    if (strikes) await pause(below(chance, 25));
    running.child.kill('SIGKILL');
  };
  let killing: Promise<void> | undefined = mayHear === 0 ? kill() : undefined;
  const before = Math.max(-1, ...phone.acknowledged.keys()) + 1;
  let first = true;
  for (;;) {
    const next = phone.waiting[0] ?? phone.people.next();
    if (phone.waiting.length === 0) phone.waiting.push(next);
    const answer = await running.offer([next]);
    const receipt = answer?.body.receipts?.[0];
    if (answer?.status !== 200 || receipt?.index === undefined) break;
    phone.waiting.shift();
    tally.acknowledged += 1;
    if (first) {
      // What was stored in the last cycle without an answer stands before this one, or is this one.
      const more = receipt.status === 'already here' ? 1 : receipt.index - before;
      tally.extra += more;
      if (more > 1 || receipt.index > before + 1) tally.strays += 1;
      first = false;
    }
    const there = phone.acknowledged.get(receipt.index);
    if (there !== undefined && there !== receipt.id) tally.lost += 1;
    phone.acknowledged.set(receipt.index, receipt.id);
    heard += 1;
    if (heard >= mayHear) killing ??= kill();
  }
  await killing;
  running.child.kill('SIGKILL');
  await running.ended;
  tally.cycles += 1;
}

/** So many cycles, one after another. `hub` is the bundled process; `tell` hears how far it is after each ledger. */
export async function killCycles(
  hub: string,
  cycles: number,
  seed: number,
  tell: (tally: KillTally) => void = () => undefined,
): Promise<KillTally> {
  const tally: KillTally = { cycles: 0, acknowledged: 0, lost: 0, extra: 0, strays: 0, recovery: [] };
  const chance = chanceFrom(seed);
  while (tally.cycles < cycles) {
    const outside = freshFolder();
    const folder = join(outside, 'data');
    mkdirSync(folder);
    try {
      const people = signing();
      const phone: Phone = { people, waiting: [...people.founding], acknowledged: new Map() };
      const until = Math.min(cycles, tally.cycles + CYCLES_PER_LEDGER);
      while (tally.cycles < until) await live(hub, folder, phone, chance, tally);
      const truth = await readTruth(join(folder, 'ledger.sqlite'), 1);
      for (const [index, id] of phone.acknowledged) if (truth.ids[index] !== id) tally.lost += 1;
      tell(tally);
    } finally {
      rmSync(outside, { recursive: true, force: true });
    }
  }
  return tally;
}
