// Every route answers what it should, and nothing but signed events gets in.

import type { Receipt } from '@proofhouse/record/receipt.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { makeApp } from './app.ts';
import type { boardAnswer } from './board.ts';
import type { dayAnswer } from './day.ts';
import { headers } from './guardrails.ts';
import { makeListeners } from './listeners.ts';
import { readPage } from './page.ts';
import type { eventAnswer, headAnswer } from './proof.ts';
import type { ReplayState } from './replay.ts';
import { makeReplay } from './replay.ts';
import type { Strips } from './strips/strips.ts';
import { gun, morning, person, T0 } from './testing/morning.ts';
import type { thingAnswer } from './thing.ts';

type Board = ReturnType<typeof boardAnswer> & { replay: ReplayState | null };
type Day = ReturnType<typeof dayAnswer>;
type Thing = ReturnType<typeof thingAnswer>;
type Event = Awaited<ReturnType<typeof eventAnswer>>;
type Head = ReturnType<typeof headAnswer>;
type Trouble = { error: { code: string; says: string } };

const listeners = makeListeners();
afterEach(() => listeners.close());

async function server(more: Partial<Parameters<typeof makeApp>[0]> = {}) {
  const day = await morning();
  const app = makeApp({ hub: day.hub, now: () => T0 + 120_000, page: readPage(), listeners, ...more });
  const ask = (path: string, init: RequestInit = {}) =>
    app.request(`http://127.0.0.1:4173${path}`, {
      ...init,
      headers: { host: '127.0.0.1:4173', ...(init.headers as Record<string, string> | undefined) },
    });
  const json = async <T>(path: string) => (await ask(path)).json() as Promise<T>;
  const post = (path: string, body: unknown, extra: Record<string, string> = {}) =>
    ask(path, {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...extra },
    });
  return { ...day, app, ask, json, post };
}

