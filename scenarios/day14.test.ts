// Day 14 is told twice, and both tellings end as the sample says.
import { beforeAll, describe, expect, test } from 'vitest';
import { parseScenario } from './grammar/parse.ts';
import { replayAll, type Step, type Summary } from './replay/replay.ts';
import type { Scenario } from './scenario.ts';
import { mustParse, readHere } from './testing/sample.ts';

const scenario: Scenario = mustParse(
  parseScenario({ file: 'day14.scenario', text: readHere('day14.scenario') ?? '', read: readHere }),
);
const failures = (summary: Summary) => summary.failed.map(({ line, text, why }) => `${line} ${text}: ${why}`);
const acts = (steps: readonly Step[]) => steps.filter(({ kind }) => kind === 'act' || kind === 'ask');

describe.each([
  ['without mishaps', [] as string[]],
  ['with all eleven mishaps', ['mishaps']],
])('day 14 %s', (_, told) => {
  let summary: Summary;
  let steps: Step[];
  beforeAll(async () => {
    const { summary: came, steps: taken } = await replayAll(scenario, { told });
    summary = came;
    steps = taken;
  });

  test('ends as the sample says', () => {
    expect(failures(summary)).toEqual([]);
  });

  test('refuses exactly what the sample says is refused', () => {
    expect(summary.refusals.unmarked).toEqual([]);
    expect(summary.refusals.marked.map(({ text }) => text)).toEqual(
      told.length === 0
        ? []
        : [
            'P04 asks P02 to hand W-17 to P12 for PL-04 => refused by K23',
            'P01 asks to load W-01 with 3 B01 from T4 for PL-05 => refused by bore-proven-before-blanks',
            'P04 asks to close the day => refused by close-needs-counts',
            'P16 asks to sign the day => refused by sign-after-closing-count',
          ],
    );
  });

  test('has forty cycles: thirty-three with blanks, seven with dummies', () => {
    const handed = acts(steps).filter(({ verb, kind }) => verb === 'hand over' && kind === 'act');
    const out = handed.filter(({ text }) => / hands W-(01|03|05|09|10|11) /.test(text));
    expect(out).toHaveLength(40);
  });

  test('takes the same acts for every blank cycle: those of the take loop, and the three asks', () => {
    // 47C take 1, at 15:10.
    const from = Date.UTC(2026, 11, 1, 23, 10);
    const cycle = steps.filter(({ at, kind }) => at >= from && at < from + 300_000 && kind !== 'expect');
    expect(cycle.map(({ kind, verb }) => (kind === 'ask' ? `(${verb})` : verb))).toEqual([
      'look',
      '(ask to load)',
      'load',
      'look',
      'call',
      'was shown',
      '(ask to hand over)',
      'hand over',
      '(ask to begin)',
      'begin',
      'hear shots',
      'cut',
      'give back',
      'unload',
      'look',
    ]);
  });
});
