// The command `npm run simulate`: plays histories, says what was seen and what broke, and looks for planted defects.

import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { laws } from './always.ts';
import type { Bundle } from './bundle.mjs';
import { atMost, type Found, lookFor, type Outcome, playInThreads } from './deal.ts';
import { defects } from './defects.ts';
import { keep, takeUp } from './kept.ts';
import { add, nothing } from './many.ts';
import { missing, required } from './sometimes.ts';

const NIGHT = 1_000_000;
const USUAL = 20_000;
const DEFECT_BUDGET = 4_000;
const SAY_EVERY_S = 30;
/** Histories played between two writings of what is kept. */
const BLOCK = 20_000;

const usage = `npm run simulate -- [--histories N] [--seed S] [--night] [--deep] [--threads T] [--json FILE]
npm run simulate -- --defects [--starts N] [--seed S] [--json FILE]

  --histories N  so many histories (${USUAL} unless said)
  --seed S       the first seed (1 unless said); one history alone: --seed S --histories 1
  --night        ${NIGHT.toLocaleString('en')} histories
  --deep         every law after every step, refolds included
  --defects      plants each defect of the list and looks for it from several starts
  --json FILE    writes the figures there as well
  --keep FILE    keeps what is played in this file, and goes on from there when it is run again
`;

const print = (text: string): void => void process.stdout.write(`${text}\n`);

function tell({ sum, told }: Outcome, seconds: number): void {
  const rate = sum.histories / seconds;
  print(
    `${sum.histories} histories, ${sum.steps} steps, ${sum.events} events in ${seconds.toFixed(1)} s: ${rate.toFixed(0)} a second`,
  );
  print(`root ${sum.root}`);
  for (const name of required) print(`${String(sum.seen[name] ?? 0).padStart(8)}  ${name}`);
  const never = missing(sum);
  for (const name of never) print(`NEVER SEEN  ${name}`);
  for (const { seed, law, says } of sum.failures.slice(0, 20)) print(`BROKEN  seed ${seed}: ${law}: ${says}`);
  if (told) print(`\nSeed ${told.seed} made small, ${told.steps} of ${told.from} steps:\n\n${told.text}`);
  print(
    `${laws.length} laws, ${sum.failures.length} histories broke one; ${required.length} things had to be seen, ${never.length} were not`,
  );
}

function table(found: readonly Found[]): void {
  print('| Defect | Found | Median histories | First found by |');
  print('|---|---|---|---|');
  for (const each of found) {
    print(`| ${each.name} | ${each.found} of ${each.took.length} | ${each.median} | ${each.law ?? 'nothing'} |`);
  }
}

/** Runs the command; returns the exit code. */
export async function main(args: readonly string[], bundle: Bundle): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      histories: { type: 'string' },
      seed: { type: 'string' },
      starts: { type: 'string' },
      threads: { type: 'string' },
      night: { type: 'boolean' },
      deep: { type: 'boolean' },
      defects: { type: 'boolean' },
      json: { type: 'string' },
      keep: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    print(usage);
    return 0;
  }
  const seed = Number(values.seed ?? 1);
  const threads = Number(values.threads ?? Math.max(1, Math.min(4, availableParallelism())));
  const write = (figures: unknown): void => {
    if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
  };
  if (values.defects) {
    const starts = Number(values.starts ?? 5);
    const found = await atMost(threads, defects, async (defect) => {
      const path = await bundle('worker.ts', `defect-${process.pid}-${defects.indexOf(defect)}`, defect);
      const each = await lookFor(path, defect.name, { starts, budget: DEFECT_BUDGET, seed });
      print(
        `${each.found === starts ? 'found' : 'NOT FOUND'}  ${each.name}: ${each.took.join(', ')} histories, by ${each.law ?? 'nothing'}`,
      );
      return each;
    });
    table(found);
    write(found);
    return found.every((each) => each.found > 0) ? 0 : 1;
  }
  const count = values.histories === undefined ? (values.night ? NIGHT : USUAL) : Number(values.histories);
  const isDeep = values.deep === true;
  const path = await bundle('worker.ts', `worker-${process.pid}`);
  const kept = values.keep === undefined ? undefined : takeUp(values.keep, { seed, count, isDeep });
  const began = performance.now() - 1000 * (kept?.seconds ?? 0);
  const seconds = (): number => (performance.now() - began) / 1000;
  let last = seconds();
  let sofar: Outcome = { sum: kept?.sum ?? nothing, told: undefined };
  const isWhole = count >= USUAL;
  const ends = (): number => {
    const { sum } = sofar;
    tell(sofar, seconds());
    write({ ...sum, seconds: seconds(), asked: count, missing: missing(sum) });
    return sum.failures.length === 0 && (!isWhole || missing(sum).length === 0) ? 0 : 1;
  };
  // Whoever stops it keeps what was found.
  process.once('SIGINT', () => process.exit(ends()));
  process.once('SIGTERM', () => process.exit(ends()));
  while (sofar.sum.histories < count) {
    const before = sofar;
    const left = Math.min(BLOCK, count - before.sum.histories);
    const given = { from: seed + before.sum.histories, count: left, threads: Math.min(threads, left), isDeep };
    await playInThreads(path, { ...given, shrinks: before.told === undefined }, (outcome) => {
      sofar = { sum: add(before.sum, outcome.sum), told: before.told ?? outcome.told };
      if (seconds() - last < SAY_EVERY_S) return;
      last = seconds();
      const { histories, failures } = sofar.sum;
      process.stderr.write(
        `${histories} of ${count}, ${(histories / last).toFixed(0)} a second, ${failures.length} broken\n`,
      );
      write({ ...sofar.sum, seconds: last, asked: count, missing: missing(sofar.sum) });
    });
    if (values.keep !== undefined) keep(values.keep, { seed, isDeep, seconds: seconds(), sum: sofar.sum });
  }
  return ends();
}
