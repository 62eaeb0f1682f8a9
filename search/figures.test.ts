// Holds the figure: how few errors, of the kinds named, put a bulleted round into a performer's hand by permission.

import { describe, expect, it } from 'vitest';
import { promisedKinds } from './errors.ts';
import { search } from './explore.ts';
import { smallestOf } from './report.ts';
import { makeScene, sceneLike } from './scene.ts';

const scene = makeScene({ guns: 1, trays: 1, chambers: 2, rounds: 2, planned: 'told in the gun' }, promisedKinds);

describe('the smallest set of unrecorded load, look not taken and absence unnoticed', () => {
  it('is three where the rounds can be told in the gun', () => {
    const found = search(scene, 3);
    expect(smallestOf(found, promisedKinds)[0]?.slips).toHaveLength(3);
    expect(found.worlds).toBeGreaterThan(1000);
  });

  it('is one where a granted answer is kept and permits after a change', () => {
    const found = search(sceneLike(scene, promisedKinds, { keepsAnswers: true }), 1);
    expect(smallestOf(found, promisedKinds)[0]?.slips).toHaveLength(1);
  });

  it('is two where one look is enough', () => {
    const found = search(sceneLike(scene, promisedKinds, { without: new Set(['shown-to-two']) }), 2);
    expect(smallestOf(found, promisedKinds)[0]?.slips).toHaveLength(2);
  });
});
