// What devices of the crew talk with: showing who they are, fetching what is new, and asking to be let in. A device is
// known by its key alone; a session only spares it a signature for every request.

import { randomBytes } from 'node:crypto';
import type { Millis } from '@proofhouse/domain/vocabulary/instant.ts';
import { utf8 } from '@proofhouse/ledger/bytes.ts';
import { fromBase64url } from '@proofhouse/ledger/hash.ts';
import type { Hub } from '@proofhouse/record/hub.ts';
import { deviceIdOf } from '@proofhouse/record/keyname.ts';
import { verifySignature } from '@proofhouse/record/node.ts';
import type { Hono } from 'hono';
import { BadRequest } from './asked.ts';
import { jsonAnswer, readJson } from './guardrails.ts';

const NONCE_LASTS: Millis = 60_000;
const SESSION_LASTS: Millis = 12 * 3_600_000;
const NONCES_MOST = 1_000;
const SESSIONS_MOST = 1_000;
const EVENTS_A_TIME = 500;
const JOINS_MOST = 50;
const JOIN_LASTS: Millis = 3_600_000;
const BODY_MOST = 4_000;

/** The message a device signs to show that it holds its key: no event, good for one hub and one moment. */
export const helloMessage = (nonce: string, host: string): Uint8Array => utf8(`proofhouse hello 1\n${host}\n${nonce}`);

/** Somebody who asks to be let in: shown to the crew, believed by nobody until it is enrolled. */
export interface Joining {
  readonly device: string;
  readonly algorithm: 'ed25519' | 'es256';
  readonly publicKey: string;
  readonly name: string;
  readonly role: string;
  /** Six letters, read aloud and compared. */
  readonly code: string;
  readonly at: Millis;
}

interface Session {
  readonly device: string;
  readonly until: Millis;
}

const text = (value: unknown, name: string, most: number): string => {
  if (typeof value === 'string' && value.trim() !== '' && value.length <= most) return value;
  throw new BadRequest(`“${name}” must be a text of at most ${most} characters.`);
};

/** A device of a SAMPLE production that anybody may sit down at. */
export interface Seat {
  readonly alias: string;
  readonly kind: string;
  readonly device: string;
  /** The person's id and short name; absent for a shared device. */
  readonly holder: string | null;
  readonly person: string | null;
  /** The person's role, as the board says it. */
  readonly says: string;
}

/** The devices enrolled in a hub, as seats. */
function seatsOf(hub: Hub): Seat[] {
  const view = hub.view(hub.receivedAt ?? 0);
  return [...hub.book.facts.values()].flatMap((fact): Seat[] => {
    if (fact.type !== 'DeviceEnrolled' || fact.body.kind === 'hub') return [];
    const { alias, kind, device, holder } = fact.body;
    const person = holder === undefined ? null : view.alias(holder);
    return [{ alias, kind, device, holder: holder ?? null, person, says: holder ? view.label(holder) : alias }];
  });
}

/** Forgets what is over, and the oldest where there is too much. */
function trim<V>(map: Map<string, V>, most: number, isOver: (value: V) => boolean): void {
  for (const [name, value] of map) if (isOver(value)) map.delete(name);
  while (map.size >= most) map.delete(map.keys().next().value ?? '');
}

/** The devices of one hub: who has shown a key, and who asks to be let in. Kept in memory only. */
export interface Phones {
  /** The enrolled device behind a request, still enrolled now; undefined for anybody else. */
  deviceOf(request: Request): string | undefined;
  /** Adds the routes. */
  addTo(app: Hono): void;
}

