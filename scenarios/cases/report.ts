// What the replay of every case came to, as words: which stops fired, shown by what, and how long before the harm.

import type { Millis } from '@proofhouse/domain/vocabulary/instant.ts';
import type { Scenario } from '../scenario.ts';
import { rulebooksOf } from '../tables/production.ts';
import { productionValue } from '../tables/register.ts';
import { familiesOf, type ToldCase, tellCase } from './fired.ts';
import { type CaseStops, families, type Shown } from './stops.ts';

/** The three ways every case is told. */
export const tellings = ['perfunctory', 'honest', 'faultless'] as const;

/** A case with every telling that was told. */
export interface CaseReport {
  readonly case_: CaseStops;
  readonly told: readonly ToldCase[];
  /** The rulebooks it is judged under, beside the blocks. */
  readonly rulebooks: readonly string[];
}

/**
 * Tells cases, each in each of the tellings given as lists of names to switch on; `about` hears of each before it is told.
 * @throws UnknownTelling for a telling the scenario does not know
 */
export async function reportOn(
  cases: readonly CaseStops[],
  scenarioOf: (name: string) => Scenario,
  ways: readonly (readonly string[])[] = tellings.map((name) => [name]),
  about: (case_: CaseStops, way: readonly string[]) => void = () => undefined,
): Promise<CaseReport[]> {
  const reports: CaseReport[] = [];
  for (const case_ of cases) {
    const scenario = scenarioOf(case_.name);
    const told: ToldCase[] = [];
    for (const way of ways) {
      about(case_, way);
      told.push(await tellCase(case_, scenario, way));
    }
    reports.push({ case_, told, rulebooks: rulebooksOf(productionValue(scenario.register, 'profile')) });
  }
  return reports;
}

/** What showed that a stop fired: a rule, an alarm, or an act overdue. */
export function shownInWords(shown: Shown): string {
  if ('refusedBy' in shown) return shown.refusedBy;
  return 'alarm' in shown ? `alarm: ${shown.alarm}` : `overdue: ${shown.overdue}`;
}

/** A stretch of time, its two largest units: `4 days 22 h`, `3 h 16 min`, `12 min`. */
export function stretchInWords(ms: Millis): string {
  const minutes = Math.round(ms / 60_000);
  const parts = [
    [Math.floor(minutes / 1440), minutes >= 2880 ? 'days' : 'day'],
    [Math.floor(minutes / 60) % 24, 'h'],
    [minutes % 60, 'min'],
  ] as const;
  const first = parts.findIndex(([count]) => count > 0);
  if (first < 0) return '0 min';
  return parts
    .slice(first, first + 2)
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(' ');
}

/** Steps of the case between a stop and the harm. */
export const stepsInWords = (steps: number): string =>
  steps === 0 ? 'the step itself' : `${steps} ${steps === 1 ? 'step' : 'steps'}`;

/** Columns of the stops of one telling. */
export const stopColumns = ['stop', 'family', 'kind', 'shown by', 'steps before', 'time before'] as const;

/** The stops of one telling, in the order of the case. */
export const stopRows = ({ fired }: ToldCase): string[][] =>
  fired.map(({ stop, shown, steps, before }) => [
    stop.id,
    stop.family,
    stop.kind,
    shownInWords(shown),
    stepsInWords(steps),
    stretchInWords(before),
  ]);

/** Columns of the summary. */
export const summaryColumns = ['case', 'telling', 'stops', 'families', ...Object.keys(families)] as const;

/** One row for each case and telling: stops and families that fired, and how many stops of each family. */
export const summaryRows = (reports: readonly CaseReport[]): string[][] =>
  reports.flatMap(({ case_, told }) =>
    told.map((each) => [
      case_.name.toUpperCase(),
      each.told.join(', '),
      `${each.fired.length} of ${case_.stops.length}`,
      String(familiesOf(each.fired).length),
      ...Object.keys(families).map((family) => {
        const count = each.fired.filter(({ stop }) => stop.family === family).length;
        return count === 0 ? '' : String(count);
      }),
    ]),
  );
