// The command `npm run search`: searches the push-sized space, or with --deep a larger one, and prints what it found.

import { parseArgs } from 'node:util';
import { errorKinds } from './errors.ts';
import { search } from './explore.ts';
import { type Figures, report } from './report.ts';
import { makeScene } from './scene.ts';
import type { Size } from './stage.ts';

const usage = `npm run search [-- --deep] [--errors N]

Looks exhaustively for the fewest human errors that put a bulleted round into a performer's hand by permission.
  --deep       two guns, two trays, three chambers: takes a night, says how far it is, ends in order on Ctrl-C
  --errors N   sets of at most N errors (3)
`;

/** The space of every push. */
export const pushSized = { guns: 1, trays: 1, chambers: 2, rounds: 2 } as const;
/** The space of a night. */
export const deep = { guns: 2, trays: 2, chambers: 3, rounds: 3 } as const;

/** Runs the command; returns its exit code. */
export function main(args: readonly string[]): number {
  const { values } = parseArgs({
    args: [...args],
    options: { deep: { type: 'boolean' }, errors: { type: 'string' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    process.stdout.write(usage);
    return 0;
  }
  const most = Number(values.errors ?? 3);
  const began = performance.now();
  let isStopped = false;
  process.once('SIGINT', () => {
    isStopped = true;
  });
  const all: Figures[] = [];
  for (const planned of ['told in the gun', 'not told in the gun'] as const) {
    const size: Size = { ...(values.deep ? deep : pushSized), planned };
    let last = performance.now();
    const found = search(makeScene(size, errorKinds), most, ({ errors, worlds, waiting }) => {
      if (performance.now() - last > 10_000) {
        last = performance.now();
        process.stderr.write(`${planned}: ${errors} errors, ${worlds} worlds met, ${waiting} waiting\n`);
      }
      return !isStopped;
    });
    all.push({ size, found });
    if (isStopped) break;
  }
  process.stdout.write(`${report(all)}\n\n${Math.round((performance.now() - began) / 1000)} s\n`);
  return 0;
}
