// Where a device keeps its key and every event, so that what was acknowledged to a person outlives the page, the battery
// and the signal. An event is kept before anybody is told of it.

import type { Opening } from '@proofhouse/record/blind.ts';
import type { SignedEvent } from '@proofhouse/record/wire.ts';
import { Dexie, type EntityTable } from 'dexie';
import type { KeptKey } from './key.ts';

/** An event as this device keeps it. */
export interface KeptEvent {
  readonly id: string;
  readonly signed: SignedEvent;
  /** The leaf the hub's receipt named; absent until then. */
  readonly leaf?: number | undefined;
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

/** The storage of one device. Every write has reached the disk when its promise is kept; it rejects when it has not. */
export interface Shelf {
  identity(): Promise<Identity | undefined>;
  keepIdentity(identity: Identity): Promise<void>;
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

interface Fact {
  readonly name: string;
  readonly value: unknown;
}

type Row = KeptEvent & { readonly turn?: number };

class Files extends Dexie {
  declare readonly facts: EntityTable<Fact, 'name'>;
  declare readonly rows: EntityTable<Row, 'turn'>;
  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ facts: 'name', rows: '++turn, &id' });
  }
}

/** Opens the shelf of this origin under a name; a browser may hold several, for several people trying things out. */
export function openShelf(name: string): Shelf {
  const files = new Files(`proofhouse ${name}`);
  const fact = async <T>(of: string): Promise<T | undefined> => (await files.facts.get(of))?.value as T | undefined;
  return {
    identity: () => fact<Identity>('identity'),
    keepIdentity: async (identity) => void (await files.facts.put({ name: 'identity', value: identity })),
    events: async () => (await files.rows.orderBy('turn').toArray()).map(({ turn: _, ...event }) => event),
    keep: (events) =>
      files.transaction('rw', files.rows, async () => {
        for (const event of events) {
          // Kept before, under the same id: the same bytes.
          if ((await files.rows.where('id').equals(event.id).count()) === 0) await files.rows.add(event);
        }
      }),
    keepLeaves: (leaves) =>
      files.transaction('rw', files.rows, async () => {
        for (const [id, leaf] of leaves) await files.rows.where('id').equals(id).modify({ leaf });
      }),
    cursor: async () => (await fact<number>('cursor')) ?? 0,
    keepCursor: async (leaves) => void (await files.facts.put({ name: 'cursor', value: leaves })),
    close: () => files.close(),
  };
}

/** A shelf that forgets with the page, for tests. */
export function memoryShelf(): Shelf {
  const rows = new Map<string, KeptEvent>();
  let identity: Identity | undefined;
  let cursor = 0;
  return {
    identity: async () => identity,
    keepIdentity: async (given) => {
      identity = given;
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
