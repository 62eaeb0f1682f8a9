// Words and links that all pages of docs/rules share.

import type { Placed } from '@proofhouse/policy/catalogue/accounted.ts';
import { confidenceWords, isLowConfidence, type Letter } from '@proofhouse/policy/confidence.ts';

/** Stands before whatever was not read itself. */
export const LOW = '**LOW CONFIDENCE**';
/** Said on top of every page. */
export const written = 'Written by `npx proofhouse docs` from the rules themselves; do not edit.';
/** Said wherever texts are cited. */
export const paraphrase =
  'Everything cited is paraphrase, and no legal advice: consult the originals before relying on wording.';

/** A text as the cell of a table. */
export const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
/** A sentence from words that begin small. */
export const upperFirst = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** A link to a rule on the page of its rulebook. */
export const ruleLink = ({ book, rule }: Placed): string => `[${rule.id}](${book}.md#${rule.id})`;
/** A link to the page of a control. */
export const controlLink = (id: string): string => `[${id}](${id}.md)`;

/** How sure we are, in words nobody overlooks where we are not. */
export const sureWords = (letter: Letter): string =>
  (isLowConfidence(letter) ? `${LOW}: ` : '') + confidenceWords[letter];