/** `clock` is the machine's own, in milliseconds; `now` the time of the day shown. */
export function makePhones(given: {
  readonly hub: Hub;
  readonly now: () => Millis;
  readonly clock: () => Millis;
}): Phones {
  const { hub, now, clock } = given;
  const nonces = new Map<string, Millis>();
  const sessions = new Map<string, Session>();
  const joining = new Map<string, Joining>();

  const keyOf = (device: string) => {
    const known = hub.deviceKey(device);
    return known?.isInForce ? known : undefined;
  };
  const deviceOf = (request: Request): string | undefined => {
    const [, token] = /^Bearer ([A-Za-z0-9_-]{43})$/.exec(request.headers.get('authorization') ?? '') ?? [];
    const session = token === undefined ? undefined : sessions.get(token);
    if (!session || session.until < clock() || !keyOf(session.device)) return undefined;
    return session.device;
  };
  const member = (request: Request): string => {
    const device = deviceOf(request);
    if (device === undefined) throw new BadRequest('Show first which device this is: it must be enrolled here.', 401);
    return device;
  };

  const addTo = (app: Hono): void => {
    app.get('/api/hello', () => {
      trim(nonces, NONCES_MOST, (at) => at < clock() - NONCE_LASTS);
      const nonce = randomBytes(18).toString('base64url');
      nonces.set(nonce, clock());
      const { production } = hub;
      return jsonAnswer({ nonce, hubAt: now(), production: production ?? null });
    });
    app.post('/api/hello', async (context) => {
      const body = ((await readJson(context.req.raw, BODY_MOST)) ?? {}) as Record<string, unknown>;
      const device = text(body['device'], 'device', 64);
      const nonce = text(body['nonce'], 'nonce', 40);
      const signature = text(body['signature'], 'signature', 120);
      const issued = nonces.get(nonce);
      nonces.delete(nonce);
      if (issued === undefined || issued < clock() - NONCE_LASTS)
        throw new BadRequest('Ask for a fresh nonce, then sign it.');
      const known = keyOf(device);
      if (!known) throw new BadRequest('This device is not enrolled here: have two people let it in.', 403);
      const host = context.req.header('host') ?? '';
      let isGood = false;
      try {
        isGood = verifySignature(known.key, helloMessage(nonce, host), fromBase64url(signature));
      } catch {
        // No signature at all.
      }
      if (!isGood) throw new BadRequest('The signature does not verify under this device’s key.', 403);
      trim(sessions, SESSIONS_MOST, ({ until }) => until < clock());
      const token = randomBytes(32).toString('base64url');
      sessions.set(token, { device, until: clock() + SESSION_LASTS });
      return jsonAnswer({ token });
    });
    app.get('/api/sync', async (context) => {
      member(context.req.raw);
      const asked = context.req.query('from') ?? '0';
      const from = /^[0-9]{1,9}$/.test(asked) ? Number(asked) : Number.NaN;
      if (!(from <= hub.size)) throw new BadRequest('“from” must be a leaf of this log: begin again at 0.');
      const to = Math.min(hub.size, from + EVENTS_A_TIME);
      const events = await hub.eventsSince(from, true, to);
      return jsonAnswer({ events, to, size: hub.size, hubAt: now(), head: hub.head?.note ?? null });
    });
    app.post('/api/join', async (context) => {
      const body = ((await readJson(context.req.raw, BODY_MOST)) ?? {}) as Record<string, unknown>;
      const algorithm = body['algorithm'];
      if (algorithm !== 'ed25519' && algorithm !== 'es256') throw new BadRequest('The key must be ed25519 or es256.');
      const publicKey = text(body['publicKey'], 'publicKey', 200);
      const device = deviceIdOf(algorithm, publicKey);
      trim(joining, JOINS_MOST, ({ at }) => at < clock() - JOIN_LASTS);
      const join: Joining = {
        device,
        algorithm,
        publicKey,
        name: text(body['name'], 'name', 80),
        role: text(body['role'], 'role', 80),
        code: device.slice(0, 6).toUpperCase(),
        at: clock(),
      };
      joining.set(device, join);
      return jsonAnswer({ device, code: join.code });
    });
    app.get('/api/seats', () => {
      const { production } = hub;
      // The keys of a SAMPLE production are known to everybody; those of a real one to their devices alone.
      if (!production?.sample) throw new BadRequest('Seats are for trying out a SAMPLE production.', 404);
      return jsonAnswer({
        production: production.id,
        title: production.title,
        zone: production.zone,
        seats: seatsOf(hub),
      });
    });
    app.get('/api/join', (context) => {
      member(context.req.raw);
      for (const device of joining.keys()) if (hub.deviceKey(device)) joining.delete(device);
      return jsonAnswer({ joining: [...joining.values()] });
    });
  };
  return { deviceOf, addTo };
}
