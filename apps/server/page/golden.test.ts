// Pictures of the board and of the day at five sizes, in sun, night and grey; a person looks at what changed.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../../tools/browser.mjs';
import { root } from '../../../tools/root.mjs';
import { serve } from '../serve.ts';
import {
  answerWith,
  type BoardAnswer,
  crowded,
  goldens,
  keepAnswers,
  keptAnswers,
  stopped,
} from '../testing/answers.ts';
import { browse, probe, sizes, until } from '../testing/browse.ts';
import { morning } from '../testing/morning.ts';

const isUpdate = process.env['UPDATE_GOLDENS'] === '1';
if (isUpdate) await keepAnswers();
const { boards, day, moment } = keptAnswers();
const browser = await launchBrowser();
const { hub } = await morning();
const server = await serve({ hub, port: 0, print: () => undefined });
afterAll(async () => {
  await server.close();
  await browser.close();
});

/** A page of its own in which pictures are compared: the policy of ours lets no picture in. */
const bench = await browser.newPage();
await bench.addInitScript({ path: new URL('../testing/probe.js', import.meta.url).pathname });
await bench.goto('about:blank');

/** By which browser and fonts the pictures were drawn: others draw others. */
const drawnWith = { browser: browser.version(), fonts: '' };
await browse(browser, server.url, 'open', {}, async (page) => {
  drawnWith.fonts = await probe<string>(page, 'fonts()');
});
const note = join(goldens, 'drawn-with.golden.json');
if (isUpdate) writeFileSync(note, `${JSON.stringify(drawnWith)}\n`);
const isSame = existsSync(note) && readFileSync(note, 'utf8').trim() === JSON.stringify(drawnWith);
const means = isSame
  ? 'as drawn'
  : 'structure only, pixels not compared: another browser or other fonts drew the goldens';

interface Picture {
  readonly name: string;
  readonly size: keyof typeof sizes;
  readonly board: BoardAnswer;
  readonly hash?: string;
  readonly theme?: 'sun' | 'night';
  /** Another picture is taken without its colours. */
  readonly alsoGrey?: boolean;
  readonly ready?: (page: Page) => Promise<void>;
}
const all = Object.keys(sizes) as (keyof typeof sizes)[];
const press = (name: string) => async (page: Page) => {
  await page.getByRole('button', { name, exact: true }).click();
  await page.waitForSelector(`button[aria-pressed=true]:has-text("${name}")`);
};
const onDay = { board: boards.none, hash: `day?at=${moment}` } as const;
const pictures: readonly Picture[] = [
  ...all.map((size) => ({ name: `board-${size}`, size, board: boards.blanks, alsoGrey: true })),
  { name: 'board-tablet-wait', size: 'tablet', board: boards.wait, alsoGrey: true },
  { name: 'board-phone-night', size: 'phone', board: boards.wait, theme: 'night' },
  { name: 'board-board-night', size: 'board', board: boards.blanks, theme: 'night' },
  { name: 'board-board-many', size: 'board', board: boards.many },
  { name: 'board-board-eight', size: 'board', board: crowded(boards.blanks, 8) },
  { name: 'board-board-none', size: 'board', board: boards.none },
  { name: 'board-board-stop', size: 'board', board: stopped(boards.blanks) },
  { name: 'board-phone-stop', size: 'phone', board: stopped(boards.blanks), theme: 'night' },
  ...all.map((size) => ({ ...onDay, name: `day-${size}`, size, alsoGrey: size === 'laptop' })),
  { ...onDay, name: 'day-board-night', size: 'board', theme: 'night' },
  { ...onDay, name: 'day-laptop-hour', size: 'laptop', ready: press('1 h') },
  { ...onDay, name: 'day-laptop-rounds', size: 'laptop', ready: press('Rounds') },
  { ...onDay, name: 'day-laptop-cycles', size: 'laptop', ready: press('Cycles') },
  { ...onDay, name: 'day-board-line', size: 'board', hash: `${onDay.hash}&line=any` },
];

const inGrey = (page: Page) =>
  page.evaluate("document.documentElement.style.filter = 'grayscale(1)'; document.fonts.ready.then(() => undefined)");

/** Holds what is on the page against its golden, where the same browser and fonts drew that. */
async function compare(page: Page, name: string) {
  const path = join(goldens, `${name}.png`);
  const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  if (isUpdate) writeFileSync(path, picture);
  if (!isSame && !isUpdate) return;
  const golden = readFileSync(path).toString('base64');
  const share = await probe<number>(bench, `differ('${picture.toString('base64')}', '${golden}')`);
  if (share > 0.005) writeFileSync(join(root, '.build', `${name}.png`), picture);
  expect(share, `what was drawn stands in .build/${name}.png`).toBeLessThanOrEqual(0.005);
}

