// Says instants and ages the way people on set say them, in the production's own time zone.

import type { Millis } from '@proofhouse/domain/vocabulary/instant.ts';
import type { Word } from '../screens/words/words.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** 13:05. @param zone an IANA name */
export function clockOf(at: Millis, zone: string): string {
  const known =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  formats.set(zone, known);
  return known.format(at);
}

/** How old something is: seconds up to 100, then minutes, then hours with one decimal. */
export function ageOf(ms: Millis): { readonly word: Word; readonly n: number } {
  const seconds = Math.max(0, Math.round(ms / 1000));
  if (seconds < 100) return { word: 'age.s', n: seconds };
  if (seconds < 6000) return { word: 'age.min', n: Math.round(seconds / 60) };
  return { word: 'age.h', n: Math.round(seconds / 360) / 10 };
}
