// Clocks on a wall in a named time zone, and the instants they stand for.

import { daysFromCivil, type Millis } from '@proofhouse/domain/vocabulary/instant.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US-u-ca-iso8601-nu-latn', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formats.set(zone, format);
  }
  return format;
}

/** Whether this machine knows a zone of that name. */
export function isZone(zone: string): boolean {
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
}

/** What the wall shows, as if it were UTC. */
function wallMillis(at: Millis, zone: string): Millis {
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const days = daysFromCivil(parts.year ?? 0, parts.month ?? 0, parts.day ?? 0);
  return days * 86_400_000 + (parts.hour ?? 0) * 3_600_000 + (parts.minute ?? 0) * 60_000 + (parts.second ?? 0) * 1000;
}

/** The instant at which the wall in `zone` shows a date (days since 1970) and seconds since midnight; in a repeated hour, the first. */
export function instantOf(days: number, seconds: number, zone: string): Millis {
  const wanted = days * 86_400_000 + seconds * 1000;
  const early = wanted - (wallMillis(wanted - 86_400_000, zone) - (wanted - 86_400_000));
  if (wallMillis(early, zone) === wanted) return early;
  return wanted - (wallMillis(early, zone) - early);
}

/** The wall clock in `zone` as `2026-12-01 05:30:00`. */
export function wallClock(at: Millis, zone: string): { date: string; clock: string } {
  const text = new Date(wallMillis(at, zone)).toISOString();
  return { date: text.slice(0, 10), clock: text.slice(11, 19) };
}

/** Days since 1970 on the wall in `zone`. */
export function dayOf(at: Millis, zone: string): number {
  return Math.floor(wallMillis(at, zone) / 86_400_000);
}
