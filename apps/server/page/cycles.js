// Draws the cycles against their budget: seconds of device attention for each side, and the acts of the one looked at.

import { make } from './dom.js';
import { AXIS, canvas, table } from './frame.js';
import { addressOf } from './place.js';
import { draw } from './svg.js';
import { clock } from './times.js';

const LANE = 112;
const PLOT = 80;

/** @type {Record<string, string>} */
const sideWords = { armorer: 'Armorer side', witness: '1st AD, witness', performer: 'Performer' };

/** @param {any} strips @param {string} side */
const mostOf = (strips, side) =>
  Math.max(strips.budgets[side] * 1.5, ...strips.cycles.map((/** @type {any} */ cycle) => cycle.seconds[side]));

/** @param {any} strips @param {string} side @param {import('./frame.js').Frame} frame @param {number} top */
function drawSide(strips, side, frame, top) {
  const foot = top + LANE - 8;
  const most = mostOf(strips, side);
  const budget = strips.budgets[side];
  const y = (/** @type {number} */ seconds) => foot - (seconds / most) * PLOT;
  const own = strips.cycles.filter((/** @type {any} */ cycle) => cycle.until >= frame.from && cycle.from <= frame.to);
  return [
    ...own.map((/** @type {any} */ cycle) => {
      const x = frame.x(cycle.from);
      const seconds = cycle.seconds[side];
      // Cycles side by side stay apart: a bar is as wide as the time it took to hand the gun out, and no less than it takes to see it.
      const width = Math.max(3, Math.min(12, frame.x(cycle.until) - x - 1));
      return draw('rect', {
        class: `cycle${seconds > budget ? ' over' : ''}`,
        x,
        y: y(seconds),
        width,
        height: foot - y(seconds),
      });
    }),
    draw('line', { class: 'budget', x1: 0, x2: frame.width, y1: y(budget), y2: y(budget) }),
    draw('text', { class: 'budget-name', x: 4, y: y(budget) - 4 }, `budget ${budget} s`),
    draw('line', { class: 'rule', x1: 0, x2: frame.width, y1: top + LANE - 0.5, y2: top + LANE - 0.5 }),
  ];
}

/** The last cycle that had begun. @param {any} strips @param {number} at */
export const cycleAt = (strips, at) => strips.cycles.findLast((/** @type {any} */ cycle) => cycle.from <= at);

/** @param {any} cycle */
export const nameOf = (cycle) => [cycle.take ?? cycle.setup, cycle.gun].filter(Boolean).join(' ');

/** @param {string} type */
const plain = (type) => type.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();

/** The acts of one cycle, in order. @param {any} strips @param {number} at @param {string} zone */
export function drawActs(strips, at, zone) {
  const cycle = cycleAt(strips, at);
  if (!cycle) return null;
  return make(
    'section',
    { class: 'acts' },
    make('h3', {}, `${nameOf(cycle)} to ${cycle.to}: ${cycle.acts.length} acts`),
    make(
      'ol',
      {},
      ...cycle.acts.map((/** @type {any} */ act) =>
        make(
          'li',
          {},
          make(
            'a',
            { href: addressOf({ part: 'event', name: act.id }) },
            make('time', {}, clock(act.at, zone)),
            make('b', {}, act.who),
            make('span', {}, plain(act.says)),
            make('span', { class: 'number' }, act.side === 'other' ? 'no budget' : `${act.seconds} s`),
          ),
        ),
      ),
    ),
  );
}

/** The parts of the chart. @type {import('./strips.js').Chart} */
export const cycles = {
  words: 'Cycles',
  names: (strips) =>
    strips.sides.map((/** @type {string} */ side) =>
      make('li', { 'data-key': side }, make('span', {}, sideWords[side] ?? side)),
    ),
  lane: () => LANE,
  draw: (strips, frame) =>
    canvas(
      strips,
      frame,
      AXIS + strips.sides.length * LANE,
      `${strips.cycles.length} cycles against their budget; the table below says the same in words.`,
      strips.sides.flatMap((/** @type {string} */ side, /** @type {number} */ n) =>
        drawSide(strips, side, frame, AXIS + n * LANE),
      ),
    ),
  states: (strips, at) => {
    const cycle = cycleAt(strips, at);
    return strips.sides.map((/** @type {string} */ side) =>
      make(
        'li',
        { 'data-key': side },
        cycle
          ? make('span', {}, make('b', {}, `${cycle.seconds[side]} of ${strips.budgets[side]} s`), ` ${nameOf(cycle)}`)
          : make('span', {}, 'no cycle yet'),
      ),
    );
  },
  legend: () =>
    make(
      'p',
      { class: 'note' },
      'Seconds of device attention a cycle asks for, by the table of its acts in docs/board.md: an estimate from what was recorded, never a measurement of people. A bar over the line is hatched.',
    ),
  table: (strips, frame) =>
    table(
      'Cycles',
      [
        'Cycle',
        'To',
        'From',
        'Out',
        'Back',
        'Acts',
        ...strips.sides.map((/** @type {string} */ side) => `${sideWords[side]}, of ${strips.budgets[side]} s`),
      ],
      strips.cycles
        .filter((/** @type {any} */ cycle) => cycle.until >= frame.from && cycle.from <= frame.to)
        .map((/** @type {any} */ cycle) => [
          nameOf(cycle),
          cycle.to,
          clock(cycle.from, frame.zone),
          clock(cycle.out, frame.zone),
          cycle.back === null ? 'still out' : clock(cycle.back, frame.zone),
          cycle.acts.length,
          ...strips.sides.map((/** @type {string} */ side) => cycle.seconds[side]),
        ]),
    ),
};
