// What the hub notices about events it keeps all the same: a clock ahead, a counter used twice, a missing predecessor.

import type { Millis } from '@proofhouse/domain/vocabulary/instant.ts';
import { readInstant } from '@proofhouse/domain/vocabulary/instant.ts';
import { addLink, type ChainLink, type Chains, emptyChains } from '@proofhouse/ledger/chain.ts';
import type { ReadEvent } from './wire.ts';

/** A clock further ahead of the hub than this is told to people. */
export const FUTURE_MOST: Millis = 24 * 3_600_000;

/** Notices by event id. */
export interface Notices {
  readonly chains: Chains;
  readonly byEvent: Map<string, string[]>;
  /** By device, the counter below which its links rest: all there, and not in `chains`. */
  readonly settled: Map<string, number>;
  /** Reads the resting links. */
  readonly links: () => readonly ChainLink[];
}

export const emptyNotices = (): Notices => ({
  chains: emptyChains(),
  byEvent: new Map(),
  settled: new Map(),
  links: () => [],
});

/** Brings resting links back: a counter came again that was settled. */
function wakeChains({ chains, settled, links }: Notices): void {
  if (settled.size === 0) return;
  settled.clear();
  for (const link of links()) addLink(chains, link);
}

/** Adds a notice to an event, once. */
export function notice(notices: Notices, id: string, says: string): void {
  const known = notices.byEvent.get(id) ?? [];
  if (!known.includes(says)) notices.byEvent.set(id, [...known, says]);
}

/** Takes a notice back, where what it said has since been settled. */
export function withdraw(notices: Notices, id: string, says: string): void {
  const left = (notices.byEvent.get(id) ?? []).filter((each) => each !== says);
  if (left.length > 0) notices.byEvent.set(id, left);
  else notices.byEvent.delete(id);
}

/** Looks at one event as it arrives. */
export function lookAtTime(notices: Notices, { id, envelope }: ReadEvent, receivedAt: Millis): void {
  const { clock, happened, deviceClock } = envelope;
  const latest = Math.max(clock.ms, readInstant(happened.from) ?? 0, readInstant(deviceClock.wall) ?? 0);
  if (latest > receivedAt + FUTURE_MOST) notice(notices, id, 'Its clock is more than a day ahead of the hub.');
}

/** Puts an event into its device's chain. */
export function lookAtChain(notices: Notices, { id, envelope }: ReadEvent): void {
  const { device, counter, previous } = envelope;
  if (counter < (notices.settled.get(device) ?? 0)) wakeChains(notices);
  const arrival = addLink(notices.chains, { device, counter, prev: previous ?? null, id });
  if (arrival === 'broken') notice(notices, id, 'It does not name the event before it in its device’s chain.');
  if (arrival !== 'forked') return;
  for (const twin of notices.chains.get(device)?.at.get(counter)?.keys() ?? []) {
    notice(notices, twin, 'Its device used one counter for two events: the key may have been copied.');
  }
}
