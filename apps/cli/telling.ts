// Tells a scenario: reads its text, replays it into a store, and gives its steps to whoever watches.

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { stateOf } from '@proofhouse/domain/book/book.ts';
import type { Finding } from '@proofhouse/domain/book/state.ts';
import { writeComplaint } from '@proofhouse/scenarios/grammar/complaint.ts';
import { parseScenario } from '@proofhouse/scenarios/grammar/parse.ts';
import {
  type Replay,
  type ReplayGiven,
  replay,
  type Step,
  type Summary,
  UnknownTelling,
} from '@proofhouse/scenarios/replay/replay.ts';
import type { Scenario } from '@proofhouse/scenarios/scenario.ts';
import { findRoot } from '../../tools/root.mjs';
import type { Given } from './command.ts';
import { readNamed } from './files.ts';
import { openStore, rememberHead, requireFresh } from './folder.ts';
import { many } from './grid.ts';
import { wrongUse } from './stops.ts';
import { progressOf } from './surroundings.ts';
import { sealNow } from './taking.ts';

/** The sample day of this repository, told with its mishaps. */
export const sampleDay = (): string => resolve(findRoot(import.meta.url), 'scenarios', 'day14.scenario');

/** A day that was told. */
export interface Told {
  readonly scenario: Scenario;
  readonly steps: readonly Step[];
  readonly summary: Summary;
  /** Findings by the step after which they were there. */
  readonly findings: readonly { readonly after: Step; readonly finding: Finding }[];
}

/** Reads a scenario. @throws Stopped with every complaint */
export function readScenario(given: Given, name: string): Scenario {
  const text = readNamed(given, name);
  const read = (path: string): string | undefined => {
    try {
      return readFileSync(resolve(given.around.folder, path), 'utf8');
    } catch {
      return undefined;
    }
  };
  const parsed = parseScenario({ file: name, text, read });
  if (parsed.ok) return parsed.scenario;
  const details = parsed.complaints.map(writeComplaint);
  const says = `${name} cannot be told: ${many(details.length, 'line is', 'lines are')} not understood.`;
  throw wrongUse(
    'bad-scenario',
    says,
    'Mend what is named above; docs/scenarios.md says how lines are written.',
    details,
  );
}

/** Opens a telling. @throws Stopped for a telling the text does not know */
export async function openTelling(scenario: Scenario, options: ReplayGiven): Promise<Replay> {
  try {
    return await replay(scenario, options);
  } catch (error) {
    if (error instanceof UnknownTelling) throw wrongUse('unknown-telling', error.message, 'Name another with --told.');
    throw error;
  }
}

const markOf = ({ kind, says, facts }: Finding): string => `${kind}|${says}|${facts[0] ?? ''}`;

/** Takes every step, and notes findings as they come. */
async function takeAll(told: Replay, given: Given): Promise<Told> {
  const steps: Step[] = [];
  const findings: Told['findings'][number][] = [];
  const known = new Set<string>();
  const { scenario } = told;
  const progress = progressOf(given.around);
  for await (const step of told) {
    steps.push(step);
    progress(() => `Telling ${scenario.title}: ${steps.length} steps, ${told.hub.size} entries …`);
    for (const finding of stateOf(told.hub.book).findings) {
      const mark = markOf(finding);
      if (known.has(mark)) continue;
      known.add(mark);
      findings.push({ after: step, finding });
    }
  }
  return { scenario, steps, findings, summary: told.summary() };
}

/** Tells a whole day in memory. */
export async function tellInMemory(given: Given, scenario: Scenario, options: ReplayGiven): Promise<Told> {
  const told = await openTelling(scenario, options);
  try {
    return await takeAll(told, given);
  } finally {
    await told.hub.close();
  }
}

/** Tells a whole day into a fresh data folder, and seals its head. @throws Stopped where a record is already */
export async function tellInto(given: Given, scenario: Scenario, options: ReplayGiven): Promise<Told> {
  requireFresh(given.data);
  const store = await openStore(given.data);
  try {
    const telling = await openTelling(scenario, { ...options, store });
    const told = await takeAll(telling, given);
    await sealNow(telling.hub, scenario.openedAt);
    rememberHead(given.data, telling.hub);
    return told;
  } finally {
    await store.close();
  }
}
