// How long hands and eyes are on a screen, by a keystroke-level model: what is touched is counted, never timed.

import type { Locator, Page } from 'playwright-core';

/**
 * Seconds of each operator. `think` is the mental preparation of the keystroke-level model
 * (Communications of the ACM 23/7, 1980), put once before each view that is touched. `point` and `tap` are a finger's, as
 * the fingerstroke-level model has them (Human Movement Science 44, 2015); those two
 * figures are from memory and still want comparing with the paper. Gloves, sun and a gun in the other hand are in none.
 */
export const operators = { think: 1.35, point: 0.43, tap: 0.31 } as const;

/** What one person did at the screen in one cycle. */
export interface Effort {
  readonly views: number;
  readonly taps: number;
}

/** The seconds the model predicts, to a tenth. */
export const secondsOf = ({ views, taps }: Effort): number =>
  Math.round((views * operators.think + taps * (operators.point + operators.tap)) * 10) / 10;

/** Touches a screen for a person, and counts. */
export class Hands {
  readonly page: Page;
  #views = 0;
  #taps = 0;
  #last = '';

  constructor(page: Page) {
    this.page = page;
  }

  get effort(): Effort {
    return { views: this.#views, taps: this.#taps };
  }

  /** Counts from nothing again: a new cycle. */
  begin(): void {
    this.#views = 0;
    this.#taps = 0;
    this.#last = '';
  }

  async #touch(what: Locator): Promise<void> {
    const view = await this.page.locator('h1').innerText();
    if (view !== this.#last) this.#views += 1;
    this.#last = view;
    this.#taps += 1;
    await what.click();
  }

  /** Touches a key or an answer by what it says. */
  async answer(...says: readonly string[]): Promise<void> {
    for (const each of says) {
      const button = this.page.getByRole('button', { name: each, exact: true });
      await this.#touch(button);
    }
  }

  /** Waits for the view of a title and touches the one button that leads on. */
  async lead(title: string | RegExp, label: string | RegExp): Promise<void> {
    await this.see(title);
    const primary = this.page.locator('button.primary[aria-disabled="false"]', { hasText: label });
    await primary.waitFor();
    await this.#touch(primary);
  }

  /** Waits until a view is there. */
  see(title: string | RegExp): Promise<void> {
    return this.page.locator('h1', { hasText: title }).waitFor();
  }
}
