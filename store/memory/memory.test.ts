// The contract, on the store in memory.
import { storeContract } from '../contract.ts';
import { killWriter, newMemoryDisk, openMemoryStore } from './memory.ts';

storeContract('memory', async () => {
  const disk = newMemoryDisk();
  return {
    open: async () => openMemoryStore(disk),
    openReader: async () => openMemoryStore(disk, { readOnly: true }),
    crash: async () => killWriter(disk),
    dispose: async () => {},
  };
});
