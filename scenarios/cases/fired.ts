// Tells a case and says which of its stops fired, and how long before the harm: all of it from the replay.

import type { Millis } from '@proofhouse/domain/vocabulary/instant.ts';
import { instantOf } from '../grammar/zone.ts';
import { replay, type Step } from '../replay/replay.ts';
import type { Scenario } from '../scenario.ts';
import type { CaseStops, Family, Shown, Stop } from './stops.ts';

/** A stop that fired. */
export interface Fired {
  readonly stop: Stop;
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

/** An alarm or a notice on the record, with when. */
interface Noticed {
  readonly kind: string;
  readonly at: Millis;
}

const CLOCK = /^(\d{4}-\d{2}-\d{2}) (\d{2}):(\d{2})$/;

/** The instant of a case's harm. @throws RangeError for a clock that is not `YYYY-MM-DD HH:MM` */
export function harmAt({ name, harm }: CaseStops, zone: string): Millis {
  const [, date, hour, minute] = CLOCK.exec(harm.at) ?? [];
  const midnight = Date.parse(`${date}T00:00:00.000Z`);
  if (Number.isNaN(midnight)) throw new RangeError(`${name}: the harm's clock ${harm.at} is not YYYY-MM-DD HH:MM`);
  return instantOf(midnight / 86_400_000, Number(hour) * 3600 + Number(minute) * 60, zone);
}

function firstAt(shown: Shown, steps: readonly Step[], alarms: readonly Noticed[], overdue: readonly Noticed[]) {
  if ('refusedBy' in shown) {
    return steps.find((step) => step.answer === 'refused' && step.rules.includes(shown.refusedBy))?.at;
  }
  if ('alarm' in shown) return alarms.find(({ kind }) => kind === shown.alarm)?.at;
  return overdue.find(({ kind }) => kind === shown.overdue)?.at;
}

/** Tells a case in one telling, by names of tellings to switch on. @throws UnknownTelling */
export async function tellCase(case_: CaseStops, scenario: Scenario, told: readonly string[]): Promise<ToldCase> {
  const run = await replay(scenario, { told });
  const steps: Step[] = [];
  for await (const step of run) steps.push(step);
  const view = run.hub.view(Number.MAX_SAFE_INTEGER);
  const alarms = view.findings().filter(({ level }) => level === 'alarm');
  const overdue = view.book.order.flatMap((fact) =>
    fact.type === 'SilenceNoticed' ? [{ kind: fact.body.due, at: fact.at }] : [],
  );
  const harm = harmAt(case_, scenario.zone);
  const fired = case_.stops.flatMap((stop): Fired[] => {
    const at = firstAt(stop.shown, steps, alarms, overdue);
    if (at === undefined) return [];
    return [{ stop, at, before: harm - at, steps: case_.harm.step - stop.step }];
  });
  return { told, steps, alarms: alarms.map(({ kind }) => kind), fired };
}

/** Families of stops that fired, each once, in the order of firing. */
export const familiesOf = (fired: readonly Fired[]): Family[] => [
  ...new Set([...fired].sort((one, other) => one.at - other.at).map(({ stop }) => stop.family)),
];
