// Holds that page tests find a browser on a system where nobody installed one.
import { expect, test } from 'vitest';
import { launchBrowser } from '../tools/browser.mjs';

test('a browser starts and draws a page', { timeout: 60_000 }, async () => {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto('data:text/html,<title>Proofhouse</title><h1>NOT PROVEN</h1>');
    expect(await page.title()).toBe('Proofhouse');
    const picture = await page.screenshot();
    expect(picture.subarray(1, 4).toString('latin1')).toBe('PNG');
  } finally {
    await browser.close();
  }
});
