import { people, readySet, viewOf } from '@proofhouse/domain/testing/set.ts';
import { expect, test } from 'vitest';
import { otherWork } from './staffing.ts';

test('a controller with other work is named with it, and one without is not', () => {
  expect(otherWork(viewOf(readySet()))).toEqual([]);
  const set = readySet({ otherWork: true, notExclusive: true });
  expect(otherWork(viewOf(set))).toEqual([{ person: people.armorer, duties: ['props'] }]);
});
