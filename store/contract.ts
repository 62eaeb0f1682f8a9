// The one contract for all stores, as a suite of tests: every promise of record/port.ts, on any medium.
import {
  isStoreFault,
  isWriterFault,
  type LedgerStore,
  type NewEntry,
  type SealedHead,
  type StoreFaultCode,
} from '@proofhouse/record/port.ts';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FaultPlan, withFaults } from './faults.ts';

/** One medium that outlives the stores opened on it. */
export type StoreHarness = {
  /** Opens for writing. */
  open(): Promise<LedgerStore>;
  /** Opens for reading only. */
  openReader(): Promise<LedgerStore>;
  /** The writer goes without closing. What it had stored stays. */
  crash(writer: LedgerStore): Promise<void>;
  dispose(): Promise<void>;
};

const hex = (n: number): string => n.toString(16).padStart(64, '0');

function entry(n: number, change: Partial<NewEntry> = {}): NewEntry {
  const leaf = Uint8Array.from([0, 255, n & 255, n >> 8]);
  return { id: hex(n), device: `device ${n % 3}`, counter: Math.floor(n / 3), receivedAt: 1_000 + n, leaf, ...change };
}

const entries = (from: number, to: number): NewEntry[] => Array.from({ length: to - from }, (_, i) => entry(from + i));

function head(size: number, change: Partial<SealedHead> = {}): SealedHead {
  return { size, root: hex(size + 7), note: `note of ${size}\n`, sealedAt: 5_000 + size, ...change };
}

async function codeOf(run: () => unknown): Promise<StoreFaultCode | null> {
  try {
    await run();
    return null;
  } catch (error) {
    if (isStoreFault(error)) return error.code;
    throw error;
  }
}

/** Declares the suite for one kind of store. `make` gives a fresh, empty medium each time. */
export function storeContract(name: string, make: () => Promise<StoreHarness>): void {
  describe(`${name} store`, () => {
    let harness: StoreHarness;
    let store: LedgerStore;
    beforeEach(async () => {
      harness = await make();
      store = await harness.open();
    });
    afterEach(async () => {
      await store.close();
      await harness.dispose();
    });
    const reopen = async (): Promise<void> => {
      await store.close();
      store = await harness.open();
    };

    entryPromises(() => store, reopen);
    headPromises(() => store, reopen);
    disclosurePromises(() => store, reopen);
    metaPromises(() => store, reopen);
    openingPromises(
      () => store,
      () => harness,
      async (fresh) => {
        store = fresh;
      },
    );
    faultPromises(
      () => store,
      () => harness,
      async (fresh) => {
        store = fresh;
      },
    );
  });
}

type Get = () => LedgerStore;

