// Sun or night, by choice or by the system, set before anything is drawn; and the language, kept the same way.

import { type Language, languageFor, languages, speak } from './words/words.ts';

export const themes = ['sun', 'night'] as const;
export type Theme = (typeof themes)[number];

/** A browser that keeps nothing asks the system each time. */
function kept(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}
function keep(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // It holds until the page is closed.
  }
}

/** The theme the page is in. */
export const theme = (): Theme => (document.documentElement.dataset['theme'] === 'night' ? 'night' : 'sun');

/** Puts the page into a theme and remembers it. */
export function setTheme(wanted: Theme): void {
  document.documentElement.dataset['theme'] = wanted;
  keep('theme', wanted);
}

/** Says everything in a language from now on, and remembers it. */
export async function setLanguage(wanted: Language): Promise<void> {
  await speak(wanted);
  document.documentElement.lang = wanted;
  keep('language', wanted);
}

/** Theme and language as asked for in the address, as last chosen, or as the system has them. */
export async function startThemed(): Promise<void> {
  const asked = new URLSearchParams(location.search);
  const wanted = asked.get('theme') ?? kept('theme');
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'night' : 'sun';
  setTheme(themes.find((each) => each === wanted) ?? system);
  const spoken = asked.get('language') ?? kept('language');
  await setLanguage(languages.find((each) => each === spoken) ?? languageFor(navigator.languages));
}
