// Twenty thousand histories break no law, meet everything they must meet, and come out the same for the same seed.

import { beforeAll, describe, expect, test } from 'vitest';
import { bundle } from './bundle.mjs';
import { type Outcome, playInThreads } from './deal.ts';
import { missing } from './sometimes.ts';

const HISTORIES = 20_000;
const THREADS = 2;
/** Wall time for all of them; a machine under load takes several times as long as a quiet one. */
const PATIENCE = 40 * 60_000;

let worker: string;
beforeAll(async () => {
  worker = await bundle('worker.ts', 'worker-test');
});

describe(`${HISTORIES} histories`, () => {
  let outcome: Outcome;
  beforeAll(async () => {
    outcome = await playInThreads(worker, { from: 1, count: HISTORIES, threads: THREADS, shrinks: true });
  }, PATIENCE);

  test('are played, every one', () => {
    expect(outcome.sum.histories).toBe(HISTORIES);
  });

  test('break no law', () => {
    const said = outcome.sum.failures.map(({ seed, law, says }) => `seed ${seed}: ${law}: ${says}`);
    expect(said, outcome.told?.text).toEqual([]);
  });

  test('meet everything that must be met sometimes', () => {
    expect(missing(outcome.sum)).toEqual([]);
  });
});

describe('the same seed', () => {
  const played = (threads: number, from = 7_000_001): Promise<Outcome> =>
    playInThreads(worker, { from, count: 40, threads });

  test('gives the same root twice, however the histories are dealt out; another seed gives another', async () => {
    const [once, again, other] = [await played(1), await played(2), await played(1, 7_000_002)];
    expect(again.sum).toEqual(once.sum);
    expect(other.sum.root).not.toBe(once.sum.root);
  });
});
