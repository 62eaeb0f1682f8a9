// Says every text of the app in the language chosen; what a catalogue lacks does not compile.

import { en, type Word, type Words } from './en.ts';

export type { Word, Words } from './en.ts';

/** Languages there are catalogues of; all but the first wait for review by somebody who grew up with them. */
export const languages = ['en', 'es', 'fr'] as const;
export type Language = (typeof languages)[number];
/** What is put in for names in braces. */
export type Values = Readonly<Record<string, string | number>>;

let words: Words = en;
let chosen: Language = 'en';

/** The language texts are said in now. */
export const language = (): Language => chosen;

/** Loads a catalogue; the English one is always at hand. */
export async function speak(wanted: Language): Promise<void> {
  if (wanted === 'es') words = (await import('./es.ts')).es;
  else if (wanted === 'fr') words = (await import('./fr.ts')).fr;
  else words = en;
  chosen = wanted;
}

/** The first language of a list that there is a catalogue of. */
export const languageFor = (wanted: readonly string[]): Language =>
  wanted.map((each) => languages.find((known) => known === each.slice(0, 2).toLowerCase())).find((each) => each) ??
  'en';

/** Puts values into a text. A name without a value stays as it is, so that it is noticed. */
export const fill = (text: string, values: Values = {}): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

/** A text, with values put in. */
export function t(word: Word, values: Values = {}): string {
  const one = `${word}_one`;
  const name = values['n'] === 1 && Object.hasOwn(words, one) ? (one as Word) : word;
  return fill(words[name], values);
}
