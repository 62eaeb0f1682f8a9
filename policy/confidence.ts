// How sure we are of a text, in words: what was not read itself says so wherever a rule resting on it is shown.

import type { Source } from './source.ts';

/** What each letter of confidence means, in words for people. */
export const confidenceWords: Readonly<Record<Source['confidence'], string>> = {
  T: 'its text was read',
  R: 'read in a secondary source',
  M: 'from memory, to be verified',
};

/** Whether a text has still to be read before it is relied on. */
export const isLowConfidence = ({ confidence }: Pick<Source, 'confidence'>): boolean => confidence !== 'T';

/** A citation as an answer carries it (`CSATF-1 never unattended [R] US-CSATF-1.16`), with its low confidence said in words. */
export const citationInWords = (cite: string): string =>
  cite.replace(/ \[([TRM])\]/, (_, letter: Source['confidence']) =>
    letter === 'T' ? '' : ` (low confidence: ${confidenceWords[letter]})`,
  );
