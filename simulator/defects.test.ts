// Every planted defect is found, and what finds it is told as a scenario that the real parser reads.

import { parseScenario } from '@proofhouse/scenarios/grammar/parse.ts';
import { expect, test } from 'vitest';
import { laws } from './always.ts';
import { bundle } from './bundle.mjs';
import { lookFor } from './deal.ts';
import { type Defect, defects } from './defects.ts';

/** Histories from the recorded start on; where the record is stale, so many more from the first seed. */
const NEAR = 20;
const BUDGET = 6_000;
const PATIENCE = 10 * 60_000;

async function find(defect: Defect, shrinks = false) {
  const worker = await bundle('worker.ts', `defect-test-${defects.indexOf(defect)}`, defect);
  const near = await lookFor(worker, defect.name, { starts: 1, budget: NEAR, seed: defect.start, shrinks });
  return near.found > 0 ? near : lookFor(worker, defect.name, { starts: 1, budget: BUDGET, seed: 1, shrinks });
}

test('twenty defects are planted, each of a name and a place of its own', () => {
  expect(defects.length).toBeGreaterThanOrEqual(20);
  expect(new Set(defects.map(({ name }) => name)).size).toBe(defects.length);
  expect(new Set(defects.map(({ file, snippet }) => `${file} ${snippet}`)).size).toBe(defects.length);
});

test.each(defects)(
  '$name is found',
  async (defect) => {
    const found = await find(defect);
    expect(found.found, `no law was broken in ${BUDGET} histories`).toBe(1);
    expect(laws.map(({ name }) => name)).toContain(found.law);
  },
  PATIENCE,
);

test(
  'what breaks a law is made small, and told as a scenario the parser reads',
  async () => {
    const defect = defects.find(({ name }) => name === 'a hold on everything holds nothing') as Defect;
    const { told, law } = await find(defect, true);
    expect(told?.text).toMatch(new RegExp(`^# Law broken: ${law}\n`));
    expect(told?.steps).toBeLessThanOrEqual(told?.from ?? 0);
    const parsed = parseScenario({ file: 'found.scenario', text: told?.text ?? '' });
    expect(parsed.ok ? [] : parsed.complaints).toEqual([]);
    expect(parsed.ok && parsed.scenario.lines.length).toBeGreaterThan(0);
  },
  PATIENCE,
);
