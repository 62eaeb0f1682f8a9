// The hub of a history: the real hub over a disk in memory, with what a simulator needs to break it and to hold it to its word.

import type { Millis } from '@proofhouse/domain/vocabulary/instant.ts';
import { HubFault } from '@proofhouse/record/fault.ts';
import { type HeadGuard, memoryGuard } from '@proofhouse/record/guard.ts';
import { type Hub, openHub } from '@proofhouse/record/hub.ts';
import type { Signer } from '@proofhouse/record/platform.ts';
import { isStoreFault } from '@proofhouse/record/port.ts';
import type { Receipt } from '@proofhouse/record/receipt.ts';
import { readSigned, type SignedEvent } from '@proofhouse/record/wire.ts';
import { type FaultPlan, withFaults } from '@proofhouse/store/faults.ts';
import { killWriter, type MemoryDisk, newMemoryDisk, openMemoryStore } from '@proofhouse/store/memory/memory.ts';
import type { Machine } from './quick.ts';

/** A hub and its disk. */
export interface HubSide {
  readonly disk: MemoryDisk;
  readonly guard: HeadGuard;
  readonly hub: Hub;
  /** The log in order, as phones are given it. */
  readonly log: readonly { readonly id: string; readonly event: SignedEvent }[];
  /** What it gave a receipt for. */
  readonly acknowledged: ReadonlySet<string>;
  /** Receipts that said refused, with the reason. */
  readonly refusals: readonly Receipt[];
  /** Heads it signed: size and root as written. */
  readonly notes: readonly { readonly size: number; readonly note: string }[];
  /** The next write fails like this. */
  failNext: FaultPlan | undefined;
  /** Receipts, or nothing when the hub stopped. */
  receive(events: readonly SignedEvent[], now: Millis): Promise<readonly Receipt[] | undefined>;
  head(now: Millis, since: number | undefined): Promise<{ note: string; proof: readonly string[] } | undefined>;
  /** Dies and starts again over what is on its disk. */
  restart(now: Millis): Promise<void>;
  /** Starts again over an older copy of its disk; what was cut off is returned. */
  rollBack(now: Millis, size: number): Promise<readonly Uint8Array[]>;
  /** A second hub with the same key over a copy of the disk. */
  twin(now: Millis): Promise<HubSide>;
  /** Takes back the leaves it lost, byte for byte. */
  adopt(leaves: readonly Uint8Array[]): Promise<boolean>;
}

const copyDisk = (disk: MemoryDisk, size = disk.entries.length): MemoryDisk => {
  const copy = newMemoryDisk();
  for (const entry of disk.entries.slice(0, size)) {
    copy.entries.push(entry);
    copy.indexOfId.set(entry.id, entry.index);
  }
  for (const head of disk.heads) if (head.size <= size) copy.heads.push(head);
  for (const [name, value] of disk.meta) copy.meta.set(name, value);
  for (const [name, value] of disk.disclosures) copy.disclosures.set(name, new Map(value));
  return copy;
};

/** Opens a hub over a disk. */
export async function openSide(
  machine: Machine,
  logKey: Signer,
  now: Millis,
  given: {
    readonly disk?: MemoryDisk;
    readonly guard?: HeadGuard;
    readonly offered?: ReadonlyMap<string, SignedEvent>;
  } = {},
): Promise<HubSide> {
  let disk = given.disk ?? newMemoryDisk();
  let failNext: FaultPlan | undefined;
  const guard = given.guard ?? memoryGuard();
  const open = (at: Millis) => {
    const store = withFaults(openMemoryStore(disk), (operation) => {
      if (operation !== 'append' || failNext === undefined) return null;
      const plan = failNext;
      failNext = undefined;
      return plan;
    });
    return openHub(store, machine.platform, logKey, at, guard);
  };
  let hub = await open(now);
  let log: { readonly id: string; readonly event: SignedEvent }[] = [];
  const acknowledged = new Set<string>();
  const refusals: Receipt[] = [];
  const notes: { size: number; note: string }[] = [];
  const stopped = (error: unknown): undefined => {
    if (error instanceof HubFault || isStoreFault(error)) return undefined;
    throw error;
  };
  const offered = new Map<string, SignedEvent>(given.offered ?? []);
  const learn = () => {
    for (const { id } of hub.entries(log.length)) {
      const event = offered.get(id);
      if (!event) throw new Error(`The hub holds ${id}, which nobody in this history offered.`);
      log.push({ id, event });
    }
  };
  learn();
  return {
    get disk() {
      return disk;
    },
    guard,
    get hub() {
      return hub;
    },
    get log() {
      return log;
    },
    acknowledged,
    refusals,
    notes,
    get failNext() {
      return failNext;
    },
    set failNext(plan) {
      failNext = plan;
    },
    async receive(events, at) {
      if (events.length === 0) return [];
      try {
        for (const each of events) {
          const read = readSigned(each, machine.platform.hash);
          if (read.ok && !offered.has(read.id)) offered.set(read.id, each);
        }
        const receipts = await hub.receive(events, at);
        for (const receipt of receipts) {
          if (receipt.status === 'refused') refusals.push(receipt);
          else acknowledged.add(receipt.id);
        }
        learn();
        return receipts;
      } catch (error) {
        return stopped(error);
      }
    },
    async head(at, since) {
      try {
        const note = await hub.sealHead(at);
        if (note === undefined || !hub.head) return undefined;
        const { size } = hub.head;
        if (notes.at(-1)?.note !== note) notes.push({ size, note });
        const proof = since === undefined || since === 0 || since > size ? [] : hub.consistency(since, size);
        return { note, proof };
      } catch (error) {
        return stopped(error);
      }
    },
    async restart(at) {
      killWriter(disk);
      failNext = undefined;
      hub = await open(at);
      log = [];
      learn();
    },
    async rollBack(at, size) {
      const cut = disk.entries.slice(size).map(({ leaf }) => leaf.slice());
      disk = copyDisk(disk, size);
      failNext = undefined;
      hub = await open(at);
      log = [];
      learn();
      return cut;
    },
    async twin(at) {
      const copy = copyDisk(disk);
      let own = guard.read();
      const twinGuard: HeadGuard = {
        read: () => own,
        swap(turn, note) {
          if (turn !== own.turn) return false;
          own = { turn: turn + 1, note };
          return true;
        },
      };
      return openSide(machine, logKey, at, { disk: copy, guard: twinGuard, offered });
    },
    async adopt(leaves) {
      const adopted = await hub.adopt(leaves);
      learn();
      return adopted.ok;
    },
  };
}
