// The sample day on the page can be read by everybody: in sun and night, by keyboard alone, at twice the size, in any part.

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../../tools/browser.mjs';
import { type Served, serve } from '../serve.ts';
import { keptAnswers } from '../testing/answers.ts';
import { browse, type Opening, probe, sizes, until, violations } from '../testing/browse.ts';
import { onDay14, tellDay14 } from '../testing/day14.ts';

let browser: Browser;
let server: Served;
const moment = onDay14('11:41:25');

beforeAll(async () => {
  const hub = await tellDay14();
  browser = await launchBrowser();
  server = await serve({ hub, port: 0, clock: () => onDay14('21:00'), print: () => undefined });
}, 120_000);
afterAll(async () => {
  await server?.close();
  await browser?.close();
});

async function at(hash: string, opening: Opening, work: (page: Page) => Promise<void>) {
  expect(await browse(browser, server.url, hash, opening, work)).toEqual([]);
}

const openLine = async (page: Page) => {
  await page.locator('.line .row').nth(1).click();
  await page.waitForSelector('.detail');
};
const show = (name: string) => async (page: Page) => {
  await page.getByRole('button', { name, exact: true }).click();
  await page.waitForSelector(`button[aria-pressed=true]:has-text("${name}")`);
  await page.locator('summary', { hasText: 'The same as a table' }).click();
  await page.waitForSelector('.as-table table');
};
const refusals = async (page: Page) => {
  await page.getByRole('button', { name: 'Refused', exact: true }).click();
  await page.waitForSelector('.mark.refused');
  await page.locator('.line .row').first().click();
  await page.waitForSelector('.reasons');
};
const nothing = async () => undefined;

const parts: readonly (readonly [string, string, (page: Page) => Promise<void>])[] = [
  ['the board', 'board', nothing],
  ['the board of another time', `board?at=${moment}`, nothing],
  ['the day with a line open', `day?at=${moment}`, openLine],
  ['a refusal with its reasons', 'day', refusals],
  ['the rounds strip as a table', 'day', show('Rounds')],
  ['the cycles strip as a table', 'day', show('Cycles')],
  ['the rounds', 'rounds', nothing],
  ['what is open', 'open', nothing],
  ['the record', 'record', nothing],
  ['a gun', 'thing/W-03', nothing],
];

const atNight = ['board of another time', 'line open', 'refusal', 'rounds strip', 'a gun'];
const themes = [
  ['sun', parts],
  ['night', parts.filter(([name]) => atNight.some((each) => name.includes(each)))],
] as const;

describe.each(themes)('in the theme %s', (theme, own) => {
  it.each(own)('%s: axe finds nothing, and every text has a contrast of 7:1', async (_, hash, ready) => {
    await at(hash, { viewport: sizes.laptop, theme }, async (page) => {
      await ready(page);
      expect(await violations(page)).toEqual([]);
      const { ratio, texts, at: where } = await probe<{ ratio: number; texts: number; at: string }>(page, 'contrast()');
      expect(texts).toBeGreaterThan(10);
      expect(ratio, where).toBeGreaterThanOrEqual(7);
    });
  });
});

describe('on a phone', () => {
  it.each(parts.slice(0, 4))('%s: axe finds nothing', async (_, hash, ready) => {
    await at(hash, { viewport: sizes.phone, hasTouch: true }, async (page) => {
      await ready(page);
      expect(await violations(page)).toEqual([]);
    });
  });
});

describe('at twice the size, and on the smallest phone', () => {
  it.each(parts)('%s: nothing runs out of the page sideways', async (_, hash, ready) => {
    await at(hash, { viewport: { width: 640, height: 384 }, deviceScaleFactor: 2 }, async (page) => {
      await ready(page);
      expect(await probe<number>(page, 'width()')).toBeLessThanOrEqual(640);
      await page.setViewportSize(sizes.small);
      await until(page, 'probe.width() <= 320');
    });
  });
});

