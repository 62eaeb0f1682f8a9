// Holds that a hub killed without warning has everything it acknowledged, and at most one event more.
import { expect, test } from 'vitest';
import { program } from './compile.ts';
import { killCycles } from './kill.ts';

test('kill -9 loses nothing that was acknowledged, and leaves at most one event nobody heard of', {
  timeout: 300_000,
}, async () => {
  const hub = await program('hubprocess');
  const tally = await killCycles(hub, 24, 7);
  expect(tally).toMatchObject({ cycles: 24, lost: 0, strays: 0 });
  expect(tally.acknowledged).toBeGreaterThan(60);
  expect(tally.recovery).toHaveLength(24);
});