function entryPromises(store: Get, reopen: () => Promise<void>): void {
  describe('entries', () => {
    test('a new ledger is empty', async () => {
      expect(await store().size()).toBe(0);
      expect(await store().read(0, 10)).toEqual([]);
      expect(await store().byId(hex(1))).toBeNull();
      expect(await store().hasId(hex(1))).toBe(false);
    });

    test('what was appended is there, in order, byte for byte, also after reopening', async () => {
      expect(await store().append(entries(0, 3))).toEqual({ firstIndex: 0 });
      expect(await store().append(entries(3, 5))).toEqual({ firstIndex: 3 });
      for (let round = 0; round < 2; round += 1) {
        expect(await store().size()).toBe(5);
        expect(await store().read(0, 5)).toEqual(entries(0, 5).map((each, index) => ({ ...each, index })));
        expect(await store().byId(hex(4))).toEqual({ ...entry(4), index: 4 });
        expect(await store().hasId(hex(4))).toBe(true);
        expect((await store().read(0, 1))[0]?.leaf).toBeInstanceOf(Uint8Array);
        await reopen();
      }
    });

    test('a range is half open and ends where the ledger ends', async () => {
      await store().append(entries(0, 5));
      const indexes = async (from: number, to: number) => (await store().read(from, to)).map(({ index }) => index);
      expect(await indexes(1, 3)).toEqual([1, 2]);
      expect(await indexes(3, 99)).toEqual([3, 4]);
      expect(await indexes(2, 2)).toEqual([]);
      expect(await indexes(9, 12)).toEqual([]);
    });

    test.each([
      [-1, 2],
      [2, 1],
      [0.5, 2],
      [0, Number.NaN],
    ])('%d to %d is no range', async (from, to) => {
      expect(await codeOf(() => store().read(from, to))).toBe('malformed');
    });

    test('appending nothing changes nothing', async () => {
      await store().append([entry(0)]);
      expect(await store().append([])).toEqual({ firstIndex: 1 });
      expect(await store().size()).toBe(1);
    });

    test('an id that is already there stores nothing of the call, and the store goes on', async () => {
      await store().append(entries(0, 2));
      expect(await codeOf(() => store().append([entry(5), entry(1), entry(6)]))).toBe('duplicate');
      expect(await store().size()).toBe(2);
      expect(await store().hasId(hex(5))).toBe(false);
      expect(await store().append([entry(5)])).toEqual({ firstIndex: 2 });
    });

    test('an id twice in one call stores nothing of it', async () => {
      expect(await codeOf(() => store().append([entry(1), entry(2), entry(1)]))).toBe('duplicate');
      expect(await store().size()).toBe(0);
    });

    test('one device, one counter, two ids: both are kept', async () => {
      const clone = entry(9, { device: 'device 0', counter: 0 });
      await store().append([entry(0), clone]);
      expect((await store().read(0, 9)).map(({ id }) => id)).toEqual([hex(0), hex(9)]);
    });

    test.each<[string, object]>([
      ['an id that is no hash', { id: 'abc' }],
      ['an id in upper case', { id: 'A'.repeat(64) }],
      ['no device', { device: '' }],
      ['a NUL in the device', { device: 'a\0b' }],
      ['half a character in the device', { device: 'a\ud83c' }],
      ['a negative counter', { counter: -1 }],
      ['a fractional counter', { counter: 1.5 }],
      ['a time that is none', { receivedAt: Number.NaN }],
      ['a leaf without bytes', { leaf: new Uint8Array(0) }],
      ['a leaf too long for a bundle', { leaf: new Uint8Array(65_536) }],
      ['a leaf that is text', { leaf: 'abc' as unknown as Uint8Array }],
    ])('%s is refused and nothing of the call stored', async (_, change) => {
      expect(await codeOf(() => store().append([entry(1), entry(2, change)]))).toBe('malformed');
      expect(await store().size()).toBe(0);
    });

    test('extremes are kept exactly', async () => {
      const most = entry(1, {
        device: "d'; DROP TABLE entry; --\u{1f3ac}\ufeff\u0001",
        counter: 2 ** 53 - 1,
        receivedAt: 2 ** 53 - 1,
        leaf: new Uint8Array(65_535).fill(7),
      });
      await store().append([most]);
      await reopen();
      expect(await store().read(0, 1)).toEqual([{ ...most, index: 0 }]);
    });

    test('nobody outside can change what is kept: bytes are copied in and out', async () => {
      const given = entry(1);
      await store().append([given]);
      given.leaf.fill(9);
      (await store().read(0, 1))[0]?.leaf.fill(8);
      expect((await store().byId(hex(1)))?.leaf).toEqual(entry(1).leaf);
    });

    test('any batches, cut any way, give the same ledger', async () => {
      const cuts = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 6 });
      let next = 0;
      await fc.assert(
        fc.asyncProperty(cuts, async (lengths) => {
          for (const length of lengths) {
            expect(await store().append(entries(next, next + length))).toEqual({ firstIndex: next });
            next += length;
          }
          expect(await store().size()).toBe(next);
        }),
        { numRuns: 20 },
      );
      expect((await store().read(0, next)).map(({ id, index }) => [id, index])).toEqual(
        entries(0, next).map(({ id }, index) => [id, index]),
      );
    });
  });
}

function headPromises(store: Get, reopen: () => Promise<void>): void {
  describe('heads', () => {
    test('are kept in the order they were sealed', async () => {
      expect(await store().newestHead()).toBeNull();
      await store().append(entries(0, 5));
      for (const size of [0, 2, 5]) await store().saveHead(head(size));
      await reopen();
      expect(await store().heads()).toEqual([head(0), head(2), head(5)]);
      expect(await store().newestHead()).toEqual(head(5));
    });

    test('never cover fewer leaves than before, nor more than there are', async () => {
      await store().append(entries(0, 5));
      await store().saveHead(head(4));
      expect(await codeOf(() => store().saveHead(head(3)))).toBe('append-only');
      expect(await codeOf(() => store().saveHead(head(6)))).toBe('conflict');
      expect(await store().heads()).toHaveLength(1);
    });

    test('give one size one root, but may be noted again', async () => {
      await store().append(entries(0, 5));
      await store().saveHead(head(4));
      expect(await codeOf(() => store().saveHead(head(4, { root: hex(99) })))).toBe('conflict');
      await store().saveHead(head(4, { note: 'with a cosignature\n' }));
      expect((await store().newestHead())?.note).toBe('with a cosignature\n');
    });

    test.each<[string, object]>([
      ['a size that is none', { size: -1 }],
      ['a root that is no hash', { root: 'abc' }],
      ['no note', { note: '' }],
      ['a NUL in the note', { note: 'a\0b' }],
      ['a time that is none', { sealedAt: 0.5 }],
    ])('%s is refused', async (_, change) => {
      expect(await codeOf(() => store().saveHead(head(0, change)))).toBe('malformed');
    });
  });
}

