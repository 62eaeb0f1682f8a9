// Holds how a file begins, what it may be called, and that no test is switched off.
import { describe, expect, test } from 'vitest';
import { ourTypeScript, written } from './files.ts';
import { badName, badOpening, switchedOff } from './openings.ts';

const file = (text: string, path = 'domain/lot/state.ts') => ({ path, text });

describe('every TypeScript file', () => {
  test('opens with one sentence saying what it is for', () => {
    expect(written(ourTypeScript().flatMap(badOpening))).toEqual([]);
  });

  test('has a name that says something', () => {
    expect(written(ourTypeScript().flatMap(badName))).toEqual([]);
  });

  test('has no test switched off and no promise still to do', () => {
    expect(written(ourTypeScript().flatMap(switchedOff))).toEqual([]);
  });
});

describe('these checks notice', () => {
  test.each([
    ['no comment', `export const a = 1;`],
    ['no sentence', `// lot state\nexport const a = 1;`],
    ['no stop', `// What a lot is now\nexport const a = 1;`],
    ['an order to a tool', `// @ts-nocheck\nexport const a = 1;`],
    ['an empty file', ''],
  ])('%s', (_, text) => {
    expect(badOpening(file(text))).toHaveLength(1);
  });

  test.each([
    [`// What a lot is now.\nexport {};`],
    [`#!/usr/bin/env node\n// Runs one thing,\n// over two lines.\nexport {};`],
    [`/** What a lot is now. */\nexport {};`],
    [`/*\n * What a lot is now.\n */\nexport {};`],
  ])('but not a good opening: %j', (text) => {
    expect(badOpening(file(text))).toEqual([]);
  });

  test.each([
    'store/utils.ts',
    'store/helpers/count.ts',
    'store/Manager.ts',
    'store/lot-service.ts',
    'store/types.test.ts',
    'store/commonCounts.ts',
  ])('the name %s', (path) => {
    expect(badName(file('', path))).toHaveLength(1);
  });

  test('but not a word inside another', () => {
    expect(badName(file('', 'domain/production/archetypes.ts'))).toEqual([]);
  });

  test.each(['test', 'it', 'describe'])('a %s that is switched off', (name) => {
    for (const off of ['skip', 'only', 'todo']) {
      expect(switchedOff(file(`${name}.${off}('counts', () => {});`, 'a.test.ts'))).toHaveLength(1);
    }
  });
});
