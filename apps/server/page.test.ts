// The page in a real browser: readable at three sizes, without a complaint, and no word of the record becomes markup.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../tools/browser.mjs';
import type { ReplayFeed } from './replay.ts';
import { type Served, serve } from './serve.ts';
import { morning, T0 } from './testing/morning.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let browser: Browser;
let server: Served;
let day: Awaited<ReturnType<typeof morning>>;

beforeAll(async () => {
  browser = await launchBrowser();
  day = await morning();
  let n = 0;
  const feed: ReplayFeed = {
    next: async () => {
      n += 1;
      const words = `Step ${n} of the replay.`;
      const at = T0 + 200_000 + n;
      await day.hub.receive([day.people.armorer.act({ type: 'NoteMade', body: { words } }, at)], at);
      return { at, say: words };
    },
  };
  server = await serve({ hub: day.hub, port: 0, replay: feed, print: () => undefined });
}, 120_000);
afterAll(async () => {
  await server?.close();
  await browser?.close();
});

/** Opens a part of the page, runs some work in it, and fails on anything the browser complains of. */
async function at(part: string, size: { width: number; height: number }, work: (page: Page) => Promise<void>) {
  const page = await browser.newPage({ viewport: size });
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('dialog', (dialog) => {
    complaints.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(`${server.url}#/${part}`);
  await page.waitForSelector('main h2');
  await work(page);
  await page.close();
  expect(complaints).toEqual([]);
}
const sizes = {
  phone: { width: 360, height: 740 },
  tablet: { width: 1024, height: 768 },
  board: { width: 1920, height: 1080 },
};

describe.each(Object.entries(sizes))('on a %s', (_, size) => {
  it('the board names every gun with word, contents, hands and proof, and nothing runs out of the page', async () => {
    await at('board', size, async (page) => {
      const guns = await page.locator('.guns .gun').allInnerTexts();
      expect(guns).toHaveLength(2);
      expect(guns[0]).toMatch(/W-01\s+STOP/);
      for (const words of ['In it', 'With', 'Proof', 'Hold']) expect(guns[0]).toContain(words);
      expect(await page.locator('#sample').isVisible()).toBe(true);
      const width = await page.evaluate('document.documentElement.scrollWidth');
      expect(width).toBeLessThanOrEqual(size.width);
    });
  });

  it.each(['board', 'day', 'rounds', 'record', 'thing/W-01'])('%s can be read by everybody', async (part) => {
    await at(part, size, async (page) => {
      await page.evaluate(axe);
      const found = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as {
        violations: { id: string; nodes: { html: string }[] }[];
      };
      expect(found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    });
  });
});

describe('the page', () => {
  it('shows words as words, whatever is in them', async () => {
    await at('day', sizes.tablet, async (page) => {
      expect(await page.locator('main').innerText()).toContain('<img src=x onerror=alert(1)>');
      expect(await page.locator('main img').count()).toBe(0);
    });
  });

  it('goes from a gun to its lines and from a line to its proof', async () => {
    await at('board', sizes.phone, async (page) => {
      await page.locator('.guns .plate').first().click();
      await page.waitForSelector('text=Its lines, newest first');
      await page.locator('.when').first().click();
      await page.waitForSelector('text=The signature verifies');
    });
  });

  it('narrows the day', async () => {
    await at('day', sizes.tablet, async (page) => {
      await page.getByRole('button', { name: 'Danger' }).click();
      await page.waitForSelector('text=newest first: 1 line');
      await page.getByRole('button', { name: 'Everything' }).click();
      await page.getByLabel('One gun, lot, place or person').fill('W-17');
      await page.getByRole('button', { name: 'Show', exact: true }).click();
      await page.waitForSelector('text=listed W-17');
    });
  });

  it('hears of what is received, and drives a replay', async () => {
    await at('day', sizes.tablet, async (page) => {
      await page.getByRole('button', { name: 'One step' }).click();
      await page.waitForSelector('main >> text=Step 1 of the replay.');
      const late = day.people.armorer.act({ type: 'NoteMade', body: { words: 'By another door.' } }, T0 + 199_000);
      await day.hub.receive([late], T0 + 300_000);
      await page.waitForSelector('main >> text=By another door.');
    });
  });
});
