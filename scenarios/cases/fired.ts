// Tells a case and says which of its stops fired, and how long before the harm: all of it from the replay.

import type { View } from '@proofhouse/domain/book/view.ts';
import type { Millis } from '@proofhouse/domain/vocabulary/instant.ts';
import { instantOf } from '../grammar/zone.ts';
import { replay, type Step } from '../replay/replay.ts';
import type { Scenario } from '../scenario.ts';
import type { CaseStops, Family, Shown, Stop } from './stops.ts';

/** A stop that fired. */
export interface Fired {
  readonly stop: Stop;
  /** What showed it first. */
  readonly shown: Shown;
  /** When it fired first. */
  readonly at: Millis;
  /** Milliseconds from then to the harm. */
  readonly before: Millis;
  /** Steps of the case's chain of events between what triggers it and the harm. */
  readonly steps: number;
}

/** A telling of a case, told. */
export interface ToldCase {
  readonly told: readonly string[];
  readonly steps: readonly Step[];
  /** Kinds of every alarm on the record in the end. */
  readonly alarms: readonly string[];
  readonly fired: readonly Fired[];
}

/** What one telling left behind. */
interface Left {
  readonly steps: readonly Step[];
  readonly view: View;
}

const CLOCK = /^(\d{4}-\d{2}-\d{2}) (\d{2}):(\d{2})$/;

/** The instant of a case's harm. @throws RangeError for a clock that is not `YYYY-MM-DD HH:MM` */
export function harmAt({ name, harm }: CaseStops, zone: string): Millis {
  const [, date, hour, minute] = CLOCK.exec(harm.at) ?? [];
  const midnight = Date.parse(`${date}T00:00:00.000Z`);
  if (Number.isNaN(midnight)) throw new RangeError(`${name}: the harm's clock ${harm.at} is not YYYY-MM-DD HH:MM`);
  return instantOf(midnight / 86_400_000, Number(hour) * 3600 + Number(minute) * 60, zone);
}

/** When a telling first showed something, if it did. */
function firstShown(shown: Shown, { steps, view }: Left): Millis | undefined {
  if ('refusedBy' in shown) {
    return steps.find(({ answer, rules }) => answer === 'refused' && rules.includes(shown.refusedBy))?.at;
  }
  if ('overdue' in shown) {
    return view.book.order.find((fact) => fact.type === 'SilenceNoticed' && fact.body.due === shown.overdue)?.at;
  }
  const about = shown.about === undefined ? undefined : view.find(shown.about);
  return alarmsOf(view).find(
    (finding) =>
      finding.kind === shown.alarm &&
      (shown.about === undefined || (about !== undefined && finding.about.includes(about))) &&
      (shown.raisedBy === undefined ||
        finding.facts.some((fact) => view.book.facts.get(fact)?.envelope.type === shown.raisedBy)),
  )?.at;
}

const alarmsOf = (view: View) => view.findings().filter(({ level }) => level === 'alarm');

/** Tells a case in one telling, by names of tellings to switch on. @throws UnknownTelling */
export async function tellCase(case_: CaseStops, scenario: Scenario, told: readonly string[]): Promise<ToldCase> {
  const run = await replay(scenario, { told });
  const steps: Step[] = [];
  for await (const step of run) steps.push(step);
  const view = run.hub.view(Number.MAX_SAFE_INTEGER);
  const harm = harmAt(case_, scenario.zone);
  const fired = case_.stops.flatMap((stop): Fired[] => {
    const seen = [stop.shown].flat().flatMap((shown) => {
      const at = firstShown(shown, { steps, view });
      return at === undefined ? [] : [{ shown, at }];
    });
    const [first] = seen.sort((one, other) => one.at - other.at);
    return first ? [{ stop, ...first, before: harm - first.at, steps: case_.harm.step - stop.step }] : [];
  });
  return { told, steps, alarms: alarmsOf(view).map(({ kind }) => kind), fired };
}

/** Families of stops that fired, each once, in the order of firing. */
export const familiesOf = (fired: readonly Fired[]): Family[] => [
  ...new Set([...fired].sort((one, other) => one.at - other.at).map(({ stop }) => stop.family)),
];
