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

/** One source may say STOP every two seconds all day; a phone that waits to be enrolled may offer one full batch. */
export const ofOneSource: Readonly<Record<Lane, Width>> = {
  danger: { most: 60, aSecond: 0.5 },
  other: { most: 500, aSecond: 2 },
};
/** All sources together: whoever makes up addresses still writes no more than about 15 MB of danger an hour. */
export const ofAllSources: Readonly<Record<Lane, Width>> = {
  danger: { most: 1_000, aSecond: 1 },
  other: { most: 5_000, aSecond: 50 },
};
/** Longer words than any warning needs: more than that of a stranger would be worth a flood's while. */
const STRANGERS_TEXT_MOST = 4_096;
const SOURCES_MOST = 10_000;

/** What one sender hears of an event for which its lane had no room. */
export interface TurnedAway {
  readonly id: string;
  readonly status: 'refused';
  readonly code: 'too-many' | 'too-long';
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
      : `Without an enrolled key an event may have ${STRANGERS_TEXT_MOST} characters: use fewer words.`;
  return { id, status: 'refused', code, why: lane === 'danger' ? `${aloud} ${remedy}` : remedy, flags: [] };
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
    levelOf(`${lane} ${sourceName(source)}`, ofOneSource[lane]),
    refill(everybody[lane], ofAllSources[lane], clock()),
  ];

  return {
    turnedAway,
    admit(source, events) {
      const passed: unknown[] = [];
      /** What was paid for each event that passed; undefined for those of enrolled keys. */
      const paid: (readonly Level[] | undefined)[] = [];
      const outcome = events.map((event): TurnedAway | undefined => {
        const read = readSigned(event);
        const isKnown = read.ok && hub.deviceKey(read.envelope.device) !== undefined;
        // Before anything is founded nobody is known; whoever founds brings the first keys.
        if (isKnown || hub.production === undefined) {
          passed.push(event);
          paid.push(undefined);
          return undefined;
        }
        const lane: Lane = read.ok && isAnybodysDanger(read) ? 'danger' : 'other';
        const id = read.ok ? read.id : '';
        const isLong = read.ok && lane === 'danger' && read.signed.text.length > STRANGERS_TEXT_MOST;
        const purses = levelsOf(source, lane);
        if (isLong || purses.some(({ left }) => left < 1)) {
          turnedAway[lane] += 1;
          return turnAway(id, lane, isLong ? 'too-long' : 'too-many');
        }
        for (const purse of purses) purse.left -= 1;
        passed.push(event);
        paid.push(purses);
        return undefined;
      });
      return {
        passed,
        turnedAway: outcome.filter((each) => each !== undefined).length,
        receipts(ofPassed) {
          let next = 0;
          return outcome.flatMap((each): (Receipt | TurnedAway)[] => {
            if (each) return [each];
            const receipt = ofPassed[next] as Receipt;
            // What an enrolled key turned out to stand behind, or what was here already, costs nothing.
            if (receipt.status === 'received' || receipt.status === 'already here') {
              for (const purse of paid[next] ?? []) purse.left += 1;
            }
            next += 1;
            return [receipt];
          });
        },
      };
    },
  };
}
