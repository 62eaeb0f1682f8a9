// Holds the banned words out of what domain, policy and record store and name.
import { describe, expect, test } from 'vitest';
import { isOnlyForTests, ourTypeScript, written } from './files.ts';
import { findBannedWords, plainWords } from './words.ts';

const found = (text: string, path = 'domain/round/state.ts') => written(findBannedWords({ path, text }));

describe('banned words', () => {
  test('domain, policy and record do without them', () => {
    const files = ourTypeScript(['domain', 'policy', 'record']).filter(({ path }) => !isOnlyForTests(path));
    expect(files.flatMap((file) => written(findBannedWords(file)))).toEqual([]);
  });

  test.each([
    ['a stored value', `export const kind = 'live';`],
    ['a stored value in kebab-case', `export const state = 'proven-safe';`],
    ['a member of a union', `type State = 'empty' | 'cold';`],
    ['an enumeration', `enum State { Hot }`],
    ['an exported name', `export const isSafe = true;`],
    ['a function', `function markChecked() {}`],
    ['a property', `interface Gun { readonly armed: boolean }`],
    ['a quoted key', `const gun = { 'misfire': 1 };`],
    ['capitals', `const GUN_CLEAR = 1;`],
    ['the phrase', `const kind = 'prop gun';`],
    ['a template', 'const kind = `live`;'],
  ])('are noticed in %s', (_, text) => {
    expect(found(text)).toHaveLength(1);
  });

  test('are noticed in a file name', () => {
    expect(found('', 'policy/rulebooks/no-live-rounds.ts')).toHaveLength(1);
  });

  test.each([
    ['prose', `const says = 'No live round may be on set.';`],
    ['a comment', `// The cold call is spoken.\nexport {};`],
    ['a call of somebody else’s name', `seen.clear(); kind.safeParse(1); Number.isSafeInteger(2);`],
    ['a member somebody else named first', `class Own extends Map { override clear(): void {} }`],
    ['a longer word', `const clearance = 1, alive = 2, unsafely = 3, shot = 4;`],
    ['the steel cupboard', `const place = 'gun-safe'; const isGunSafe = true;`],
    ['an armed action', `const armedAction = 1;`],
  ])('are allowed in %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  test('are found across spellings', () => {
    expect(['isGunSafe', 'gun-safe', 'GUN_SAFE', 'HTTPSafe'].map(plainWords)).toEqual([
      'is gun safe',
      'gun safe',
      'gun safe',
      'http safe',
    ]);
  });
});
