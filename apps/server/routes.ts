// Every request the server answers, who may make it, and what it answers. What stands in no row is refused unread.

import type { PageFiles } from './page.ts';

/**
 * Who may make a request. `own page` is a page this very server sent; `this machine` is a program on the hub itself;
 * an `enrolled device` has shown that it holds a key that two people let in, and that is in force now.
 */
export const callers = ['anybody', 'own page', 'enrolled device', 'this machine'] as const;
export type Caller = (typeof callers)[number];

/** What sort of value stands under a name; a question mark: or null. */
export type Sort = 'text' | 'number' | 'whole' | 'yes or no' | 'list' | 'object';
export type Members = Readonly<Record<string, Sort | `${Sort}?`>>;

/** One row of the table. */
export interface Route {
  readonly method: 'GET' | 'POST';
  /** As Hono spells it: `/api/thing/:alias`. */
  readonly path: string;
  readonly who: Caller;
  readonly says: string;
  /** What may stand in the question, by name, in words. */
  readonly asks?: Readonly<Record<string, string>>;
  /** What a body in JSON has. */
  readonly takes?: Members;
  /** What the answer in JSON has, or the content type of another answer. */
  readonly gives: Members | string;
  /** Why a request that is well formed may still be refused, by HTTP status, besides those of every row. */
  readonly refuses?: Readonly<Record<number, string>>;
}

const at = 'when it happened: 2026-12-01T13:30:00.000Z, or milliseconds; now unless given';
const knownAt = 'what the record said then; all it says now unless given';
const looking = { at, knownAt } as const;

