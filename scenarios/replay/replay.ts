// Tells a day: line by line through devices and hub, each step with what was answered, what was expected and why it failed.

import type { Millis } from '@proofhouse/domain/vocabulary/instant.ts';
import { ActRefused } from '@proofhouse/record/act.ts';
import type { Device } from '@proofhouse/record/device.ts';
import { type Hub, openHub } from '@proofhouse/record/hub.ts';
import { nodePlatform } from '@proofhouse/record/node.ts';
import type { LedgerStore } from '@proofhouse/record/port.ts';
import { newMemoryDisk, openMemoryStore } from '@proofhouse/store/memory/memory.ts';
import { NotUnderstood } from '../grammar/complaint.ts';
import { didYouMean } from '../grammar/nearest.ts';
import { Said } from '../grammar/said.ts';
import { dayOf } from '../grammar/zone.ts';
import { type Expected, isTold, type Line, type Scenario } from '../scenario.ts';
import { CannotBeTold, type Verb, type Verdict } from '../verbs/verb.ts';
import { verbNamed } from '../verbs/verbs.ts';
import { found, makeCast, openingStatement, sampleLogKey } from './cast.ts';
import { type Asked, ToldStage } from './stage.ts';

export { sampleLogKey } from './cast.ts';

/** One step of a replay. */
export interface Step {
  readonly file: string;
  readonly line: number;
  /** Lines of the passage calls it was told through. */
  readonly through: readonly number[];
  readonly at: Millis;
  readonly text: string;
  readonly kind: 'opening' | Verb['kind'];
  readonly verb: string;
  /** What an ask was answered. */
  readonly answer?: 'granted' | 'refused';
  /** Rules and controls among the reasons, or among the warnings of a granted ask. */
  readonly rules: readonly string[];
  /** The reasons in words. */
  readonly reasons: readonly string[];
  /** Whether a refusal stood as expected; absent for anything else. */
  readonly marked?: boolean;
  readonly ok: boolean;
  /** Why it is not as it should be. */
  readonly why?: string;
  /** Ids of the events it signed. */
  readonly events: readonly string[];
}

/** What a replay came to. */
export interface Summary {
  readonly title: string;
  readonly told: readonly string[];
  readonly steps: number;
  readonly events: number;
  readonly asks: number;
  readonly granted: number;
  readonly refusals: { readonly marked: readonly Step[]; readonly unmarked: readonly Step[] };
  readonly expectations: number;
  /** Every step that is not as it should be. */
  readonly failed: readonly Step[];
  readonly ok: boolean;
}

/** How to tell a day. */
export interface ReplayGiven {
  /** Where the hub keeps its log; in memory unless given. */
  readonly store?: LedgerStore;
  /** Tellings to switch on instead of those the text says. */
  readonly told?: readonly string[];
  /** Stops before this instant, for a look at the day so far. */
  readonly until?: Millis;
}

/** A day being told: take its steps, then ask for the summary. */
export interface Replay extends AsyncIterable<Step> {
  readonly scenario: Scenario;
  readonly hub: Hub;
  readonly devices: ReadonlyMap<string, Device>;
  summary(): Summary;
}

/** Thrown for a telling no line of the text knows. */
export class UnknownTelling extends Error {
  override readonly name = 'UnknownTelling';
}

const rulesOf = (asked: readonly Asked[]): string[] => [
  ...new Set(
    asked.flatMap(({ answer }) =>
      (answer.verdict === 'refused' ? answer.reasons : answer.warnings).flatMap(({ rule, control }) => [rule, control]),
    ),
  ),
];

