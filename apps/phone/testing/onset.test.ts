// Several people at once, each in a browser of their own: without a network, with a hub that dies, with storage lost.

import { sampleId } from '@proofhouse/record/samplename.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firstLoad } from '../../../tools/phone.mjs';
import { type OnSet, onSet, type Seated } from './seats.ts';

let set: OnSet;
beforeAll(async () => {
  set = await onSet();
}, 120_000);
afterAll(() => set?.close());

const footer = (page: Page) => page.locator('footer').innerText();

/** Waits until something is so, on whatever device. */
async function until(what: () => Promise<boolean> | boolean, says: string): Promise<void> {
  for (let tries = 0; tries < 150; tries += 1) {
    if (await what()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`It did not come to this: ${says}`);
}

const allSent = ({ page }: Seated) =>
  until(async () => (await footer(page)).includes('All entries received by the hub'), 'everything is received');

/** Holds the primary button for longer than a second. */
async function hold(page: Page): Promise<void> {
  const button = page.locator('button.primary');
  await button.waitFor();
  const box = await button.boundingBox();
  if (!box) throw new Error('There is no primary button.');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.waitForTimeout(1_300);
  await page.mouse.up();
}

/** Counters of what a person signed, in the order the hub has it. */
function counters(person: string): number[] {
  const id = sampleId(set.hub.production?.title ?? '', 'person', person);
  return set.hub
    .entries()
    .filter(({ fact }) => fact.envelope.author === id)
    .map(({ fact }) => fact.envelope.counter);
}

const stops = (): number => set.hub.entries().filter(({ fact }) => fact.type === 'StopCalled').length;

describe('on set', () => {
  it('every role finds its day, within the width of a phone, and the browser complains of nothing', async () => {
    for (const person of ['P01', 'P05', 'P07']) {
      const seated = await set.sit(person);
      await until(async () => (await seated.page.innerText('main')).includes('W-01'), `${person} sees W-01`);
      expect(await seated.page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
      expect(seated.complaints).toEqual([]);
      await seated.context.close();
    }
  }, 60_000);

  it('opens without a network once it was opened with one, keeps what is entered then, and sends it later', async () => {
    const seated = await set.sit('P10', 'stop');
    const { page, context } = seated;
    await allSent(seated);
    await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
    const before = stops();
    await context.setOffline(true);
    await hold(page);
    await until(async () => !(await footer(page)).includes('All entries'), 'it says that something is unsent');
    await page.reload();
    await until(async () => (await page.innerText('body')).includes('STOP is in force'), 'the stop is still there');
    expect(await footer(page)).not.toContain('All entries received');
    expect(stops()).toBe(before);
    await context.setOffline(false);
    await allSent(seated);
    expect(stops()).toBe(before + 1);
    await context.close();
  }, 60_000);

  it('three phones that were away come back one after the other, and nothing is lost, doubled or out of its chain', async () => {
    const people = ['P11', 'P13', 'P14'] as const;
    const seated = new Map<string, Seated>();
    for (const person of people) seated.set(person, await set.sit(person, 'stop'));
    for (const each of seated.values()) await allSent(each);
    const held = new Map(people.map((person) => [person, counters(person).length]));
    for (const each of seated.values()) {
      await each.context.setOffline(true);
      // Stopped already by somebody else: each says that they heard it.
      await each.page.locator('button.primary').click();
      await until(async () => !(await footer(each.page)).includes('All entries'), 'something is unsent');
    }
    for (const person of ['P14', 'P11', 'P13']) {
      const each = seated.get(person);
      await each?.context.setOffline(false);
      if (each) await allSent(each);
    }
    for (const person of people) {
      const found = counters(person);
      expect(new Set(found).size, person).toBe(found.length);
      expect(
        [...found].sort((one, other) => one - other),
        person,
      ).toEqual(found);
      expect(found.length, person).toBe((held.get(person) ?? 0) + 1);
    }
    for (const each of seated.values()) await each.context.close();
  }, 120_000);

  it('a phone whose storage was emptied fetches everything anew and goes on in its own chain', async () => {
    const seated = await set.sit('P15', 'stop');
    const { page } = seated;
    await allSent(seated);
    await page.locator('button.primary').click();
    await until(() => counters('P15').length > 0, 'P15 has signed something');
    await allSent(seated);
    await page.evaluate(
      'indexedDB.databases().then((all) => Promise.all(all.map(({ name }) => indexedDB.deleteDatabase(name))))',
    );
    await page.reload();
    await until(async () => (await page.innerText('body')).includes('STOP'), 'it opens again');
    await allSent(seated);
    const flagged = set.hub.entries().filter(({ flags }) => flags.some((flag) => flag.includes('copied')));
    expect(flagged).toEqual([]);
    await seated.context.close();
  }, 60_000);

  it('a phone nobody has let in stops everything, and is believed for nothing else', async () => {
    const seated = await set.sit('', 'stop');
    const before = stops();
    await hold(seated.page);
    await until(() => stops() === before + 1, 'the hub has the stop');
    const { fact } = set.hub.entries().at(-1) ?? {};
    expect(fact?.type).toBe('StopCalled');
    expect(
      set.hub
        .view(Number.MAX_SAFE_INTEGER)
        .holds()
        .some(({ id }) => id === fact?.id),
    ).toBe(true);
    await until(
      async () => (await seated.page.innerText('main')).includes('The hub has it'),
      'it says that it arrived',
    );
    // STOP interrupts everybody: whatever screen they are on, it opens.
    const other = await set.sit('P06', 'cart');
    await until(async () => (await other.page.innerText('main')).includes('STOP is in force'), 'others see it at once');
    await other.context.close();
    const asked = await fetch(new URL('/api/sync?from=0', set.served.url));
    expect(asked.status).toBe(401);
    await seated.context.close();
  }, 60_000);

  it('a first visit loads no more than 250 kB of script', async () => {
    expect(firstLoad()).toBeLessThanOrEqual(250_000);
  });
});
