// What the hub refused, kept with the reason and the hash of the bytes, so that nothing offered vanishes in silence.

import type { Millis } from '@proofhouse/domain/vocabulary/instant.ts';
import { utf8 } from '@proofhouse/ledger/bytes.ts';
import { canonicalText } from '@proofhouse/ledger/canonical.ts';
import { type Hash, toHex } from '@proofhouse/ledger/hash.ts';
import type { GateRefusal } from './gate.ts';
import type { LedgerStore } from './port.ts';

/** One refusal. `hash` is the SHA-256 of the event text, or of whatever text was offered instead. */
export interface RefusedOffer {
  readonly at: Millis;
  readonly hash: string;
  readonly code: GateRefusal;
  readonly why: string;
}

/** More than this is counted, and no longer written down one by one: a flood must not fill the disk. */
const WRITTEN_MOST = 2_000;

const nameOf = (turn: number): string => `refused/${turn}`;

/** The refusals of one hub. The same bytes refused twice for one reason count once. */
export interface RefusedList {
  readonly all: readonly RefusedOffer[];
  /** Refusals beyond those written down. */
  readonly uncounted: number;
  add(offers: readonly RefusedOffer[]): Promise<void>;
}

/** Opens the list kept in a store. */
export async function openRefused(store: LedgerStore): Promise<RefusedList> {
  const all: RefusedOffer[] = [];
  const known = new Set<string>();
  let uncounted = 0;
  for (;;) {
    const text = await store.getMeta(nameOf(all.length));
    if (text === null) break;
    const offer = JSON.parse(text) as RefusedOffer;
    all.push(offer);
    known.add(`${offer.code} ${offer.hash}`);
  }
  return {
    all,
    get uncounted() {
      return uncounted;
    },
    async add(offers) {
      for (const offer of offers) {
        const name = `${offer.code} ${offer.hash}`;
        if (known.has(name)) continue;
        if (all.length >= WRITTEN_MOST) {
          uncounted += 1;
          continue;
        }
        known.add(name);
        await store.setMeta(nameOf(all.length), canonicalText({ ...offer, why: offer.why.normalize('NFC') }));
        all.push(offer);
      }
    },
  };
}

/** The name under which an offer is remembered: the SHA-256 of its text, or of its JSON when it has none. */
export function hashOfOffer(offer: unknown, hash: Hash): string {
  const text = (offer as { text?: unknown } | null | undefined)?.text;
  let json: string | undefined;
  try {
    json = typeof text === 'string' ? text : JSON.stringify(offer);
  } catch {
    // Not JSON at all, such as a number too large for it; its kind is all that can be kept.
  }
  return toHex(hash(utf8((json ?? typeof offer).replace(/\p{Surrogate}/gu, '?'))));
}
