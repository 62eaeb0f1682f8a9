// Draws what proves the record: the newest head, and one event with its signature.

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

const signatureWords = new Map([
  ['verifies', 'The signature verifies under the device’s enrolled key.'],
  ['nobody enrolled its key', 'Nobody enrolled the key it names: it counts as danger only.'],
  ['does not verify', 'The signature does NOT verify: it counts for nothing.'],
]);

/** @param {any} event @param {string} zone @returns {(HTMLElement | null)[]} */
export function drawEvent(event, zone) {
  const { line, disclosures } = event;
  return [
    make('h2', {}, `${line.who} ${line.words}`),
    make('p', {}, event.says),
    make(
      'dl',
      { class: 'facts' },
      ...[
        ['Happened', date(line.at, zone)],
        ['Signed', date(line.signedAt, zone)],
        ['Received', date(event.receivedAt, zone)],
        ['Device', line.device],
        ['Basis', line.basis],
        ['Assent', line.assent],
        ['Place in the log', String(event.index)],
        ['Signature', signatureWords.get(event.signature.status) ?? event.signature.status],
        ['In a signed head', event.inclusion === null ? 'not yet' : `yes, by ${event.inclusion.length} hashes`],
      ].map(([name, value]) => make('div', {}, make('dt', {}, name ?? ''), make('dd', {}, value ?? ''))),
    ),
    event.flags.length > 0
      ? make('ul', {}, ...event.flags.map((/** @type {string} */ flag) => make('li', {}, flag)))
      : null,
    disclosures.digests > 0
      ? make(
          'p',
          {},
          `${disclosures.digests} digests stand in it for personal or sensitive values. `,
          disclosures.fields.map((/** @type {any} */ field) => `${field.label}: ${field.status}`).join('; '),
        )
      : null,
    make('h3', {}, 'The exact signed text'),
    make('pre', { tabindex: 0, 'aria-label': 'Signed text' }, event.bytes),
    make('h3', {}, 'Its signature'),
    make('pre', { tabindex: 0, 'aria-label': 'Signature' }, event.signature.value),
  ];
}
