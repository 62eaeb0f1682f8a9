// Draws the board: one big line a gun, with its word, contents, hands, proof and hold.

import { make } from './dom.js';
import { shape } from './shapes.js';
import { age, clock } from './times.js';

const quiet = new Set(['locked', 'cannot_fire']);

/** @param {{ basis: string, at: number | null, by: string[] }} proof @param {any} board */
function proofWords(proof, board) {
  if (proof.basis === 'none') return 'No proof of what is in it';
  const how = proof.basis === 'filled' ? 'Filled before witnesses' : 'Seen';
  const when = proof.at === null ? '' : ` ${clock(proof.at, board.zone)}, ${age(board.at - proof.at)} ago`;
  return `${how}${when}${proof.by.length > 0 ? ` by ${proof.by.join(' and ')}` : ''}`;
}

/** @param {any} row @param {any} board */
function line(row, board) {
  return make(
    'li',
    { class: `gun state-${row.code}${quiet.has(row.code) ? ' quiet' : ''}` },
    make(
      'a',
      { class: 'plate', href: `#/thing/${encodeURIComponent(row.alias)}` },
      shape(row.code),
      make('span', { class: 'alias' }, row.alias),
      make('span', { class: 'word' }, row.word),
    ),
    make(
      'dl',
      { class: 'rest' },
      make('div', {}, make('dt', {}, 'In it'), make('dd', { class: 'contents' }, row.contents)),
      make('div', {}, make('dt', {}, 'With'), make('dd', {}, row.with)),
      make('div', {}, make('dt', {}, 'Proof'), make('dd', {}, proofWords(row.proof, board))),
      row.plan !== null && make('div', {}, make('dt', {}, 'Out for'), make('dd', {}, row.plan)),
      row.hold !== null && make('div', { class: 'held' }, make('dt', {}, 'Hold'), make('dd', {}, row.hold)),
    ),
  );
}

/** @param {any} board @returns {HTMLElement[]} */
export function drawBoard(board) {
  const notices = [
    ...board.holds.map((/** @type {any} */ hold) =>
      make(
        'li',
        {},
        make('strong', {}, `Since ${clock(hold.since, board.zone)}: ${hold.says}`),
        ` ${hold.scope === 'session' ? 'All guns.' : hold.guns.join(', ')}`,
        hold.releasedBy ? ` Still needed: ${hold.releasedBy}.` : '',
      ),
    ),
    ...board.due.map((/** @type {any} */ due) =>
      make('li', {}, make('strong', {}, `Due since ${clock(due.since, board.zone)}: ${due.says}`)),
    ),
  ];
  const loud = board.rows.filter((/** @type {any} */ row) => !quiet.has(row.code));
  const rest = board.rows.filter((/** @type {any} */ row) => quiet.has(row.code));
  return [
    make('h2', { class: 'mode' }, board.mode),
    ...(notices.length > 0
      ? [make('section', { class: 'notices', 'aria-label': 'Holds and what is overdue' }, make('ul', {}, ...notices))]
      : []),
    make('ul', { class: 'guns', 'aria-label': 'Guns' }, ...loud.map((/** @type {any} */ row) => line(row, board))),
    ...(rest.length > 0
      ? [
          make('h2', { class: 'others' }, `${rest.length} locked up or unable to fire`),
          make(
            'ul',
            { class: 'guns small', 'aria-label': 'Other guns' },
            ...rest.map((/** @type {any} */ row) => line(row, board)),
          ),
        ]
      : []),
  ];
}
