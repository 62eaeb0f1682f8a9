// Reads a store leaf by leaf and says where it is damaged, instead of stopping at the first bad row.

import { type Fact, makeFact } from '@proofhouse/domain/book/fact.ts';
import { type Ids, idAt } from '@proofhouse/domain/book/ids.ts';
import { catalogue } from '@proofhouse/domain/events.ts';
import type { Disclosure, Envelope } from '@proofhouse/domain/vocabulary/envelope.ts';
import type { Millis } from '@proofhouse/domain/vocabulary/instant.ts';
import { equalBytes, textOfUtf8 } from '@proofhouse/ledger/bytes.ts';
import { canonicalText } from '@proofhouse/ledger/canonical.ts';
import type { Hash } from '@proofhouse/ledger/hash.ts';
import { leafHash, leafOf, type Tree } from '@proofhouse/ledger/merkle.ts';
import { type Gate, verifyAhead } from './gate.ts';
import {
  type Awaitable,
  isStoreFault,
  type LedgerStore,
  type Disclosure as StoredDisclosure,
  type StoredEntry,
  StoreFault,
} from './port.ts';
import { checkDisclosures, digestOf } from './seal.ts';
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

/** As {@link shelfPages}, one page read ahead, whose signatures are verified on the other cores meanwhile. */
export async function* pagesAhead(
  store: LedgerStore,
  gate: Gate,
  from = 0,
): AsyncGenerator<ShelfPage & { readonly ahead: Promise<void> }> {
  let before: (ShelfPage & { readonly ahead: Promise<void> }) | undefined;
  for await (const page of shelfPages(store, gate.platform.hash, from)) {
    const ahead = verifyAhead(
      gate,
      page.leaves.flatMap(({ event }) => event ?? []),
    );
    // Whoever awaits it hears of a fault of the machine; nobody else needs to.
    ahead.catch(() => undefined);
    if (before) yield before;
    before = { ...page, ahead };
  }
  if (before) yield before;
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

/**
 * Facts of leaves that were verified before, by their hashes in the tree and their ids in the log: the bytes are the
 * same, so their form need not be judged again. Only for a store that answers at once.
 * @throws StoreFault 'corrupt' when a leaf is not what it was.
 */
export function readVerified(
  store: LedgerStore,
  hash: Hash,
  { tree, log }: { readonly tree: Tree; readonly log: { readonly ids: Ids } },
  from: number,
  to: number,
): Fact[] {
  const facts: Fact[] = [];
  for (let at = from; at < to; at += PAGE) {
    const page = atOnce(store.read(at, Math.min(to, at + PAGE)));
    for (const { index, id, leaf } of page) {
      const known = leafOf(tree, index);
      if (!known || !equalBytes(known, leafHash(leaf, hash)) || idAt(log.ids, index) !== id) {
        throw new StoreFault('corrupt', `Leaf ${index} is not what was received: run verify.`);
      }
      const { event } = JSON.parse(textOfUtf8(leaf)) as { event: string };
      const envelope = JSON.parse(event) as Envelope;
      const kept = envelope.digests.length === 0 ? [] : atOnce(store.disclosuresOf(id)).kept;
      const disclosed = kept.flatMap((each) => fromStored(each) ?? []);
      const definition = catalogue.find(envelope.type, envelope.version);
      const fits = disclosed.length === 0 ? [] : checkDisclosures(envelope.digests, disclosed, definition, hash).kept;
      facts.push(makeFact(id, envelope, { disclosed: fits }));
    }
    if (page.length < Math.min(to, at + PAGE) - at) throw new StoreFault('corrupt', 'A leaf is missing: run verify.');
  }
  return facts;
}

function atOnce<T>(value: Awaitable<T>): T {
  if (value instanceof Promise) throw new StoreFault('unsupported', 'This store answers later: its facts cannot rest.');
  return value;
}

/** Whether a store answers at once. */
export const answersAtOnce = (store: LedgerStore): boolean => !(store.read(0, 0) instanceof Promise);
