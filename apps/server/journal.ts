// The hub's own log, one JSON document a line: what the program did, and nothing of who did what on set.

import { type Millis, writeInstant } from '@proofhouse/domain/vocabulary/instant.ts';

/**
 * Everything that may be written. The list is closed: there is no field for a name, an address, a path that was asked
 * for, a header or a body, so none can get in by mistake.
 */
export type Entry =
  | { readonly event: 'started'; readonly version: string; readonly leaves: number; readonly tls: string }
  | { readonly event: 'stopped' }
  | {
      readonly event: 'answered';
      /** The row's path, such as `/api/thing/:alias`; `none` where there is no row. */
      readonly route: string;
      readonly method: string;
      readonly status: number;
      readonly ms: number;
    }
  | { readonly event: 'turned away'; readonly count: number }
  | { readonly event: 'fault'; readonly code: string };

/** How much a person should mind. */
const levelOf = (entry: Entry): 'info' | 'warn' | 'error' => {
  if (entry.event === 'fault' || (entry.event === 'answered' && entry.status >= 500)) return 'error';
  return entry.event === 'turned away' ? 'warn' : 'info';
};

/** Writes an entry. */
export type Journal = (entry: Entry) => void;

/** A journal that hands each line, with its end, to whoever writes it out. */
export const makeJournal =
  (write: (line: string) => void, clock: () => Millis): Journal =>
  (entry) =>
    write(`${JSON.stringify({ at: writeInstant(clock()), level: levelOf(entry), ...entry })}\n`);
