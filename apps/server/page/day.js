// Draws the day as lines, newest first, and what narrows it.

import { button, make } from './dom.js';
import { age, clock } from './times.js';

const filters = [
  ['', 'Everything'],
  ['acts', 'Acts'],
  ['danger', 'Danger'],
  ['asks', 'Asks'],
  ['refused', 'Refused'],
  ['late', 'Late'],
];

/** @param {any} line @param {string} zone */
export function drawLine(line, zone) {
  const notes = [
    line.late ? `Late: entered ${clock(line.signedAt, zone)}, ${age(line.signedAt - line.at)} after` : '',
    line.basis === 'did it' ? '' : `Basis: ${line.basis}`,
    line.assent === 'unauthenticated' ? 'Nobody proved who said it' : '',
    ...line.flags,
  ].filter(Boolean);
  const mark = line.verdict === 'refused' ? 'refused' : line.weight === 'danger' ? 'danger' : '';
  return make(
    'li',
    { class: `line ${mark}` },
    make('a', { class: 'when', href: `#/event/${line.id}`, title: 'The proof of this line' }, clock(line.at, zone)),
    make(
      'div',
      {},
      make(
        'p',
        {},
        mark === 'danger' && make('strong', { class: 'tag' }, 'DANGER '),
        make('b', {}, line.who),
        ` ${line.words}`,
      ),
      notes.length > 0 && make('p', { class: 'note' }, notes.join(' · ')),
    ),
  );
}

/**
 * @param {any} day
 * @param {{ only: string, thing: string }} wanted
 * @param {(change: { only?: string, thing?: string, before?: string }) => void} go
 * @returns {HTMLElement[]}
 */
export function drawDay(day, wanted, go) {
  const search = make('input', {
    type: 'search',
    id: 'thing',
    value: wanted.thing,
    maxlength: 64,
    autocomplete: 'off',
    placeholder: 'W-01, B01, P07',
  });
  const form = make(
    'form',
    { class: 'search', role: 'search' },
    make('label', { for: 'thing' }, 'One gun, lot, place or person'),
    search,
    make('button', { type: 'submit' }, 'Show'),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    go({ thing: /** @type {HTMLInputElement} */ (search).value.trim(), before: '' });
  });
  return [
    make('h2', {}, `The day, newest first: ${day.total} ${day.total === 1 ? 'line' : 'lines'}`),
    make(
      'div',
      { class: 'filters', role: 'group', 'aria-label': 'Show only' },
      ...filters.map(([only, words]) =>
        button(words ?? '', () => go({ only: only ?? '', before: '' }), {
          'aria-pressed': String(wanted.only === only),
        }),
      ),
    ),
    form,
    day.lines.length === 0
      ? make('p', {}, 'No line fits.')
      : make(
          'ol',
          { class: 'lines', reversed: true },
          ...day.lines.map((/** @type {any} */ line) => drawLine(line, day.zone)),
        ),
    ...(day.more === null ? [] : [button('Earlier lines', () => go({ before: day.more }))]),
  ];
}