describe('by keyboard alone', () => {
  interface Focused {
    readonly tag: string;
    readonly words: string;
    readonly isMarked: boolean;
    readonly isHidden: boolean;
  }
  const tab = async (page: Page): Promise<Focused | null> => {
    await page.keyboard.press('Tab');
    return probe<Focused | null>(page, 'focused()');
  };

  it('every stop on the board is seen and marked, and a gun opens', async () => {
    await at(`board?at=${moment}`, { viewport: sizes.laptop }, async (page) => {
      await page.waitForSelector('.gun');
      const stops: Focused[] = [];
      for (let stop = await tab(page); stop; stop = await tab(page)) stops.push(stop);
      expect(stops.filter(({ isMarked, isHidden }) => !isMarked || isHidden)).toEqual([]);
      expect(stops.map(({ words }) => words).slice(0, 7)).toEqual([
        'To the content',
        'Board',
        'Day',
        'Rounds',
        'Open',
        'Record',
        'Night',
      ]);
      expect(stops.filter(({ words }) => /^W-\d\d/.test(words))).toHaveLength(18);
      await page.locator('.gun .row').first().focus();
      await page.keyboard.press('Enter');
      await page.waitForSelector('h2:has-text("W-01")');
    });
  });

  it('the first stop leads past the tabs', async () => {
    await at('rounds', { viewport: sizes.laptop }, async (page) => {
      await tab(page);
      await page.keyboard.press('Enter');
      expect(await probe<Focused>(page, 'focused()')).toMatchObject({ tag: 'main' });
    });
  });

  it('both clocks move by arrow, and what stands behind a line opens and closes', async () => {
    await at('day', { viewport: sizes.laptop }, async (page) => {
      const clock = page.getByLabel('What was true at');
      await clock.focus();
      for (let n = 0; n < 3; n += 1) await page.keyboard.press('ArrowLeft');
      await until(page, 'location.hash.includes("at=")');
      await page.waitForSelector('text=Looking back. Nothing done here changes the record.');
      const record = page.getByLabel('What the record said at');
      await record.focus();
      await page.keyboard.press('PageDown');
      await until(page, 'location.hash.includes("known=")');
      await page.getByRole('button', { name: 'All it says' }).press('Enter');
      await until(page, '!location.hash.includes("known=")');
      await page.locator('.line .row').first().press('Enter');
      await page.waitForSelector('.detail >> text=The signature verifies');
      await page.locator('.detail .close').press('Enter');
      await page.waitForSelector('.detail', { state: 'detached' });
    });
  });

  it('the day is stepped through and played', async () => {
    await at(`day?at=${moment}`, { viewport: sizes.laptop }, async (page) => {
      const hash = () => page.evaluate('location.hash');
      await page.waitForSelector('.strip');
      const before = await hash();
      await page.getByRole('button', { name: 'Step one entry' }).press('Enter');
      await until(page, `location.hash !== ${JSON.stringify(before)}`);
      await page.getByRole('button', { name: 'Play' }).press('Enter');
      const stepped = await hash();
      await until(page, `location.hash !== ${JSON.stringify(stepped)}`);
      await page.getByRole('button', { name: 'Pause' }).press('Enter');
      await page.waitForSelector('button:has-text("Play")');
    });
  });
});

describe('both times', () => {
  it('what was true, and what the record said then, differ by what was entered late', async () => {
    const called = 'text=called out W-01: three blanks';
    const then = onDay14('14:52');
    await at(`day?at=${then}`, { viewport: sizes.laptop }, async (page) => {
      await page.waitForSelector('.lines');
      expect(await page.locator(called).count()).toBe(1);
      expect(await page.locator('.mark.late').first().innerText()).toBe('LATE, entered 15:20');
    });
    await at(`day?at=${then}&known=${then}`, { viewport: sizes.laptop }, async (page) => {
      await page.waitForSelector('.lines');
      expect(await page.locator(called).count()).toBe(0);
    });
  });
});

describe('the answers kept for the pictures', () => {
  it('have the shape of what the server answers today', async () => {
    const ask = async (path: string) => (await fetch(`${server.url}api/${path}`)).json() as Promise<object>;
    const shapeOf = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.slice(0, 1).map(shapeOf);
      if (value === null || typeof value !== 'object') return 'value';
      return Object.fromEntries(Object.keys(value).map((name) => [name, 'there']));
    };
    const parts = (value: object) =>
      Object.fromEntries(
        Object.entries(value).map(([name, each]) => [name, Array.isArray(each) ? shapeOf(each) : 'there']),
      );
    const { board, lines, strips } = keptAnswers().day as Record<string, object>;
    expect(parts(await ask(`board?at=${moment}`))).toEqual(parts(board ?? {}));
    expect(parts(await ask(`day?at=${moment}&limit=60`))).toEqual(parts(lines ?? {}));
    const drawn = (await ask('strips')) as { strips: object };
    expect(parts(drawn.strips)).toEqual(parts((strips as { strips: object }).strips));
  });
});

it('a refusal says within two taps what is missing, who can supply it, how long that takes and which text asks for it', async () => {
  await at('day', { viewport: sizes.laptop, theme: 'sun' }, async (page) => {
    await refusals(page);
    const reason = page.locator('.reasons .reason').first();
    expect(await reason.locator('dt').allTextContents()).toEqual([
      'Missing',
      'Who can supply it',
      'How long',
      'Asked for by',
      'Rule',
    ]);
    expect(await reason.locator('dd').nth(2).textContent()).toMatch(/^\d+ (to \d+ )?minutes.*: .+ \(.+\)$/);
  });
});
