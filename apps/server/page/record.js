// Draws what proves the record as a whole: the newest signed head, and the key to verify it with.

import { make } from './dom.js';
import { date } from './times.js';

/** @param {any} head @param {string} zone @returns {HTMLElement[]} */
export function drawHead(head, zone) {
  return [
    make('h2', {}, 'The log'),
    make(
      'p',
      {},
      `${head.size} events are under the newest signed head, of ${date(head.sealedAt, zone)}. ` +
        `${head.uncovered} have come since.`,
    ),
    make('pre', { tabindex: 0, 'aria-label': 'Signed head' }, head.note),
    make('p', {}, 'Key to verify it with, for whoever pins it:'),
    make('pre', { tabindex: 0, 'aria-label': 'Verifier key' }, head.key ?? ''),
  ];
}
