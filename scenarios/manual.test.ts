// The page docs/scenarios.md says what the grammar does, and its examples run.
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseScenario } from './grammar/parse.ts';
import { examplesOf, manualParts, renewManual } from './manual.ts';
import { replayAll } from './replay/replay.ts';
import { mustParse } from './testing/sample.ts';

const path = new URL('../docs/scenarios.md', import.meta.url);
if (process.env.PROOFHOUSE_RENEW) writeFileSync(path, renewManual(readFileSync(path, 'utf8')));
const page = readFileSync(path, 'utf8');
const examples = examplesOf(page).map((text) => [/^scenario: *(.*)$/m.exec(text)?.[1] ?? '', text] as const);

describe('docs/scenarios.md', () => {
  test('says what the grammar does; run this test with PROOFHOUSE_RENEW=1 to renew its tables', () => {
    expect(renewManual(page)).toBe(page);
    for (const name of Object.keys(manualParts)) expect(page).toContain(`<!-- ${name} -->`);
  });

  test('has two whole examples', () => {
    expect(examples).toHaveLength(2);
  });

  test.each(examples)('tells %s, and every expectation in it holds', async (title, text) => {
    const scenario = mustParse(parseScenario({ file: `${title}.scenario`, text }));
    for (const told of [[], ...scenario.tellings.map((name) => [name])]) {
      const { summary } = await replayAll(scenario, { told });
      expect(summary.failed.map((step) => `${told} ${step.line} ${step.text}: ${step.why}`)).toEqual([]);
    }
  });
});
