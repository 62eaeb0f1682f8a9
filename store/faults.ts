// A store that fails when it is told to, in both ways a disk can: nothing stored, and stored but not confirmed.
import { type LedgerStore, StoreFault } from '@proofhouse/record/port.ts';

/** The writes that can fail. */
export type WriteOperation = 'append' | 'saveHead' | 'putDisclosures' | 'eraseDisclosure' | 'setMeta';

/** How a write fails: before anything is stored, or after everything is. */
export type FaultPlan = 'not-stored' | 'stored-but-failed';

/**
 * Wraps a store. `plan` is asked before every write; null lets it through. A failing write throws `io` with outcome
 * 'unknown', as a disk would, and every later write `stopped`, until the store below is reopened.
 */
export function withFaults(store: LedgerStore, plan: (operation: WriteOperation) => FaultPlan | null): LedgerStore {
  let stopped = false;
  async function run<T>(operation: WriteOperation, write: () => Promise<T>): Promise<T> {
    if (stopped) throw new StoreFault('stopped', 'An earlier write failed: reopen the store to recover.');
    const fault = plan(operation);
    if (fault === null) return write();
    stopped = true;
    if (fault === 'stored-but-failed') await write();
    throw new StoreFault('io', `Injected: ${operation} ${fault}. Reopen the store to recover.`, { outcome: 'unknown' });
  }
  return {
    size: () => store.size(),
    read: (from, to) => store.read(from, to),
    byId: (id) => store.byId(id),
    hasId: (id) => store.hasId(id),
    heads: () => store.heads(),
    newestHead: () => store.newestHead(),
    getDisclosure: (eventId, digest) => store.getDisclosure(eventId, digest),
    disclosuresOf: (eventId) => store.disclosuresOf(eventId),
    getMeta: (key) => store.getMeta(key),
    close: () => store.close(),
    append: (entries) => run('append', async () => store.append(entries)),
    saveHead: (head) => run('saveHead', async () => store.saveHead(head)),
    putDisclosures: (eventId, all) => run('putDisclosures', async () => store.putDisclosures(eventId, all)),
    eraseDisclosure: (eventId, digest) => run('eraseDisclosure', async () => store.eraseDisclosure(eventId, digest)),
    setMeta: (key, value) => run('setMeta', async () => store.setMeta(key, value)),
  };
}
