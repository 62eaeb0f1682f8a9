// Day 14 is not wired to its answers: without the files it ends the same, one shot less shows, and names do not matter.
import { beforeAll, describe, expect, test } from 'vitest';
import { parseScenario } from './grammar/parse.ts';
import { replay, type Step } from './replay/replay.ts';
import { mustParse, readHere } from './testing/sample.ts';

interface Day {
  readonly text: string;
  readonly read: (path: string) => string | undefined;
}
const sample: Day = { text: readHere('day14.scenario') ?? '', read: readHere };

/** Tells a day with its mishaps and returns what it came to. */
async function tell({ text, read }: Day) {
  const run = await replay(mustParse(parseScenario({ file: 'day14.scenario', text, read })), { told: ['mishaps'] });
  const steps: Step[] = [];
  for await (const step of run) steps.push(step);
  const view = run.hub.view(steps.at(-1)?.at ?? 0);
  return { steps, close: view.reconcile(), shots: view.shots(), board: view.board(), findings: view.findings() };
}

const rowsOf = (csv: string) => {
  const [head = '', ...lines] = csv.trim().split('\n');
  const names = head.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, index) => [names[index], cell])));
};
const asText = (rows: readonly object[]) =>
  rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value)])));

describe('day 14', () => {
  let whole: Awaited<ReturnType<typeof tell>>;
  beforeAll(async () => {
    whole = await tell(sample);
  });

  test('ends as the sample says with both answer files deleted', async () => {
    const answers = /expected-close\.csv|shots\.csv/;
    const day = await tell({
      text: sample.text.replace(/^.*expect (close|shots) as .*$/gm, ''),
      read: (path) => (answers.test(path) ? undefined : readHere(path)),
    });
    expect(asText(day.close)).toEqual(rowsOf(readHere('../sample-day14/expected-close.csv') ?? ''));
    expect(asText(day.shots)).toEqual(rowsOf(readHere('../sample-day14/shots.csv') ?? ''));
  });

  test('differs by one in one lot when one shot is not heard', async () => {
    const heard = '11:41 P13 hears 3 shots from W-03';
    expect(sample.text).toContain(heard);
    const day = await tell({ ...sample, text: sample.text.replace(heard, '11:41 P13 hears 2 shots from W-03') });
    const differing = day.shots.filter((row, index) => row.fired !== whole.shots[index]?.fired);
    expect(differing.map(({ lot, gun }) => `${lot} ${gun}`)).toEqual(['B01 W-03']);
    expect((differing[0]?.fired ?? 0) + 1).toBe(
      whole.shots.find(({ gun, setup }) => gun === 'W-03' && setup === '47A')?.fired,
    );
    const lots = day.close.filter((row, index) => row.verdict !== whole.close[index]?.verdict);
    expect(lots.map(({ lot_id }) => lot_id)).toEqual(['B01']);
    expect(lots[0]?.verdict).toMatch(/^open: W-03 gave 1 fired case/);
  });

  test('has the same shape with every gun and person renamed and the day shifted by 37 minutes', async () => {
    const later = (clock: string) => {
      const [hours = 0, minutes = 0] = clock.split(':').map(Number);
      const sum = hours * 60 + minutes + 37;
      return `${String(Math.floor(sum / 60)).padStart(2, '0')}:${String(sum % 60).padStart(2, '0')}`;
    };
    const change = (text: string) =>
      text
        .replace(/\bP(\d\d)\b/g, 'Q$1')
        .replace(/\bW-(\d\d)\b/g, 'GUN-$1')
        .replace(/(?<![+\d:])\d{2}:\d{2}(?!\d)/g, later);
    const day = await tell({
      text: change(sample.text),
      read: (path) => {
        const text = readHere(path);
        return text === undefined ? undefined : change(text);
      },
    });
    expect(day.steps.filter(({ ok }) => !ok).map(({ text, why }) => `${text}: ${why}`)).toEqual([]);
    const shape = (steps: readonly Step[]) =>
      steps.map(({ kind, verb, answer, rules }) => ({ kind, verb, answer, rules }));
    expect(shape(day.steps)).toEqual(shape(whole.steps));
    expect(day.close).toEqual(whole.close);
    expect(day.shots.map(({ gun, ...row }) => ({ gun: gun.replace('GUN-', 'W-'), ...row }))).toEqual(whole.shots);
    expect(day.board.map(({ word, contents }) => ({ word, contents }))).toEqual(
      whole.board.map(({ word, contents }) => ({ word, contents })),
    );
    expect(day.findings.map(({ kind, level }) => `${level} ${kind}`)).toEqual(
      whole.findings.map(({ kind, level }) => `${level} ${kind}`),
    );
  });
});
