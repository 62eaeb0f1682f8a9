// Draws what is open: holds with who may release them, what is overdue, and items on the books without a cause.

import { make } from './dom.js';
import { addressOf } from './place.js';
import { clock, minute } from './times.js';

/** @param {string} heading @param {string} none @param {readonly HTMLElement[]} items */
const part = (heading, none, items) =>
  make(
    'section',
    {},
    make('h3', {}, `${heading}: ${items.length}`),
    items.length === 0 ? make('p', { class: 'note' }, none) : make('ul', { class: 'entries' }, ...items),
  );

/** @param {any} board @param {any} close */
export function drawOpen(board, close) {
  const { zone, data } = board;
  return [
    make('h2', {}, 'What is open'),
    data.silentUntil === null
      ? null
      : make('p', {}, make('b', {}, `Silent by order until ${minute(data.silentUntil, zone)}`), `: ${data.silentWhy}.`),
    part(
      'Holds',
      'Nothing is held.',
      board.holds.map((/** @type {any} */ hold) =>
        make(
          'li',
          {},
          make('a', { href: addressOf({ part: 'event', name: hold.id }) }, `${clock(hold.since, zone)} ${hold.says}`),
          make(
            'p',
            { class: 'note' },
            `${hold.scope === 'session' ? 'All guns of the session' : hold.guns.join(', ')}. Still needed: ${hold.releasedBy || 'nothing'}.`,
          ),
        ),
      ),
    ),
    part(
      'Overdue',
      'Nothing is overdue.',
      board.due.map((/** @type {any} */ due) =>
        make(
          'li',
          {},
          `Since ${clock(due.since, zone)}: ${due.says}`,
          due.who.length ? make('p', { class: 'note' }, due.who.join(', ')) : null,
        ),
      ),
    ),
    part(
      'Open items on the books',
      'The books have no open item.',
      close.open.map((/** @type {any} */ item) =>
        make('li', {}, `${item.place}${item.lot === null ? '' : `, ${item.lot}`}: ${item.says}`),
      ),
    ),
  ];
}
