// The plainest store there can be, for tests of record: arrays and maps whose insides a test may damage.
import {
  type Disclosure,
  type LedgerStore,
  type NewEntry,
  type SealedHead,
  type StoredEntry,
  StoreFault,
} from '../port.ts';

/** What a plain store holds; give it to `plainStore` again to reopen, or change it to play a bad disk. */
export interface Insides {
  readonly entries: StoredEntry[];
  readonly heads: SealedHead[];
  readonly disclosures: Map<string, Map<string, string | null>>;
  readonly meta: Map<string, string>;
  /** Leaves the disk cannot read. */
  readonly unreadable: Set<number>;
  /** Set to make the next write fail; `stored` says whether it took all the same. */
  failNext?: { readonly stored: boolean } | undefined;
}

export const emptyInsides = (): Insides => ({
  entries: [],
  heads: [],
  disclosures: new Map(),
  meta: new Map(),
  unreadable: new Set(),
});

const copy = (entry: StoredEntry): StoredEntry => ({ ...entry, leaf: entry.leaf.slice() });

export function plainStore(disk: Insides = emptyInsides()): LedgerStore {
  const write = (run: () => void): void => {
    const failing = disk.failNext;
    disk.failNext = undefined;
    if (failing?.stored !== false) run();
    if (failing) throw new StoreFault('io', 'The disk failed.', { outcome: 'unknown' });
  };
  const of = (eventId: string) => disk.disclosures.get(eventId) ?? new Map<string, string | null>();
  return {
    size: () => disk.entries.length,
    append(entries: readonly NewEntry[]) {
      const firstIndex = disk.entries.length;
      const known = new Set(disk.entries.map(({ id }) => id));
      if (entries.some(({ id }) => known.has(id) || !known.add(id))) {
        throw new StoreFault('duplicate', 'An id is there already.');
      }
      write(() => {
        for (const [n, each] of entries.entries()) disk.entries.push(copy({ ...each, index: firstIndex + n }));
      });
      return { firstIndex };
    },
    read(from, to) {
      for (let index = from; index < to; index += 1) {
        if (disk.unreadable.has(index)) throw new StoreFault('corrupt', 'This row cannot be read.');
      }
      return disk.entries.slice(from, to).map(copy);
    },
    byId: (id) => disk.entries.find((each) => each.id === id) ?? null,
    hasId: (id) => disk.entries.some((each) => each.id === id),
    saveHead: (head) => write(() => disk.heads.push(head)),
    heads: () => [...disk.heads],
    newestHead: () => disk.heads.at(-1) ?? null,
    putDisclosures: (eventId, disclosures: readonly Disclosure[]) =>
      write(() => {
        const kept = of(eventId);
        for (const { digest, text } of disclosures) if (!kept.has(digest)) kept.set(digest, text);
        disk.disclosures.set(eventId, kept);
      }),
    getDisclosure(eventId, digest) {
      const text = of(eventId).get(digest);
      if (text === undefined) return { state: 'absent' };
      return text === null ? { state: 'erased' } : { state: 'kept', text };
    },
    disclosuresOf(eventId) {
      const all = [...of(eventId)].sort(([left], [right]) => (left < right ? -1 : 1));
      return {
        kept: all.flatMap(([digest, text]) => (text === null ? [] : [{ digest, text }])),
        erased: all.flatMap(([digest, text]) => (text === null ? [digest] : [])),
      };
    },
    eraseDisclosure(eventId, digest) {
      write(() => disk.disclosures.set(eventId, of(eventId).set(digest, null)));
      return { purged: true };
    },
    getMeta: (key) => disk.meta.get(key) ?? null,
    setMeta: (key, value) =>
      write(() => {
        if ((disk.meta.get(key) ?? value) !== value) throw new StoreFault('append-only', 'This is written once.');
        disk.meta.set(key, value);
      }),
    close: () => undefined,
  };
}