/** Judges an ask by what the line expected of it. */
function judge(
  asked: readonly Asked[],
  expected: Expected | undefined,
  mustBeMarked: boolean,
): Pick<Step, 'answer' | 'rules' | 'reasons' | 'marked' | 'ok' | 'why'> {
  const refused = asked.filter(({ answer }) => answer.verdict === 'refused');
  const answer = refused.length > 0 ? 'refused' : 'granted';
  const rules = rulesOf(refused.length > 0 ? refused : asked);
  const reasons = (refused.length > 0 ? refused : asked).flatMap(({ answer: each }) =>
    (each.verdict === 'refused' ? each.reasons : each.warnings).map(
      ({ rule, says, remedy }) => `${rule}: ${says} ${remedy}`,
    ),
  );
  const found = { answer, rules, reasons } as const;
  if (!expected) {
    if (answer === 'granted') return { ...found, ok: true };
    const unmarked = { ...found, marked: false };
    return mustBeMarked
      ? { ...unmarked, ok: false, why: `It was refused, and the line does not expect that: ${reasons.join('; ')}` }
      : { ...unmarked, ok: true };
  }
  if (expected.verdict !== answer) {
    const why = answer === 'refused' ? `It was refused: ${reasons.join('; ')}` : 'It was granted.';
    return { ...found, ok: false, why, ...(answer === 'refused' ? { marked: false } : {}) };
  }
  const known = rules.map((rule) => rule.toLowerCase());
  const missing = expected.by.filter((rule) => !known.includes(rule.toLowerCase()));
  const marked = answer === 'refused' ? { marked: true } : {};
  if (missing.length === 0) return { ...found, ...marked, ok: true };
  return {
    ...found,
    ...marked,
    ok: false,
    why: `${missing.join(', ')} is not among the reasons: ${rules.join(', ') || 'none'}.`,
  };
}

/** The tellings that are on. @throws UnknownTelling */
function tellingsOf(scenario: Scenario, told: readonly string[] | undefined): Set<string> {
  const names = (told ?? scenario.told).map((name) => name.toLowerCase());
  for (const name of names) {
    if (scenario.tellings.includes(name)) continue;
    const known =
      scenario.tellings.length > 0 ? `It knows: ${scenario.tellings.join(', ')}.` : 'It has only one telling.';
    throw new UnknownTelling(
      `No line of "${scenario.title}" is told only when "${name}".${didYouMean(name, scenario.tellings)} ${known}`,
    );
  }
  return new Set(names);
}

/** Opens a day to be told. Nothing happens until its steps are taken. @throws UnknownTelling */
export async function replay(scenario: Scenario, options: ReplayGiven = {}): Promise<Replay> {
  const told = tellingsOf(scenario, options.told);
  const cast = makeCast(scenario);
  const store = options.store ?? openMemoryStore(newMemoryDisk());
  const hub = await openHub(store, nodePlatform, sampleLogKey(scenario.seed), scenario.openedAt);
  const stage = new ToldStage(cast, hub);
  const steps: Step[] = [];
  const lines = scenario.lines.filter(
    ({ telling, at }) => isTold(telling, told) && (options.until === undefined || at < options.until),
  );

  async function* tell(): AsyncGenerator<Step> {
    for await (const step of tellAll(stage, cast, lines)) {
      steps.push(step);
      yield step;
    }
  }
  return {
    scenario,
    hub,
    devices: cast.devices,
    [Symbol.asyncIterator]: tell,
    summary: () => summarise(scenario, [...told], steps, hub),
  };
}

async function* tellAll(
  stage: ToldStage,
  cast: ReturnType<typeof makeCast>,
  lines: readonly Line[],
): AsyncGenerator<Step> {
  const { scenario } = cast;
  stage.begin(undefined, scenario.openedAt);
  stage.admit(found(cast, scenario.openedAt));
  stage.admit(openingStatement(cast, scenario.openedAt));
  const refused = await stage.flush();
  yield {
    file: scenario.file,
    line: 0,
    through: [],
    at: scenario.openedAt,
    text: 'founding and opening statement',
    kind: 'opening',
    verb: 'opening',
    rules: [],
    reasons: [],
    ok: refused.length === 0,
    ...(refused[0] ? { why: `The hub refused: ${refused[0].why}` } : {}),
    events: stage.events,
  };
  const opensItself = lines.some(({ verb }) => verb === 'open session');
  const firstOfDay =
    lines.find(
      ({ at }) => dayOf(at, scenario.zone) >= dayOf(scenario.openedAt, scenario.zone) && wallDateAtLeast(at, scenario),
    ) ?? lines[0];
  for (const line of lines) {
    if (line === firstOfDay && !opensItself) {
      stage.begin(undefined, line.at);
      const { label, unit } = scenario.session;
      stage.act(scenario.opening[0], 'SessionOpened', { session: stage.id('session', label), label, unit });
      await stage.flush();
    }
    yield* tellLine(stage, line);
  }
}

