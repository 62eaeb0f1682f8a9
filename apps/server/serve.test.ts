// A server on a real socket and a hub on a real disk: pages hear of changes, heads are sealed, no person's key is kept.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileGuard } from '@proofhouse/record/guard.ts';
import { openHub } from '@proofhouse/record/hub.ts';
import { openLogKey } from '@proofhouse/record/logkey.ts';
import { nodePlatform, signerFromSeed } from '@proofhouse/record/node.ts';
import { sampleSeed } from '@proofhouse/record/samplename.ts';
import { cast, SEED, T0 } from '@proofhouse/record/testing/cast.ts';
import { openSqliteStore } from '@proofhouse/store/sqlite/sqlite.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { type Served, serve } from './serve.ts';
import { morning } from './testing/morning.ts';

const running: Served[] = [];
const folders: string[] = [];
afterEach(async () => {
  for (const each of running.splice(0)) await each.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

async function served(more: Partial<Parameters<typeof serve>[0]> = {}) {
  const day = await morning();
  const lines: string[] = [];
  const server = await serve({
    hub: day.hub,
    port: 0,
    clock: () => T0 + 120_000,
    print: (line) => lines.push(line),
    ...more,
  });
  running.push(server);
  return { ...day, server, lines };
}

describe('the server', () => {
  it('prints one line when it is ready, and answers there', async () => {
    const { server, lines } = await served();
    expect(lines).toEqual([`Proofhouse is ready at http://127.0.0.1:${server.port}/`]);
    const page = await fetch(server.url);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await page.text()).toContain('<title>Proofhouse</title>');
  });

  it('tells open pages when something was received, and lets go of pages that went', async () => {
    const { server, people, hub } = await served();
    const leave = new AbortController();
    const stream = await fetch(`${server.url}api/live`, { signal: leave.signal });
    const reader = stream.body?.getReader();
    if (!reader) throw new Error('there is no stream');
    const heard: string[] = [];
    const until = async (text: string) => {
      while (!heard.join('').includes(text)) {
        const { value, done } = await reader.read();
        if (done) throw new Error('the stream ended');
        heard.push(new TextDecoder().decode(value));
      }
    };
    await until(`"events":${hub.size}`);
    const size = hub.size;
    const note = people.armorer.act({ type: 'NoteMade', body: { words: 'Heard?' } }, T0 + 100_000);
    const answer = await fetch(`${server.url}api/events`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ events: [note] }),
    });
    expect(answer.status).toBe(200);
    await until(`"events":${size + 1}`);
    leave.abort();
  });

  it('refuses a page that asks under a stranger’s name, on the wire too', async () => {
    const { server } = await served();
    const { request } = await import('node:http');
    const status = await new Promise((resolve) => {
      request(
        { port: server.port, host: '127.0.0.1', path: '/api/board', headers: { host: 'evil.example' } },
        (got) => {
          got.resume();
          resolve(got.statusCode);
        },
      ).end();
    });
    expect(status).toBe(400);
  });
});

describe('a hub on disk', () => {
  it('is the same after reopening, and its folder holds no key or seed of any person', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'proofhouse-hub-'));
    folders.push(folder);
    const open = async (create: boolean) => {
      const store = await openSqliteStore(join(folder, 'log.sqlite'), { create });
      return openHub(store, nodePlatform, openLogKey(join(folder, 'log.key')), T0, fileGuard(join(folder, 'head')));
    };
    const people = cast();
    const hub = await open(true);
    await hub.receive(people.founding, T0 + 3_000);
    for (let n = 0; n < 20; n += 1) {
      const who = [people.armorer, people.director, people.performer][n % 3] ?? people.armorer;
      await hub.receive([who.act({ type: 'NoteMade', body: { words: `Note ${n}.` } }, T0 + 4_000 + n)], T0 + 5_000 + n);
    }
    const note = await hub.sealHead(T0 + 10_000);
    await hub.close();

    const again = await open(false);
    expect(again.fault).toBeUndefined();
    expect(again.head?.note).toBe(note);
    expect(again.size).toBe(people.founding.length + 20);
    expect(await again.verify()).toMatchObject({ ok: true, problems: [], signatures: again.size });
    await again.close();

    const bytes = Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))));
    const logSeed = readFileSync(join(folder, 'log.key'), 'utf8').split('\n')[1] ?? '';
    expect(bytes.includes(logSeed)).toBe(true);
    const names = [
      ['P01', 'DV-01'],
      ['P05', 'DV-05'],
      ['P07', 'DV-07'],
      ['', 'DV-00'],
    ] as const;
    for (const [person, device] of names) {
      const seed = Buffer.from(sampleSeed(SEED, person, device));
      expect(bytes.includes(signerFromSeed(seed).publicKey)).toBe(true);
      const forms = ['hex', 'base64', 'base64url'].map((form) => seed.toString(form as BufferEncoding));
      for (const secret of [seed, ...forms, forms[0]?.toUpperCase() ?? '']) expect(bytes.includes(secret)).toBe(false);
    }
  });
});
