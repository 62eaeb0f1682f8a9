// The frame of a strip chart: the hours along its top, the breaks behind it, and names and states beside its lanes.

import { make } from './dom.js';
import { draw, patterns } from './svg.js';
import { minute } from './times.js';

/**
 * @typedef {object} Frame
 * @property {number} from
 * @property {number} to
 * @property {number} width
 * @property {string} zone
 * @property {(at: number) => number} x
 */

export const AXIS = 32;
const HOUR = 3_600_000;

/** @param {number} from @param {number} to @param {number} width @param {string} zone @returns {Frame} */
export const frameOf = (from, to, width, zone) => ({
  from,
  to,
  width,
  zone,
  x: (at) => ((Math.min(Math.max(at, from), to) - from) / Math.max(1, to - from)) * width,
});

/** Minutes between two lines of the axis: as few as leave room for their words. @param {Frame} frame */
function stepOf({ from, to, width }) {
  const steps = [5, 10, 15, 30, 60, 120, 180, 240];
  return (steps.find((step) => ((step * 60_000) / (to - from)) * width >= 64) ?? 360) * 60_000;
}

/** @param {Frame} frame @param {number} height */
function axis(frame, height) {
  const step = stepOf(frame);
  // Whole hours of the clock on the wall, which need not be whole hours of UTC.
  const away = Number(minute(frame.from, frame.zone).slice(3)) * 60_000;
  const lines = [];
  for (let at = frame.from - away - HOUR * 4; at < frame.to; at += step) {
    if (at < frame.from || (step > HOUR && Number(minute(at, frame.zone).slice(0, 2)) % (step / HOUR) !== 0)) continue;
    const x = Math.round(frame.x(at)) + 0.5;
    lines.push(draw('line', { class: 'hour', x1: x, x2: x, y1: AXIS - 8, y2: height }));
    if (x < frame.width - 52) lines.push(draw('text', { x: x + 4, y: 14 }, minute(at, frame.zone)));
  }
  return lines;
}

/** @param {any} strips @param {Frame} frame @param {number} height */
const breaks = (strips, frame, height) =>
  strips.breaks
    .filter((/** @type {any} */ each) => each.to > frame.from && each.from < frame.to)
    .flatMap((/** @type {any} */ each) => {
      const x = frame.x(each.from);
      const width = Math.max(1, frame.x(each.to) - x);
      return [
        draw('rect', { class: 'break', x, y: AXIS, width, height: height - AXIS, fill: 'url(#p-break)' }),
        width > 24 ? draw('text', { x: x + 2, y: AXIS - 4, class: 'break-name' }, each.kind) : null,
      ];
    });

/**
 * A drawing with its axis. It is pictured only: a table beside it says the same in words.
 * @param {any} strips @param {Frame} frame @param {number} height @param {string} says @param {readonly (Node | null)[]} parts
 */
export const canvas = (strips, frame, height, says, parts) =>
  draw(
    'svg',
    {
      class: 'canvas',
      width: frame.width,
      height,
      viewBox: `0 0 ${frame.width} ${height}`,
      role: 'img',
      'aria-label': says,
    },
    patterns(),
    ...breaks(strips, frame, height),
    ...axis(frame, height),
    ...parts,
  );

/**
 * @param {string} caption @param {readonly string[]} heads @param {readonly (readonly (string | number | Node)[])[]} rows
 */
export function table(caption, heads, rows) {
  return make(
    'div',
    { class: 'wide', tabindex: 0, role: 'region', 'aria-label': caption },
    make(
      'table',
      {},
      make('caption', {}, caption),
      make(
        'thead',
        {},
        make(
          'tr',
          {},
          ...heads.map((head, n) =>
            make('th', { scope: 'col', class: typeof rows[0]?.[n] === 'number' ? 'number' : null }, head),
          ),
        ),
      ),
      make(
        'tbody',
        {},
        ...rows.map((row) =>
          make(
            'tr',
            {},
            ...row.map((cell, n) =>
              n === 0
                ? make('th', { scope: 'row' }, typeof cell === 'number' ? String(cell) : cell)
                : make(
                    'td',
                    { class: typeof cell === 'number' ? 'number' : null },
                    typeof cell === 'number' ? String(cell) : cell,
                  ),
            ),
          ),
        ),
      ),
    ),
  );
}
