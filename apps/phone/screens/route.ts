// Where the person is: the address after the hash names the screen and what it is about, so that the way back works.

import type { Params } from './shell.ts';

/** A screen and what it was opened with. */
export interface Route {
  readonly screen: string;
  readonly params: Params;
}

/** `#/cycle?gun=…` as a route; the first screen where nothing is named. */
export function readRoute(hash: string): Route {
  const [screen = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  return { screen: screen || 'home', params: Object.fromEntries(new URLSearchParams(query)) };
}

/** The address of a route. */
export function writeRoute(screen: string, params: Params = {}): string {
  const query = new URLSearchParams(params).toString();
  return `#/${screen}${query && `?${query}`}`;
}
