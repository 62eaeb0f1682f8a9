// A session by its label: when it began, and until when its book is looked at.

import type { View } from '@proofhouse/domain/book/view.ts';
import type { Millis } from '@proofhouse/domain/vocabulary/instant.ts';
import { didYouMean } from '@proofhouse/scenarios/grammar/nearest.ts';
import { writeClock } from './clock.ts';
import type { Given } from './command.ts';
import { reading } from './folder.ts';
import { type Looking, lookAt } from './looking.ts';
import { wrongUse } from './stops.ts';

/** A session of the record. */
export interface Session {
  readonly label: string;
  readonly opened: Millis;
  /** The last millisecond before the next session, or undefined while it is the newest. */
  readonly ended: Millis | undefined;
}

/** `14`, `day 14` and `Day 14` are one label. */
const plain = (label: string): string =>
  label
    .trim()
    .toLowerCase()
    .replace(/^day\s*/, '');

/** The sessions of a book, oldest first. */
export function sessionsOf({ book }: View): Session[] {
  const opened = book.order.filter((fact) => fact.type === 'SessionOpened').sort((left, right) => left.at - right.at);
  return opened.map((fact, at) => {
    const next = opened[at + 1];
    return { label: fact.body.label, opened: fact.at, ended: next && next.at - 1 };
  });
}

/** The session with this label, the newest where there are several. @throws Stopped 'unknown-day' */
export function sessionNamed(view: View, label: string): Session {
  const all = sessionsOf(view);
  const found = all.findLast((session) => plain(session.label) === plain(label));
  if (found) return found;
  const labels = all.map((session) => session.label);
  const known = labels.length > 0 ? `Sessions here: ${labels.join(', ')}.` : 'No session was opened in this record.';
  throw wrongUse(
    'unknown-day',
    `There is no session "${label}".`,
    `${didYouMean(label, labels).trim()} ${known}`.trim(),
  );
}

/** Looks at the record as it stood at the end of a session, or at `--at` within it. */
export function lookingAtDay<T>(given: Given, label: string, work: (looking: Looking) => T): Promise<T> {
  return reading(given.data, given.around.now(), (hub) => {
    const asked = lookAt(hub, given);
    const { ended } = sessionNamed(hub.view(asked.today.last, asked.knownAt), label);
    if (ended === undefined || asked.view.at <= ended) return work(asked);
    return work({
      ...asked,
      view: hub.view(ended, asked.knownAt),
      when: `${writeClock(ended, asked.zone)}, the end of ${label}`,
    });
  });
}
