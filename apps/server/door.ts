// Stands before every handler: a request goes on only where a row of the table lets its caller in.

import type { Context, MiddlewareHandler } from 'hono';
import { BadRequest } from './asked.ts';
import { fromOwnPage } from './guardrails.ts';
import type { FindRoute } from './routes.ts';
import { isThisMachine } from './tls/networks.ts';

/** The address a request came from, as its socket says it; undefined for one that came over none. */
export function sourceOf(context: Context): string | undefined {
  const env = context.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined;
  return env?.incoming?.socket?.remoteAddress;
}

/** Lets a request go on, or says why not. `deviceOf` knows the enrolled device behind a request. */
export const letIn =
  (find: FindRoute, deviceOf: (request: Request) => string | undefined): MiddlewareHandler =>
  (context, next) => {
    const row = find(context.req.method, context.req.path);
    if (!row) throw new BadRequest('There is nothing here.', 404);
    switch (row.who) {
      case 'anybody':
        return next();
      case 'own page':
        return fromOwnPage(context, next);
      case 'enrolled device':
        if (deviceOf(context.req.raw) !== undefined) return next();
        throw new BadRequest('Show first which device this is: it must be enrolled here.', 401);
      case 'this machine':
        if (isThisMachine(sourceOf(context) ?? '')) return next();
        throw new BadRequest('This is told to programs on the hub’s own machine only.', 403);
    }
  };