const wallDateAtLeast = (at: Millis, { date, zone }: Scenario): boolean =>
  dayOf(at, zone) * 86_400_000 >= Date.parse(`${date}T00:00:00.000Z`);

/** Lets a verb tell its line; a line that makes no sense here is a problem of the text, not of the program. */
function attempt(stage: ToldStage, verb: Verb, line: Line): { verdict?: Verdict | undefined; problem?: string } {
  try {
    return { verdict: verb.tell(stage, new Said(line.slots)) ?? undefined };
  } catch (error) {
    if (error instanceof NotUnderstood) return { problem: `${error.message} ${error.remedy}`.trim() };
    if (error instanceof CannotBeTold || error instanceof ActRefused) return { problem: error.message };
    throw error;
  }
}

async function* tellLine(stage: ToldStage, line: Line): AsyncGenerator<Step> {
  const verb = verbNamed(line.verb);
  stage.begin(line, line.at);
  // What was held back until now arrives before the line is told.
  const early = await stage.flush();
  const { verdict, problem: untold } = attempt(stage, verb, line);
  let problem = untold;
  const refused = [...early, ...(await stage.flush())];
  if (refused[0]) problem ??= `The hub refused it: ${refused[0].why}`;
  const { file, line: number, through, at, text } = line;
  const common = { file, line: number, through, at, text, verb: verb.name, rules: [], reasons: [] };
  const asks = stage.asked.map(({ id }) => id);
  if (stage.asked.length > 0) {
    const judged = judge(stage.asked, line.expected, stage.scenario.refusalsMustBeMarked);
    const failed = verb.kind === 'ask' && problem ? { ok: false, why: problem } : {};
    yield { ...common, kind: 'ask', ...judged, ...failed, events: asks };
    if (verb.kind === 'ask') return;
  } else if (line.expected && verb.kind !== 'ask') {
    problem ??= 'It expects an answer but asks nothing: add (asks first), or write who asks.';
  }
  const events = stage.events.filter((id) => !asks.includes(id));
  const why = problem ?? (verdict && !verdict.ok ? verdict.why : undefined);
  const ok = problem === undefined && (!verdict || verdict.ok);
  yield { ...common, kind: verb.kind, ok, events, ...(why === undefined ? {} : { why }) };
}

function summarise(scenario: Scenario, told: readonly string[], steps: readonly Step[], hub: Hub): Summary {
  const asks = steps.filter(({ kind }) => kind === 'ask');
  const refused = asks.filter(({ answer }) => answer === 'refused');
  const failed = steps.filter(({ ok }) => !ok);
  return {
    title: scenario.title,
    told,
    steps: steps.length,
    events: hub.size,
    asks: asks.length,
    granted: asks.filter(({ answer }) => answer === 'granted').length,
    refusals: { marked: refused.filter(({ marked }) => marked), unmarked: refused.filter(({ marked }) => !marked) },
    expectations: steps.filter(({ kind }) => kind === 'expect').length,
    failed,
    ok: failed.length === 0,
  };
}

/** Tells a whole day at once. */
export async function replayAll(
  scenario: Scenario,
  options: ReplayGiven = {},
): Promise<{ replay: Replay; steps: Step[]; summary: Summary }> {
  const told = await replay(scenario, options);
  const steps: Step[] = [];
  for await (const step of told) steps.push(step);
  return { replay: told, steps, summary: told.summary() };
}
