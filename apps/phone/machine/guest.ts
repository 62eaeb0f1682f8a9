// STOP from a device nobody has let in: signed with a key of its own, kept by the hub as danger, believed for nothing else.

import type { Act } from '@proofhouse/record/act.ts';
import { browserPlatform } from './browser.ts';
import { openDesk } from './desk.ts';
import { makeKey, signerOf } from './key.ts';
import { keepLinked } from './link.ts';
import { type Identity, openShelf } from './shelf.ts';

const GUEST = 'guest';
/** How long somebody who stopped everything is kept waiting for a word from the hub. */
const WAIT_MS = 4_000;

/** Whose production this is: asked once, and kept for when there is no network. */
async function guestIdentity(): Promise<Identity | undefined> {
  const shelf = openShelf(GUEST);
  const before = await shelf.identity();
  if (before) return before;
  const answer = await fetch('/api/hello').catch(() => undefined);
  if (!answer?.ok) return undefined;
  const { production } = (await answer.json()) as {
    production: { readonly id: string; readonly title: string; readonly zone: string } | null;
  };
  if (!production) return undefined;
  const { id, title, zone } = production;
  const identity: Identity = { production: id, title, zone, alias: 'guest', key: await makeKey() };
  await shelf.keepIdentity(identity);
  return identity;
}

/**
 * Signs an act of danger with this device's own key and offers it to the hub, again and again until it is taken, as long
 * as the page is open. Says whether the hub has it by now. Never throws: whoever stops must not have to read a fault.
 */
export async function actAsGuest(act: Act): Promise<'received' | 'not received'> {
  try {
    const identity = await guestIdentity();
    if (!identity) return 'not received';
    const shelf = openShelf(GUEST);
    const signer = signerOf(identity.key);
    const { production, zone, alias } = identity;
    const desk = await openDesk({ production, zone, alias, signer, platform: browserPlatform, shelf, clock: Date.now });
    await desk.act(act);
    const link = keepLinked(desk, shelf, signer);
    for (let waited = 0; waited < WAIT_MS && desk.status().unsent > 0; waited += 200) {
      await link.sync();
      if (desk.status().unsent > 0) await new Promise((resolve) => setTimeout(resolve, 200));
    }
    if (desk.status().unsent > 0) return 'not received';
    link.stop();
    return 'received';
  } catch {
    return 'not received';
  }
}
