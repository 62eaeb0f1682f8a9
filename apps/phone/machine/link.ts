// Between a desk and its hub: offers what is unsent, fetches what is new, over and over, and says whether the hub was reached.

import { utf8 } from '@proofhouse/ledger/bytes.ts';
import { toBase64url } from '@proofhouse/ledger/hash.ts';
import type { LaterSigner } from '@proofhouse/record/platform.ts';
import type { Receipt } from '@proofhouse/record/receipt.ts';
import type { SignedEvent } from '@proofhouse/record/wire.ts';
import type { Desk } from './desk.ts';
import type { Shelf } from './shelf.ts';

/** How it stands with the hub. */
export interface LinkStatus {
  readonly hub: 'reached' | 'not reached' | 'does not know this device';
  /** When it was last reached, by this device's clock. */
  readonly at: number | undefined;
}

/** Somebody who asks to be let in: nobody believes them until their key is enrolled. */
export interface Asking {
  readonly device: string;
  readonly algorithm: 'ed25519' | 'es256';
  readonly publicKey: string;
  readonly name: string;
  readonly role: string;
  readonly code: string;
}

/** The loop of one device. */
export interface Link {
  status(): LinkStatus;
  /** Who asks to be let in, as the hub last said. */
  joining(): readonly Asking[];
  /** Goes round once, now; kept when nothing is left to send or fetch, or the hub was not reached. */
  sync(): Promise<void>;
  stop(): void;
}

/** What one device signs to show a hub that it holds its key: no event, and good for one hub and one moment only. */
export const helloMessage = (nonce: string, host: string): Uint8Array => utf8(`proofhouse hello 1\n${host}\n${nonce}`);

const OFFER_MOST = 100;
const ROUND_EVERY = 600;
/** Who asks to be let in can wait for some rounds. */
const JOINING_EVERY = 5;
/** After a failure: doubled each time up to this. */
const WAIT_MOST = 5_000;

/** Shows the hub that a device holds its key. Gives the session, or undefined where the hub does not know the key. */
export async function greet(base: string, host: string, signer: LaterSigner): Promise<string | undefined> {
  const { nonce } = (await (await fetch(`${base}/api/hello`)).json()) as { nonce: string };
  const signature = toBase64url(await signer.sign(helloMessage(nonce, host)));
  const answer = await fetch(`${base}/api/hello`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ device: signer.device, nonce, signature }),
  });
  return answer.ok ? ((await answer.json()) as { token: string }).token : undefined;
}

interface Synced {
  readonly events: readonly SignedEvent[];
  /** Leaves of the log read with this answer. */
  readonly to: number;
  readonly size: number;
  readonly hubAt: number;
  readonly head: string | null;
}

/** Begins to keep a desk and its hub alike. `base` is the hub's address, empty for the page's own. */
export function keepLinked(
  desk: Desk,
  shelf: Shelf,
  signer: LaterSigner,
  { base = '', host = location.host, heard = (): void => undefined } = {},
): Link {
  let status: LinkStatus = { hub: 'not reached', at: undefined };
  let token: string | undefined;
  let stopped = false;
  let wait = ROUND_EVERY;
  let rounds = 0;
  let joining: readonly Asking[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let round: Promise<void> | undefined;

  const say = (hub: LinkStatus['hub']): void => {
    status = { hub, at: hub === 'reached' ? desk.now() : status.at };
    heard();
  };
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const answer = await fetch(base + path, {
      ...init,
      signal: AbortSignal.timeout(10_000),
      headers: { ...init.headers, ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
    });
    if (answer.status === 401) token = undefined;
    return answer;
  };
  const send = (path: string, body: unknown): Promise<Response> =>
    ask(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

  const offer = async (): Promise<void> => {
    for (;;) {
      const events = desk.outbox().slice(0, OFFER_MOST);
      if (events.length === 0) return;
      const answer = await send('/api/events', { events });
      if (!answer.ok) throw new Error(`The hub answered ${answer.status}.`);
      const { receipts } = (await answer.json()) as { receipts: readonly Receipt[] };
      await desk.receiveReceipts(receipts);
      // What was refused stays in the outbox and is offered again later; the rest must not wait behind it.
      if (receipts.some(({ status: said }) => said === 'refused')) return;
    }
  };
  const fetchNew = async (): Promise<boolean> => {
    const from = await shelf.cursor();
    const began = performance.now();
    const answer = await ask(`/api/sync?from=${from}`);
    if (answer.status === 401 || answer.status === 403) return false;
    if (!answer.ok) throw new Error(`The hub answered ${answer.status}.`);
    const { events, to, size, hubAt, head } = (await answer.json()) as Synced;
    await desk.receive(events, { at: hubAt, errorMs: Math.ceil(performance.now() - began) });
    if (to !== from) await shelf.keepCursor(to);
    if (head !== null && to === size) await desk.receiveHead(head);
    return to < size ? fetchNew() : true;
  };
  const fetchJoining = async (): Promise<void> => {
    const answer = await ask('/api/join');
    if (answer.ok) joining = ((await answer.json()) as { joining: readonly Asking[] }).joining;
  };
  const goRound = async (): Promise<void> => {
    try {
      await offer();
      token ??= await greet(base, host, signer);
      if (token === undefined) return say('does not know this device');
      const isKnown = await fetchNew();
      if (isKnown && rounds % JOINING_EVERY === 0) await fetchJoining();
      rounds += 1;
      say(isKnown ? 'reached' : 'does not know this device');
      wait = ROUND_EVERY;
    } catch {
      // Nothing of this is lost: it is all on the shelf.
      say('not reached');
      wait = Math.min(WAIT_MOST, wait * 2);
    }
  };
  const sync = (): Promise<void> => {
    round ??= goRound().finally(() => {
      round = undefined;
    });
    return round;
  };
  const beat = async (): Promise<void> => {
    await sync();
    if (!stopped) timer = setTimeout(() => void beat(), wait);
  };
  // What was just entered need not wait for the next round.
  const unwatch = desk.watch(() => {
    if (status.hub === 'reached' && desk.outbox().length > 0) void sync();
  });
  void beat();
  return {
    status: () => status,
    joining: () => joining,
    sync,
    stop() {
      stopped = true;
      clearTimeout(timer);
      unwatch();
    },
  };
}
