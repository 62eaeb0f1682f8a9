// Types of main.mjs.
import type { Fate } from './judge.ts';
export function judgeAll(
  files: readonly string[],
  threads: number,
  how?: { say?: (line: string) => void; isSlow?: boolean; asked?: readonly string[] },
): Promise<Fate[]>;
export function score(fates: readonly Fate[]): { mutants: number; killed: number; share: number };
