// `npm run crash`: installs when needed, bundles the campaign, and runs it with the arguments given.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../tools/root.mjs';
import { orExplain, setup } from '../tools/setup.mjs';

await orExplain(async () => {
  await setup();
  const esbuild = await import('esbuild');
  const outfile = join(root, '.build', 'crash', 'campaign.mjs');
  await esbuild.build({
    entryPoints: [join(root, 'crash', 'campaign.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: ['@photostructure/sqlite', 'node:sqlite', 'esbuild'],
    banner: {
      js: "import { createRequire as __proofhouseRequire } from 'node:module';\nconst require = __proofhouseRequire(import.meta.url);",
    },
    logLevel: 'silent',
  });
  const { main } = await import(pathToFileURL(outfile).href);
  process.exitCode = await main(process.argv.slice(2));
});
