// How far an event of this device has come: three receipts, each given by somebody else, none read from another.

import type { Millis } from '@proofhouse/domain/vocabulary/instant.ts';
import { isKept, type Receipt } from './receipt.ts';

/** What is proven of one event. Absent means not proven, whatever else is there. */
export interface Standing {
  /** This device's own storage confirmed a commit that outlives the device being switched off. */
  readonly keptHere?: { readonly at: Millis };
  /** The hub answered that the event is a leaf of its log, and said which. */
  readonly received?: { readonly at: Millis; readonly index: number };
  /**
   * Enough cosigners signed a head that covers the event, so that the hub alone cannot take it back. Nobody can say so
   * yet: there is no cosigner, and no message brings one's signature.
   */
  readonly cosigned?: never;
}

/** Standings by the id of the event. */
export type Standings = Map<string, Standing>;

const NOTHING: Standing = {};

/** What is proven of an event; nothing, of one that nobody spoke of. */
export const standingOf = (standings: ReadonlyMap<string, Standing>, id: string): Standing =>
  standings.get(id) ?? NOTHING;

/** The device's own storage says that these events are committed. Said again, the first time stands. */
export function noteKeptHere(standings: Standings, ids: readonly string[], at: Millis): void {
  for (const id of ids) {
    const standing = standingOf(standings, id);
    standings.set(id, { ...standing, keptHere: standing.keptHere ?? { at } });
  }
}

/** The hub gave receipts. A refusal, or one that names no leaf, proves nothing. Said again, the first time stands. */
export function noteReceived(standings: Standings, receipts: readonly Receipt[], at: Millis): void {
  for (const receipt of receipts) {
    const { id, index } = receipt;
    if (!isKept(receipt) || index === undefined) continue;
    const standing = standingOf(standings, id);
    standings.set(id, { ...standing, received: standing.received ?? { at, index } });
  }
}

/** The three receipts in words, each said by itself: for a person, who must not take one for another. */
export function standingWords({ keptHere, received }: Standing): readonly [string, string, string] {
  return [
    keptHere ? 'Kept on this device.' : 'Not confirmed by the storage of this device.',
    received ? `Received by the hub, as leaf ${received.index}.` : 'Not received by the hub.',
    'Not cosigned.',
  ];
}
