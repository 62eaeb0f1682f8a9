// Histories the simulator once broke a law with are played again: each with what was wrong, and none breaks a law now.

import { expect, it } from 'vitest';
import { play, plotOf } from './history.ts';

/** The seed, the law it broke when it was found, and what was wrong. */
const found: readonly (readonly [seed: number, law: string, wrong: string])[] = [
  [
    35_121,
    'a grant has what a second reader asks for',
    'a seal carried proof through the hands of others, and nobody had read it when rounds were drawn from under it',
  ],
  [
    40_437,
    'an earlier answer never permits',
    'whether a gun went to somebody its plan did not name was asked of the plan as it is now, unless an answer had cleared it',
  ],
  [
    75_095,
    'time never revives',
    'the law took the end of other work, at the hour its assignment names, for a grant that came back',
  ],
  [
    94_988,
    'the books match what is so',
    'the world took for truly written what two people saw by the same mistake; the books follow two who agree',
  ],
  [
    109_590,
    'doubtful and late never prove',
    'the law took away what had opened the hold, and then found nothing left to release',
  ],
  [
    114_232,
    'the board is honest',
    'by a clock 90 seconds slow a tray went missing before two looked at it, and what was loaded since stayed proven',
  ],
];

it.each(found)('seed %i breaks no law, which once broke "%s": %s', async (seed) => {
  const { violations } = await play(plotOf(seed));
  expect(violations).toEqual([]);
});
