// The command `npm run search`: searches the push-sized space, or with --deep a larger one, and prints what it found.

import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { getHeapStatistics } from 'node:v8';
import type { Progress } from './explore.ts';
import { figuresInWords, withFigures, withGuards } from './page.ts';
import { deepSized, guardsFrom, mostErrors, pushSized, searchBoth } from './push.ts';
import { report } from './report.ts';

const usage = `npm run search [-- --deep] [--errors N] [--write] [--tables]

Looks exhaustively for the fewest human errors that put a bulleted round into a performer's hand by permission.
  --deep       two guns, two trays, three chambers: takes a night, says how far it is, ends in order on Ctrl-C
  --errors N   sets of at most N errors (${mostErrors})
  --write      writes what was found into docs/safety-case.md
  --tables     also takes each rule away, and prints what it is worth; takes many minutes
`;

/** Says now and then how far a search is, and stops it in order on Ctrl-C, or before there is no more memory. */
function watch(): Progress {
  let isStopped = false;
  process.once('SIGINT', () => {
    isStopped = true;
    process.stderr.write('Stopping; what was found until now follows.\n');
  });
  let last = performance.now();
  return async ({ errors, worlds, waiting }) => {
    if (performance.now() - last > 10_000) {
      last = performance.now();
      process.stderr.write(`${errors} errors: ${worlds} worlds met, ${waiting} waiting\n`);
      const { used_heap_size: used, heap_size_limit: limit } = getHeapStatistics();
      if (used > 0.9 * limit) {
        isStopped = true;
        process.stderr.write('No more memory; what was found until now follows.\n');
      }
    }
    // Lets a Ctrl-C be heard.
    await new Promise((resolve) => setImmediate(resolve));
    return !isStopped;
  };
}

/** Runs the command in the folder of the repository; returns its exit code. */
export async function main(args: readonly string[], root: string): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      deep: { type: 'boolean' },
      errors: { type: 'string' },
      write: { type: 'boolean' },
      tables: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    process.stdout.write(usage);
    return 0;
  }
  const began = performance.now();
  const searched = await searchBoth(values.deep ? deepSized : pushSized, Number(values.errors ?? mostErrors), watch());
  process.stdout.write(`${report(searched)}\n\n${Math.round((performance.now() - began) / 1000)} s\n`);
  const path = `${root}/docs/safety-case.md`;
  const write = (change: (page: string) => string) => {
    if (values.write && !values.deep) writeFileSync(path, change(readFileSync(path, 'utf8')));
  };
  write((page) => withFigures(page, figuresInWords(searched)));
  if (values.tables) {
    const guards = await guardsFrom(searched);
    process.stdout.write(`\n${guards}\n`);
    write((page) => withGuards(page, guards));
  }
  return searched.every((each) => each.found.isWhole) ? 0 : 1;
}