function disclosurePromises(store: Get, reopen: () => Promise<void>): void {
  const event = hex(1);
  describe('disclosures', () => {
    test('are kept beside their event, and may come before it', async () => {
      await store().putDisclosures(event, [
        { digest: 'b', text: 'two' },
        { digest: 'a', text: 'one' },
      ]);
      await reopen();
      expect(await store().getDisclosure(event, 'a')).toEqual({ state: 'kept', text: 'one' });
      expect(await store().getDisclosure(event, 'c')).toEqual({ state: 'absent' });
      expect(await store().getDisclosure(hex(2), 'a')).toEqual({ state: 'absent' });
      expect(await store().disclosuresOf(event)).toEqual({
        kept: [
          { digest: 'a', text: 'one' },
          { digest: 'b', text: 'two' },
        ],
        erased: [],
      });
    });

    test('once erased stay erased, also when a late copy arrives', async () => {
      await store().putDisclosures(event, [{ digest: 'a', text: 'one' }]);
      expect(await store().eraseDisclosure(event, 'a')).toEqual({ purged: true });
      await store().putDisclosures(event, [
        { digest: 'a', text: 'one' },
        { digest: 'b', text: 'two' },
      ]);
      await reopen();
      expect(await store().getDisclosure(event, 'a')).toEqual({ state: 'erased' });
      expect(await store().disclosuresOf(event)).toEqual({ kept: [{ digest: 'b', text: 'two' }], erased: ['a'] });
    });

    test('may be erased before they arrive, and twice', async () => {
      await store().eraseDisclosure(event, 'a');
      await store().eraseDisclosure(event, 'a');
      await store().putDisclosures(event, [{ digest: 'a', text: 'one' }]);
      expect(await store().getDisclosure(event, 'a')).toEqual({ state: 'erased' });
    });

    test('the same again changes nothing, another text is a conflict and stores nothing', async () => {
      await store().putDisclosures(event, [{ digest: 'a', text: 'one' }]);
      await store().putDisclosures(event, [{ digest: 'a', text: 'one' }]);
      const other = [
        { digest: 'b', text: 'two' },
        { digest: 'a', text: 'other' },
      ];
      expect(await codeOf(() => store().putDisclosures(event, other))).toBe('conflict');
      expect(await store().getDisclosure(event, 'a')).toEqual({ state: 'kept', text: 'one' });
      expect(await store().getDisclosure(event, 'b')).toEqual({ state: 'absent' });
    });

    test('without digest or text are refused', async () => {
      expect(await codeOf(() => store().putDisclosures(event, [{ digest: '', text: 'x' }]))).toBe('malformed');
      expect(await codeOf(() => store().putDisclosures(event, [{ digest: 'a', text: '' }]))).toBe('malformed');
      expect(await codeOf(() => store().putDisclosures('', [{ digest: 'a', text: 'x' }]))).toBe('malformed');
      expect(await codeOf(() => store().eraseDisclosure(event, ''))).toBe('malformed');
      expect(await codeOf(() => store().setMeta('', 'x'))).toBe('malformed');
    });

    test('erasing changes no entry', async () => {
      await store().append([entry(1)]);
      await store().putDisclosures(event, [{ digest: 'a', text: 'one' }]);
      await store().eraseDisclosure(event, 'a');
      expect(await store().read(0, 1)).toEqual([{ ...entry(1), index: 0 }]);
    });
  });
}

function metaPromises(store: Get, reopen: () => Promise<void>): void {
  describe('facts about the ledger', () => {
    test('are written once', async () => {
      expect(await store().getMeta('production')).toBeNull();
      await store().setMeta('production', 'p-1');
      await store().setMeta('production', 'p-1');
      expect(await codeOf(() => store().setMeta('production', 'p-2'))).toBe('append-only');
      await reopen();
      expect(await store().getMeta('production')).toBe('p-1');
    });
  });
}

type Put = (fresh: LedgerStore) => Promise<void>;

