// The table of routes is the whole truth: every route stands in it, nothing else answers, each caller gets what it says.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toBase64url } from '@proofhouse/ledger/hash.ts';
import { signerFromSeed } from '@proofhouse/record/node.ts';
import { sampleSeed } from '@proofhouse/record/samplename.ts';
import { SEED } from '@proofhouse/record/testing/cast.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { root } from '../../tools/root.mjs';
import { makeApp } from './app.ts';
import { headers } from './guardrails.ts';
import { makeListeners } from './listeners.ts';
import { openApi } from './openapi.ts';
import { readPage } from './page.ts';
import { helloMessage } from './phones.ts';
import { makeReplay } from './replay.ts';
import { apiRoutes, type Caller, callers, fileRoutes, type Members, type Route, trustRoutes } from './routes.ts';
import { morning, T0 } from './testing/morning.ts';
import { openAuthority } from './tls/authority.ts';

const HOST = '127.0.0.1:4173';
const listeners = makeListeners();
const folders: string[] = [];
afterEach(() => {
  listeners.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

async function everything() {
  const day = await morning();
  const folder = mkdtempSync(join(tmpdir(), 'proofhouse-routes-'));
  folders.push(folder);
  const page = readPage();
  const authority = openAuthority(folder, 'cart.local', Date.now());
  const lines: string[] = [];
  const app = makeApp({
    hub: day.hub,
    now: () => T0 + 120_000,
    clock: () => T0 + 120_000,
    page,
    listeners,
    replay: makeReplay({ next: async () => undefined }),
    trust: { authority, url: 'http://10.0.0.1:8015/trust', home: 'https://cart.local:8014/' },
    journal: (entry) => lines.push(JSON.stringify(entry)),
  });
  const ask = (method: string, path: string, init: RequestInit = {}, from = '10.0.0.7') =>
    app.request(
      `http://${HOST}${path}`,
      { ...init, method, headers: { host: HOST, ...(init.headers as Record<string, string> | undefined) } },
      { incoming: { socket: { remoteAddress: from } } },
    );
  const table = [...apiRoutes, ...fileRoutes(page), ...trustRoutes];
  const { nonce } = (await (await ask('GET', '/api/hello')).json()) as { nonce: string };
  const signer = signerFromSeed(sampleSeed(SEED, 'P01', 'DV-01'));
  const signature = toBase64url(signer.sign(helloMessage(nonce, HOST)));
  const hello = await ask('POST', '/api/hello', {
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ device: signer.device, nonce, signature }),
  });
  const { token } = (await hello.json()) as { token: string };
  /** How each sort of caller asks. */
  const as: Record<Caller, { headers: Record<string, string>; from: string }> = {
    anybody: { headers: {}, from: '10.0.0.7' },
    'own page': { headers: { origin: `http://${HOST}`, 'sec-fetch-site': 'same-origin' }, from: '10.0.0.7' },
    'enrolled device': { headers: { authorization: `Bearer ${token}` }, from: '10.0.0.7' },
    'this machine': { headers: {}, from: '127.0.0.1' },
  };
  const bodies: Record<string, unknown> = {
    '/api/events': { events: [] },
    '/api/hello': { device: signer.device, nonce: 'x', signature: 'x' },
    '/api/join': { algorithm: 'ed25519', publicKey: signer.publicKey, name: 'SAMPLE', role: 'SAMPLE' },
    '/api/replay': { action: 'pause' },
  };
  const call = (route: Route, caller: Caller) =>
    ask(
      route.method,
      route.path.replace(':alias', 'W-01').replace(':id', day.stopId),
      {
        headers: { 'content-type': 'application/json', ...as[caller].headers },
        ...(route.method === 'POST' ? { body: JSON.stringify(bodies[route.path]) } : {}),
      },
      as[caller].from,
    );
  return { ...day, app, ask, table, call, lines };
}

const isOf = (value: unknown, sort: string): boolean => {
  if (sort.endsWith('?') && value === null) return true;
  switch (sort.replace('?', '')) {
    case 'text':
      return typeof value === 'string';
    case 'number':
      return typeof value === 'number';
    case 'whole':
      return Number.isSafeInteger(value);
    case 'yes or no':
      return typeof value === 'boolean';
    case 'list':
      return Array.isArray(value);
    default:
      return typeof value === 'object' && value !== null && !Array.isArray(value);
  }
};

