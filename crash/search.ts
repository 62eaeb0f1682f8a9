// Shares the images of recordings out to workers, one for each core, and adds up what they found.

import { fork } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import type { Share, Tally } from './looker.ts';
import { freshFolder, type Recording } from './recording.ts';

/** How much to look at. */
export interface Scope {
  readonly seed: number;
  /** Distinct images of each recording. */
  readonly most: number;
  readonly openEvery?: number;
  readonly wholeEvery?: number;
  readonly recover?: boolean;
}

const WORKERS_MOST = 8;

function work(looker: string, share: Share): Promise<Tally[]> {
  return new Promise((resolve, reject) => {
    let tallies: Tally[] | undefined;
    const child = fork(looker, [], {
      execArgv: ['--expose-gc', '--no-warnings'],
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    child.on('message', (all: Tally[]) => {
      tallies = all;
    });
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      if (code === 0 && tallies) resolve(tallies);
      else
        reject(new Error(`A worker ended with ${code ?? signal}, and ${tallies ? 'told' : 'did not tell'} its tally.`));
    });
    child.send(share);
  });
}

/** Looks at the images of all recordings. `looker` is the bundled worker. */
export async function search(recordings: readonly Recording[], looker: string, scope: Scope): Promise<Tally[]> {
  const folder = freshFolder();
  const file = join(folder, 'recordings');
  const of = Math.min(WORKERS_MOST, availableParallelism());
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, serialize(recordings));
    const parts = await Promise.all(
      Array.from({ length: of }, (_, turn) =>
        work(looker, {
          file,
          folder: join(folder, String(turn)),
          seed: scope.seed,
          turn,
          of,
          most: Math.ceil(scope.most / of),
          openEvery: scope.openEvery ?? 10,
          wholeEvery: scope.wholeEvery ?? 100,
          recover: scope.recover ?? false,
        }),
      ),
    );
    return recordings.map(({ story }, at) => {
      const tallies = parts.map((part) => part[at] as Tally);
      const sum = (pick: (tally: Tally) => number): number => tallies.reduce((all, tally) => all + pick(tally), 0);
      const hashes = [...new Set(tallies.flatMap((tally) => tally.hashes))];
      return {
        name: story.name,
        moments: tallies[0]?.moments ?? 0,
        made: sum(({ made }) => made),
        distinct: hashes.length,
        hashes,
        opened: sum(({ opened }) => opened),
        whole: sum(({ whole }) => whole),
        lost: sum(({ lost }) => lost),
        corrupt: sum(({ corrupt }) => corrupt),
        classes: sum(({ classes }) => classes),
        rounds: Math.max(...tallies.map(({ rounds }) => rounds)),
        examples: tallies.flatMap(({ examples }) => examples).slice(0, 5),
      };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How many images there were among all of these; one that two stories can end in counts once. */
export function distinctOf(tallies: readonly Tally[]): number {
  const hashes = new Set<string>();
  for (const tally of tallies) for (const hash of tally.hashes) hashes.add(hash);
  return hashes.size;
}
