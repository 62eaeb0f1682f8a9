// `replay`: tells scenarios through devices and hub, and says which expectations held.

import type { Step } from '@proofhouse/scenarios/replay/replay.ts';
import { shortClock, stamp } from '../clock.ts';
import { type Command, type Given, option, type Result } from '../command.ts';
import { many } from '../grid.ts';
import { exits, wrongUse } from '../stops.ts';
import { readScenario, type Told, tellInMemory, tellInto } from '../telling.ts';

/** Which steps are printed: those that matter, each, or those that failed. */
const shows = ['matters', 'each', 'failed'] as const;

const answerOf = (step: Step): string => {
  if (step.answer === undefined) return '';
  const rules = step.rules.length > 0 ? ` [${step.rules.join(' ')}]` : '';
  return ` → ${step.answer}${rules}${step.answer === 'refused' && !step.marked ? ', not marked' : ''}`;
};

/** The line of the text a step stands on, with the file where that is another than the scenario's own. */
const placeOf = (step: Step, file: string): string => {
  if (step.line === 0) return '-';
  return `${step.file === file ? '' : `${step.file}:`}${[step.line, ...step.through].join('<')}`;
};

function stepLine(step: Step, { zone, file, openedAt }: Told['scenario']): string {
  const mark = step.ok ? '   ' : 'NO ';
  const why = step.ok || step.why === undefined ? '' : `\n       ${step.why}`;
  const clock = shortClock(step.at, zone, step.kind === 'opening' ? step.at : openedAt);
  return `${mark}${clock}  ${placeOf(step, file)}  ${step.kind}  ${step.text}${answerOf(step)}${why}`;
}

function linesOf({ scenario, steps, findings }: Told, show: string): string[] {
  const isShown = (step: Step) => {
    if (!step.ok || show === 'each') return true;
    return show === 'matters' && (step.kind === 'ask' || step.kind === 'expect' || step.answer !== undefined);
  };
  return steps.flatMap((step) => {
    const found = show === 'failed' ? [] : findings.filter(({ after }) => after === step);
    return [
      ...(isShown(step) ? [stepLine(step, scenario)] : []),
      ...found.map(({ finding }) => `     ${finding.level}: ${finding.says}`),
    ];
  });
}

/** The totals of a telling, as one line. */
export function totalsOf({ summary }: Told): string {
  const { steps, events, asks, refusals, expectations, failed } = summary;
  const unmet = failed.filter(({ kind }) => kind === 'expect').length;
  const others = failed.length - unmet;
  return [
    many(steps, 'step'),
    many(events, 'event'),
    many(asks, 'ask'),
    `${many(refusals.marked.length + refusals.unmarked.length, 'refusal')} (${refusals.marked.length} marked, ${refusals.unmarked.length} not)`,
    `${many(expectations, 'expectation')}, ${unmet} failed`,
    ...(others > 0 ? [`${others} other steps not as told`] : []),
  ].join('; ');
}

function jsonOf(told: Told) {
  const { scenario, summary, steps, findings } = told;
  return {
    file: scenario.file,
    title: summary.title,
    told: summary.told,
    ok: summary.ok,
    totals: {
      steps: summary.steps,
      events: summary.events,
      asks: summary.asks,
      granted: summary.granted,
      refusalsMarked: summary.refusals.marked.length,
      refusalsUnmarked: summary.refusals.unmarked.length,
      expectations: summary.expectations,
      failed: summary.failed.length,
    },
    steps: steps.map((step) => ({ ...step, at: stamp(step.at) })),
    findings: findings.map(({ after, finding }) => ({
      ...finding,
      at: stamp(finding.at),
      step: { file: after.file, line: after.line, at: stamp(after.at) },
    })),
  };
}

/** The tellings a person named; undefined leaves it to the text. */
function namesTold(given: Given): readonly string[] | undefined {
  const typed = option(given, 'told');
  if (typed === undefined) return undefined;
  return typed.split(/[\s,]+/).filter((name) => name !== '' && name !== 'none');
}

async function run(given: Given): Promise<Result> {
  const files = given.args['scenario'] ?? [];
  if (given.hasData && files.length > 1) {
    throw wrongUse(
      'one-each',
      'A folder holds one production.',
      'Replay one scenario into it, or several without --data.',
    );
  }
  const told = namesTold(given);
  const options = told === undefined ? {} : { told };
  const all: Told[] = [];
  // Every text is read before the first is told, so that a mistake in the last costs no time.
  for (const scenario of files.map((file) => readScenario(given, file))) {
    all.push(await (given.hasData ? tellInto(given, scenario, options) : tellInMemory(given, scenario, options)));
  }
  const isGood = all.every(({ summary }) => summary.ok);
  const text = all.map((each) => {
    const lines = linesOf(each, option(given, 'show') ?? 'matters');
    const { summary, scenario } = each;
    const heading = `${summary.title}${summary.told.length > 0 ? `, told: ${summary.told.join(', ')}` : ''} (${scenario.file})`;
    const end = `${summary.ok ? 'HOLDS' : 'FAILED'}: ${totalsOf(each)}.`;
    return [heading, ...(lines.length > 0 ? ['', ...lines, ''] : []), end].join('\n');
  });
  const failures = all.filter(({ summary }) => !summary.ok).length;
  if (all.length > 1) text.push(`${many(all.length, 'scenario')}, ${failures} failed.`);
  return {
    exit: isGood ? exits.done : exits.failed,
    text: text.join('\n\n'),
    json: { ok: isGood, scenarios: all.map(jsonOf) },
  };
}

export const replayCommand: Command = {
  name: 'replay',
  says: 'Tell scenarios through devices and hub, and say which expectations held.',
  more: [
    'In memory, unless --data names a fresh folder to keep the record in. Exits with 0 only if every expectation holds and every line went as told. ' +
      'With --json every step is listed, with its answer and the rules it names.',
  ],
  args: [{ flag: '<scenario...>', says: 'scenario files' }],
  options: [
    { flag: '--told <names>', says: 'the tellings to switch on, with commas between; none for none' },
    { flag: '--show <which>', says: 'which steps are printed', choices: shows, or: 'matters' },
  ],
  examples: [
    'replay scenarios/vignettes/pump-shotgun.scenario',
    'replay scenarios/vignettes/theatre-two-shows.scenario --show failed',
  ],
  run,
};
