// Draws the rounds of each lot by the sort of place they were in; the sum of a lot is the height of its lane all day.

import { make } from './dom.js';
import { AXIS, canvas, table } from './frame.js';
import { addressOf } from './place.js';
import { draw } from './svg.js';
import { clock } from './times.js';

const LANE = 64;
const PLOT = 48;

/** @type {Record<string, string>} */
const words = {
  box: 'in boxes',
  tray: 'in trays',
  belt: 'in belts',
  gun: 'in guns',
  spent: 'cases back',
  quarantine: 'in quarantine',
  missing: 'missing',
  open: 'not accounted for',
};

/** @param {any} lot */
const sumOf = (lot) =>
  lot.steps.at(-1)?.counts.reduce((/** @type {number} */ sum, /** @type {number} */ count) => sum + count, 0) ?? 0;

/** @param {any} lot @param {number} at @returns {readonly number[]} */
export const countsAt = (lot, at) =>
  (lot.steps.findLast((/** @type {any} */ step) => step.at <= at) ?? lot.steps[0])?.counts ?? [];

/** What never moved all day is cut off below, so that what did can be seen. @param {any} lot */
function scaleOf(lot) {
  // A round without a lot sums to nothing: it is in one place too many, and drawn there.
  const had = lot.steps.map((/** @type {any} */ { counts }) =>
    counts.reduce((/** @type {number} */ all, /** @type {number} */ count) => all + Math.max(0, count), 0),
  );
  const sum = Math.max(sumOf(lot), ...had);
  const rest = Math.min(
    ...lot.steps.map((/** @type {any} */ { counts }) => (counts[0] ?? 0) + (counts[1] ?? 0) + (counts[2] ?? 0)),
  );
  // At least a tenth of the lot is drawn, so that one round never looks like a landslide.
  const most = sum - Math.max(8, Math.ceil(sum / 10));
  const cut = rest >= sum ? 0 : Math.max(0, Math.min(most, Math.floor(rest - (sum - rest) * 0.15)));
  return { sum, cut, isCut: cut > sum * 0.1 };
}

/** @param {any} strips @param {any} lot @param {import('./frame.js').Frame} frame @param {number} top */
function drawLot(strips, lot, frame, top) {
  const { sum, cut, isCut } = scaleOf(lot);
  const low = isCut ? cut : 0;
  const foot = top + LANE - 8;
  const y = (/** @type {number} */ count) => foot - (Math.max(0, count - low) / Math.max(1, sum - low)) * PLOT;
  const parts = [];
  for (const [n, step] of lot.steps.entries()) {
    const until = lot.steps[n + 1]?.at ?? frame.to;
    if (until <= frame.from || step.at >= frame.to) continue;
    const x = frame.x(step.at);
    const width = Math.max(0.5, frame.x(until) - x);
    let below = 0;
    for (const [m, count] of step.counts.entries()) {
      if (count <= 0) continue;
      const from = y(below);
      below += count;
      const height = from - y(below);
      if (height > 0)
        parts.push(
          draw('rect', { class: `lot lot-${strips.places[m]} of-${lot.kind}`, x, y: y(below), width, height }),
        );
    }
  }
  return [
    ...parts,
    draw('line', { class: 'sum', x1: 0, x2: frame.width, y1: y(sum), y2: y(sum) }),
    draw('line', { class: 'rule', x1: 0, x2: frame.width, y1: top + LANE - 0.5, y2: top + LANE - 0.5 }),
    isCut ? draw('path', { class: 'cut', d: zigzag(frame.width, foot) }) : null,
  ];
}

/** @param {number} width @param {number} y */
function zigzag(width, y) {
  let path = `M0 ${y}`;
  for (let x = 0; x < width; x += 12) path += `l6 -4l6 4`;
  return path;
}

/** @param {any} strips @param {any} lot @param {number} at */
const inWords = (strips, lot, at) =>
  countsAt(lot, at)
    .map((count, n) => (count === 0 ? '' : `${count} ${words[strips.places[n]] ?? strips.places[n]}`))
    .filter(Boolean)
    .join(', ');

/** The parts of the chart. @type {import('./strips.js').Chart} */
export const rounds = {
  words: 'Rounds',
  names: (strips) =>
    strips.lots.map((/** @type {any} */ lot) =>
      make(
        'li',
        { 'data-key': lot.alias },
        make('a', { href: addressOf({ part: 'thing', name: lot.alias }) }, lot.alias),
        make('span', { class: 'note' }, String(sumOf(lot))),
      ),
    ),
  lane: () => LANE,
  draw: (strips, frame) =>
    canvas(
      strips,
      frame,
      AXIS + strips.lots.length * LANE,
      `Rounds by place from ${clock(frame.from, frame.zone)} to ${clock(frame.to, frame.zone)}; the table below says the same in words.`,
      strips.lots.flatMap((/** @type {any} */ lot, /** @type {number} */ n) =>
        drawLot(strips, lot, frame, AXIS + n * LANE),
      ),
    ),
  states: (strips, at) =>
    strips.lots.map((/** @type {any} */ lot) =>
      make('li', { 'data-key': lot.alias }, make('b', {}, lot.words), make('span', {}, ` ${inWords(strips, lot, at)}`)),
    ),
  legend: (strips) =>
    make(
      'ul',
      { class: 'legend', 'aria-label': 'How to read it' },
      ...strips.places.map((/** @type {string} */ place) =>
        make(
          'li',
          { 'data-key': place },
          draw(
            'svg',
            { width: 32, height: 16, 'aria-hidden': 'true' },
            draw('rect', { class: `lot lot-${place}`, x: 1, y: 2, width: 30, height: 12 }),
          ),
          words[place] ?? place,
        ),
      ),
      make(
        'li',
        { 'data-key': 'cut' },
        draw(
          'svg',
          { width: 32, height: 16, 'aria-hidden': 'true' },
          draw('path', { class: 'cut', d: zigzag(30, 10) }),
        ),
        'cut below: what never moved',
      ),
    ),
  table: (strips, frame) =>
    table(
      'Rounds by place',
      ['Lot', 'From', ...strips.places.map((/** @type {string} */ place) => words[place] ?? place), 'Sum'],
      strips.lots.flatMap((/** @type {any} */ lot) =>
        lot.steps
          .filter(
            (/** @type {any} */ step, /** @type {number} */ n) =>
              step.at <= frame.to && (lot.steps[n + 1]?.at ?? frame.to) >= frame.from,
          )
          .map((/** @type {any} */ step) => [
            lot.alias,
            clock(step.at, frame.zone),
            ...step.counts,
            step.counts.reduce((/** @type {number} */ sum, /** @type {number} */ count) => sum + count, 0),
          ]),
      ),
    ),
};