/** The rows of the programs' door. */
export const apiRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/board',
    who: 'anybody',
    says: 'The board: one line a gun, the holds, what is overdue, and how old all of it is.',
    asks: looking,
    gives: {
      at: 'whole',
      knownAt: 'whole?',
      now: 'whole',
      production: 'object?',
      zone: 'text',
      mode: 'object',
      scene: 'object?',
      rows: 'list',
      places: 'list',
      holds: 'list',
      due: 'list',
      open: 'list',
      data: 'object',
      head: 'object?',
      replay: 'object?',
    },
  },
  {
    method: 'GET',
    path: '/api/day',
    who: 'anybody',
    says: 'What happened, newest first, in plain words.',
    asks: {
      ...looking,
      thing: 'a short name, such as W-01',
      only: 'danger, late, asks, refused or acts',
      before: 'the line to go on from',
      limit: 'at most so many lines, up to 500; 100 unless given',
    },
    gives: { at: 'whole', zone: 'text', total: 'whole', lines: 'list', more: 'text?' },
    refuses: { 404: 'No such thing or line.' },
  },
  {
    method: 'GET',
    path: '/api/thing/:alias',
    who: 'anybody',
    says: 'Everything about one gun, lot, place, person or plan.',
    asks: { alias: 'its short name', ...looking },
    gives: {
      alias: 'text',
      id: 'text',
      kind: 'text',
      at: 'whole',
      zone: 'text',
      board: 'object?',
      facts: 'list',
      where: 'list',
      contents: 'list',
      wants: 'list',
      findings: 'list',
      lines: 'list',
      more: 'yes or no',
    },
    refuses: { 404: 'Nobody listed that name.' },
  },
  {
    method: 'GET',
    path: '/api/why/:alias',
    who: 'anybody',
    says: 'Why a thing may not go out: every ask it is part of, judged anew, with all reasons.',
    asks: { alias: 'its short name', ...looking },
    gives: {
      thing: 'text',
      id: 'text',
      at: 'whole',
      verdict: 'text',
      asked: 'list',
      reasons: 'list',
      warnings: 'list',
      rulebook: 'text',
    },
    refuses: { 404: 'Nobody listed that name.' },
  },
  {
    method: 'GET',
    path: '/api/event/:id',
    who: 'anybody',
    says: 'What stands behind one line: who, how, the reasons, the signature, its place under the signed head.',
    asks: { id: 'the id of an event, 64 hex digits', ...looking },
    gives: {
      line: 'object',
      says: 'text',
      happened: 'object',
      slip: 'text?',
      heardBy: 'text?',
      given: 'object?',
      counter: 'whole',
      envelope: 'object',
      bytes: 'text',
      signature: 'object',
      index: 'whole',
      receivedAt: 'whole',
      flags: 'list',
      inclusion: 'list?',
      place: 'object',
      answer: 'object?',
      findings: 'list',
      rests: 'list',
      named: 'list',
      disclosures: 'object',
    },
    refuses: { 404: 'No such event is here.' },
  },
  {
    method: 'GET',
    path: '/api/strips',
    who: 'anybody',
    says: 'The day as strips: guns, rounds and cycles over time.',
    asks: { until: 'the end of the strips; now unless given', knownAt },
    gives: { zone: 'text', strips: 'object?' },
  },
  {
    method: 'GET',
    path: '/api/close',
    who: 'anybody',
    says: 'The rounds of the session by the books, and what is open.',
    asks: looking,
    gives: { at: 'whole', zone: 'text', lots: 'list', shots: 'list', open: 'list' },
  },
  {
    method: 'GET',
    path: '/api/head',
    who: 'anybody',
    says: 'The newest signed head, the key to verify it with, and the proof that it continues an earlier one.',
    asks: { from: 'how many leaves the head covers that you know' },
    gives: {
      origin: 'text',
      size: 'whole',
      note: 'text',
      key: 'text?',
      sealedAt: 'whole',
      uncovered: 'whole',
      consistency: 'list?',
    },
    refuses: { 404: 'No head was signed yet.' },
  },
  {
    method: 'GET',
    path: '/api/live',
    who: 'anybody',
    says: 'A stream of server-sent events: that something changed, in numbers alone.',
    gives: 'text/event-stream; charset=utf-8',
    refuses: { 503: 'Too many pages are open.' },
  },
  {
    method: 'POST',
    path: '/api/events',
    who: 'anybody',
    says:
      'Takes signed events in, in any order, any number of times. Facts are never refused for what they say. Events no ' +
      'enrolled key stands behind are kept where they are danger, as danger alone, and not without end from one place.',
    takes: { events: 'list' },
    gives: { receipts: 'list' },
    refuses: {
      429: 'Too much came from there without an enrolled key. The receipts say of each event that it was not kept.',
      503: 'A write failed. Nothing of this is acknowledged; a warning must be said aloud.',
    },
  },
  {
    method: 'GET',
    path: '/api/hello',
    who: 'anybody',
    says: 'A nonce to sign, the time of the hub, and which production this is.',
    gives: { nonce: 'text', hubAt: 'whole', production: 'object?' },
  },
  {
    method: 'POST',
    path: '/api/hello',
    who: 'anybody',
    says: 'Shows that a device holds its key: the nonce, signed. Answers a token, good while the key is in force.',
    takes: { device: 'text', nonce: 'text', signature: 'text' },
    gives: { token: 'text' },
    refuses: { 403: 'The device is not enrolled, or the signature does not verify.' },
  },
  {
    method: 'GET',
    path: '/api/sync',
    who: 'enrolled device',
    says: 'Events from a leaf on, with what they disclose, up to 500 at a time, and the newest head.',
    asks: { from: 'a leaf of the log; 0 unless given' },
    gives: { events: 'list', to: 'whole', size: 'whole', hubAt: 'whole', head: 'text?' },
  },
  {
    method: 'POST',
    path: '/api/join',
    who: 'anybody',
    says: 'Asks to be let in. Shown to the crew; nothing is believed of it until two people enrol the key.',
    takes: { algorithm: 'text', publicKey: 'text', name: 'text', role: 'text' },
    gives: { device: 'text', code: 'text' },
  },
  {
    method: 'GET',
    path: '/api/join',
    who: 'enrolled device',
    says: 'Who asks to be let in.',
    gives: { joining: 'list' },
  },
  {
    method: 'GET',
    path: '/api/seats',
    who: 'anybody',
    says: 'The devices of a SAMPLE production, whose keys everybody can derive; of no other production.',
    gives: { production: 'text', title: 'text', zone: 'text', seats: 'list' },
    refuses: { 404: 'This is no SAMPLE production.' },
  },
  {
    method: 'GET',
    path: '/api/replay',
    who: 'anybody',
    says: 'Where the replay of a told day stands; null where nothing is replayed.',
    gives: { replay: 'object?' },
  },
  {
    method: 'POST',
    path: '/api/replay',
    who: 'own page',
    says: 'Lets the told day play, pause, take one step, change its speed, or go to a time.',
    takes: { action: 'text', speed: 'number?', at: 'whole?' },
    gives: { replay: 'object' },
    refuses: { 404: 'Nothing is replayed here.' },
  },
  {
    method: 'GET',
    path: '/api/health',
    who: 'anybody',
    says: 'Whether the hub can do its work: size, age of the head, room on the disk, clock. 503 where it cannot.',
    gives: {
      ok: 'yes or no',
      wrong: 'list',
      version: 'text',
      size: 'whole',
      headSize: 'whole?',
      headAgeS: 'number?',
      diskFreeBytes: 'whole?',
      clock: 'whole',
      clockBehindS: 'number',
      upS: 'number',
    },
    refuses: { 503: 'Something is wrong; the same answer says what.' },
  },
  {
    method: 'GET',
    path: '/api/metrics',
    who: 'this machine',
    says: 'Figures of the hub in the text format of Prometheus, without a word of what happened on set.',
    gives: 'text/plain; version=0.0.4; charset=utf-8',
  },
  {
    method: 'GET',
    path: '/api/openapi.json',
    who: 'anybody',
    says: 'This table as an OpenAPI 3.1 document.',
    gives: { openapi: 'text', info: 'object', paths: 'object', components: 'object' },
  },
];

