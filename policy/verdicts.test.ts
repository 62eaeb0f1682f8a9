// What is granted and refused at every moment of the small set is pinned: a change of it is seen, line by line.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answerOn } from './testing/asking.ts';
import { boards, probes, verdictOf } from './testing/verdicts.ts';

const file = new URL('./verdicts.golden.json', import.meta.url);
const now = {
  boards: boards(),
  verdicts: Object.fromEntries(
    probes().map(({ name, facts, now: at, ask, by }) => [name, verdictOf(answerOn(facts, at, ask, by))]),
  ),
};

describe('every ask at every moment', () => {
  if (process.env.UPDATE_GOLDENS === '1') writeFileSync(file, `${JSON.stringify(now, null, 2)}\n`);

  it('is answered as it was: UPDATE_GOLDENS=1 renews the table, and its difference is to be read', () => {
    expect(existsSync(file)).toBe(true);
    expect(now).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  });

  it('is granted and refused, each often: the table can tell', () => {
    const answers = Object.values(now.verdicts);
    expect(answers.filter((each) => each.startsWith('granted')).length).toBeGreaterThan(20);
    expect(answers.filter((each) => each.startsWith('refused')).length).toBeGreaterThan(200);
  });

  it('lets nobody who does not control guns take, load, close, sign, release or waive', () => {
    const granted = Object.entries(now.verdicts).filter(
      ([name, each]) => / \/ (take|load|close|sign|release|waive) .*camera$/.test(name) && each.startsWith('granted'),
    );
    expect(granted.map(([name]) => name)).toEqual([]);
  });
});