/** Draws a picture and hands over the page it is on. */
async function drawn(
  { size, board, hash = 'board', theme = 'sun', ready }: Picture,
  work: (page: Page) => Promise<void>,
) {
  const isDay = hash !== 'board';
  const complaints = await browse(
    browser,
    server.url,
    hash,
    { viewport: sizes[size], theme, before: (page) => answerWith(page, board, isDay ? day : undefined) },
    async (page) => {
      await page.waitForSelector(isDay ? '.canvas' : '.tile, .gun');
      if (hash.includes('line=')) await page.locator('.detail').scrollIntoViewIfNeeded();
      await ready?.(page);
      await work(page);
    },
  );
  expect(complaints).toEqual([]);
}

describe(`pictures, ${means}`, () => {
  it.each(pictures.map((picture) => [picture.name, picture] as const))('%s', async (name, picture) => {
    await drawn(picture, async (page) => {
      expect(await probe<number>(page, 'width()')).toBeLessThanOrEqual(sizes[picture.size].width);
      const rows = await probe<number[][]>(page, "boxes('.gun .row, .tile:not(.gone) .row')");
      for (const [n, [, y = 0, , height = 0]] of rows.entries()) {
        const below = rows.slice(n + 1).filter(([x]) => x === rows[n]?.[0]);
        for (const [, next = 0] of below) expect(next, `row ${n} of ${name}`).toBeGreaterThanOrEqual(y + height - 1);
      }
      await compare(page, name);
      if (!picture.alsoGrey) return;
      await inGrey(page);
      await compare(page, `${name}-grey`);
    });
  });
});

describe('a board on a wall of 1920 by 1080', () => {
  it.each([
    ['three guns out', boards.blanks],
    ['a hold', boards.wait],
    ['nothing out', boards.none],
    ['eighteen guns out', boards.many],
    ['STOP', stopped(boards.blanks)],
    ['STOP with eighteen out', stopped(boards.many)],
    ['four out, told', crowded(boards.blanks, 4)],
    ['eight out, told', crowded(boards.blanks, 8)],
  ])('%s: all of it is in sight, and no word is cut', async (_, board) => {
    await drawn({ name: '', size: 'board', board }, async (page) => {
      expect(await probe<number>(page, 'below()')).toBeLessThanOrEqual(0);
      expect(await probe<string[]>(page, "cut('.gun .plate, .gun .rest, .tile .rest, .mode, .notice')")).toEqual([]);
    });
  });

  it('has capitals of at least 48 pixels: the mode, a gun and its word', async () => {
    await drawn({ name: '', size: 'board', board: boards.blanks }, async (page) => {
      for (const selector of ['.mode .words', '.gun .alias', '.gun .word b']) {
        expect(await probe<number>(page, `capitals('${selector}')`), selector).toBeGreaterThanOrEqual(48);
      }
    });
  });

  it('changes nothing by itself while an action runs', async () => {
    await drawn({ name: '', size: 'board', board: boards.blanks }, async (page) => {
      await until(page, 'probe.text("#age").startsWith("Read at 11:40:30")');
      await probe(page, "watch('header, #mode, main, footer')");
      // Meanwhile the page reads again, and the day's own time goes on.
      await page.clock.setFixedTime(boards.blanks.now + 5_000);
      await page.waitForTimeout(2_500);
      expect(await probe<number>(page, 'changes()')).toBe(0);
    });
  });

  it('says at once, even then, that the data is late', async () => {
    await drawn({ name: '', size: 'board', board: boards.blanks }, async (page) => {
      await until(page, 'probe.text("#age").startsWith("Read at 11:40:30")');
      await page.route(/\/api\/board/, () => undefined);
      await page.clock.setFixedTime(boards.blanks.now + 40_000);
      await until(page, 'probe.text("#age").startsWith("LATE: data 40 s old")');
    });
  });
});

describe('in grey', () => {
  it('no two states look alike, even without their words', async () => {
    const codes =
      'frozen stop wait back not_proven look_due blank dummy_shown empty_shown held locked cannot_fire'.split(' ');
    await drawn({ name: '', size: 'laptop', board: boards.blanks }, async (page) => {
      await page.evaluate(`(async () => {
        const { shape } = await import('/shapes.js');
        document.body.append(...${JSON.stringify(codes)}.map((code) => {
          const plate = document.createElement('span');
          plate.className = 'plate state-' + code;
          plate.style.cssText = 'width: 96px; height: 64px; flex: none';
          const solid = document.createElement('span');
          solid.className = 'solid';
          solid.append(shape(code));
          solid.firstChild.setAttribute('width', 40);
          plate.append(solid);
          return plate;
        }));
      })()`);
      await inGrey(page);
      const plates: string[] = [];
      for (const plate of await page.locator('body > .plate').all())
        plates.push((await plate.screenshot()).toString('base64'));
      expect(plates).toHaveLength(codes.length);
      for (const [n, one] of plates.entries()) {
        for (const [m, other] of plates.slice(0, n).entries()) {
          const share = await probe<number>(bench, `differ('${one}', '${other}')`);
          expect(share, `${codes[n]} and ${codes[m]}`).toBeGreaterThan(0.05);
        }
      }
    });
  });
});
