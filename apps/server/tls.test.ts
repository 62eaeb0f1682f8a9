// The hub over TLS with the cart's own authority: more streams than HTTP/1.1 can carry, and the page that leads to trust.
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:http2';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toBase64url } from '@proofhouse/ledger/hash.ts';
import { signerFromSeed } from '@proofhouse/record/node.ts';
import { sampleSeed } from '@proofhouse/record/samplename.ts';
import { SEED } from '@proofhouse/record/testing/cast.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../tools/browser.mjs';
import { headers } from './guardrails.ts';
import { helloMessage } from './phones.ts';
import { type Served, serve } from './serve.ts';
import { morning, T0 } from './testing/morning.ts';
import { openAuthority } from './tls/authority.ts';
import { codeSvg } from './trust.ts';

const running: Served[] = [];
const folders: string[] = [];
afterEach(async () => {
  for (const each of running.splice(0)) await each.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const HOST = 'cart.local';

async function cart() {
  const folder = mkdtempSync(join(tmpdir(), 'proofhouse-cart-'));
  folders.push(folder);
  const authority = openAuthority(folder, HOST, Date.now());
  const day = await morning();
  // Only a port that is known can be written on the page: the system names a free one, and it is asked for again.
  const free = await serve({ hub: day.hub, port: 0, clock: () => T0, print: () => undefined });
  const trustPort = free.port;
  await free.close();
  const lines: string[] = [];
  const server = await serve({
    hub: day.hub,
    port: 0,
    clock: () => T0 + 120_000,
    print: (line) => lines.push(line),
    names: [HOST],
    tls: authority.certify(['127.0.0.1'], Date.now()),
    trust: { authority, port: trustPort, url: `http://127.0.0.1:${trustPort}/trust`, home: `https://${HOST}/` },
  });
  running.push(server);
  const session = connect(server.url, { ca: authority.pem });
  const ask = (path: string, body?: unknown, more: Record<string, string> = {}) =>
    new Promise<{ status: number; text: string; got: Record<string, unknown> }>((resolve, reject) => {
      const json = body === undefined ? undefined : JSON.stringify(body);
      const stream = session.request({
        ':path': path,
        ':method': json === undefined ? 'GET' : 'POST',
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
        ...more,
      });
      let status = 0;
      let text = '';
      let got: Record<string, unknown> = {};
      stream.on('response', (heads) => {
        status = heads[':status'] ?? 0;
        got = heads;
      });
      stream.setEncoding('utf8').on('data', (part: string) => (text += part));
      stream.on('end', () => resolve({ status, text, got }));
      stream.on('error', reject);
      stream.end(json);
    });
  /** A stream of changes; resolves when the first words came. */
  const listen = () =>
    new Promise<{ heard: () => string; leave: () => void }>((resolve, reject) => {
      const stream = session.request({ ':path': '/api/live' });
      let text = '';
      stream.setEncoding('utf8').on('data', (part: string) => {
        text += part;
        resolve({ heard: () => text, leave: () => stream.close() });
      });
      stream.on('error', reject);
    });
  return { ...day, server, authority, session, ask, listen, lines, plain: `http://127.0.0.1:${trustPort}` };
}

describe('the hub over TLS', () => {
  it('carries ten streams and an event on one connection, and every stream hears of it', async () => {
    const { listen, ask, people, hub, session, lines } = await cart();
    expect(lines[0]).toMatch(/^Proofhouse is ready at https:/);
    const streams = await Promise.all(Array.from({ length: 10 }, listen));
    expect(session.alpnProtocol).toBe('h2');
    const size = hub.size;
    const note = people.armorer.act({ type: 'NoteMade', body: { words: 'Heard by ten?' } }, T0 + 100_000);
    const { status, got } = await ask('/api/events', { events: [note] });
    expect(status).toBe(200);
    for (const [name, value] of Object.entries(headers)) expect(got[name.toLowerCase()]).toBe(value);
    for (let tries = 0; streams.some(({ heard }) => !heard().includes(`"events":${size + 1}`)); tries += 1) {
      if (tries > 500) throw new Error('A stream never heard of it.');
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    for (const { leave } of streams) leave();
    session.close();
  });

  it('does so in a real browser, where HTTP/1.1 would leave the event waiting behind six streams', async () => {
    const { server, session } = await cart();
    session.close();
    const browser = await launchBrowser();
    try {
      const context = await browser.newContext({ ignoreHTTPSErrors: true });
      const page = await context.newPage();
      await page.goto(`${server.url}icon.svg`);
      const said = await page.evaluate(`(async () => {
        const streams = Array.from({ length: 10 }, () => new EventSource('/api/live'));
        await Promise.all(streams.map((each) => new Promise((heard) => each.addEventListener('changed', heard, { once: true }))));
        const headers = { 'content-type': 'application/json' };
        const { status } = await fetch('/api/events', { method: 'POST', headers, body: '{"events":[]}' });
        return [status, performance.getEntriesByType('navigation')[0].nextHopProtocol];
      })()`);
      expect(said).toEqual([200, 'h2']);
    } finally {
      await browser.close();
    }
  });

  it('knows a device by the name it was asked under, which HTTP/2 writes elsewhere', async () => {
    const { ask, session } = await cart();
    const { nonce } = JSON.parse((await ask('/api/hello')).text) as { nonce: string };
    const signer = signerFromSeed(sampleSeed(SEED, 'P01', 'DV-01'));
    const { host } = new URL(`https://${session.originSet?.[0]?.replace('https://', '') ?? ''}`);
    const signature = toBase64url(signer.sign(helloMessage(nonce, host)));
    const hello = await ask('/api/hello', { device: signer.device, nonce, signature });
    expect([hello.status, hello.text]).toEqual([200, expect.stringContaining('token')]);
    const { token } = JSON.parse(hello.text) as { token: string };
    expect((await ask('/api/sync', undefined, { authorization: `Bearer ${token}` })).status).toBe(200);
    expect((await ask('/api/sync')).status).toBe(401);
    session.close();
  });

  it('refuses a stranger’s name, and browsers that know no HTTP/2 are served too', async () => {
    const { ask, session, server, authority } = await cart();
    expect((await ask('/api/board', undefined, { ':authority': 'evil.example' })).status).toBe(400);
    session.close();
    const status = await new Promise((resolve, reject) => {
      request(`${server.url}api/board`, { ca: authority.pem }, (answer) => {
        answer.resume();
        resolve([answer.statusCode, answer.httpVersion]);
      })
        .on('error', reject)
        .end();
    });
    expect(status).toEqual([200, '1.1']);
  });
});

describe('the page about trust', () => {
  it('is there in the plain, with fingerprint, code, steps and the authority, and nothing else is', async () => {
    const { plain, authority, session } = await cart();
    const page = await (await fetch(`${plain}/trust`)).text();
    expect(page).toContain(authority.fingerprint.replaceAll(':', ' '));
    expect(page).toContain(`${plain}/trust`);
    for (const device of ['iPhone', 'Android', 'Laptop']) expect(page).toContain(device);
    expect(page).not.toMatch(/<script|<style|\sstyle=|\son\w+=/i);
    const given = await fetch(`${plain}/trust/authority.crt`);
    expect(given.headers.get('content-type')).toBe('application/x-x509-ca-cert');
    const words = await given.text();
    expect(words).toBe(authority.pem);
    expect(words).not.toContain('PRIVATE');
    for (const path of ['/', '/api/board', '/trusted', '/app/']) {
      const answer = await fetch(plain + path, { redirect: 'manual' });
      expect([answer.status, answer.headers.get('location')], path).toEqual([303, '/trust']);
    }
    expect((await fetch(`${plain}/trust/authority.pem`)).status).toBe(404);
    session.close();
  });

  it('its code is a picture without script or style', () => {
    const svg = codeSvg('http://10.0.0.1:8015/trust');
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 (\d+) \1"/);
    expect(svg).not.toMatch(/script|style=/);
  });
});
