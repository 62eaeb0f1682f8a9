// Serves a hub on the cart's own network: the page, the reads, the door for events, and a head sealed every second.

import { spawn } from 'node:child_process';
import { createAdaptorServer } from '@hono/node-server';
import type { Millis } from '@proofhouse/domain/vocabulary/instant.ts';
import type { Hub } from '@proofhouse/record/hub.ts';
import { makeApp } from './app.ts';
import { makeListeners, type Pulse } from './listeners.ts';
import { readPage } from './page.ts';
import { makeReplay, type ReplayFeed } from './replay.ts';

/** What to serve, and how. */
export interface ServeGiven {
  readonly hub: Hub;
  /** 0 takes any free port. */
  readonly port: number;
  /** Opens the page in this machine's browser. */
  readonly open?: boolean | undefined;
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
}

/** A server that runs. */
export interface Served {
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

const PULSE_EVERY = 500;

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
  const app = makeApp({ hub, now, page: readPage(), listeners, replay, names: given.names, onReceived: pulse });
  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(given.port, host, () => resolve());
  });

  let sealing = false;
  const beat = setInterval(() => {
    pulse();
    if (sealing || hub.fault) return;
    sealing = true;
    hub
      .sealHead(now())
      // The hub remembers why it stopped, and every board shows it.
      .catch(() => undefined)
      .finally(() => {
        sealing = false;
      });
  }, PULSE_EVERY);
  beat.unref();

  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : given.port;
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${port}/`;
  (given.print ?? console.log)(`Proofhouse is ready at ${url}`);
  if (given.open) openBrowser(url);
  if (given.play && replay) void replay.do({ action: 'play' });
  return {
    url,
    port,
    async close() {
      clearInterval(beat);
      replay?.stop();
      listeners.close();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      });
    },
  };
}
