// The socket a hub listens on: plain, or over TLS with HTTP/2, where one connection carries any number of streams.

import { createSecureServer, Http2ServerRequest, type ServerHttp2Session } from 'node:http2';
import { createAdaptorServer } from '@hono/node-server';
import type { TlsPair } from './tls/authority.ts';

type Fetch = Parameters<typeof createAdaptorServer>[0]['fetch'];

/** A socket that is not listening yet. */
export interface Socket {
  readonly server: ReturnType<typeof createAdaptorServer>;
  /** Ends it with all its connections. */
  close(): Promise<void>;
}

/** Over TLS, browsers that know no HTTP/2 are served HTTP/1.1. */
export function makeSocket(fetch: Fetch, tls?: TlsPair): Socket {
  if (!tls) {
    const server = createAdaptorServer({ fetch });
    return {
      server,
      close: () =>
        new Promise((resolve) => {
          server.close(() => resolve());
          if ('closeAllConnections' in server) server.closeAllConnections();
        }),
    };
  }
  const server = createAdaptorServer({
    fetch,
    createServer: createSecureServer,
    serverOptions: { key: tls.key, cert: tls.cert, allowHTTP1: true, minVersion: 'TLSv1.2' },
  } as Parameters<typeof createAdaptorServer>[0]);
  const sessions = new Set<ServerHttp2Session>();
  server.on('session', (session: ServerHttp2Session) => {
    sessions.add(session);
    session.on('close', () => sessions.delete(session));
  });
  // HTTP/2 has no header named host; everything behind knows the name by it.
  server.prependListener('request', (incoming: unknown) => {
    if (!(incoming instanceof Http2ServerRequest) || incoming.headers.host !== undefined) return;
    incoming.rawHeaders.push('host', incoming.authority);
  });
  return {
    server,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const session of sessions) session.destroy();
        if ('closeAllConnections' in server) (server as { closeAllConnections(): void }).closeAllConnections();
      }),
  };
}
