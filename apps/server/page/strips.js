// Draws the strip charts of the day under one time axis, with the moment that is looked at across all lanes.

import { cycles, drawActs } from './cycles.js';
import { button, make } from './dom.js';
import { frameOf } from './frame.js';
import { guns } from './lanes.js';
import { rounds } from './lots.js';

/**
 * @typedef {object} Chart
 * @property {string} words
 * @property {(frame: import('./frame.js').Frame) => number} lane How high each of its lanes is.
 * @property {(strips: any) => HTMLElement[]} names
 * @property {(strips: any, frame: import('./frame.js').Frame) => SVGElement} draw
 * @property {(strips: any, at: number, board: any) => HTMLElement[]} states
 * @property {(strips: any) => HTMLElement} legend
 * @property {(strips: any, frame: import('./frame.js').Frame) => HTMLElement} table
 */

/** @type {Record<string, Chart>} */
const charts = { guns, rounds, cycles };
const spans = [
  [0, 'Day'],
  [4, '4 h'],
  [1, '1 h'],
];
const HOUR = 3_600_000;

/** @param {{ seek: (at: number) => void, redraw: () => void }} given */
export function makeStrips({ seek, redraw }) {
  let chart = 'guns';
  let hours = 0;
  let from = 0;
  let isTableOpen = false;
  /** The drawing is kept until something in it changes: only the moment moves over it. */
  let kept = /** @type {{ name: string, strips: any, drawing: SVGElement } | null} */ (null);
  /** Where the moments stand on the drawing. */
  let place = { at: /** @type {number | null} */ (null), known: /** @type {number | null} */ (null) };
  const cursor = make('div', { class: 'cursor' });
  const record = make('div', { class: 'cursor record' });

  /** The times shown: the day, or some hours around the moment that stay put while it is well inside. @param {any} strips @param {number} at */
  function windowOf(strips, at) {
    const span = hours * HOUR;
    if (span === 0 || span >= strips.to - strips.from) return [strips.from, strips.to];
    if (at < from + span * 0.05 || at > from + span * 0.95) from = at - span / 2;
    from = Math.min(Math.max(from, strips.from), strips.to - span);
    return [from, from + span];
  }

  /** @param {any} strips @param {number} at @param {number | null} knownAt @param {any} board @param {number} width */
  function drawStrips(strips, at, knownAt, board, width) {
    const { zone } = board;
    const own = /** @type {Chart} */ (charts[chart]);
    const [start = 0, end = 0] = windowOf(strips, at);
    const frame = frameOf(start, end, width, zone);
    const name = `${chart} ${start} ${end} ${width} ${zone}`;
    if (kept?.name !== name || kept.strips !== strips) kept = { name, strips, drawing: own.draw(strips, frame) };
    const { drawing } = kept;
    place = { at: at < start || at > end ? null : frame.x(at), known: null };
    if (knownAt !== null && knownAt >= start && knownAt <= end) place.known = frame.x(knownAt);
    drawing.onpointerdown = (event) => {
      const box = drawing.getBoundingClientRect();
      seek(Math.round(start + ((event.clientX - box.left) / box.width) * (end - start)));
    };
    return make(
      'figure',
      { class: `strip strip-${chart} lane-${own.lane(frame)}` },
      make(
        'div',
        { class: 'choose' },
        make(
          'div',
          { class: 'group', role: 'group', 'aria-label': 'Chart' },
          ...Object.entries(charts).map(([each, { words }]) =>
            button(
              words,
              () => {
                chart = each;
                redraw();
              },
              { 'aria-pressed': String(each === chart) },
            ),
          ),
        ),
        make(
          'div',
          { class: 'group', role: 'group', 'aria-label': 'Time shown' },
          ...spans.map(([each, words]) =>
            button(
              String(words),
              () => {
                hours = Number(each);
                from = at - (hours * HOUR) / 2;
                redraw();
              },
              { 'aria-pressed': String(each === hours) },
            ),
          ),
        ),
      ),
      make(
        'div',
        { class: 'plot' },
        make('ul', { class: 'names', 'aria-label': own.words }, ...own.names(strips)),
        make('div', { class: 'draw', 'data-own': 'strips' }),
        make('ul', { class: 'states', 'aria-label': 'At this moment' }, ...own.states(strips, at, board)),
      ),
      own.legend(strips),
      chart === 'cycles' ? drawActs(strips, at, zone) : null,
      make(
        'details',
        {
          class: 'as-table',
          toggle: (event) => {
            if (event.currentTarget.open === isTableOpen) return;
            isTableOpen = event.currentTarget.open;
            redraw();
          },
        },
        make('summary', {}, 'The same as a table'),
        isTableOpen ? own.table(strips, frame) : null,
      ),
    );
  }

  return {
    draw: drawStrips,
    /** Puts the drawing into its place on the page, and the moments over it. @param {Element} page */
    mount(page) {
      const own = page.querySelector('[data-own=strips]');
      if (!own || !kept) return;
      if (own.firstChild !== kept.drawing) own.replaceChildren(kept.drawing, cursor, record);
      for (const [line, x] of /** @type {const} */ ([
        [cursor, place.at],
        [record, place.known],
      ])) {
        line.hidden = x === null;
        line.style.transform = `translateX(${Math.round(x ?? 0)}px)`;
      }
    },
  };
}