/** The rows of the page that helps people trust the cart; there only where the hub has an authority of its own. */
export const trustRoutes: readonly Route[] = [
  { path: '/trust', says: 'How to trust this cart, for a phone or laptop.', gives: 'text/html; charset=utf-8' },
  { path: '/trust/style.css', says: 'Its style.', gives: 'text/css; charset=utf-8' },
  { path: '/trust/code.svg', says: 'Its address as a QR code.', gives: 'image/svg+xml; charset=utf-8' },
  {
    path: '/trust/authority.crt',
    says: 'The certificate of the cart’s own authority.',
    gives: 'application/x-x509-ca-cert',
  },
].map((row) => ({ method: 'GET' as const, who: 'anybody' as const, ...row }));

/** A row for each file of the pages: nothing else on the disk can be asked for. */
export const fileRoutes = (page: PageFiles): Route[] =>
  [...page].map(([path, { type }]) => ({
    method: 'GET',
    path,
    who: 'anybody',
    says: 'A file of the page.',
    gives: type,
  }));

/** Finds the row of a request. HEAD is asked of the row of GET. */
export type FindRoute = (method: string, path: string) => Route | undefined;

/** Makes the finder of a table. */
export function finderOf(table: readonly Route[]): FindRoute {
  const exact = new Map<string, Route>();
  const patterns: { readonly pattern: RegExp; readonly route: Route }[] = [];
  for (const route of table) {
    if (!route.path.includes(':')) exact.set(`${route.method} ${route.path}`, route);
    else patterns.push({ pattern: new RegExp(`^${route.path.replace(/:[a-z]+/g, '[^/]+')}$`), route });
  }
  return (asked, path) => {
    const method = asked === 'HEAD' ? 'GET' : asked;
    const found = exact.get(`${method} ${path}`);
    return found ?? patterns.find(({ pattern, route }) => route.method === method && pattern.test(path))?.route;
  };
}
