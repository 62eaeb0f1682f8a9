// Keeps the sum of a long run in a file, so that a night can be played in several sittings.

import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Sum } from './many.ts';

/** What was played so far: all seeds from the first on, without a gap. */
export interface Kept {
  readonly seed: number;
  readonly isDeep: boolean;
  readonly seconds: number;
  readonly sum: Sum;
}

/**
 * What a file kept of an earlier sitting; undefined when there is no such file.
 * @throws Error when it is of another run, or of more histories than are asked for
 */
export function takeUp(
  file: string,
  asked: { readonly seed: number; readonly count: number; readonly isDeep: boolean },
): Kept | undefined {
  if (!existsSync(file)) return undefined;
  const kept = JSON.parse(readFileSync(file, 'utf8')) as Kept;
  if (kept.seed !== asked.seed || kept.isDeep !== asked.isDeep || kept.sum.histories > asked.count) {
    throw new Error(`${file} keeps another run: name another file, or delete it to begin anew.`);
  }
  return kept;
}

/** Writes what was played beside the file and puts it in its place, so that a run that is ended leaves the one before. */
export function keep(file: string, kept: Kept): void {
  writeFileSync(`${file}.new`, `${JSON.stringify(kept)}\n`);
  renameSync(`${file}.new`, file);
}
