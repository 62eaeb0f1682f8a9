// Reads a store leaf by leaf and says where it is damaged, instead of stopping at the first bad row.

import type { Disclosure } from '@proofhouse/domain/vocabulary/envelope.ts';
import type { Millis } from '@proofhouse/domain/vocabulary/instant.ts';
import { canonicalText } from '@proofhouse/ledger/canonical.ts';
import type { Hash } from '@proofhouse/ledger/hash.ts';
import { isStoreFault, type LedgerStore, type Disclosure as StoredDisclosure, type StoredEntry } from './port.ts';
import { digestOf } from './seal.ts';
import { type ReadEvent, readLeaf } from './wire.ts';

/** A leaf that cannot be read, and why. */
export interface Damage {
  readonly index: number;
  readonly says: string;
}

/** A leaf as it stands: its bytes, and the event in it where that can be read. */
export interface ShelvedLeaf {
  readonly index: number;
  readonly leaf: Uint8Array;
  readonly event: (ReadEvent & { readonly receivedAt: Millis }) | undefined;
}

const PAGE = 512;

/** A disclosure as a store keeps it: its digest, and the canonical JSON of salt, name and value. */
export const toStored = (disclosure: Disclosure, hash: Hash): StoredDisclosure => ({
  digest: digestOf(disclosure, hash),
  text: canonicalText([disclosure.salt, disclosure.name, disclosure.value]),
});

/** The disclosure a store kept; undefined when its text is none. */
export function fromStored({ text }: StoredDisclosure): Disclosure | undefined {
  try {
    const parts: unknown = JSON.parse(text);
    if (!Array.isArray(parts) || parts.length !== 3) return undefined;
    const [salt, name, value] = parts as unknown[];
    return typeof salt === 'string' && typeof name === 'string' ? { salt, name, value } : undefined;
  } catch {
    return undefined;
  }
}

/** A page of entries; where the store cannot read it, row by row with the damage named. */
async function readPage(store: LedgerStore, from: number, to: number, damage: Damage[]): Promise<StoredEntry[]> {
  try {
    return [...(await store.read(from, to))];
  } catch (error) {
    if (!isStoreFault(error)) throw error;
    if (to - from <= 1) {
      damage.push({ index: from, says: error.message });
      return [];
    }
    const middle = Math.floor((from + to) / 2);
    return [...(await readPage(store, from, middle, damage)), ...(await readPage(store, middle, to, damage))];
  }
}

/** What is wrong between the columns of a row and the leaf in it. */
function mismatch(entry: StoredEntry, event: ReadEvent & { receivedAt: Millis }): string | undefined {
  if (entry.id !== event.id) return 'The row names another event than its leaf holds.';
  if (entry.device !== event.envelope.device || entry.counter !== event.envelope.counter) {
    return 'The row names another place in a device chain than its leaf does.';
  }
  return entry.receivedAt === event.receivedAt ? undefined : 'The row says another time of receipt than its leaf.';
}

/** So many leaves at a time, with what is damaged among them. */
export interface ShelfPage {
  readonly leaves: readonly ShelvedLeaf[];
  readonly damage: readonly Damage[];
}

/** Reads leaves page by page, so that a long log need not be in memory as a whole. Damage is reported, never thrown. */
export async function* shelfPages(
  store: LedgerStore,
  hash: Hash,
  from = 0,
  end = Number.MAX_SAFE_INTEGER,
): AsyncGenerator<ShelfPage> {
  const size = Math.min(end, await store.size());
  for (let at = from; at < size; at += PAGE) {
    const to = Math.min(size, at + PAGE);
    const leaves: ShelvedLeaf[] = [];
    const damage: Damage[] = [];
    const page = new Map((await readPage(store, at, to, damage)).map((entry) => [entry.index, entry]));
    for (let index = at; index < to; index += 1) {
      const entry = page.get(index);
      if (!entry) {
        if (!damage.some((each) => each.index === index)) damage.push({ index, says: 'This leaf is missing.' });
        leaves.push({ index, leaf: new Uint8Array(0), event: undefined });
        continue;
      }
      leaves.push({ index, leaf: entry.leaf, event: await readEntry(store, entry, hash, damage) });
    }
    yield { leaves, damage };
  }
}

/** Reads leaves from `from` on, up to `end` where given, with disclosures. Damage is reported, never thrown. */
export async function readShelf(
  store: LedgerStore,
  hash: Hash,
  from = 0,
  end = Number.MAX_SAFE_INTEGER,
): Promise<{ leaves: ShelvedLeaf[]; damage: Damage[] }> {
  const leaves: ShelvedLeaf[] = [];
  const damage: Damage[] = [];
  for await (const page of shelfPages(store, hash, from, end)) {
    for (const each of page.leaves) leaves.push(each);
    damage.push(...page.damage);
  }
  return { leaves, damage };
}

async function readEntry(store: LedgerStore, entry: StoredEntry, hash: Hash, damage: Damage[]) {
  const plain = readLeaf(entry.leaf, [], hash);
  const says = plain.ok ? mismatch(entry, plain) : plain.why;
  if (says !== undefined) damage.push({ index: entry.index, says });
  if (!plain.ok || says !== undefined) return undefined;
  if (plain.envelope.digests.length === 0) return plain;
  const { kept } = await store.disclosuresOf(plain.id);
  const disclosures = kept.flatMap((each) => fromStored(each) ?? []);
  if (disclosures.length === 0) return plain;
  const full = readLeaf(entry.leaf, disclosures, hash);
  return full.ok ? full : plain;
}
