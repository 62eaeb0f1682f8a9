// What holds for every answer of the server: headers, who may ask under which name, and how much they may send.

import type { MiddlewareHandler } from 'hono';
import { BadRequest } from './asked.ts';

const QUERY_MOST = 2_048;

/** No inline script or style, no other origin, no frame, no form; nothing is remembered by a browser or proxy. */
export const headers: Readonly<Record<string, string>> = {
  'Content-Security-Policy':
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; object-src 'none'; " +
    "base-uri 'none'; form-action 'none'; frame-ancestors 'self'; require-trusted-types-for 'script'; trusted-types proofhouse-shell",
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
};

const lines = Object.entries(headers);
const ofJson: Readonly<Record<string, string>> = { ...headers, 'Content-Type': 'application/json' };
const whole = new WeakSet<Response>();

/** An answer in JSON with all its headers, made in one go: this is what most requests get. */
export function jsonAnswer(value: unknown): Response {
  const answer = new Response(JSON.stringify(value), { status: 200, headers: ofJson });
  whole.add(answer);
  return answer;
}

/** Sets the headers on every answer, errors included. */
export const withHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  if (whole.has(context.res)) return;
  for (const [name, value] of lines) context.res.headers.set(name, value);
};

const isAddress = (host: string): boolean =>
  host === 'localhost' || host.startsWith('[') || /^[0-9]{1,3}(\.[0-9]{1,3}){3}$/.test(host);

/**
 * Refuses requests under a name nobody gave this server: a page of a stranger that points its own name at the cart
 * would otherwise read the board with the visitor's browser.
 */
export const underOwnName =
  (names: readonly string[]): MiddlewareHandler =>
  async (context, next) => {
    const host = (context.req.header('host') ?? '').replace(/:[0-9]+$/, '').toLowerCase();
    if (!isAddress(host) && !names.includes(host)) {
      throw new BadRequest('This server is not known under that name: use its address.');
    }
    const { url } = context.req;
    const question = url.indexOf('?');
    if (question >= 0 && url.length - question > QUERY_MOST) throw new BadRequest('The question is too long.');
    await next();
  };

/** Lets through only what a page of this very server sent. */
export const fromOwnPage: MiddlewareHandler = async (context, next) => {
  const origin = context.req.header('origin');
  const site = context.req.header('sec-fetch-site');
  const own = new URL(context.req.url);
  const isOwn =
    origin !== undefined && URL.canParse(origin) && new URL(origin).host === (context.req.header('host') ?? own.host);
  if (!isOwn || (site !== undefined && site !== 'same-origin')) {
    throw new BadRequest('This can be done from the server’s own page only.');
  }
  await next();
};

async function readBytes(request: Request, most: number): Promise<Uint8Array> {
  const tooMuch = () => new BadRequest(`Send at most ${most} bytes at a time: cut it into several.`, 413);
  const stated = request.headers.get('content-length');
  if (stated !== null) {
    if (!(Number(stated) <= most)) throw tooMuch();
    // No more than was stated ever comes out of a connection; whole, it is read without a stream around it.
    const bytes = new Uint8Array(await request.arrayBuffer());
    if (bytes.length > most) throw tooMuch();
    return bytes;
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  if (request.body) {
    for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
      length += chunk.length;
      if (length > most) throw tooMuch();
      chunks.push(chunk);
    }
  }
  return Buffer.concat(chunks);
}

/** Reads a JSON body of at most so many bytes. @throws BadRequest */
export async function readJson(request: Request, most: number): Promise<unknown> {
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? '')) {
    throw new BadRequest('Send JSON, with the content type application/json.', 415);
  }
  const bytes = await readBytes(request, most);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new BadRequest('This is no complete JSON: it may have been cut off; send it again.');
  }
}
