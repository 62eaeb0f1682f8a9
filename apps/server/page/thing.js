// Draws one gun, lot, place or person: its state, what is in it, what is still wanted, and its lines.

import { drawLine } from './day.js';
import { make } from './dom.js';
import { shape } from './shapes.js';

/** @param {string} heading @param {readonly string[]} items */
const listed = (heading, items) =>
  items.length === 0
    ? null
    : make('section', {}, make('h3', {}, heading), make('ul', {}, ...items.map((item) => make('li', {}, item))));

/** @param {any} thing @returns {(HTMLElement | null)[]} */
export function drawThing(thing) {
  return [
    make('h2', {}, `${thing.alias} (${thing.kind})`),
    thing.board &&
      make(
        'p',
        { class: `gun single state-${thing.board.code}` },
        make('span', { class: 'plate' }, shape(thing.board.code), make('span', { class: 'word' }, thing.board.word)),
        make(
          'span',
          { class: 'says' },
          `In it: ${thing.board.contents}. With: ${thing.board.with}.${thing.board.hold === null ? '' : ` ${thing.board.hold}`}`,
        ),
      ),
    make(
      'dl',
      { class: 'facts' },
      ...thing.facts.map((/** @type {string[]} */ [name, value]) =>
        make('div', {}, make('dt', {}, name ?? ''), make('dd', {}, value ?? '')),
      ),
    ),
    listed('Where', thing.where),
    listed(
      'Holds',
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
    make('h3', {}, 'Its lines, newest first'),
    make(
      'ol',
      { class: 'lines', reversed: true },
      ...thing.lines.map((/** @type {any} */ line) => drawLine(line, thing.zone)),
    ),
    thing.more && make('p', {}, 'Older lines are in the export.'),
  ];
}