describe('the table of routes', () => {
  it('has a row for every route of the server, and every row has its route', async () => {
    const { app, table } = await everything();
    const made = app.routes.filter(({ path }) => path !== '/*').map(({ method, path }) => `${method} ${path}`);
    expect(made.toSorted()).toEqual(table.map(({ method, path }) => `${method} ${path}`).toSorted());
  });

  it('lets each caller in where its row says so, and nobody else', async () => {
    const { table, call } = await everything();
    const refused: string[] = [];
    for (const route of table) {
      for (const caller of callers) {
        const { status, body } = await call(route, caller);
        await body?.cancel();
        const isIn = route.who === 'anybody' || route.who === caller;
        // A greeting under a nonce nobody gave is refused by its handler, which shows that it got there.
        const reached = route.path === '/api/hello' && route.method === 'POST' ? 400 : 200;
        if (isIn ? status !== reached : ![400, 401, 403].includes(status)) {
          refused.push(`${caller}: ${route.method} ${route.path} was answered ${status}`);
        }
      }
    }
    expect(refused).toEqual([]);
  });

  it('answers nothing that stands in no row', async () => {
    const { ask } = await everything();
    for (const [method, path] of [
      ['GET', '/api/metric'],
      ['GET', '/api/board/'],
      ['GET', '/api/thing/W-01/x'],
      ['GET', '/trust/authority.pem'],
      ['PUT', '/api/board'],
      ['DELETE', '/api/events'],
      ['OPTIONS', '/api/events'],
      ['POST', '/'],
    ] as const) {
      expect((await ask(method, path)).status, `${method} ${path}`).toBe(404);
    }
  });

  it('a device whose key is no longer in force is a stranger at once', async () => {
    const { call, people, hub } = await everything();
    const sync = apiRoutes.find(({ path }) => path === '/api/sync') as Route;
    expect((await call(sync, 'enrolled device')).status).toBe(200);
    const { device } = people.armorer.state.signer;
    const body = { device, lastCounter: 0, why: 'Lost.' };
    const revoked = people.director.act({ type: 'DeviceRevoked', body }, T0 + 90_000);
    expect(await hub.receive([revoked], T0 + 91_000)).toMatchObject([{ status: 'received' }]);
    expect((await call(sync, 'enrolled device')).status).toBe(401);
  });

  it('says what each answer has, no more and no less', async () => {
    const { call } = await everything();
    const wrong: string[] = [];
    for (const route of apiRoutes) {
      if (route.path === '/api/hello' && route.method === 'POST') continue;
      const answer = await call(route, route.who);
      if (typeof route.gives === 'string') {
        if (answer.headers.get('content-type') !== route.gives) wrong.push(`${route.path} is of another type`);
        await answer.body?.cancel();
        continue;
      }
      const given = (await answer.json()) as Record<string, unknown>;
      const members: Members = route.gives;
      for (const name of new Set([...Object.keys(given), ...Object.keys(members)])) {
        const sort = members[name];
        if (sort === undefined || !isOf(given[name], sort)) wrong.push(`${route.path} ${name}: ${String(given[name])}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('every answer has the exact headers, whoever asks', async () => {
    const { table, call } = await everything();
    for (const route of table) {
      const answer = await call(route, 'anybody');
      await answer.body?.cancel();
      for (const [name, value] of Object.entries(headers)) expect(answer.headers.get(name), route.path).toBe(value);
    }
  });

  it('stands in docs/openapi.json as it is here; if not, set UPDATE_GOLDENS=1', () => {
    const path = join(root, 'docs', 'openapi.json');
    const text = `${JSON.stringify(openApi(), undefined, 2)}\n`;
    if (process.env['UPDATE_GOLDENS']) writeFileSync(path, text);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(JSON.parse(text));
  });
});

describe('what the hub says of itself', () => {
  it('its figures name no person, no thing and no words of anybody', async () => {
    const { call, ask, lines } = await everything();
    await ask('GET', '/api/thing/W-01?at=2026-12-01T13:30:00.000Z');
    await ask('GET', '/api/thing/CANARY-1?at=CANARY-2', { headers: { 'user-agent': 'CANARY-3', cookie: 'CANARY-4' } });
    await ask('POST', '/api/join', {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ algorithm: 'ed25519', publicKey: 'CANARY-5', name: 'CANARY-6', role: 'CANARY-7' }),
    });
    const metrics = apiRoutes.find(({ path }) => path === '/api/metrics') as Route;
    const said = [await (await call(metrics, 'this machine')).text(), ...lines].join('\n');
    expect(said).not.toMatch(/CANARY|W-01|Armorer|img|10\.0\.0\.7/);
    expect(said).toContain('proofhouse_requests_total{route="/api/thing/:alias",status="200"} 1');
    expect(said).toMatch(/"route":"\/api\/thing\/:alias","method":"GET","status":400/);
    for (const line of said.split('\n').filter((each) => each.startsWith('proofhouse_'))) {
      expect(line).toMatch(/^proofhouse_[a-z_]+(\{[a-z]+="[^"]*"(,[a-z]+="[^"]*")*\})? [0-9.]+$/);
    }
  });

  it('is well while it is, and says what is wrong', async () => {
    const { hub } = await morning();
    const make = (machine: { clock: number; free: number }) =>
      makeApp({
        hub,
        now: () => T0,
        page: new Map(),
        listeners,
        machine: { clock: () => machine.clock, startedAt: T0, diskFree: async () => machine.free },
      });
    const health = async (machine: { clock: number; free: number }) => {
      const answer = await make(machine).request('http://127.0.0.1/api/health', { headers: { host: '127.0.0.1' } });
      return { status: answer.status, ...((await answer.json()) as { ok: boolean; wrong: string[] }) };
    };
    expect(await health({ clock: T0 + 120_000, free: 1e12 })).toMatchObject({ status: 200, ok: true, wrong: [] });
    expect(await health({ clock: T0 + 120_000, free: 1e6 })).toMatchObject({
      status: 503,
      wrong: ['The disk is nearly full: make room on it.'],
    });
    expect(await health({ clock: T0, free: 1e12 })).toMatchObject({
      status: 503,
      wrong: ['The clock of this machine is behind the record: set it.'],
    });
  });
});
