// Serves a hub on the cart's own network: the page, the reads, the door for events, and a head sealed every second.

import { spawn } from 'node:child_process';
import type { Millis } from '@proofhouse/domain/vocabulary/instant.ts';
import { build } from '@proofhouse/record/build.ts';
import type { HubFault } from '@proofhouse/record/fault.ts';
import type { Hub } from '@proofhouse/record/hub.ts';
import { makeApp } from './app.ts';
import { headers } from './guardrails.ts';
import { freeBytes } from './health.ts';
import type { Journal } from './journal.ts';
import { makeListeners, type Pulse } from './listeners.ts';
import { readPage, readPhone } from './page.ts';
import { makeReplay, type ReplayFeed } from './replay.ts';
import { makeSocket, type Socket } from './socket.ts';
import type { TlsPair } from './tls/authority.ts';
import type { Trust } from './trust.ts';

/** What to serve, and how. */
export interface ServeGiven {
  readonly hub: Hub;
  /** 0 takes any free port. */
  readonly port: number;
  /** Opens the page in this machine's browser. */
  readonly open?: boolean | undefined;
  /** The page that is printed and opened; the board unless stated. */
  readonly path?: string | undefined;
  /** A told day to be replayed into the hub. */
  readonly replay?: ReplayFeed | undefined;
  /** Seconds of the day per second, and whether it starts at once. */
  readonly speed?: number | undefined;
  readonly play?: boolean | undefined;
  /** Only this machine unless stated. */
  readonly host?: string | undefined;
  readonly names?: readonly string[] | undefined;
  readonly clock?: (() => Millis) | undefined;
  readonly print?: ((line: string) => void) | undefined;
  /** Called once after a write failed, when nobody waits for an answer any more. Unless stated, ends the process. */
  readonly onStopped?: ((fault: HubFault) => void) | undefined;
  /** What the hub shows over TLS; without it everything is plain. */
  readonly tls?: TlsPair | undefined;
  /** The cart's own authority, and where a page about it is served in the plain: phones that trust nothing yet need it. */
  readonly trust?: (Trust & { readonly port: number }) | undefined;
  /** Where the record is kept, for how much room is left. */
  readonly folder?: string | undefined;
  readonly journal?: Journal | undefined;
}

/** The exit code of a hub that stopped because a write failed: starting it again recovers. */
export const STOPPED_EXIT = 74;

