// `cases`: tells the real cases anew and prints every stop that fired, its family, and its distance before the harm.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cases as allCases } from '@proofhouse/scenarios/cases/cases.ts';
import type { ToldCase } from '@proofhouse/scenarios/cases/fired.ts';
import {
  type CaseReport,
  reportOn,
  shownInWords,
  stopColumns,
  stopRows,
  summaryColumns,
  summaryRows,
} from '@proofhouse/scenarios/cases/report.ts';
import type { CaseStops } from '@proofhouse/scenarios/cases/stops.ts';
import { didYouMean } from '@proofhouse/scenarios/grammar/nearest.ts';
import { parseScenario } from '@proofhouse/scenarios/grammar/parse.ts';
import { UnknownTelling } from '@proofhouse/scenarios/replay/replay.ts';
import type { Scenario } from '@proofhouse/scenarios/scenario.ts';
import { findRoot } from '../../../tools/root.mjs';
import { stamp } from '../clock.ts';
import { type Command, type Given, option, type Result } from '../command.ts';
import { grid, many } from '../grid.ts';
import { exits, wrongUse } from '../stops.ts';
import { progressOf } from '../surroundings.ts';

/** The scenario of a case, from this repository. @throws Error when its text cannot be read, which a test rules out */
function scenarioOf(name: string): Scenario {
  const file = join('scenarios', 'cases', `${name}.scenario`);
  const parsed = parseScenario({ file, text: readFileSync(join(findRoot(import.meta.url), file), 'utf8') });
  if (!parsed.ok) throw new Error(`${file} cannot be told: ${parsed.complaints[0]?.says}`);
  return parsed.scenario;
}

/** The cases a person named, all if none. @throws Stopped for a name no case has */
function casesNamed(names: readonly string[]): readonly CaseStops[] {
  if (names.length === 0) return allCases;
  const known = allCases.map(({ name }) => name);
  return names.map((typed) => {
    const found = allCases.find(({ name }) => name === typed.toLowerCase());
    if (found) return found;
    const says = `There is no case ${typed}.${didYouMean(typed, known)}`;
    throw wrongUse('unknown-case', says, `Cases: ${known.join(', ')}.`);
  });
}

function tellingText(told: ToldCase): string {
  const heading = `told ${told.told.join(', ')}`;
  if (told.fired.length === 0) return `${heading}: no stop fires.`;
  return `${heading}: ${many(told.fired.length, 'stop')}.\n${grid(stopColumns, stopRows(told))}`;
}

const caseText = ({ case_, told }: CaseReport): string =>
  [
    `${case_.name.toUpperCase()}: ${case_.says}`,
    `Harm, ${case_.harm.at}: ${case_.harm.says}`,
    '',
    ...told.map(tellingText),
  ].join('\n');

const jsonOf = (reports: readonly CaseReport[]) => ({
  cases: reports.map(({ case_, told }) => ({
    name: case_.name,
    harm: case_.harm,
    tellings: told.map((each) => ({
      told: each.told,
      refusals: each.steps.filter(({ answer }) => answer === 'refused').length,
      alarms: each.alarms,
      stops: each.fired.map(({ stop, shown, at, steps, before }) => ({
        id: stop.id,
        family: stop.family,
        kind: stop.kind,
        shownBy: shownInWords(shown),
        at: stamp(at),
        stepsBefore: steps,
        millisecondsBefore: before,
      })),
    })),
  })),
});

async function run(given: Given): Promise<Result> {
  const chosen = casesNamed(given.args['case'] ?? []);
  const typed = option(given, 'told');
  const ways = typed === undefined ? undefined : [typed.split(/[\s,]+/).filter(Boolean)];
  const progress = progressOf(given.around);
  try {
    const reports = await reportOn(chosen, scenarioOf, ways, ({ name }, way) =>
      progress(() => `Telling ${name.toUpperCase()}, ${way.join(', ')} …`),
    );
    const text = [...reports.map(caseText), grid(summaryColumns, summaryRows(reports))].join('\n\n');
    return { exit: exits.done, text, json: jsonOf(reports) };
  } catch (error) {
    if (error instanceof UnknownTelling) throw wrongUse('unknown-telling', error.message, 'Name another with --told.');
    throw error;
  }
}

export const casesCommand: Command = {
  name: 'cases',
  says: 'Tell real cases anew, and print every stop that fired and how long before the harm.',
  more: [
    'Each case is told three times: with the perfunctory entries of the people in it, with honest entries, and as the same day without the fault. ' +
      'Steps are those of the chain of events as it was published; times are those of the telling. docs/cases.md explains the columns.',
  ],
  args: [{ flag: '[case...]', says: 'such as inc-07; all unless named' }],
  options: [{ flag: '--told <names>', says: 'another telling, such as perfunctory,s1-mended: one trigger mended' }],
  examples: ['cases inc-07', 'cases inc-37 --told perfunctory,s1-mended'],
  run,
};
