// Types of browser.mjs, for the page tests that import it.
import type { Browser, LaunchOptions } from 'playwright-core';

/** The browser to start, with the environment it needs. */
export function findBrowser(): Promise<{
  executablePath: string;
  env: Record<string, string | undefined>;
  isPackaged: boolean;
}>;

/** Starts a headless browser; `args` are added to the flags every page test needs. */
export function launchBrowser(options?: LaunchOptions): Promise<Browser>;