/** A server that runs. */
export interface Served {
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

const PULSE_EVERY = 500;
/** Leaves after which a hub that stays open lays its memory down: so many are read and verified anew in half a second. */
const REST_EVERY = 5_000;
/** Leaves after which it does so even while more keep coming: nobody is answered meanwhile. */
const REST_AT_LAST = 10_000;
/** How long a stopped hub still says why to whoever asks, and how long its last answers then have to leave. */
const LAST_WORDS = 300;
const LAST_ANSWERS = 1_000;

/** What a hub says when it stops, and what to do. */
export function lastWords({ message, cause }: HubFault): string {
  const why = cause instanceof Error ? cause.message : message;
  return `Proofhouse stops, because a write failed. ${why} Everything it acknowledged is kept, and it acknowledges nothing more. Look at the disk, then start it again: it recovers before it takes anything in.`;
}

/** The answer of a stopped hub to everybody who offers nothing: what it remembers may differ from what it could store. */
const stoppedAnswer = (fault: HubFault, isPlain: boolean): Response =>
  new Response(JSON.stringify({ error: { code: fault.code, says: lastWords(fault) } }), {
    status: 503,
    // HTTP/2 knows no such header.
    headers: { ...headers, 'Content-Type': 'application/json', ...(isPlain ? { Connection: 'close' } : {}) },
  });

function endProcess(fault: HubFault): void {
  console.error(lastWords(fault));
  process.exit(STOPPED_EXIT);
}

function openBrowser(url: string): void {
  const [command, args] =
    process.platform === 'darwin'
      ? ['open', [url]]
      : process.platform === 'win32'
        ? ['cmd', ['/c', 'start', '', url]]
        : ['xdg-open', [url]];
  // A machine without a browser is no fault: the address is printed.
  spawn(command as string, args as string[], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

const listen = ({ server }: Socket, port: number, host: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });

/** What the plain socket answers to everything but the page about trust; undefined for that page. */
function onlyTrust(request: Request): Response | undefined {
  const { pathname } = new URL(request.url);
  if (pathname === '/trust' || pathname.startsWith('/trust/')) return undefined;
  return new Response(null, { status: 303, headers: { ...headers, Location: '/trust' } });
}

/** Serves until `close`. Prints one line when it is ready. */
export async function serve(given: ServeGiven): Promise<Served> {
  const { hub } = given;
  const host = given.host ?? '127.0.0.1';
  const clock = given.clock ?? Date.now;
  const replay = given.replay && makeReplay(given.replay, given.speed);
  // The record's own time never runs backwards, even where this machine's clock does.
  const now = (): Millis =>
    replay?.now() ?? (replay ? (hub.receivedAt ?? clock()) : Math.max(clock(), hub.receivedAt ?? 0));
  const listeners = makeListeners();
  const pulse = (): void => {
    const told: Pulse = {
      events: hub.size,
      head: hub.head?.size ?? null,
      refused: hub.refused.length,
      fault: hub.fault?.code ?? null,
      replay: replay?.state.state ?? null,
      speed: replay?.state.speed ?? null,
      // While a day is replayed the board's own time moves on.
      at: replay ? now() : null,
    };
    listeners.tell(told);
  };
  let stoppedBy: HubFault | undefined;
  /** After a failed write nobody knows what the disk holds: only a fresh start, which reads it anew, may go on. */
  const stopIfFailed = (): void => {
    const { fault } = hub;
    if (stoppedBy || fault?.code !== 'write-failed') return;
    stoppedBy = fault;
    given.journal?.({ event: 'fault', code: fault.code });
    replay?.stop();
    pulse();
    listeners.close();
    let isOver = false;
    const end = (): void => {
      if (!isOver) (given.onStopped ?? endProcess)(fault);
      isOver = true;
    };
    setTimeout(() => server.close(end), LAST_WORDS).unref();
    setTimeout(end, LAST_WORDS + LAST_ANSWERS).unref();
  };
  const app = makeApp({
    hub,
    now,
    page: new Map([...readPage(), ...readPhone()]),
    listeners,
    replay,
    names: given.names,
    onReceived: pulse,
    onFailed: stopIfFailed,
    clock,
    machine: {
      // A day that is told again is no sign that this machine's clock is wrong.
      clock: replay ? now : clock,
      startedAt: replay ? now() : clock(),
      diskFree: async () => (given.folder === undefined ? undefined : freeBytes(given.folder)),
    },
    trust: given.trust,
    journal: given.journal,
  });
  const answer = async (request: Request, env?: object): Promise<Response> => {
    // Whoever offers events hears from the door itself that they are not taken, and what to do about a warning.
    const isOffer = request.method === 'POST' && new URL(request.url).pathname === '/api/events';
    if (stoppedBy && !isOffer) return stoppedAnswer(stoppedBy, !given.tls);
    const told = await app.fetch(request, env);
    // What was stored before another write failed is not acknowledged after it either.
    const { fault } = hub;
    return fault?.code === 'write-failed' && isOffer && told.ok ? stoppedAnswer(fault, !given.tls) : told;
  };
  const socket = makeSocket(answer, given.tls);
  const { server } = socket;
  await listen(socket, given.port, host);
  /** Before a phone trusts the cart it can be shown how, and nothing else, in the plain. */
  const plain = given.trust && makeSocket((request, env) => onlyTrust(request) ?? app.fetch(request, env));
  if (plain && given.trust) await listen(plain, given.trust.port, host);
  given.journal?.({ event: 'started', version: build, leaves: hub.size, tls: given.tls ? 'on' : 'off' });

  let sealing = false;
  let rested = 0;
  let before = 0;
  const beat = setInterval(() => {
    pulse();
    stopIfFailed();
    const isCalm = hub.size === before;
    before = hub.size;
    if (!hub.fault && hub.size - rested >= (isCalm ? REST_EVERY : REST_AT_LAST)) {
      rested = hub.size;
      // Without it the next opening takes longer, and nothing is lost.
      hub.rest().catch(() => undefined);
    }
    if (sealing || hub.fault) return;
    sealing = true;
    hub
      .sealHead(now())
      // The hub remembers why it stopped, and every board shows it.
      .catch(() => undefined)
      .finally(() => {
        sealing = false;
        stopIfFailed();
      });
  }, PULSE_EVERY);
  beat.unref();

  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : given.port;
  const url = `${given.tls ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${port}/`;
  const page = url + (given.path ?? '');
  (given.print ?? console.log)(`Proofhouse is ready at ${page}`);
  if (given.open) openBrowser(page);
  if (given.play && replay) void replay.do({ action: 'play' });
  return {
    url,
    port,
    async close() {
      clearInterval(beat);
      replay?.stop();
      listeners.close();
      await Promise.all([socket.close(), plain?.close()]);
      given.journal?.({ event: 'stopped' });
    },
  };
}
