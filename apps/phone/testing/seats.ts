// Several people at once, in a real browser: a hub with the sample production, and a seat for each of them.

import type { Hub } from '@proofhouse/record/hub.ts';
import { type Served, serve } from '@proofhouse/server/serve.ts';
import { onDay14, tellDay14 } from '@proofhouse/server/testing/day14.ts';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '../../../tools/browser.mjs';
import { buildPhone } from '../../../tools/phone.mjs';

/** One person's device. */
export interface Seated {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the browser complained of. */
  readonly complaints: string[];
}

/** A set to be played on. */
export interface OnSet {
  readonly hub: Hub;
  readonly served: Served;
  /** Opens the device of a person, on a screen of the app; that of nobody known where the name is empty. */
  sit(person: string, screen?: string, size?: { width: number; height: number }): Promise<Seated>;
  close(): Promise<void>;
}

export const phoneSize = { width: 390, height: 844 };

/** Starts the morning of day 14 at a time, with a browser for everybody who sits down. */
export async function onSet(from = '08:38'): Promise<OnSet> {
  await buildPhone();
  const hub = await tellDay14(from);
  const [began, told] = [Date.now(), onDay14(from)];
  const served = await serve({ hub, port: 0, print: () => undefined, clock: () => told + Date.now() - began });
  const browser: Browser = await launchBrowser();
  return {
    hub,
    served,
    async sit(person, screen = 'home', size = phoneSize) {
      const context = await browser.newContext({ viewport: size });
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.goto(`${served.url}app/${person === '' ? '' : `?as=${person}`}#/${screen}`);
      await page.waitForSelector('main, .app');
      return { page, context, complaints };
    },
    async close() {
      await browser.close();
      await served.close();
      await hub.close();
    },
  };
}
