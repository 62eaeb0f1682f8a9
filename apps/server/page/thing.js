// Draws one gun, lot, place or person: its state, what is in it, what is still wanted, and its lines.

import { pairs } from './detail.js';
import { make } from './dom.js';
import { drawLine } from './line.js';
import { addressOf } from './place.js';
import { shape } from './shapes.js';

/** @param {string} heading @param {readonly string[]} items */
const listed = (heading, items) =>
  items.length === 0
    ? null
    : make(
        'section',
        {},
        make('h3', {}, heading),
        make('ul', { class: 'plain' }, ...items.map((item) => make('li', {}, item))),
      );

/** @param {any} board */
const drawState = ({ code, word, contents, with: hands, hold }) =>
  make(
    'div',
    { class: 'gun single' },
    make(
      'div',
      { class: 'row' },
      make(
        'span',
        { class: `plate state-${code}` },
        make('span', { class: 'solid' }, shape(code), make('b', { class: 'word' }, word)),
      ),
      make(
        'span',
        { class: 'rest' },
        make('span', { class: 'with' }, make('span', { class: 'unseen' }, 'With: '), hands),
        make('span', { class: 'contents' }, make('span', { class: 'unseen' }, 'In it: '), contents),
        hold === null ? null : make('span', { class: 'proof' }, hold),
      ),
    ),
  );

/** @param {any} thing @returns {(HTMLElement | null)[]} */
export function drawThing(thing) {
  return [
    make('h2', {}, thing.alias, ' ', make('small', {}, thing.kind)),
    thing.board && drawState(thing.board),
    make(
      'div',
      { class: 'columns' },
      make('section', {}, make('h3', {}, 'What it is'), pairs(thing.facts)),
      listed('Where', thing.where),
      listed(
        'What is in it',
        thing.contents.map(
          (/** @type {any} */ row) =>
            `${row.count} ${row.lot}, ${row.kind}, ${row.condition}, ${row.proven ? 'proven' : 'not proven'}`,
        ),
      ),
      listed('Still wanted for proof', thing.wants),
      listed(
        'Findings',
        thing.findings.map((/** @type {any} */ finding) => finding.says),
      ),
    ),
    make('h3', {}, 'Its lines, newest first'),
    make(
      'ol',
      { class: 'lines', reversed: true },
      ...thing.lines.map((/** @type {any} */ line) =>
        drawLine(line, thing.zone, addressOf({ part: 'event', name: line.id })),
      ),
    ),
    thing.more && make('p', { class: 'note' }, 'Older lines are in the export.'),
  ];
}