function openingPromises(store: Get, harness: () => StoreHarness, put: Put): void {
  describe('opening', () => {
    test('a second writer is refused while there is one', async () => {
      expect(await codeOf(() => harness().open())).toBe('busy');
      await store().append([entry(0)]);
      await store().close();
      await put(await harness().open());
      expect(await store().size()).toBe(1);
    });

    test('a writer that dies lets go, and what it stored stays', async () => {
      await store().append([entry(0)]);
      await harness().crash(store());
      await put(await harness().open());
      expect(await store().size()).toBe(1);
      await store().append([entry(1)]);
    });

    test('a reader sees what the writer stores, and writes nothing', async () => {
      await store().append([entry(0)]);
      const reader = await harness().openReader();
      await store().append([entry(1)]);
      expect(await reader.size()).toBe(2);
      expect(await reader.byId(hex(1))).toEqual({ ...entry(1), index: 1 });
      for (const write of [
        () => reader.append([entry(2)]),
        () => reader.saveHead(head(1)),
        () => reader.setMeta('a', 'b'),
        () => reader.putDisclosures(hex(0), [{ digest: 'a', text: 'one' }]),
        () => reader.eraseDisclosure(hex(0), 'a'),
      ]) {
        expect(await codeOf(write)).toBe('readonly');
      }
      await reader.close();
      expect(await store().append([entry(2)])).toEqual({ firstIndex: 2 });
    });

    test('a closed store says so, and closing twice is no fault', async () => {
      const was = store();
      await was.close();
      await was.close();
      for (const call of [
        () => was.size(),
        () => was.append([entry(0)]),
        () => was.read(0, 1),
        () => was.byId(hex(0)),
        () => was.hasId(hex(0)),
        () => was.saveHead(head(0)),
        () => was.heads(),
        () => was.newestHead(),
        () => was.putDisclosures(hex(0), []),
        () => was.getDisclosure(hex(0), 'a'),
        () => was.disclosuresOf(hex(0)),
        () => was.eraseDisclosure(hex(0), 'a'),
        () => was.getMeta('a'),
        () => was.setMeta('a', 'b'),
      ]) {
        expect(await codeOf(call)).toBe('closed');
      }
    });
  });
}

function faultPromises(store: Get, harness: () => StoreHarness, put: Put): void {
  describe.each<FaultPlan>(['not-stored', 'stored-but-failed'])('a write that fails, %s', (plan) => {
    async function failing(run: (faulty: LedgerStore) => unknown): Promise<LedgerStore> {
      const faulty = withFaults(store(), () => plan);
      const error = await Promise.resolve()
        .then(() => run(faulty))
        .catch((thrown: unknown) => thrown);
      expect(isStoreFault(error, 'io')).toBe(true);
      expect(isWriterFault(error)).toBe(true);
      return faulty;
    }

    test('is not acknowledged, stops all writing, and is recovered by reopening and asking', async () => {
      await store().append([entry(0)]);
      const faulty = await failing((each) => each.append([entry(1), entry(2)]));
      expect(await codeOf(() => faulty.append([entry(3)]))).toBe('stopped');
      expect(await codeOf(() => faulty.setMeta('a', 'b'))).toBe('stopped');
      expect(await faulty.hasId(hex(0))).toBe(true);
      expect((await faulty.byId(hex(0)))?.index).toBe(0);
      expect(await faulty.read(0, 1)).toEqual([{ ...entry(0), index: 0 }]);
      expect(await faulty.heads()).toEqual([]);
      expect(await faulty.newestHead()).toBeNull();
      expect(await faulty.getDisclosure(hex(0), 'a')).toEqual({ state: 'absent' });
      expect(await faulty.disclosuresOf(hex(0))).toEqual({ kept: [], erased: [] });
      expect(await faulty.getMeta('a')).toBeNull();

      await harness().crash(store());
      await put(await harness().open());
      const stored = await store().hasId(hex(1));
      expect(stored).toBe(plan === 'stored-but-failed');
      expect(await store().hasId(hex(2))).toBe(stored);
      const again = await codeOf(() => store().append([entry(1), entry(2)]));
      expect(again).toBe(stored ? 'duplicate' : null);
      expect((await store().read(0, 9)).map(({ id }) => id)).toEqual([hex(0), hex(1), hex(2)]);
    });

    test('of a head, a disclosure, an erasure or a fact can simply be repeated', async () => {
      await store().append([entry(0)]);
      const writes: ((each: LedgerStore) => unknown)[] = [
        (each) => each.putDisclosures(hex(0), [{ digest: 'a', text: 'one' }]),
        (each) => each.eraseDisclosure(hex(0), 'a'),
        (each) => each.setMeta('production', 'p-1'),
        (each) => each.saveHead(head(1)),
      ];
      for (const write of writes) {
        await failing(write);
        await store().close();
        await put(await harness().open());
        await write(store());
      }
      expect(await store().getDisclosure(hex(0), 'a')).toEqual({ state: 'erased' });
      expect(await store().getMeta('production')).toBe('p-1');
      expect(await store().newestHead()).toEqual(head(1));
    });
  });
}
