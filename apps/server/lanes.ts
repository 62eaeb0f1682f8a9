// How much may come from people nobody enrolled: danger has a lane of its own, so that other noise never closes it, and
// neither lane can fill the disk. What finds its lane full is told so; nothing is dropped in silence.

import type { Millis } from '@proofhouse/domain/vocabulary/instant.ts';
import { isAnybodysDanger } from '@proofhouse/record/gate.ts';
import type { Hub } from '@proofhouse/record/hub.ts';
import type { Receipt } from '@proofhouse/record/receipt.ts';
import { readSigned } from '@proofhouse/record/wire.ts';

/** The lanes of events that no enrolled key stands behind. */
export type Lane = 'danger' | 'other';

/** A lane holds so many events at once, and takes so many more in a second. */
export interface Width {
  readonly most: number;
  readonly aSecond: number;
}

/** One source may send one full batch at once, and then say STOP every two seconds all day. */
export const ofOneSource: Readonly<Record<Lane, Width>> = {
  danger: { most: 500, aSecond: 0.5 },
  other: { most: 500, aSecond: 2 },
};
/** All sources together: whoever makes up addresses still writes no more than about 15 MB of danger an hour. */
export const ofAllSources: Readonly<Record<Lane, Width>> = {
  danger: { most: 5_000, aSecond: 1 },
  other: { most: 5_000, aSecond: 50 },
};
/** More letters than any warning has, with all it may name: longer ones would make a flood worth its while. */
const STRANGERS_LETTERS_MOST = 12_288;
const SOURCES_MOST = 10_000;

/** What one sender hears of an event for which its lane had no room. */
export interface TurnedAway {
  readonly id: string;
  readonly status: 'refused';
  readonly code: 'too-many' | 'too-long';
  readonly lane: Lane;
  readonly why: string;
  readonly flags: readonly string[];
}

/** Events of one request, sorted. */
export interface Admitted {
  /** What goes on to the hub. */
  readonly passed: readonly unknown[];
  /** The receipts of the whole request in its own order, once the hub gave those of what passed. */
  receipts(ofPassed: readonly Receipt[]): (Receipt | TurnedAway)[];
  readonly turnedAway: number;
}

/** The lanes of one server. */
export interface Lanes {
  admit(source: string, events: readonly unknown[]): Admitted;
  /** Since the server started. */
  readonly turnedAway: Readonly<Record<Lane, number>>;
}

const aloud = 'This warning was not kept: say it aloud to everybody.';
const turnAway = (id: string, lane: Lane, code: TurnedAway['code']): TurnedAway => {
  const remedy =
    code === 'too-many'
      ? 'Too much came from here without an enrolled key: wait a minute, then send it again.'
      : `Without an enrolled key an event has at most ${STRANGERS_LETTERS_MOST} letters: use fewer words.`;
  return { id, status: 'refused', code, lane, why: lane === 'danger' ? `${aloud} ${remedy}` : remedy, flags: [] };
};

interface Level {
  left: number;
  at: Millis;
}

/** Fills a level up for the time that went by. */
function refill(level: Level, { most, aSecond }: Width, now: Millis): Level {
  level.left = Math.min(most, level.left + (Math.max(0, now - level.at) / 1_000) * aSecond);
  level.at = now;
  return level;
}

/** A household of IPv6 addresses is one source: every device may make up as many of its own as it likes. */
export function sourceName(address: string): string {
  const plain = address.replace(/^::ffff:/i, '');
  if (!plain.includes(':')) return plain;
  const [head = ''] = plain.split('::');
  return head.split(':').slice(0, 4).join(':');
}

/** The letters of an event, with what it discloses. */
function lettersOf(event: unknown): number {
  const { text, disclosures } = (event ?? {}) as { text?: unknown; disclosures?: unknown };
  const beside = Array.isArray(disclosures) && disclosures.length > 0 ? JSON.stringify(disclosures).length : 0;
  return (typeof text === 'string' ? text.length : 0) + beside;
}

/** Makes the lanes. `clock` is the machine's own, in milliseconds. */
export function makeLanes(hub: Hub, clock: () => Millis): Lanes {
  const turnedAway = { danger: 0, other: 0 };
  const levels = new Map<string, Level>();

  const levelOf = (name: string, width: Width): Level => {
    const known = levels.get(name);
    if (known) return refill(known, width, clock());
    if (levels.size >= SOURCES_MOST) levels.delete(levels.keys().next().value ?? '');
    const level = { left: width.most, at: clock() };
    levels.set(name, level);
    return level;
  };
  const everybody: Record<Lane, Level> = {
    danger: { left: ofAllSources.danger.most, at: clock() },
    other: { left: ofAllSources.other.most, at: clock() },
  };
  const levelsOf = (source: string, lane: Lane): readonly Level[] => [
    levelOf(`${lane} ${source}`, ofOneSource[lane]),
    refill(everybody[lane], ofAllSources[lane], clock()),
  ];

  /** Why an event may not go on, or undefined. It is read here only where there is little room: reading costs time. */
  const judge = (event: unknown, purses: Readonly<Record<Lane, readonly Level[]>>): TurnedAway | Lane | undefined => {
    const read = readSigned(event);
    if (read.ok && hub.deviceKey(read.envelope.device) !== undefined) return undefined;
    const lane: Lane = read.ok && isAnybodysDanger(read) ? 'danger' : 'other';
    const id = read.ok ? read.id : '';
    if (lane === 'danger' && lettersOf(event) > STRANGERS_LETTERS_MOST) return turnAway(id, lane, 'too-long');
    return purses[lane].some(({ left }) => left < 1) ? turnAway(id, lane, 'too-many') : lane;
  };

  /** Lets everything through and settles afterwards by what the hub said; room was kept for it meanwhile. */
  const admitAll = (events: readonly unknown[], purses: Readonly<Record<Lane, readonly Level[]>>): Admitted => {
    const pay = (lane: Lane, count: number): void => {
      for (const purse of purses[lane]) purse.left -= count;
    };
    pay('danger', events.length);
    pay('other', events.length);
    return {
      passed: events,
      turnedAway: 0,
      receipts(ofPassed) {
        const count = (status: Receipt['status']) => ofPassed.filter((each) => each.status === status).length;
        pay('danger', count('kept, danger only') - events.length);
        pay('other', count('refused') - events.length);
        return [...ofPassed];
      },
    };
  };

  return {
    turnedAway,
    admit(source, events) {
      const name = sourceName(source);
      const purses = { danger: levelsOf(name, 'danger'), other: levelsOf(name, 'other') };
      const isRoomy = [...purses.danger, ...purses.other].every(({ left }) => left >= events.length);
      const isShort = events.every((event) => lettersOf(event) <= STRANGERS_LETTERS_MOST);
      // Before anything is founded nobody is known; whoever founds brings the first keys.
      if (hub.production === undefined || (isRoomy && isShort)) return admitAll(events, purses);
      const passed: unknown[] = [];
      const outcomes = events.map((event): TurnedAway | undefined => {
        const judged = judge(event, purses);
        if (typeof judged === 'object') {
          turnedAway[judged.lane] += 1;
          return judged;
        }
        if (judged !== undefined) for (const purse of purses[judged]) purse.left -= 1;
        passed.push(event);
        return undefined;
      });
      return {
        passed,
        turnedAway: events.length - passed.length,
        receipts(ofPassed) {
          const left = ofPassed.values();
          return outcomes.map((each) => each ?? (left.next().value as Receipt));
        },
      };
    },
  };
}
