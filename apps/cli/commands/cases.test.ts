// The printed cases say what the replay does, and nothing that is written down beside it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inc07 } from '@proofhouse/scenarios/cases/inc-07.stops.ts';
import { parseScenario } from '@proofhouse/scenarios/grammar/parse.ts';
import { replayAll } from '@proofhouse/scenarios/replay/replay.ts';
import { mustParse } from '@proofhouse/scenarios/testing/sample.ts';
import { afterAll, describe, expect, test } from 'vitest';
import { findRoot } from '../../../tools/root.mjs';
import { forget, freshFolder, runIn, wordsOf } from '../testing/run.ts';

afterAll(forget);

const run = (line: string) => runIn(freshFolder(), wordsOf(line));

interface Printed {
  readonly cases: readonly {
    readonly name: string;
    readonly tellings: readonly {
      readonly told: readonly string[];
      readonly refusals: number;
      readonly stops: readonly { readonly id: string; readonly shownBy: string; readonly at: string }[];
    }[];
  }[];
}

/** First refusal by each rule in a telling of INC-07, taken from the replay itself. */
async function refusedIn(told: readonly string[]): Promise<{ first: Map<string, string>; count: number }> {
  const path = join(findRoot(import.meta.url), 'scenarios', 'cases', 'inc-07.scenario');
  const scenario = mustParse(parseScenario({ file: 'inc-07.scenario', text: readFileSync(path, 'utf8') }));
  const { steps } = await replayAll(scenario, { told });
  const refused = steps.filter(({ answer }) => answer === 'refused');
  const first = new Map<string, string>();
  for (const { rules, at } of [...refused].reverse()) {
    for (const rule of rules) first.set(rule, new Date(at).toISOString());
  }
  return { first, count: refused.length };
}

describe('cases', () => {
  test.each([
    ['perfunctory', 'cases inc-07'],
    ['honest', 'cases inc-07'],
    ['faultless', 'cases inc-07'],
    ['perfunctory,s1-mended', 'cases inc-07 --told perfunctory,s1-mended'],
    ['perfunctory,s2-mended', 'cases inc-07 --told perfunctory,s2-mended'],
    ['perfunctory,s4-mended', 'cases inc-07 --told perfunctory,s4-mended'],
  ])('told %s prints exactly the refusals of the replay', async (told, line) => {
    const { cases } = JSON.parse((await run(`${line} --json`)).out) as Printed;
    const telling = cases[0]?.tellings.find((each) => each.told.join() === told);
    const { first, count } = await refusedIn(told.split(','));
    const byRule = inc07.stops.flatMap(({ id, shown }) =>
      'refusedBy' in shown && first.has(shown.refusedBy)
        ? [{ id, shownBy: shown.refusedBy, at: first.get(shown.refusedBy) }]
        : [],
    );
    expect(telling?.refusals).toBe(count);
    expect(telling?.stops.filter(({ shownBy }) => !/:/.test(shownBy))).toMatchObject(byRule);
  });

  test('prints a line for each stop, and a summary of families for each telling', async () => {
    const { out, code } = await run('cases inc-07');
    const { cases } = JSON.parse((await run('cases inc-07 --json')).out) as Printed;
    const printed = out.split('\n').filter((line) => /^S\d+ /.test(line));
    expect(printed.map((line) => /^S\d+/.exec(line)?.[0])).toEqual(
      cases[0]?.tellings.flatMap(({ stops }) => stops.map(({ id }) => id)),
    );
    for (const telling of cases[0]?.tellings ?? []) {
      expect(out).toMatch(new RegExp(`INC-07 +${telling.told.join()} +${telling.stops.length} of 4`));
    }
    expect(code).toBe(0);
  });

  test.each([
    ['cases inc-99', 'unknown-case', /There is no case inc-99\. .*Cases: inc-01, /],
    ['cases inc-07 --told nonsense', 'unknown-telling', /No line of "INC-07" is told only when "nonsense"/],
  ])('%s is wrong use', async (line, code, says) => {
    const ran = await run(`${line} --json`);
    expect(ran.err).toMatch(says);
    expect(JSON.parse(ran.out)).toMatchObject({ error: { code } });
    expect(ran.code).toBe(2);
  });
});
