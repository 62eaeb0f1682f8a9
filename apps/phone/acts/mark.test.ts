import { readySet, viewOf } from '@proofhouse/domain/testing/set.ts';
import { describe, expect, test } from 'vitest';
import { en } from '../screens/words/en.ts';
import { fill } from '../screens/words/words.ts';
import { stateWord } from './mark.ts';

const words = [
  'FROZEN',
  'STOP',
  'DID NOT FIRE, WAIT 0:29',
  'DID NOT FIRE, WAIT OVER',
  'BACK, NOT YET OPENED (MAY HOLD 3)',
  'NOT PROVEN',
  'LOOK DUE',
  'BLANKS 3 QUARTER',
  'BLANKS 2 FULL AND DUMMIES 1',
  'DUMMIES 6',
  'EMPTY, SHOWN',
  'EMPTY, BORE NOT SEEN',
  'EMPTY',
  'ARMORER HAS IT',
  'LOCKED UP',
  'CANNOT FIRE',
];
const inEnglish = (said: string): string => {
  const { word, values } = stateWord(said);
  return fill(en[word], values);
};

describe('the big word of a gun', () => {
  test.each(words)('%s is said on the phone as on the board', (said) => {
    expect(inEnglish(said)).toBe(said);
  });

  test('is said for every gun of a set as the board says it', () => {
    for (const { word } of viewOf(readySet()).board()) expect(inEnglish(word)).toBe(word);
  });

  test('frightens where nobody knows it', () => {
    expect(stateWord('ALL FINE')).toMatchObject({ code: 'not_proven', word: 'state.not_proven' });
  });
});
