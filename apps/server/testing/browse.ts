// Opens the page in a real browser, fails on anything the browser complains of, and asks axe and our own measure of contrast.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

const inside = fileURLToPath(new URL('./probe.js', import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The five sizes everything is tried at. */
export const sizes = {
  small: { width: 320, height: 568 },
  phone: { width: 390, height: 844 },
  tablet: { width: 1024, height: 768 },
  laptop: { width: 1366, height: 768 },
  board: { width: 1920, height: 1080 },
} as const;

/** How to open a page. */
export interface Opening extends BrowserContextOptions {
  readonly theme?: 'sun' | 'night';
  /** Done before the page is asked for: routes. */
  readonly before?: (page: Page) => Promise<void>;
}

/** Opens an address, does some work in it, and returns what the browser complained of. */
export async function browse(
  browser: Browser,
  url: string,
  hash: string,
  { theme = 'sun', before, ...options }: Opening,
  work: (page: Page) => Promise<void>,
): Promise<string[]> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('dialog', (dialog) => {
    complaints.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  try {
    await page.addInitScript({ path: inside });
    await before?.(page);
    await page.goto(`${url}?theme=${theme}#/${hash}`);
    await page.waitForSelector('main h2', { state: 'attached' });
    await work(page);
  } finally {
    await context.close();
  }
  return complaints;
}

/** What axe finds wrong, with contrast held to 7:1. */
export async function violations(page: Page): Promise<[string, string[]][]> {
  await page.evaluate(axe);
  const found = (await page.evaluate(
    `axe.run(document, { resultTypes: ['violations'], rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } } })`,
  )) as { violations: { id: string; nodes: { html: string }[] }[] };
  return found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 160))]);
}

/** Asks the probe inside the page. */
export const probe = <T>(page: Page, what: string): Promise<T> => page.evaluate(`probe.${what}`) as Promise<T>;

/** Waits until something holds; the page's own policy forbids a browser's polling, so it is asked again from here. */
export async function until(page: Page, holds: string): Promise<void> {
  for (let tries = 0; tries < 150; tries += 1) {
    if (await page.evaluate(holds)) return;
    await page.waitForTimeout(100);
  }
  throw new Error(`It never came to hold that ${holds}`);
}