describe('reading', () => {
  it('the board gives one line a gun, with word, contents, hands, proof and hold', async () => {
    const { json } = await server();
    const board = await json<Board>('/api/board');
    expect(board.mode).toEqual({ code: 'stop', signal: 'DANGER', words: 'STOP, DO NOT TOUCH' });
    expect(board.rows.map((row) => [row.alias, row.code])).toEqual([
      ['W-01', 'stop'],
      ['W-17', 'stop'],
    ]);
    expect(Object.keys(board.rows[0] ?? {})).toEqual(
      expect.arrayContaining(['word', 'contents', 'with', 'proof', 'hold', 'since']),
    );
    expect(board.holds).toHaveLength(1);
    expect(board.data.fault).toBeNull();
    expect(board.head?.uncovered).toBe(0);
  });

  it('the board of a time, as known then or as known now', async () => {
    const { json } = await server();
    const then = await json<Board>('/api/board?at=2026-12-01T13:01:00.000Z');
    expect(then.holds).toHaveLength(1);
    const known = await json<Board>(`/api/board?at=${T0 + 120_000}&knownAt=${T0 + 60_999}`);
    expect(known.holds).toEqual([]);
    expect(known.rows[0]?.code).toBe('not_proven');
  });

  it('the day gives lines in plain words, newest first, and can be narrowed and paged', async () => {
    const { json, hub } = await server();
    const day = await json<Day>('/api/day');
    expect(day.total).toBe(hub.size);
    expect(day.lines[0]).toMatchObject({ who: '1st AD', weight: 'danger', late: false });
    expect(day.lines[0]?.words).toContain('called STOP');
    expect(day.lines.map((line) => line.words).join('\n')).toContain('listed W-01, revolver, .45 Colt');
    expect((await json<Day>('/api/day?only=danger')).lines).toHaveLength(1);
    expect((await json<Day>('/api/day?thing=W-01')).lines).toHaveLength(1);
    const first = await json<Day>('/api/day?limit=3');
    const second = await json<Day>(`/api/day?limit=3&before=${first.more}`);
    expect([...first.lines, ...second.lines].map((line) => line.id)).toEqual(
      day.lines.slice(0, 6).map((line) => line.id),
    );
  });

  it('a thing gives state, place, contents, what is wanted and its lines', async () => {
    const { json } = await server();
    const thing = await json<Thing>('/api/thing/w-01');
    expect(thing).toMatchObject({ alias: 'W-01', kind: 'gun', id: gun('W-01') });
    expect(thing.wants.length).toBeGreaterThan(0);
    expect(thing.lines).toHaveLength(1);
    for (const alias of ['P05', 'Safe1']) {
      expect(await json<Thing>(`/api/thing/${alias}`)).toMatchObject({ alias });
    }
  });

  it('an event gives its exact bytes and proof, and keeps personal values to itself', async () => {
    const { json, stopId, stop, hub } = await server();
    const event = await json<Event>(`/api/event/${stopId}`);
    expect(event.bytes).toBe(stop.text);
    expect(event.signature).toEqual({ value: stop.signature, status: 'verifies' });
    expect(event.inclusion).not.toBeNull();
    const listed = hub.entries().find(({ fact }) => fact.type === 'FirearmListed');
    const text = JSON.stringify(await json(`/api/event/${listed?.id}`));
    expect(text).toContain('disclosed to this hub');
    expect(text).not.toContain('SAMPLE-10041');
  });

  it('a line gives who, how, the reasons, and a proof that was worked out', async () => {
    const { json, stopId } = await server();
    const event = await json<Event>(`/api/event/${stopId}`);
    expect(event.place).toMatchObject({ status: 'proven', head: { sealedAt: T0 + 62_000 } });
    expect(event).toMatchObject({ answer: null, slip: null, heardBy: null, line: { who: '1st AD' } });
    expect(event.happened).toEqual({ from: T0 + 60_000, to: T0 + 60_000, source: 'now' });
  });

  it('an answer gives its reasons, and says in words which text was not read itself', async () => {
    const { json, hub, people } = await server();
    const ask = { kind: 'hand over', things: [gun('W-01')], receiver: person('P07') } as const;
    const { event: signed, id } = people.armorer.ask(ask, person('P01'), T0 + 70_000);
    await hub.receive([signed], T0 + 71_000);
    const { answer } = await json<Event>(`/api/event/${id}`);
    const cites = answer?.reasons.flatMap((reason) => reason.cites) ?? [];
    expect(cites.some((cite) => cite.includes('(low confidence: read in a secondary source)'))).toBe(true);
    expect(cites.filter((cite) => / \[[TRM]\]/.test(cite))).toEqual([]);
    for (const { howLong } of answer?.reasons ?? []) expect(howLong).toMatch(/^\d+ (to \d+ )?minutes/);
  });

  it('the strips of a day: guns, rounds and cycles, or nothing where nothing happened', async () => {
    const { json } = await server();
    const { strips } = await json<{ strips: Strips }>('/api/strips');
    expect(strips.guns.map(({ alias }) => alias)).toEqual(['W-01', 'W-17']);
    expect(strips.guns[0]?.segments.at(-1)).toMatchObject({ code: 'stop', to: T0 + 120_000 });
    expect(strips.holds).toMatchObject([{ kind: 'stop', guns: null, from: T0 + 60_000 }]);
    expect(await json('/api/strips?until=2026-11-01T00:00:00.000Z')).toMatchObject({ strips: null });
  });

  it('rounds and head', async () => {
    const { json, hub } = await server();
    expect(await json('/api/close')).toMatchObject({ lots: [], shots: [], open: [] });
    const head = await json<Head>('/api/head?from=3');
    expect(head).toMatchObject({ size: hub.size, note: hub.head?.note, key: hub.verifierKey });
    expect(head.consistency?.length).toBeGreaterThan(0);
  });

  it.each([
    ['/api/board?at=yesterday', 400],
    ['/api/board?at=9999999999999999', 400],
    ['/api/day?only=everything', 400],
    ['/api/day?only=constructor', 400],
    ['/api/day?limit=0', 400],
    ['/api/day?limit=1e9', 400],
    ['/api/day?before=nothing', 404],
    ['/api/day?thing=W-99', 404],
    ['/api/thing/W-99', 404],
    ['/api/event/abc', 404],
    ['/api/head?from=900000', 400],
    [`/api/day?thing=${'x'.repeat(200)}`, 400],
    [`/api/day?x=${'x'.repeat(3000)}`, 400],
    ['/api/strips?until=noon', 400],
    ['/api/nothing', 404],
    ['/../serve.ts', 404],
    ['/tsconfig.json', 404],
  ])('%s is answered %d with a sentence', async (path, status) => {
    const { ask } = await server();
    const response = await ask(path);
    expect(response.status).toBe(status);
    expect(((await response.json()) as Trouble).error.says).toMatch(/^[A-Z“].{8,}\.$/s);
  });

  it('every answer carries the headers, errors too', async () => {
    const { ask } = await server();
    for (const path of ['/', '/app.js', '/style.css', '/api/board', '/api/nothing', '/api/live']) {
      const response = await ask(path);
      for (const [name, value] of Object.entries(headers)) expect(response.headers.get(name)).toBe(value);
      await response.body?.cancel();
    }
    expect(headers['Content-Security-Policy']).not.toContain('unsafe');
  });

  it('the page has no inline script or style', async () => {
    const { ask } = await server();
    const html = await (await ask('/')).text();
    expect(html).not.toMatch(/<script(?![^>]*src=)|<style|\son\w+=|\sstyle=|javascript:/i);
  });

  it('under a stranger’s name nothing is answered', async () => {
    const { app } = await server({ names: ['cart.example'] });
    const of = (host: string) => app.request('http://x/api/board', { headers: { host } });
    expect((await of('evil.example')).status).toBe(400);
    for (const host of ['cart.example:4173', 'localhost', '[::1]:4173', '10.0.0.7:80']) {
      expect((await of(host)).status).toBe(200);
    }
  });
});

