// A ledger in memory: for tests, for simulation, and as the plainest statement of what the port means.
import {
  type Disclosure,
  type LedgerStore,
  type NewEntry,
  type SealedHead,
  type StoredEntry,
  StoreFault,
} from '@proofhouse/record/port.ts';
import { requireDisclosure, requireEntry, requireFact, requireHead, requireRange } from '../shape.ts';

/** What outlives a store in memory: give it to openMemoryStore again to reopen. */
export type MemoryDisk = {
  readonly entries: StoredEntry[];
  readonly indexOfId: Map<string, number>;
  readonly heads: SealedHead[];
  /** By event, then digest; null when erased. */
  readonly disclosures: Map<string, Map<string, string | null>>;
  readonly meta: Map<string, string>;
  /** The store that may write now. */
  writer: object | null;
};

/** A disk with nothing on it. */
export function newMemoryDisk(): MemoryDisk {
  return {
    entries: [],
    indexOfId: new Map(),
    heads: [],
    disclosures: new Map(),
    meta: new Map(),
    writer: null,
  };
}

/** The writer dies without closing, as by kill -9: what it had stored stays, its lock goes. */
export function killWriter(disk: MemoryDisk): void {
  disk.writer = null;
}

const byText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
const copyOf = (entry: StoredEntry): StoredEntry => ({ ...entry, leaf: entry.leaf.slice() });

/**
 * Opens a disk in memory.
 * @throws StoreFault 'busy' when another store writes to it.
 */
export function openMemoryStore(disk: MemoryDisk, options: { readonly readOnly?: boolean } = {}): LedgerStore {
  const me = {};
  let open = true;
  if (options.readOnly !== true) {
    if (disk.writer !== null) {
      throw new StoreFault('busy', 'Another writer has this ledger open: close it, or open for reading only.');
    }
    disk.writer = me;
  }

  function reading(): void {
    if (!open) throw new StoreFault('closed', 'This store is closed: open it again.');
  }

  function writing(): void {
    reading();
    if (options.readOnly === true) throw new StoreFault('readonly', 'Opened for reading only: open it for writing.');
    if (disk.writer !== me) throw new StoreFault('stopped', 'This writer lost the ledger: open it again.');
  }

  function requireNew(entries: readonly NewEntry[]): void {
    const ids = new Set<string>();
    for (const entry of entries) {
      requireEntry(entry);
      if (disk.indexOfId.has(entry.id) || ids.has(entry.id)) {
        throw new StoreFault('duplicate', `Entry ${entry.id} is already in the ledger; nothing was stored.`);
      }
      ids.add(entry.id);
    }
  }

  function disclosuresFor(eventId: string): Map<string, string | null> {
    const found = disk.disclosures.get(eventId) ?? new Map<string, string | null>();
    disk.disclosures.set(eventId, found);
    return found;
  }

  return {
    size() {
      reading();
      return disk.entries.length;
    },
    append(entries) {
      writing();
      requireNew(entries);
      const firstIndex = disk.entries.length;
      for (const { id, device, counter, receivedAt, leaf } of entries) {
        const index = disk.entries.length;
        disk.entries.push({ index, id, device, counter, receivedAt, leaf: leaf.slice() });
        disk.indexOfId.set(id, index);
      }
      return { firstIndex };
    },
    read(from, to) {
      reading();
      requireRange(from, to);
      return disk.entries.slice(from, to).map(copyOf);
    },
    byId(id) {
      reading();
      const entry = disk.entries[disk.indexOfId.get(id) ?? -1];
      return entry === undefined ? null : copyOf(entry);
    },
    hasId(id) {
      reading();
      return disk.indexOfId.has(id);
    },
    saveHead(head) {
      writing();
      requireHead(head, disk.heads.at(-1) ?? null, disk.entries.length);
      const { size, root, note, sealedAt } = head;
      disk.heads.push({ size, root, note, sealedAt });
    },
    heads() {
      reading();
      return disk.heads.map((head) => ({ ...head }));
    },
    newestHead() {
      reading();
      const head = disk.heads.at(-1);
      return head === undefined ? null : { ...head };
    },
    putDisclosures(eventId, all) {
      writing();
      const kept = disclosuresFor(eventId);
      const next = new Map(kept);
      for (const disclosure of all) {
        requireDisclosure(eventId, disclosure);
        const before = next.get(disclosure.digest);
        if (typeof before === 'string' && before !== disclosure.text) {
          throw new StoreFault('conflict', 'Another text is kept under this digest: one of them is not its opening.');
        }
        if (before === undefined) next.set(disclosure.digest, disclosure.text);
      }
      disk.disclosures.set(eventId, next);
    },
    getDisclosure(eventId, digest) {
      reading();
      const text = disk.disclosures.get(eventId)?.get(digest);
      if (text === undefined) return { state: 'absent' };
      return text === null ? { state: 'erased' } : { state: 'kept', text };
    },
    disclosuresOf(eventId) {
      reading();
      const kept: Disclosure[] = [];
      const erased: string[] = [];
      for (const [digest, text] of disk.disclosures.get(eventId) ?? []) {
        if (text === null) erased.push(digest);
        else kept.push({ digest, text });
      }
      kept.sort((left, right) => byText(left.digest, right.digest));
      return { kept, erased: erased.sort(byText) };
    },
    eraseDisclosure(eventId, digest) {
      writing();
      requireDisclosure(eventId, { digest, text: 'erased' });
      disclosuresFor(eventId).set(digest, null);
      return { purged: true };
    },
    getMeta(key) {
      reading();
      return disk.meta.get(key) ?? null;
    },
    setMeta(key, value) {
      writing();
      requireFact(key, value);
      const before = disk.meta.get(key);
      if (before !== undefined && before !== value) {
        throw new StoreFault('append-only', `"${key}" is already written down and does not change.`);
      }
      disk.meta.set(key, value);
    },
    close() {
      open = false;
      if (disk.writer === me) disk.writer = null;
    },
  };
}
