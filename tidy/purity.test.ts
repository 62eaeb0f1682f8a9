// Holds clocks, randomness and locale out of domain, policy and ledger, so that a day on set can be replayed exactly.
import { describe, expect, test } from 'vitest';
import { isOnlyForTests, ourTypeScript, written } from './files.ts';
import { findImpurity } from './purity.ts';

const found = (text: string) => findImpurity({ path: 'domain/lot/decide.ts', text });

describe('the pure packages', () => {
  test('know no clock, no randomness and no locale', () => {
    const files = ourTypeScript(['domain', 'policy', 'ledger']).filter(({ path }) => !isOnlyForTests(path));
    expect(files.flatMap((file) => written(findImpurity(file)))).toEqual([]);
  });

  test.each([
    'const at = Date.now();',
    'const at = new Date();',
    'const at = new Date(0);',
    'const at = Date();',
    'const id = Math.random();',
    'setTimeout(() => {}, 1);',
    'globalThis.setTimeout(() => {}, 1);',
    'new Intl.NumberFormat();',
    'a.localeCompare(b);',
    'n.toLocaleString();',
    'crypto.getRandomValues(bytes);',
    'process.env.HOME;',
    'await fetch(address);',
  ])('would be caught at: %s', (text) => {
    expect(found(text)).toHaveLength(1);
  });

  test.each([
    '// Date.now() is not for us.\nexport {};',
    `const says = 'new Date(), Math.random() and crypto.subtle stay outside.';`,
    'const day = Date.UTC(2026, 0, 1);',
    'const process = step(state); export const plan = { fetch: 1 };',
  ])('would be let alone at: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
