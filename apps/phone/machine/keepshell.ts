// Keeps the app itself on the device, so that it opens without a network.

const WORKER = '/app/sw.js';

/** A strict page runs no script from an address that nobody vouched for; this one is vouched for, and no other. */
interface Vouching {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): string };
}

function vouched(): string {
  const types = (globalThis as { trustedTypes?: Vouching }).trustedTypes;
  const policy = types?.createPolicy('proofhouse-shell', {
    createScriptURL(address) {
      if (address === WORKER) return address;
      throw new TypeError('No script but the shell keeper may be loaded.');
    },
  });
  return policy?.createScriptURL(WORKER) ?? WORKER;
}

/** Registers the service worker. Where the browser has none, or refuses, the app works and needs the hub to open. */
export async function keepShell(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  await navigator.serviceWorker.register(vouched(), { scope: '/app/' }).catch(() => undefined);
}
