import { describe, expect, test } from 'vitest';
import { en } from '../screens/words/en.ts';
import { es } from '../screens/words/es.ts';
import { fr } from '../screens/words/fr.ts';
import { fill, languageFor, speak, t } from '../screens/words/words.ts';

const names = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort();

/** Said alone these claim what nobody knows, or mean two things (workflow.md §5). */
const neverAlone = /^(ok|checked|success|error|safe|clear|hot|cold|live|armed|misfire)\.?$/i;
const neverAtAll = /\bare you sure\b|\bprop gun\b|\bis safe\b|\bchecked\b/i;

describe('the catalogues', () => {
  test.each([
    ['es', es],
    ['fr', fr],
  ] as const)('%s puts the same values in as the English one', (_, other) => {
    for (const [word, text] of Object.entries(en) as [keyof typeof en, string][])
      expect([word, new Set(names(other[word]))]).toEqual([word, new Set(names(text))]);
  });

  test('say the value, and never that something was looked at or that all is well', () => {
    for (const [word, text] of Object.entries(en)) {
      expect(neverAlone.test(text), word).toBe(false);
      expect(neverAtAll.test(text), word).toBe(false);
    }
  });

  test('say one as one', async () => {
    expect(t('waiting', { n: 1 })).toBe('1 change waits. Show it');
    expect(t('waiting', { n: 3 })).toBe('3 changes wait. Show them');
    await speak('fr');
    expect(t('back')).toBe('Retour');
    await speak('en');
  });

  test('leave a name nobody gave a value to where it is noticed', () => {
    expect(fill('{gun}: {n}', { n: 2 })).toBe('{gun}: 2');
  });

  test('take the first language a person reads that there is', () => {
    expect(languageFor(['de-DE', 'fr-CA', 'en'])).toBe('fr');
    expect(languageFor(['de'])).toBe('en');
  });
});
