// Clocks a person types and reads: local to the production's zone, or complete with their offset.

import { type Millis, readInstant, writeInstant } from '@proofhouse/domain/vocabulary/instant.ts';
import { dayOf, instantOf, wallClock } from '@proofhouse/scenarios/grammar/zone.ts';
import { wrongUse } from './stops.ts';

/** What a bare clock such as 14:50 refers to. */
export interface Today {
  readonly zone: string;
  /** When the session began, where there is one. */
  readonly opened: Millis | undefined;
  /** The last thing known: today when nothing else says so. */
  readonly last: Millis;
}

const LOCAL = /^(?:(\d{4})-(\d{2})-(\d{2})[T ])?(\d{1,2}):(\d{2})(?::(\d{2}))?$/;
const COMPLETE = /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}:\d{2})(:\d{2})?(\.\d{1,9})?([Zz]|[+-]\d{2}:\d{2})$/;

const badTime = (text: string, says = 'is no time'): Error =>
  wrongUse('bad-time', `"${text}" ${says}.`, 'Write 14:50, "2026-12-01 14:50", or 2026-12-01T14:50:00-08:00.');

function complete(text: string): Millis | undefined {
  const [, date, clock, second = ':00', fraction = '', offset = 'Z'] = COMPLETE.exec(text) ?? [];
  if (date === undefined || clock === undefined) return undefined;
  const millis = `${fraction.slice(1)}000`.slice(0, 3);
  const asIfUtc = readInstant(`${date}T${clock}${second}.${millis}Z`);
  if (asIfUtc === undefined) return undefined;
  if (/z/i.test(offset)) return asIfUtc;
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number);
  if (hours > 23 || minutes > 59) return undefined;
  return asIfUtc - (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

/** The day a bare clock belongs to: that of the session; past midnight, the next, where the record goes on until then. */
function dayFor(seconds: number, { zone, opened, last }: Today): number {
  if (opened === undefined) return dayOf(last, zone);
  const first = dayOf(opened, zone);
  const next = instantOf(first + 1, seconds, zone);
  return instantOf(first, seconds, zone) < opened && next <= last ? first + 1 : first;
}

/**
 * Reads a time as a person types it.
 * @throws Stopped 'bad-time'
 */
export function readClock(text: string, today: Today): Millis {
  const whole = complete(text.trim());
  if (whole !== undefined) return whole;
  const found = LOCAL.exec(text.trim());
  if (!found) throw badTime(text);
  const [, year, month, day, hour, minute, second = '0'] = found;
  const seconds = Number(hour) * 3600 + Number(minute) * 60 + Number(second);
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) throw badTime(text);
  const date = year && readInstant(`${year}-${month}-${day}T00:00:00.000Z`);
  if (year && date === undefined) throw badTime(text, 'names a day that does not exist');
  const days = typeof date === 'number' ? date / 86_400_000 : dayFor(seconds, today);
  const at = instantOf(days, seconds, today.zone);
  const wall = wallClock(at, today.zone).clock;
  const typed = [Number(hour), Number(minute), Number(second)].map((each) => String(each).padStart(2, '0')).join(':');
  if (wall !== typed) throw badTime(text, `does not exist in ${today.zone}: the clocks were changed`);
  return at;
}

/** `2026-12-01 14:50`, with seconds where there are any. */
export function writeClock(at: Millis, zone: string): string {
  const { date, clock } = wallClock(at, zone);
  return `${date} ${clock.replace(/:00$/, '')}`;
}

/** `14:50`, or with its date where that is not the date of `day`. */
export function shortClock(at: Millis, zone: string, day: Millis): string {
  const { date, clock } = wallClock(at, zone);
  const short = clock.replace(/:00$/, '');
  return date === wallClock(day, zone).date ? short : `${date} ${short}`;
}

/** An instant for a program: RFC 3339 in UTC. */
export const stamp = (at: Millis): string => writeInstant(at);