describe('sending events', () => {
  it('signed events come in and are receipted; forged ones are refused in words', async () => {
    const { post, people, hub } = await server();
    const good = people.armorer.act({ type: 'NoteMade', body: { words: 'Six counted.' } }, T0 + 70_000);
    const forged = { ...good, text: good.text.replace('Six', 'Five') };
    const response = await post('/api/events', { events: [good, forged, 7] });
    expect(response.status).toBe(200);
    const { receipts } = (await response.json()) as { receipts: Receipt[] };
    expect(receipts.map((each) => each.status)).toEqual(['received', 'refused', 'refused']);
    expect(hub.refused).toHaveLength(2);
  });

  it.each([
    ['no JSON', 'hello', 400, {}],
    ['JSON cut off', '{"events": [', 400, {}],
    ['no events', '{}', 400, {}],
    ['nothing', 'null', 400, {}],
    ['too many events', JSON.stringify({ events: Array(501).fill(0) }), 413, {}],
    ['too many bytes', `"${'x'.repeat(4_000_001)}"`, 413, {}],
    ['a form', 'events=1', 415, { 'content-type': 'application/x-www-form-urlencoded' }],
  ])('%s is refused', async (_, body, status, extra) => {
    const { post } = await server();
    const response = await post('/api/events', body, extra);
    expect(response.status).toBe(status);
    expect(((await response.json()) as Trouble).error.says).toMatch(/.{10}/);
  });

  it.each(['PUT', 'DELETE', 'PATCH', 'POST'])('%s changes nothing elsewhere', async (method) => {
    const { ask } = await server();
    expect((await ask('/api/board', { method })).status).toBe(404);
  });
});

describe('a replay', () => {
  const own = { origin: 'http://127.0.0.1:4173', 'sec-fetch-site': 'same-origin' };
  const feed = () => {
    let n = 0;
    return {
      next: async () => (n < 3 ? { at: T0 + 1_000 * n, say: `Step ${n++}.` } : undefined),
      upcoming: () => (n < 3 ? T0 + 1_000 * n : undefined),
    };
  };

  it('is driven from the server’s own page', async () => {
    const { post, json } = await server({ replay: makeReplay(feed()) });
    const step = (await (await post('/api/replay', { action: 'step' }, own)).json()) as Pick<Board, 'replay'>;
    expect(step.replay).toMatchObject({ state: 'paused', say: 'Step 0.', steps: 1 });
    expect((await json<Board>('/api/board')).replay?.steps).toBe(1);
  });

  it.each([
    ['without an origin', {}],
    ['from another origin', { origin: 'http://evil.example' }],
    ['from another port', { origin: 'http://127.0.0.1:9' }],
    ['from another site', { ...own, 'sec-fetch-site': 'cross-site' }],
    ['from nowhere', { origin: 'null' }],
  ])('is not driven %s', async (_, extra) => {
    const replay = makeReplay(feed());
    const { post } = await server({ replay });
    expect((await post('/api/replay', { action: 'step' }, extra)).status).toBe(400);
    expect(replay.state.steps).toBe(0);
  });

  it('understands its own words only', async () => {
    const { post } = await server({ replay: makeReplay(feed()) });
    for (const body of [{}, { action: 'rewind' }, { action: 'speed', speed: 0 }, { action: 'speed' }, null]) {
      expect((await post('/api/replay', body, own)).status).toBe(400);
    }
  });
});
