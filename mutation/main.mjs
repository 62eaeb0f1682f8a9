// `npm run mutation`: changes the safety core one small thing at a time and says which changes nobody noticed.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { root } from '../tools/root.mjs';
import { core, slowTests, tests } from './core.mjs';
import { instrument } from './instrument.mjs';
import { pageOf } from './page.mjs';

const usage = `npm run mutation -- [--files TEXT] [--threads N] [--slow] [--json FILE]
npm run mutation -- --write FILE…

  --files TEXT   only files whose path begins with the text, or with one of several, with commas between
  --threads N    threads (one a core unless said)
  --slow         asks the tests that take seconds each as well, about what the others left
  --json FILE    writes what became of each mutant there as well
  --write        writes docs/mutation.md from such files, and measures nothing
`;

/** A thread that says nothing for so long runs for ever. */
const SILENT_MS = 180_000;

/** Judges mutants in one thread, as far as it comes; returns the mutant it stopped at and why, if it did not come to the end. */
function inThread(bundle, mutants, about, hear, begunWith) {
  return new Promise((resolve) => {
    const { judged, tests: ready } = bundle;
    const worker = new Worker(new URL('./worker.mjs', import.meta.url), {
      workerData: { judged, tests: ready, mutants, about, begunWith },
      env: begunWith === undefined ? process.env : { ...process.env, __STRYKER_ACTIVE_MUTANT__: begunWith.id },
      resourceLimits: { maxOldGenerationSizeMb: 3_000 },
    });
    let at;
    let alarm;
    const end = (why) => {
      clearTimeout(alarm);
      void worker.terminate();
      resolve({ at, why });
    };
    const wait = () => {
      clearTimeout(alarm);
      alarm = setTimeout(() => end('runs for ever'), SILENT_MS);
    };
    wait();
    worker.on('message', ({ next, fate, leftOut, ended }) => {
      wait();
      for (const name of leftOut ?? []) process.stdout.write(`not asked: ${name}\n`);
      at = next ?? at;
      if (fate) hear(fate);
      if (ended) end(undefined);
    });
    worker.on('error', (error) => end(`stops the thread: ${error.message}`));
  });
}

/** Judges mutants one after the other, in as many threads, each after the last, as it takes. */
async function judgePart(bundle, part, about, hear) {
  const known = new Map();
  for (let left = part; left.length > 0; left = left.filter(({ id }) => !known.has(id))) {
    const before = known.size;
    const keep = (fate) => {
      known.set(fate.mutant.id, fate);
      hear(fate);
    };
    const { at, why } = await inThread(bundle, left, about, keep);
    const stopped = left.find(({ id }) => id === at);
    if (why !== undefined && stopped) keep({ mutant: stopped, fate: 'killed', by: why, grants: false });
    if (known.size === before) throw new Error(`The judge does not begin: ${why}`);
  }
}

/** Judges what is read at load: each in a thread of its own, begun with it. */
async function judgeAtLoad(bundle, mutants, about, threads, hear) {
  let next = 0;
  const one = async () => {
    for (let at = next++; at < mutants.length; at = next++) {
      const mutant = mutants[at];
      let heard = false;
      const { why } = await inThread(
        bundle,
        [mutant],
        about,
        (fate) => {
          heard = true;
          hear(fate);
        },
        mutant,
      );
      if (!heard) hear({ mutant, fate: 'killed', by: `does not load: ${why}`, grants: false });
    }
  };
  await Promise.all(Array.from({ length: threads }, one));
}

/** Judges the mutants of files over several threads; returns the fate of each. */
export async function judgeAll(files, threads, { say = () => undefined, isSlow = false, asked = tests } = {}) {
  const bundle = await instrument(files, isSlow ? [...asked, ...slowTests] : asked);
  const { mutants } = bundle;
  say(`${mutants.length} mutants in ${files.length} files`);
  const fates = new Map();
  const hear = (fate) => {
    fates.set(fate.mutant.id, fate);
    if (fates.size % 50 === 0) say(`${fates.size} of ${mutants.length}`);
  };
  const judge = (some, about, keep) => {
    const parts = Array.from({ length: threads }, (_, part) => some.filter((_each, at) => at % threads === part));
    return Promise.all(parts.map((part) => judgePart(bundle, part, about, keep)));
  };
  const of = (...wanted) => [...fates.values()].filter(({ fate }) => wanted.includes(fate)).map(({ mutant }) => mutant);
  const usual = { tables: true, tests: asked };
  await judge(mutants, usual, hear);
  const atLoad = of('at load');
  if (atLoad.length > 0) say(`${atLoad.length} are read at load: each in a thread of its own`);
  await judgeAtLoad(bundle, atLoad, usual, threads, hear);
  if (isSlow) {
    const left = of('survived', 'unseen');
    say(`${left.length} are left for the slow tests`);
    await judge(left, { tables: false, tests: slowTests }, (fate) => {
      if (fate.fate === 'killed') hear(fate);
    });
  }
  return mutants.map(({ id }) => fates.get(id));
}

/** The share killed of all, those that no question runs among them. */
export function score(fates) {
  const killed = fates.filter((each) => each.fate === 'killed').length;
  return { mutants: fates.length, killed, share: fates.length === 0 ? 1 : killed / fates.length };
}

const percent = (share) => `${(100 * share).toFixed(1)} %`;

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      files: { type: 'string' },
      threads: { type: 'string' },
      slow: { type: 'boolean' },
      json: { type: 'string' },
      write: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return void process.stdout.write(usage);
  if (values.write) {
    const fates = positionals.flatMap((file) => JSON.parse(readFileSync(file, 'utf8')));
    return void writeFileSync(join(root, 'docs', 'mutation.md'), pageOf(fates, new Date().toISOString().slice(0, 10)));
  }
  const wanted = (values.files ?? '').split(',');
  const files = core.filter((file) => wanted.some((each) => file.startsWith(each)));
  if (files.length === 0) throw new Error(`No file of the safety core begins with "${values.files}".`);
  const fates = await judgeAll(files, Number(values.threads ?? availableParallelism()), {
    say: (line) => console.log(line),
    isSlow: values.slow,
  });
  for (const { mutant, fate, by, grants, wider } of fates) {
    if (fate === 'killed') continue;
    const change = `${mutant.code.slice(0, 70)} → ${mutant.replacement.slice(0, 60)}`;
    const danger = grants ? 'GRANTS ' : '';
    console.log(`${danger}${fate.toUpperCase()}  ${mutant.file}:${mutant.line}  ${change}  (${wider ?? by})`);
  }
  for (const file of files) {
    const { mutants, killed, share } = score(fates.filter((each) => each.mutant.file === file));
    console.log(`${percent(share).padStart(8)}  ${killed} of ${mutants}  ${file}`);
  }
  const all = score(fates);
  console.log(`${all.killed} of ${all.mutants} mutants noticed: ${percent(all.share)}`);
  if (values.json) {
    mkdirSync(join(root, '.build'), { recursive: true });
    writeFileSync(values.json, `${JSON.stringify(fates, null, 1)}\n`);
  }
}

if (process.argv[1]?.endsWith('main.mjs')) await main();
