// The same machine a browser runs, many times over: away and back in every order, with a network and a hub that fail.

import type { Hub } from '@proofhouse/record/hub.ts';
import { sampleId } from '@proofhouse/record/samplename.ts';
import { type Served, serve } from '@proofhouse/server/serve.ts';
import { onDay14, tellDay14 } from '@proofhouse/server/testing/day14.ts';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { browserPlatform } from '../machine/browser.ts';
import { type Desk, NotKept, openDesk } from '../machine/desk.ts';
import { makeSampleKey, signerOf } from '../machine/key.ts';
import { keepLinked, type Link } from '../machine/link.ts';
import { memoryShelf, type Shelf } from '../machine/shelf.ts';

const FROM = '08:38';

interface Phone {
  readonly desk: Desk;
  readonly link: Link;
  readonly shelf: Shelf;
}

let hub: Hub;
let served: Served;
const links: Link[] = [];

async function begin(): Promise<void> {
  hub = await tellDay14(FROM);
  served = await serve({ hub, port: 0, print: () => undefined, clock: () => onDay14(FROM) });
}
afterEach(async () => {
  for (const link of links.splice(0)) link.stop();
  vi.unstubAllGlobals();
  await served.close();
  await hub.close();
});

/** Opens the phone of a person over a shelf, which may hold what an earlier page left. */
async function openPhone(person: string, shelf = memoryShelf(), skewMs = 0): Promise<Phone> {
  const { production } = hub;
  if (!production) throw new Error('Nothing is founded.');
  const alias = `DV-${person.slice(1)}`;
  const signer = signerOf(await makeSampleKey(production.title, person, alias));
  const holder = sampleId(production.title, 'person', person);
  const desk = await openDesk({
    production: production.id,
    zone: production.zone,
    alias,
    holder,
    signer,
    platform: browserPlatform,
    shelf,
    clock: () => onDay14(FROM) + skewMs,
  });
  const link = keepLinked(desk, shelf, signer, { base: served.url.slice(0, -1), host: new URL(served.url).host });
  links.push(link);
  await link.sync();
  return { desk, link, shelf };
}

const note = (words: string) => ({ type: 'NoteMade', body: { words } }) as const;

/** Cuts the network of one phone at a time, and loses answers of the hub on the way back. */
function roughNetwork(): { cut: Set<string>; loseAnswers: (chance: () => boolean) => void } {
  const real = globalThis.fetch;
  const cut = new Set<string>();
  let loses = () => false;
  vi.stubGlobal('fetch', async (address: string, init?: RequestInit) => {
    if (cut.has('all')) throw new TypeError('No network.');
    const answer = await real(address, init);
    if (init?.method === 'POST' && loses()) throw new TypeError('The answer was lost.');
    return answer;
  });
  return {
    cut,
    loseAnswers: (chance) => {
      loses = chance;
    },
  };
}

const orders = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
] as const;

describe('a desk and its hub', () => {
  it('three phones come back in every order, and nothing is lost, doubled or out of its chain', async () => {
    await begin();
    const { cut } = roughNetwork();
    const phones = await Promise.all(['P11', 'P13', 'P14'].map((person) => openPhone(person)));
    for (const [turn, order] of orders.entries()) {
      const before = hub.size;
      cut.add('all');
      for (const { desk } of phones) for (const n of [1, 2]) await desk.act(note(`away ${turn} ${n}`));
      expect(phones.map(({ desk }) => desk.status().unsent)).toEqual([2, 2, 2]);
      cut.clear();
      for (const place of order) await (phones[place] as Phone).link.sync();
      for (const { link, desk } of phones) {
        await link.sync();
        expect(desk.status().unsent).toBe(0);
      }
      expect(hub.size).toBe(before + 6);
    }
    const books = phones.map(({ desk }) => [...desk.events()].length);
    expect(new Set(books).size).toBe(1);
    expect(hub.entries().flatMap(({ flags }) => flags)).toEqual([]);
  }, 60_000);

  it('an answer that is lost on the way makes nobody send twice or forget', async () => {
    await begin();
    const { loseAnswers } = roughNetwork();
    const { desk, link } = await openPhone('P11');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { minLength: 1, maxLength: 6 }), async (losses) => {
        const before = hub.size;
        const left = [...losses];
        loseAnswers(() => left.shift() ?? false);
        await desk.act(note('said once'));
        for (let round = 0; round <= losses.length + 1; round += 1) await link.sync();
        expect(desk.status().unsent).toBe(0);
        expect(hub.size).toBe(before + 1);
      }),
      { numRuns: 12, seed: 14 },
    );
  }, 60_000);

  it('a page that died goes on where it was: its own counter, its unsent acts, what it had sealed', async () => {
    await begin();
    const { cut } = roughNetwork();
    const first = await openPhone('P01');
    const w01 = first.desk.view().find('W-01') ?? '';
    cut.add('all');
    await first.desk.act(note('before the page died'));
    const sealed = await first.desk
      .seal({
        look: { subject: w01, method: 'chambers and bore', bore: 'light through', parts: [] } as never,
      })
      .catch(() => undefined);
    first.link.stop();
    const again = await openPhone('P01', first.shelf);
    expect(again.desk.status().unsent).toBe(first.desk.status().unsent);
    expect(again.desk.sealed().map(({ id }) => id)).toEqual(sealed ? [sealed.id] : []);
    await again.desk.act(note('after'));
    cut.clear();
    await again.link.sync();
    expect(again.desk.status().unsent).toBe(0);
    expect(hub.entries().flatMap(({ flags }) => flags)).toEqual([]);
  }, 60_000);

  it('what the storage did not take is not said to be done, and nothing more is entered on that device', async () => {
    await begin();
    const shelf = memoryShelf();
    const { desk } = await openPhone('P11', shelf);
    const before = desk.status().unsent;
    Object.assign(shelf, { keep: () => Promise.reject(new DOMException('full', 'QuotaExceededError')) });
    await expect(desk.act(note('lost'))).rejects.toThrow(NotKept);
    await expect(desk.act(note('lost too'))).rejects.toThrow('use another device');
    expect(desk.status().failed).toContain('Say it aloud');
    expect(desk.status().unsent).toBeGreaterThanOrEqual(before);
  }, 60_000);

  it('a clock that is a day off refuses to permit, and says what to do', async () => {
    await begin();
    const { desk } = await openPhone('P01', memoryShelf(), 24 * 3_600_000);
    const view = desk.view();
    const answer = await desk.ask({ kind: 'begin', things: [view.find('W-01') ?? ''] } as never, desk.holder ?? '');
    expect(answer.verdict).toBe('refused');
    expect(answer.reasons.map(({ says }) => says).join(' ')).toContain('The clock of this device is off');
  }, 60_000);

  it('nobody fetches the record without a key that is enrolled', async () => {
    await begin();
    const get = (path: string, init?: RequestInit) => fetch(new URL(path, served.url), init);
    expect((await get('/api/sync?from=0')).status).toBe(401);
    expect((await get('/api/join')).status).toBe(401);
    expect((await get('/api/sync?from=0', { headers: { authorization: `Bearer ${'A'.repeat(43)}` } })).status).toBe(
      401,
    );
    const { nonce } = (await (await get('/api/hello')).json()) as { nonce: string };
    const body = JSON.stringify({ device: 'ab'.repeat(32), nonce, signature: 'A'.repeat(86) });
    const headers = { 'content-type': 'application/json' };
    expect((await get('/api/hello', { method: 'POST', headers, body })).status).toBe(403);
    expect((await get('/api/hello', { method: 'POST', headers, body })).status).toBe(400);
  }, 60_000);
});
