#!/usr/bin/env node
// The `proofhouse` command: installs and bundles when needed, says nothing of it otherwise, and runs.
import { runBundle } from '../tools/build.mjs';
import { orExplain, setup } from '../tools/setup.mjs';

await orExplain(async () => {
  await setup();
  const code = await runBundle(process.argv.slice(2));
  if (code) process.exitCode = code;
});
