// The routes of the server: reads, one door for signed events, and the controls of a replay. HTTP numbers live here only.

import type { Millis } from '@proofhouse/domain/vocabulary/instant.ts';
import { HubFault } from '@proofhouse/record/fault.ts';
import { isAnybodysDanger } from '@proofhouse/record/gate.ts';
import type { Hub } from '@proofhouse/record/hub.ts';
import { isStoreFault } from '@proofhouse/record/port.ts';
import { readSigned } from '@proofhouse/record/wire.ts';
import { type Context, Hono } from 'hono';
import { BadRequest, readAt, readCount, readShort } from './asked.ts';
import { boardAnswer } from './board.ts';
import { closeAnswer } from './close.ts';
import { dayAnswer } from './day.ts';
import { letIn, sourceOf } from './door.ts';
import { jsonAnswer, readJson, underOwnName, withHeaders } from './guardrails.ts';
import { healthAnswer, type Machine } from './health.ts';
import type { Journal } from './journal.ts';
import { makeLanes } from './lanes.ts';
import type { Listeners } from './listeners.ts';
import { makeTally, metricsText } from './metrics.ts';
import { openApi } from './openapi.ts';
import type { PageFiles } from './page.ts';
import { makePhones } from './phones.ts';
import { eventAnswer, headAnswer } from './proof.ts';
import { type Replay, type ReplayAction, SPEED_LEAST, SPEED_MOST } from './replay.ts';
import { apiRoutes, fileRoutes, finderOf, trustRoutes } from './routes.ts';
import { makeStrips } from './strips/strips.ts';
import { thingAnswer } from './thing.ts';
import { type Trust, trustFiles } from './trust.ts';
import { whyAnswer } from './why.ts';

/** What the routes stand on. */
export interface AppGiven {
  readonly hub: Hub;
  /** The time of the day shown: the replay's, or the machine's. */
  readonly now: () => Millis;
  /** The machine's own time, for what lasts minutes or hours; the usual one unless given. */
  readonly clock?: (() => Millis) | undefined;
  readonly page: PageFiles;
  readonly listeners: Listeners;
  readonly replay?: Replay | undefined;
  /** Names under which this server may be asked for, besides addresses. */
  readonly names?: readonly string[] | undefined;
  /** Called after events were received, so that open pages hear of it at once. */
  readonly onReceived?: (() => void) | undefined;
  /** Called when taking events in failed; the answer that says so is on its way. */
  readonly onFailed?: (() => void) | undefined;
  /** What can be asked of the machine; without it only its clock is known. */
  readonly machine?: Machine | undefined;
  /** The cart's own authority, where it has one. */
  readonly trust?: Trust | undefined;
  readonly journal?: Journal | undefined;
}

const EVENTS_BYTES_MOST = 4_000_000;
const EVENTS_MOST = 500;
const CONTROL_BYTES_MOST = 1_000;

function readEvents(body: unknown): readonly unknown[] {
  const events = (body as { events?: unknown } | null)?.events;
  if (!Array.isArray(events)) throw new BadRequest('Send {"events": [ … ]}, each with text, signature, disclosures.');
  if (events.length > EVENTS_MOST) throw new BadRequest(`Send at most ${EVENTS_MOST} events at a time.`, 413);
  return events;
}

function readAction(body: unknown): ReplayAction {
  const { action, speed, at } = (body ?? {}) as { action?: unknown; speed?: unknown; at?: unknown };
  if (action === 'play' || action === 'pause' || action === 'step') return { action };
  if (action === 'speed' && typeof speed === 'number' && speed >= SPEED_LEAST && speed <= SPEED_MOST) {
    return { action, speed };
  }
  if (action === 'until' && typeof at === 'number' && Number.isSafeInteger(at) && at >= 0) return { action, at };
  throw new BadRequest('A replay understands play, pause, step, speed (1 to 100000) and until.');
}

/** Taking events in failed: what its sender must know, whatever else went wrong. */
class NotTaken extends Error {
  constructor(offered: readonly unknown[], cause: unknown) {
    const isDanger = offered.some((each) => {
      const read = readSigned(each);
      return read.ok && isAnybodysDanger(read);
    });
    const kept = 'Nothing of this is acknowledged: the device keeps it and offers it again.';
    super(isDanger ? `The server could not keep this warning: say it aloud to everybody. ${kept}` : kept, { cause });
  }
}

/** Turns what was thrown into an answer with a sentence; what nobody foresaw keeps its details to itself. */
function explain(thrown: unknown, context: Context): Response {
  const error = thrown instanceof NotTaken ? thrown.cause : thrown;
  const answer = (status: 400 | 401 | 403 | 404 | 413 | 415 | 500 | 503, code: string, says: string) =>
    context.json({ error: { code, says: thrown === error ? says : `${(thrown as Error).message} ${says}` } }, status);
  if (error instanceof BadRequest) return answer(error.status, 'bad-request', error.message);
  if (error instanceof HubFault) return answer(503, error.code, error.message);
  if (isStoreFault(error)) return answer(503, `store-${error.code}`, error.message);
  return answer(500, 'fault', 'The server met something it does not know. What was recorded is not touched by it.');
}

