// Types of page.mjs.
import type { Fate, Mutant } from './judge.ts';
export const reviewed: readonly {
  readonly file: string;
  readonly within: string;
  readonly becomes?: string;
  readonly why: string;
}[];
export function reviewOf(mutant: Mutant): string | undefined;
export function pageOf(fates: readonly Fate[], day: string): string;
