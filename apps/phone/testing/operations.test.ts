// STOP, a count by two and the other screens beside the take loop, in a real browser with several people at once.

import { violations } from '@proofhouse/server/testing/browse.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type OnSet, onSet } from './seats.ts';

let set: OnSet;
beforeAll(async () => {
  set = await onSet('08:38');
}, 120_000);
afterAll(() => set?.close(), 60_000);

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
/** Presses as a finger does that stays for more than a second. */
async function hold(page: Page, name: string | RegExp): Promise<void> {
  await button(page, name).scrollIntoViewIfNeeded();
  const box = await button(page, name).boundingBox();
  if (!box) throw new Error(`There is no button ${name}.`);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.waitForTimeout(1200);
  await page.mouse.up();
}
const type = async (page: Page, digits: string): Promise<void> => {
  for (const digit of digits) {
    await page.locator('.keys').getByRole('button', { name: digit, exact: true }).click();
    // A second press right after the first is taken for a slip.
    await page.waitForTimeout(450);
  }
};
/** Answers a count of one line and holds it fixed. */
async function count(page: Page, digits: string): Promise<void> {
  await type(page, digits);
  await button(page, 'Next').click();
  await hold(page, /Fix my count/);
}

it('counts a tray by two, neither of whom sees a number before both are fixed', { timeout: 120_000 }, async () => {
  const tray = set.hub.view(set.hub.receivedAt ?? 0).find('T2');
  const armorer = await set.sit('P01', `count?place=${tray}&of=rounds`);
  await count(armorer.page, '36');
  await armorer.page.getByText('Your count is fixed.').waitFor();
  const director = await set.sit('P05', `count?place=${tray}&of=rounds`);
  expect(await director.page.locator('main').innerText()).not.toMatch(/36|35/);
  expect(await director.page.locator('.typed').innerText()).toBe('—');
  await count(director.page, '36');
  for (const { page } of [armorer, director]) {
    await page.getByRole('columnheader', { name: 'Armorer 1' }).waitFor();
    await page.getByRole('columnheader', { name: '1st AD' }).waitFor();
  }
  for (const { context, complaints } of [armorer, director]) {
    expect(complaints).toEqual([]);
    await context.close();
  }
});

it('stops by one second’s hold, is heard, keeps every gun in sight, and is lifted by controller and caller', {
  timeout: 180_000,
}, async () => {
  const camera = await set.sit('P20', 'stop');
  const armorer = await set.sit('P01', 'stop');
  const director = await set.sit('P05', 'stop');
  await button(camera.page, /STOP NOW/).click();
  expect(await camera.page.getByText('STOP is in force').count()).toBe(0);
  await hold(camera.page, /STOP NOW/);
  for (const { page } of [camera, armorer, director])
    await page.getByRole('heading', { name: 'STOP is in force' }).waitFor();
  await button(armorer.page, 'I have heard it').click();
  await camera.page.getByText(/^Heard on 2 of/).waitFor();
  expect(await camera.page.locator('.row .thing').allInnerTexts()).toContain('W-01');
  await button(armorer.page, 'Say what it was, and lift it').click();
  await armorer.page.getByLabel('What it was, in your words').fill('a dog in the line, on its lead now');
  await button(armorer.page, /^1st AD · P05/).click();
  await hold(armorer.page, /Sign that it is over/);
  await director.page.getByText('a dog in the line, on its lead now').first().waitFor();
  await hold(director.page, /Stand behind it/);
  await camera.page.getByRole('heading', { name: 'Stop everything' }).waitFor();
  for (const { context, complaints } of [camera, armorer, director]) {
    expect(complaints).toEqual([]);
    await context.close();
  }
});

it('lets a newcomer in by two who compare six letters, and not by one', { timeout: 180_000 }, async () => {
  const armorer = await set.sit('P01', 'people');
  const director = await set.sit('P05', 'people');
  const stranger = await armorer.context.browser()!.newContext();
  const page = await stranger.newPage();
  await page.goto(`${set.served.url}app/#/join`);
  await page.getByLabel('Your name').fill('SAMPLE name');
  await page.getByLabel('Your role').fill('Background 7');
  await button(page, 'Ask to be let in').click();
  const code = await page.locator('.letters').innerText();
  await button(armorer.page, new RegExp(`Background 7, asks to be let in: ${code}`)).click();
  await button(armorer.page, 'Not on the list yet: Background 7').click();
  await hold(armorer.page, /I see them and the same letters/);
  await button(armorer.page, /Somebody else signs second/).waitFor();
  expect(await page.locator('.letters').innerText()).toBe(code);
  await director.page.locator('.letters').getByText(code).waitFor();
  await hold(director.page, /I see them and the same letters/);
  await page.locator('.letters').waitFor({ state: 'detached' });
  await page.getByText('Hub reached').or(page.getByText('All entries received by the hub')).first().waitFor();
  for (const each of [armorer.context, director.context, stranger]) await each.close();
});

const screens = [
  'stop',
  'count',
  'close',
  'did-not-fire',
  'open-items',
  'people',
  'day',
  'concern',
  'freeze',
  'meeting',
  'control',
  'dummies',
  'tray',
  'issue',
  'move',
];

it('says what axe asks for on every screen, in both themes', { timeout: 240_000 }, async () => {
  const { page, context } = await set.sit('P01');
  const person = set.hub.view(set.hub.receivedAt ?? 0).find('P02');
  const tray = set.hub.view(set.hub.receivedAt ?? 0).find('T3');
  for (const theme of ['sun', 'night']) {
    for (const screen of [...screens, `person?person=${person}`, `count?place=${tray}&of=rounds`]) {
      await page.evaluate(`document.documentElement.dataset.theme = '${theme}'; location.hash = '#/${screen}'`);
      await page.waitForTimeout(250);
      expect(await violations(page), `${screen} ${theme}`).toEqual([]);
    }
  }
  await context.close();
});

it('begins the wait by one tap on the gun, and opens nothing before it is over', { timeout: 180_000 }, async () => {
  const shooting = await onSet('11:40');
  try {
    const { page, complaints } = await shooting.sit('P02', 'did-not-fire');
    await button(page, 'W-03 did not fire: 1 round').click();
    await page.getByRole('heading', { name: 'W-03 did not fire. Hold.' }).waitFor();
    const open = button(page, /Open it: say what came out/);
    expect(await open.getAttribute('aria-disabled')).toBe('true');
    await open.click({ force: true });
    expect(await page.getByRole('timer').innerText()).toMatch(/^0:[0-3]\d$/);
    expect(await page.locator('main').innerText()).toContain('Actor B');
    expect(complaints).toEqual([]);
  } finally {
    await shooting.close();
  }
});

it('closes the lunch gate only with the missing belt round named', { timeout: 180_000 }, async () => {
  const lunch = await onSet('13:06');
  try {
    const { page, complaints } = await lunch.sit('P05', 'close');
    const ask = button(page, 'Meal: may it be closed?');
    await ask.click();
    await page.getByRole('heading', { name: 'May not be done yet' }).waitFor();
    expect(await page.locator('.answer').innerText()).toContain('BELT-A counts 23 of 24');
    await button(page, /^BELT-A counts 23 of 24/).click();
    await button(page, 'Armorer 1 · P01').click();
    // An answer speaks of what was asked, and goes when that changes.
    expect(await page.locator('.answer').count()).toBe(0);
    await page.waitForTimeout(450);
    await ask.click();
    await page.getByRole('heading', { name: 'May be done' }).waitFor();
    expect(complaints).toEqual([]);
  } finally {
    await lunch.close();
  }
});