/** The routes, to be served or asked directly. */
export function makeApp(given: AppGiven): Hono {
  const { hub, now, page, listeners, replay } = given;
  const app = new Hono();
  const strips = makeStrips(hub);
  const clock = given.clock ?? Date.now;
  const machine = given.machine ?? { clock, startedAt: clock(), diskFree: async () => undefined };
  const phones = makePhones({ hub, now, clock });
  const lanes = makeLanes(hub, clock);
  const tally = makeTally();
  const trusted: PageFiles = given.trust ? trustFiles(given.trust) : new Map();
  const find = finderOf([...apiRoutes, ...fileRoutes(page), ...(given.trust ? trustRoutes : [])]);
  app.use(withHeaders);
  app.use(async (context, next) => {
    const began = performance.now();
    await next();
    const route = find(context.req.method, context.req.path)?.path ?? 'none';
    const ms = Math.round((performance.now() - began) * 10) / 10;
    tally.count(route, context.res.status, ms);
    given.journal?.({ event: 'answered', route, method: context.req.method, status: context.res.status, ms });
  });
  app.use(underOwnName(given.names ?? []));
  app.use(letIn(find, phones.deviceOf));
  app.onError(explain);
  app.notFound((context) => context.json({ error: { code: 'not-found', says: 'There is nothing here.' } }, 404));

  const look = (context: Context) => {
    const at = readAt(context.req.query('at'), 'at') ?? now();
    const knownAt = readAt(context.req.query('knownAt'), 'knownAt');
    return { knownAt, view: hub.view(at, knownAt) };
  };

  for (const [path, { type, body }] of [...page, ...trusted]) {
    app.get(path, (context) => context.body(body, 200, { 'Content-Type': type }));
  }
  app.get('/api/board', (context) => {
    const { view, knownAt } = look(context);
    return context.json({ ...boardAnswer(hub, view, now(), knownAt), replay: replay?.state ?? null });
  });
  app.get('/api/day', (context) =>
    context.json(
      dayAnswer(hub, look(context).view, {
        thing: readShort(context.req.query('thing'), 'thing'),
        only: readShort(context.req.query('only'), 'only'),
        before: readShort(context.req.query('before'), 'before'),
        limit: readCount(context.req.query('limit'), 'limit', 500, 100),
      }),
    ),
  );
  app.get('/api/thing/:alias', (context) =>
    context.json(thingAnswer(hub, look(context).view, readShort(context.req.param('alias'), 'name') ?? '')),
  );
  app.get('/api/why/:alias', (context) =>
    jsonAnswer(whyAnswer(look(context).view, readShort(context.req.param('alias'), 'name') ?? '')),
  );
  app.get('/api/event/:id', async (context) =>
    context.json(await eventAnswer(hub, look(context).view, context.req.param('id'))),
  );
  app.get('/api/strips', async (context) => {
    const until = readAt(context.req.query('until'), 'until') ?? now();
    return context.json({
      zone: hub.production?.zone ?? 'UTC',
      strips: await strips(until, readAt(context.req.query('knownAt'), 'knownAt')),
    });
  });
  app.get('/api/close', (context) => context.json(closeAnswer(hub, look(context).view)));
  app.get('/api/head', (context) => {
    const from = context.req.query('from');
    return context.json(headAnswer(hub, from === undefined ? undefined : readCount(from, 'from', 999_999, 1)));
  });
  app.get('/api/live', (context) => {
    const stream = listeners.open();
    if (!stream) return context.json({ error: { code: 'full', says: 'Too many pages are open: close one.' } }, 503);
    return context.body(stream, 200, { 'Content-Type': 'text/event-stream; charset=utf-8' });
  });
  app.post('/api/events', async (context) => {
    const events = readEvents(await readJson(context.req.raw, EVENTS_BYTES_MOST));
    const admitted = lanes.admit(sourceOf(context) ?? '', events);
    const receipts = await hub.receive(admitted.passed, now()).catch((error: unknown) => {
      given.onFailed?.();
      throw new NotTaken(events, error);
    });
    given.onReceived?.();
    const answer = { receipts: admitted.receipts(receipts) };
    if (admitted.turnedAway === 0) return jsonAnswer(answer);
    given.journal?.({ event: 'turned away', count: admitted.turnedAway });
    return context.json(answer, admitted.passed.length === 0 ? 429 : 200);
  });
  phones.addTo(app);
  app.get('/api/health', async (context) => {
    const health = await healthAnswer(hub, machine);
    return context.json(health, health.ok ? 200 : 503);
  });
  app.get('/api/metrics', async (context) => {
    const health = await healthAnswer(hub, machine);
    const memory = process.memoryUsage.rss();
    const text = metricsText({ hub, health, streams: listeners.count, lanes, tally, memory });
    return context.body(text, 200, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' });
  });
  app.get('/api/openapi.json', (context) => context.json(openApi()));
  app.get('/api/replay', (context) => context.json({ replay: replay?.state ?? null }));
  app.post('/api/replay', async (context) => {
    if (!replay) throw new BadRequest('Nothing is replayed here.', 404);
    const action = readAction(await readJson(context.req.raw, CONTROL_BYTES_MOST));
    const state = await replay.do(action);
    given.onReceived?.();
    return context.json({ replay: state });
  });
  return app;
}
