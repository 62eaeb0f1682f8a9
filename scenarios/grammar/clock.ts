// Reads the clock a line begins with, or names: 08:40, +1:30, day 2 00:10, yesterday 16:00, 2026-10-16 10:00.

import { type Millis, readInstant } from '@proofhouse/domain/vocabulary/instant.ts';
import { instantOf } from './zone.ts';

/** Where on the calendar a text stands while it is read. */
export interface Today {
  /** Days since 1970 of the date in force. */
  readonly days: number;
  /** Days since 1970 of the first date of the text, which `day 2` counts from. */
  readonly firstDays: number;
  readonly zone: string;
}

/** A clock that was read: an instant, or a stretch after the start of a passage; and where its words end. */
export type ClockRead =
  | { readonly at: Millis; readonly end: number }
  | { readonly after: Millis; readonly end: number };

/** Days since 1970 of `YYYY-MM-DD`, if there is such a day. */
export function daysOfDate(text: string): number | undefined {
  const at = readInstant(`${text}T00:00:00.000Z`);
  return at === undefined ? undefined : at / 86_400_000;
}

const CLOCK = String.raw`(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*(am|pm)\b)?`;
const ABSOLUTE = new RegExp(
  String.raw`(?:at\s+)?(?:(\d{4}-\d{2}-\d{2})[T\s]\s*|day\s+(\d{1,3})\s+|(yesterday|tomorrow|next day)\s+)?${CLOCK}(?!\d)`,
  'iy',
);
const RELATIVE = /\+\s*(\d{1,3})(?::(\d{2}))?(?::(\d{2}))?(?:\s*(s|sec|seconds?|min|minutes?|h|hours?)\b)?(?!\d)/iy;

function secondsOf(hour: string, minute: string, second: string | undefined, half: string | undefined) {
  let hours = Number(hour);
  if (half) {
    if (hours < 1 || hours > 12) return undefined;
    hours = (hours % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  }
  const seconds = hours * 3600 + Number(minute) * 60 + Number(second ?? 0);
  return hours > 23 || Number(minute) > 59 || Number(second ?? 0) > 59 ? undefined : seconds;
}

/** Reads a clock at an offset of the text; `undefined` when there is none. */
export function readClock(text: string, offset: number, today: Today): ClockRead | undefined {
  RELATIVE.lastIndex = offset;
  const relative = RELATIVE.exec(text);
  if (relative) {
    const [whole, one, two, three, unit] = relative;
    const end = offset + whole.length;
    if (unit) return { after: Number(one) * (/^s/i.test(unit) ? 1000 : /^m/i.test(unit) ? 60_000 : 3_600_000), end };
    const seconds =
      three === undefined ? Number(one) * 60 + Number(two ?? 0) : Number(one) * 3600 + Number(two) * 60 + Number(three);
    return { after: seconds * 1000, end };
  }
  ABSOLUTE.lastIndex = offset;
  const found = ABSOLUTE.exec(text);
  if (!found) return undefined;
  const [whole, date, day, word, hour, minute, second, half] = found;
  const seconds = secondsOf(hour!, minute!, second, half);
  let days: number | undefined = today.days;
  if (date) days = daysOfDate(date);
  else if (day) days = today.firstDays + Number(day) - 1;
  else if (word) days = today.days + (word.toLowerCase() === 'yesterday' ? -1 : 1);
  if (seconds === undefined || days === undefined) return undefined;
  return { at: instantOf(days, seconds, today.zone), end: offset + whole.length };
}
