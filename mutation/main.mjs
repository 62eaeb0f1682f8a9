// `npm run mutation`: changes the safety core one small thing at a time and says which changes nobody noticed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { root } from '../tools/root.mjs';
import { core } from './core.mjs';
import { instrument } from './instrument.mjs';

const usage = `npm run mutation -- [--files TEXT] [--threads N] [--json FILE]

  --files TEXT   only files whose path begins with the text
  --threads N    threads (one a core unless said)
  --json FILE    writes what became of each mutant there as well
`;

/** Judges some mutants in a thread; a change of what is read at load needs a thread of its own, begun with it. */
function inThread(bundle, mutants, hear, begunWith) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.mjs', import.meta.url), {
      workerData: { bundle, mutants, begunWith },
      env: begunWith === undefined ? process.env : { ...process.env, __STRYKER_ACTIVE_MUTANT__: begunWith.id },
      resourceLimits: { maxOldGenerationSizeMb: 2_000 },
    });
    worker.on('message', (said) => (said.done === undefined ? resolve(said.fates) : hear(said.done)));
    worker.on('error', reject);
  });
}

/** Judges mutants over several threads; returns the fate of each. */
export async function judgeAll(files, threads, say = () => undefined) {
  const { bundle, mutants } = await instrument(files);
  say(`${mutants.length} mutants in ${files.length} files`);
  const done = new Array(threads).fill(0);
  const parts = done.map((_, part) => mutants.filter((_, at) => at % threads === part));
  const fates = (
    await Promise.all(
      parts.map((part, n) =>
        inThread(bundle, part, (count) => {
          done[n] = count;
          say(`${done.reduce((sum, each) => sum + each, 0)} of ${mutants.length}`);
        }),
      ),
    )
  ).flat();
  const atLoad = fates.filter((each) => each.fate === 'at load');
  if (atLoad.length > 0) say(`${atLoad.length} are read at load: each in a thread of its own`);
  const again = new Map();
  let next = 0;
  await Promise.all(
    Array.from({ length: threads }, async () => {
      for (let at = next++; at < atLoad.length; at = next++) {
        const { mutant } = atLoad[at];
        const [fate] = await inThread(bundle, [mutant], () => undefined, mutant).catch((error) => [
          { mutant, fate: 'killed', by: `does not load: ${error.message}`, grants: false },
        ]);
        again.set(mutant.id, fate);
      }
    }),
  );
  return fates.map((each) => again.get(each.mutant.id) ?? each);
}

/** The share killed of those that some question runs or that nobody runs: all of them. */
export function score(fates) {
  const killed = fates.filter((each) => each.fate === 'killed').length;
  return { mutants: fates.length, killed, share: fates.length === 0 ? 1 : killed / fates.length };
}

async function main() {
  const { values } = parseArgs({
    options: {
      files: { type: 'string' },
      threads: { type: 'string' },
      json: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return void process.stdout.write(usage);
  const files = core.filter((file) => file.startsWith(values.files ?? ''));
  if (files.length === 0) throw new Error(`No file of the safety core begins with "${values.files}".`);
  const fates = await judgeAll(files, Number(values.threads ?? availableParallelism()), (line) => console.log(line));
  for (const { mutant, fate, by } of fates) {
    if (fate === 'killed') continue;
    const change = mutant.replacement.replace(/\s+/g, ' ').slice(0, 90);
    console.log(`${fate.toUpperCase()}  ${mutant.file}:${mutant.line}  ${mutant.mutator} → ${change}  (${by})`);
  }
  for (const file of files) {
    const { mutants, killed, share } = score(fates.filter((each) => each.mutant.file === file));
    console.log(`${(100 * share).toFixed(1).padStart(6)} %  ${killed} of ${mutants}  ${file}`);
  }
  const all = score(fates);
  console.log(`${all.killed} of ${all.mutants} mutants noticed: ${(100 * all.share).toFixed(1)} %`);
  if (values.json) {
    mkdirSync(join(root, '.build'), { recursive: true });
    writeFileSync(values.json, `${JSON.stringify(fates, null, 1)}\n`);
  }
}

if (process.argv[1]?.endsWith('main.mjs')) await main();
