// The exit codes a script may rely on are those the server ends with.

import { STOPPED_EXIT } from '@proofhouse/server/serve.ts';
import { expect, test } from 'vitest';
import { exitMeanings, exits } from './stops.ts';

test('every exit code has a meaning, and a server that stopped after a failed write has its own', () => {
  expect(Object.keys(exitMeanings).map(Number)).toEqual(Object.values(exits));
  expect(exits.stopped).toBe(STOPPED_EXIT);
  expect(exitMeanings[STOPPED_EXIT]).toMatch(/start it again/);
});
