// How sure we are of what is cited, in words: what was not read itself says so wherever a rule resting on it is shown.

import { rowOf } from './catalogue/all.ts';
import type { Source } from './source.ts';

/** Confidence by letter, the least sure last. */
const letters = ['T', 'R', 'M'] as const;
export type Letter = Source['confidence'];

/** What each letter of confidence means, in words for people. */
export const confidenceWords: Readonly<Record<Letter, string>> = {
  T: 'its text was read',
  R: 'read in a secondary source',
  M: 'from memory, to be verified',
};

/** How sure we are of rows of the catalogue cited from a source: no surer than of the source, nor of any of the rows. */
export function confidenceOf(source: Letter, rows: readonly string[]): Letter {
  const all = [source, ...rows.flatMap((id) => rowOf(id)?.confidence.slice(0, 1) ?? [])];
  return letters.findLast((letter) => all.includes(letter)) ?? 'M';
}

/** Whether what is cited has still to be read before it is relied on. */
export const isLowConfidence = (letter: Letter): boolean => letter !== 'T';

/** A citation as an answer carries it (`CSATF-1 never unattended [R] US-CSATF-1.16`), with its low confidence said in words. */
export const citationInWords = (cite: string): string =>
  cite.replace(/ \[([TRM])\](.*)$/, (_, source: Letter, rows: string) => {
    const letter = confidenceOf(source, rows.trim().split(' '));
    return isLowConfidence(letter) ? ` (low confidence: ${confidenceWords[letter]})${rows}` : rows;
  });
