// `npm start`: installs and bundles when needed, then runs `proofhouse start` with the arguments given.
import { runBundle } from './build.mjs';
import { orExplain, setup } from './setup.mjs';

await orExplain(async () => {
  await setup();
  const code = await runBundle(['start', ...process.argv.slice(2)]);
  if (code) process.exitCode = code;
});
