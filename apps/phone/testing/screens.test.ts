// Every screen of the take loop in both themes: axe finds nothing, contrast is 7:1, nothing leaves the width of a phone.

import { violations } from '@proofhouse/server/testing/browse.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OnSet, onSet, type Seated } from './seats.ts';

const small = { width: 360, height: 640 };
/** A phone at 200 % zoom. */
const zoomed = { width: 320, height: 568 };

/** Screen by person: as they find it at 11:09, with W-01 empty at the cart and W-10 in its store. */
const screens: [person: string, screen: string, plan?: string][] = [
  ['P01', 'home'],
  ['P01', 'cart'],
  ['P01', 'cycle', 'PL-05'],
  ['P01', 'cycle', 'PL-12'],
  ['P05', 'witness'],
  ['P05', 'caller', 'PL-05'],
  ['P07', 'performer'],
  ['P01', 'scan'],
  ['P01', 'menu'],
  ['P13', 'join'],
];

let set: OnSet;
const seats = new Map<string, Seated>();
beforeAll(async () => {
  set = await onSet('11:09');
  for (const person of new Set(screens.map(([who]) => who))) seats.set(person, await set.sit(person, 'home', small));
}, 180_000);
afterAll(() => set?.close());

async function open(person: string, screen: string, plan?: string): Promise<Page> {
  const seat = seats.get(person);
  if (!seat) throw new Error(`${person} has no seat.`);
  const id = plan === undefined ? undefined : set.hub.view(Number.MAX_SAFE_INTEGER).find(plan);
  const hash = `#/${screen}${id === undefined ? '' : `?plan=${id}`}`;
  await seat.page.evaluate(`location.hash = ${JSON.stringify(hash)}`);
  await seat.page.locator('main h1').waitFor();
  await seat.page.waitForTimeout(100);
  return seat.page;
}

const theme = (page: Page, wanted: string) =>
  page.evaluate(`document.documentElement.dataset.theme = ${JSON.stringify(wanted)}`);

describe.each(['sun', 'night'])('by %s', (light) => {
  it.each(screens)('%s finds nothing wrong on the screen %s %s', async (person, screen, plan) => {
    const page = await open(person, screen, plan);
    await theme(page, light);
    expect(await violations(page)).toEqual([]);
  });
});

it('the check of contrast notices a text too pale', async () => {
  const page = await open('P01', 'scan');
  await page.evaluate(
    "document.querySelector('main').append(Object.assign(document.createElement('p'), { id: 'pale', textContent: 'too pale' })); document.querySelector('#pale').style.color = '#999'",
  );
  expect(await violations(page)).toHaveLength(1);
  await open('P01', 'home');
});

describe('on a phone', () => {
  it.each(screens)(
    '%s has the screen %s %s within its width, at twice its size as well',
    async (person, screen, plan) => {
      const page = await open(person, screen, plan);
      for (const size of [small, zoomed]) {
        await page.setViewportSize(size);
        const width = await page.evaluate<number>('document.documentElement.scrollWidth');
        expect(width).toBeLessThanOrEqual(size.width);
      }
      await page.setViewportSize(small);
    },
  );

  it.each(screens)(
    '%s finds one button on the screen %s %s that leads on, large enough for a glove',
    async (person, screen, plan) => {
      const page = await open(person, screen, plan);
      const primaries = page.locator('button.primary');
      expect(await primaries.count()).toBe(1);
      const box = await primaries.boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(96);
      for (const other of await page.locator('button:visible, input:visible, summary:visible').all()) {
        const found = await other.boundingBox();
        expect(found?.height, await other.innerText()).toBeGreaterThanOrEqual(64);
      }
    },
  );

  it('finds a gun by its tag typed and sent with the Enter key, as a scanner does', async () => {
    const page = await open('P01', 'scan');
    await page.keyboard.type('w-01');
    await page.keyboard.press('Enter');
    await page.locator('.row .thing', { hasText: 'W-01' }).waitFor();
    expect(await page.locator('main').innerText()).toContain('A tag proves nothing alone');
  });

  it('says every reason of a refusal, who can make it true, and which text asks for it', async () => {
    const page = await open('P04', 'cycle', 'PL-05').catch(async () => {
      seats.set('P04', await set.sit('P04', 'home', small));
      return open('P04', 'cycle', 'PL-05');
    });
    await page.locator('.answer.refused').waitFor();
    const said = await page.locator('.answer.refused').innerText();
    expect(said).toMatch(/Assistant Property Master|not listed to control guns/);
    expect(said).toContain('Who can make it true');
    await page.locator('.answer.refused summary').first().click();
    expect(await page.locator('.answer.refused details[open] p').first().innerText()).not.toBe('');
    expect(await page.locator('button.primary').getAttribute('aria-disabled')).toBe('true');
  });
});
