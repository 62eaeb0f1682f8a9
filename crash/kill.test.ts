// Holds that a hub killed without warning has everything it acknowledged, and at most one event more.
import { expect, test } from 'vitest';
import { program } from './compile.ts';
import { killCycles } from './kill.ts';

/** `npm run crash` makes two thousand. */
const CYCLES = 12;

test('kill -9 loses nothing that was acknowledged, and leaves at most one event nobody heard of', {
  timeout: 900_000,
}, async () => {
  const hub = await program('hubprocess');
  const tally = await killCycles(hub, CYCLES, 7);
  expect(tally).toMatchObject({ cycles: CYCLES, lost: 0, strays: 0 });
  expect(tally.acknowledged).toBeGreaterThan(CYCLES);
  expect(tally.recovery).toHaveLength(CYCLES);
});
