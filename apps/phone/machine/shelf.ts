// Where a device keeps its key and every event, so that what was acknowledged to a person outlives the page, the battery
// and the signal. An event is kept before anybody is told of it.

import type { Opening } from '@proofhouse/record/blind.ts';
import type { SignedEvent } from '@proofhouse/record/wire.ts';
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { KeptKey } from './key.ts';

/** An event as this device keeps it. */
export interface KeptEvent {
  readonly id: string;
  readonly signed: SignedEvent;
  /** The leaf the hub's receipt named; absent until then. */
  readonly leaf?: number | undefined;
  /** It came from the hub: nobody need offer it there again. */
  readonly isFromHub?: true | undefined;
  /** What opens the answer this event seals; it stays here until the second answer is fixed. */
  readonly opening?: Opening | undefined;
}

/** Who this device is and for whom it works. */
export interface Identity {
  readonly production: string;
  readonly title: string;
  readonly zone: string;
  readonly alias: string;
  /** The person, absent for a shared device. */
  readonly holder?: string | undefined;
  readonly key: KeptKey;
}

/** A device that asked to be let in. */
export interface AskingKey {
  readonly key: KeptKey;
  readonly name: string;
  readonly role: string;
}

/** The storage of one device. Every write has reached the disk when its promise is kept; it rejects when it has not. */
export interface Shelf {
  identity(): Promise<Identity | undefined>;
  keepIdentity(identity: Identity): Promise<void>;
  /** The key with which this device asked to be let in, until it was. */
  asking(): Promise<AskingKey | undefined>;
  keepAsking(asking: AskingKey): Promise<void>;
  /** All events, in the order they were kept. */
  events(): Promise<KeptEvent[]>;
  keep(events: readonly KeptEvent[]): Promise<void>;
  /** The hub's receipts: leaves by event. */
  keepLeaves(leaves: ReadonlyMap<string, number>): Promise<void>;
  /** How many leaves of the hub's log were read. */
  cursor(): Promise<number>;
  keepCursor(leaves: number): Promise<void>;
  close(): void;
}

/** What is on the disk: facts by name, and events in the order they were kept, found again by their id. */
interface Files extends DBSchema {
  facts: { key: string; value: unknown };
  rows: { key: number; value: KeptEvent; indexes: { id: string } };
}

const VERSION = 1;
/** Kept means on the disk, not in a cache of the browser: what was acknowledged outlives the battery. */
const strictly = { durability: 'strict' } as const;

async function openFiles(name: string): Promise<IDBPDatabase<Files>> {
  return openDB<Files>(`proofhouse ${name}`, VERSION, {
    upgrade(files) {
      files.createObjectStore('facts');
      files.createObjectStore('rows', { autoIncrement: true }).createIndex('id', 'id', { unique: true });
    },
  });
}

/** Opens the shelf of this origin under a name; a browser may hold several, for several people trying things out. */
export function openShelf(name: string): Shelf {
  let opened: Promise<IDBPDatabase<Files>> | undefined;
  /** A browser may close what lies in the background: it is opened again for the next work, and once more if that fails. */
  const using = async <T>(work: (files: IDBPDatabase<Files>) => Promise<T>): Promise<T> => {
    opened ??= openFiles(name);
    try {
      return await work(await opened);
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error;
      opened = openFiles(name);
      return work(await opened);
    }
  };
  const fact = async <T>(of: string): Promise<T | undefined> =>
    (await using((files) => files.get('facts', of))) as T | undefined;
  const note = (of: string, value: unknown): Promise<void> =>
    using(async (files) => {
      const work = files.transaction('facts', 'readwrite', strictly);
      await Promise.all([work.store.put(value, of), work.done]);
    });
  return {
    identity: () => fact<Identity>('identity'),
    keepIdentity: (identity) => note('identity', identity),
    asking: () => fact<AskingKey>('asking'),
    keepAsking: (asking) => note('asking', asking),
    events: () => using((files) => files.getAll('rows')),
    keep: (events) =>
      using(async (files) => {
        const work = files.transaction('rows', 'readwrite', strictly);
        for (const event of events) {
          // Kept before, under the same id: the same bytes.
          if ((await work.store.index('id').getKey(event.id)) === undefined) await work.store.add(event);
        }
        await work.done;
      }),
    keepLeaves: (leaves) =>
      using(async (files) => {
        const work = files.transaction('rows', 'readwrite', strictly);
        for (const [id, leaf] of leaves) {
          const key = await work.store.index('id').getKey(id);
          const row = key === undefined ? undefined : await work.store.get(key);
          if (row) await work.store.put({ ...row, leaf }, key);
        }
        await work.done;
      }),
    cursor: async () => (await fact<number>('cursor')) ?? 0,
    keepCursor: (leaves) => note('cursor', leaves),
    close: () => void opened?.then((files) => files.close()),
  };
}

/** A shelf that forgets with the page, for tests. */
export function memoryShelf(): Shelf {
  const rows = new Map<string, KeptEvent>();
  let identity: Identity | undefined;
  let asking: AskingKey | undefined;
  let cursor = 0;
  return {
    identity: async () => identity,
    keepIdentity: async (given) => {
      identity = given;
    },
    asking: async () => asking,
    keepAsking: async (given) => {
      asking = given;
    },
    events: async () => [...rows.values()],
    keep: async (events) => {
      for (const event of events) if (!rows.has(event.id)) rows.set(event.id, event);
    },
    keepLeaves: async (leaves) => {
      for (const [id, leaf] of leaves) {
        const row = rows.get(id);
        if (row) rows.set(id, { ...row, leaf });
      }
    },
    cursor: async () => cursor,
    keepCursor: async (leaves) => {
      cursor = leaves;
    },
    close: () => undefined,
  };
}
