// Gives signed events to a hub, all of them or none, and puts the newest under a signed head.

import type { Millis } from '@proofhouse/domain/vocabulary/instant.ts';
import type { Hub } from '@proofhouse/record/hub.ts';
import type { SignedEvent } from '@proofhouse/record/wire.ts';
import { exits, Stopped } from './stops.ts';

/** A hub signs at most one head a second. */
const SEAL_EVERY: Millis = 1_000;

/** Takes signed events in. @throws Stopped when the hub refuses one of them */
export async function takeIn(hub: Hub, events: readonly SignedEvent[], now: Millis): Promise<number> {
  const receipts = await hub.receive(events, now);
  const no = receipts.find(({ status }) => status === 'refused');
  if (!no) return receipts.length;
  const says = `The hub refused an event: ${no.why ?? 'no reason given'}`;
  throw new Stopped(exits.fault, 'refused', says, 'Please report this with the command you gave.');
}

/** Seals everything received so far, also where another head was sealed this very second. */
export async function sealNow(hub: Hub, now: Millis): Promise<void> {
  await hub.sealHead(Math.max(now, (hub.head?.sealedAt ?? 0) + SEAL_EVERY));
}
