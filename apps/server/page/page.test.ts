// The page over a hub that lives: it hears of what is received, drives a replay, and no word of the record becomes markup.

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../../tools/browser.mjs';
import type { ReplayFeed } from '../replay.ts';
import { type Served, serve } from '../serve.ts';
import { browse, probe, sizes, until } from '../testing/browse.ts';
import { morning, T0 } from '../testing/morning.ts';

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

async function at(hash: string, viewport: { width: number; height: number }, work: (page: Page) => Promise<void>) {
  expect(await browse(browser, server.url, hash, { viewport }, work)).toEqual([]);
}

/** Something received by another door, as a phone would send it. */
const note = (words: string, seconds: number) =>
  day.hub.receive(
    [day.people.armorer.act({ type: 'NoteMade', body: { words } }, T0 + seconds * 1000)],
    T0 + seconds * 1000 + 100_000,
  );

describe('the page', () => {
  it.each(Object.keys(sizes) as (keyof typeof sizes)[])(
    'names every gun with word, contents, hands and proof, within the width of the %s',
    async (size) => {
      await at('board', sizes[size], async (page) => {
        const guns = await page.locator('.loud .gun, .tiles .tile:not(.gone)').allInnerTexts();
        expect(guns).toHaveLength(2);
        expect(guns.join(' ')).toMatch(/W-01[\s\S]*STOP/);
        expect(await page.locator('.mode').innerText()).toMatch(/DANGER\s*STOP, DO NOT TOUCH/);
        expect(await page.locator('.notice').innerText()).toContain('Still needed: a controller');
        expect(await page.locator('#sample').isVisible()).toBe(true);
        expect(await page.locator('footer').innerText()).toMatch(
          /Data \d+ s old[\s\S]*Look again before you take it\./,
        );
        expect(await probe<number>(page, 'width()')).toBeLessThanOrEqual(sizes[size].width);
      });
    },
  );

  it('shows words as words, whatever is in them', async () => {
    await at('day', sizes.tablet, async (page) => {
      await page.waitForSelector('.lines');
      expect(await page.locator('main').innerText()).toContain('<img src=x onerror=alert(1)>');
      expect(await page.locator('main img').count()).toBe(0);
    });
  });

  it('goes from a gun to its lines and from a line to what stands behind it', async () => {
    await at('board', sizes.phone, async (page) => {
      await page.locator('.tiles .row, .loud .row').first().click();
      await page.waitForSelector('text=Its lines, newest first');
      await page.locator('.line .row').first().click();
      await page.waitForSelector('text=The signature verifies');
      await page.waitForSelector('text=is in the signed head');
    });
  });

  it('narrows the day', async () => {
    await at('day', sizes.tablet, async (page) => {
      await page.getByRole('button', { name: 'Danger' }).click();
      await page.waitForSelector('h3:has-text("1 line, newest first")');
      await page.getByRole('button', { name: 'Everything' }).click();
      await page.getByLabel('About').fill('W-17');
      await page.getByRole('button', { name: 'Show', exact: true }).click();
      await page.waitForSelector('text=listed W-17');
    });
  });

  it('hears of what is received, and drives a replay', async () => {
    await at('day', sizes.tablet, async (page) => {
      await page.getByRole('button', { name: 'Step one entry' }).click();
      await page.waitForSelector('.lines >> text=Step 1 of the replay.');
      await note('By another door.', 199);
      await page.waitForSelector('.lines >> text=By another door.');
    });
  });

  it('changes in place: what was drawn stays, and nothing moves', async () => {
    await at('board', sizes.laptop, async (page) => {
      await page.waitForSelector('.tile');
      const boxes = () => probe<number[][]>(page, "boxes('.mode, .notice, .gun, .tile, footer')");
      await probe(page, "keep('.gun, .tile')");
      const before = await boxes();
      await note('Changes nothing on the board.', 201);
      await until(page, 'probe.text("#age").includes(" of ")');
      expect(await boxes()).toEqual(before);
      expect(await probe(page, 'isKept()')).toBe(true);
    });
  });

  it('keeps the focus while it changes', async () => {
    await at('board', sizes.laptop, async (page) => {
      await page.locator('.tile .row').last().focus();
      await note('While somebody reads.', 203);
      await until(page, 'probe.text("#age").includes(" of ")');
      expect(await probe(page, "focusedIn('.tile')")).toBe('W-17');
    });
  });

  it('speaks of holds, and of nothing else', async () => {
    await at('board', sizes.phone, async (page) => {
      await until(page, 'probe.text("#announce") !== ""');
      expect(await page.locator('#announce').innerText()).toMatch(/^Hold: /);
      expect(await page.locator('[aria-live], [role=status], [role=alert]').count()).toBe(2);
    });
  });

  it('changes from sun to night and remembers it, and an address can ask for one', async () => {
    await at('board', sizes.laptop, async (page) => {
      const theme = () => probe(page, 'theme()');
      expect(await theme()).toBe('sun');
      await page.getByRole('button', { name: 'Night' }).click();
      expect(await theme()).toBe('night');
      await page.goto(server.url);
      expect(await theme()).toBe('night');
      await page.goto(`${server.url}?theme=sun`);
      expect(await theme()).toBe('sun');
    });
  });
});
