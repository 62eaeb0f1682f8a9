// Counts what the server does, and writes it in the text format of Prometheus: no name, no address, no word of the set.

import type { Hub } from '@proofhouse/record/hub.ts';
import type { healthAnswer } from './health.ts';
import type { Lanes } from './lanes.ts';

/** Upper bounds in seconds of the groups by which answers are counted. */
const BOUNDS = [0.005, 0.025, 0.1, 0.5, 2.5] as const;

interface Counted {
  readonly byStatus: Map<number, number>;
  readonly upTo: number[];
  seconds: number;
}

/** What was answered, by row of the table. */
export interface Tally {
  /** Counts one answer; `route` is the row's path, never the path that was asked for. */
  count(route: string, status: number, ms: number): void;
  lines(): string[];
}

/** Begins to count. */
export function makeTally(): Tally {
  const counted = new Map<string, Counted>();
  return {
    count(route, status, ms) {
      const of = counted.get(route) ?? { byStatus: new Map(), upTo: BOUNDS.map(() => 0), seconds: 0 };
      counted.set(route, of);
      of.byStatus.set(status, (of.byStatus.get(status) ?? 0) + 1);
      of.seconds += ms / 1_000;
      for (const [n, bound] of BOUNDS.entries()) if (ms <= bound * 1_000) of.upTo[n] = (of.upTo[n] ?? 0) + 1;
    },
    lines() {
      const requests: string[] = [];
      const times: string[] = [];
      for (const [route, { byStatus, upTo, seconds }] of counted) {
        let total = 0;
        for (const [status, count] of byStatus) {
          total += count;
          requests.push(`proofhouse_requests_total{route="${route}",status="${status}"} ${count}`);
        }
        for (const [n, bound] of BOUNDS.entries()) {
          times.push(`proofhouse_request_seconds_bucket{route="${route}",le="${bound}"} ${upTo[n]}`);
        }
        times.push(
          `proofhouse_request_seconds_bucket{route="${route}",le="+Inf"} ${total}`,
          `proofhouse_request_seconds_sum{route="${route}"} ${seconds.toFixed(6)}`,
          `proofhouse_request_seconds_count{route="${route}"} ${total}`,
        );
      }
      return [
        '# TYPE proofhouse_requests_total counter',
        ...requests,
        '# TYPE proofhouse_request_seconds histogram',
        ...times,
      ];
    },
  };
}

/** All figures, one a line. */
export function metricsText(given: {
  readonly hub: Hub;
  readonly health: Awaited<ReturnType<typeof healthAnswer>>;
  readonly streams: number;
  readonly lanes: Lanes;
  readonly tally: Tally;
  /** Bytes of memory the process holds. */
  readonly memory: number;
}): string {
  const { hub, health, streams, lanes, tally, memory } = given;
  const gauges: readonly [string, number | null][] = [
    ['up', health.ok ? 1 : 0],
    ['leaves', hub.size],
    ['head_leaves', health.headSize],
    ['head_age_seconds', health.headAgeS],
    ['waiting_events', hub.waiting],
    ['streams', streams],
    ['disk_free_bytes', health.diskFreeBytes],
    ['clock_behind_seconds', health.clockBehindS],
    ['uptime_seconds', health.upS],
    ['resident_memory_bytes', memory],
  ];
  const lines = gauges.flatMap(([name, value]) =>
    value === null ? [] : [`# TYPE proofhouse_${name} gauge`, `proofhouse_${name} ${value}`],
  );
  lines.push(
    '# TYPE proofhouse_refused_total counter',
    `proofhouse_refused_total ${hub.refused.length}`,
    '# TYPE proofhouse_turned_away_total counter',
    ...Object.entries(lanes.turnedAway).map(([lane, count]) => `proofhouse_turned_away_total{lane="${lane}"} ${count}`),
    ...tally.lines(),
  );
  return `${lines.join('\n')}\n`;
}
