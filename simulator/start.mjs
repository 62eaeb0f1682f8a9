// `npm run simulate`: bundles the command and runs it.
import { pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';

const { main } = await import(pathToFileURL(await bundle('main.ts', `main-${process.pid}`)).href);
process.exitCode = await main(process.argv.slice(2), bundle);
