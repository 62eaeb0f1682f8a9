// Draws the guns by hour: what was in each, in whose hands it was, when it was shown, and what held it.

import { inTwo } from './board.js';
import { make } from './dom.js';
import { AXIS, canvas, table } from './frame.js';
import { addressOf } from './place.js';
import { shape } from './shapes.js';
import { draw } from './svg.js';
import { clock } from './times.js';

const LANE = 24;
/** With room for the names of those who have it. */
const TALL = 40;
const BAR = 12;
/** Shorter times than this are shown with names. */
const NAMED = 90 * 60_000;

/** @param {import('./frame.js').Frame} frame */
const laneOf = ({ from, to }) => (to - from <= NAMED ? TALL : LANE);

/** What is drawn first, so that nothing covers what is in a gun. */
const under = ['locked', 'cannot_fire', 'look_due', 'held', 'empty_shown'];
/** @param {any} one @param {any} other */
const byWeight = (one, other) => Number(under.includes(other.code)) - Number(under.includes(one.code));

/** How high a bar is: what asks for nothing lies flat. @param {any} segment */
function barOf({ code, hands }) {
  if (code === 'locked' || code === 'cannot_fire') return { top: 10, height: 2 };
  if (hands === 'locked') return { top: 8, height: 6 };
  return { top: 5, height: BAR };
}

/** @param {any} segment @param {import('./frame.js').Frame} frame @param {number} y */
function drawSegment(segment, frame, y) {
  const x = frame.x(segment.from);
  const width = Math.max(under.includes(segment.code) ? 1 : 2, frame.x(segment.to) - x);
  const { top, height } = barOf(segment);
  return draw('rect', {
    class: `seg seg-${segment.code}`,
    x,
    y: y + top,
    width,
    height,
  });
}

/** The line of the hands below a bar. @param {any} segment @param {import('./frame.js').Frame} frame @param {number} y */
function drawHands(segment, frame, y) {
  if (segment.hands === 'locked') return null;
  const x1 = frame.x(segment.from);
  const x2 = Math.max(x1 + 1, frame.x(segment.to));
  return draw('line', {
    class: `hands hands-${segment.hands}${segment.running ? ' running' : ''}`,
    x1,
    x2,
    y1: y + 20,
    y2: y + 20,
  });
}

/** @param {any} strips @param {any} lane @param {import('./frame.js').Frame} frame @param {number} y */
function marks(strips, lane, frame, y) {
  const within = (/** @type {number} */ at) => at >= frame.from && at <= frame.to;
  return [
    ...strips.shown
      .filter((/** @type {any} */ each) => each.gun === lane.alias && within(each.at))
      .map((/** @type {any} */ each) => draw('path', { class: 'shown', d: `M${frame.x(each.at)} ${y + 6}l-3 -5h6z` })),
    ...strips.holds
      .filter(
        (/** @type {any} */ each) =>
          (each.guns === null || each.guns.includes(lane.alias)) && each.to > frame.from && each.from < frame.to,
      )
      .map((/** @type {any} */ each) =>
        draw('line', {
          class: 'hold',
          x1: frame.x(each.from),
          x2: Math.max(frame.x(each.from) + 2, frame.x(each.to)),
          y1: y + 2,
          y2: y + 2,
        }),
      ),
  ];
}

/**
 * Who had it, where there is room to say so.
 * @param {readonly any[]} segments @param {import('./frame.js').Frame} frame @param {number} y
 */
function names(segments, frame, y) {
  /** @type {{ who: string, from: number, to: number }[]} */
  const stays = [];
  for (const { from, to, with: who, hands } of segments) {
    const last = stays.at(-1);
    if (last && last.who === who) last.to = to;
    else if (hands !== 'locked') stays.push({ who, from, to });
    else stays.push({ who: '', from, to });
  }
  return stays.map(({ who, from, to }) => {
    const x = frame.x(from);
    return who !== '' && frame.x(to) - x > who.length * 9 ? draw('text', { x: x + 2, y: y + 35 }, who) : null;
  });
}

/** @param {any} strips @param {import('./frame.js').Frame} frame */
function drawLanes(strips, frame) {
  const lane = laneOf(frame);
  const height = AXIS + strips.guns.length * lane;
  const parts = strips.guns.flatMap((/** @type {any} */ gun, /** @type {number} */ n) => {
    const y = AXIS + n * lane;
    const own = gun.segments.filter((/** @type {any} */ each) => each.to > frame.from && each.from < frame.to);
    return [
      draw('line', { class: 'rule', x1: 0, x2: frame.width, y1: y + lane - 0.5, y2: y + lane - 0.5 }),
      ...own.toSorted(byWeight).map((/** @type {any} */ each) => drawSegment(each, frame, y)),
      ...own.map((/** @type {any} */ each) => drawHands(each, frame, y)),
      ...marks(strips, gun, frame, y),
      ...(lane === TALL ? names(own, frame, y) : []),
    ];
  });
  const says = `Guns by hour from ${clock(frame.from, frame.zone)} to ${clock(frame.to, frame.zone)}; the table below says the same in words.`;
  return canvas(strips, frame, height, says, parts);
}

/** The same as a table: what changed, gun by gun. @param {any} strips @param {import('./frame.js').Frame} frame */
const asTable = (strips, frame) =>
  table(
    'Guns by hour',
    ['Gun', 'From', 'To', 'Word', 'In it', 'With'],
    strips.guns.flatMap((/** @type {any} */ lane) =>
      lane.segments
        .filter((/** @type {any} */ each) => each.to > frame.from && each.from < frame.to)
        .map((/** @type {any} */ each) => [
          lane.alias,
          clock(each.from, frame.zone),
          clock(each.to, frame.zone),
          each.running ? `${each.word}, in action` : each.word,
          each.contents,
          each.with,
        ]),
    ),
  );

const legend = [
  ['not_proven', 'not proven'],
  ['look_due', 'look due'],
  ['held', 'armorer has it'],
  ['empty_shown', 'empty, shown'],
  ['dummy_shown', 'dummies'],
  ['blank', 'blanks'],
  ['back', 'back, not opened'],
  ['wait', 'did not fire'],
  ['locked', 'locked up'],
];
const handsLegend = [
  ['controller', 'with who controls'],
  ['performer', 'with who performs'],
  ['between', 'between two'],
  ['place', 'in a place'],
];

/** @param {string} kind @param {string} words @param {(x: number) => SVGElement} sample */
const key = (kind, words, sample) =>
  make('li', { 'data-key': kind }, draw('svg', { width: 32, height: 16, 'aria-hidden': 'true' }, sample(32)), words);

const drawLegend = () =>
  make(
    'ul',
    { class: 'legend', 'aria-label': 'How to read it' },
    ...legend.map(([code = '', words = '']) =>
      key(code, words, (width) =>
        draw('rect', {
          class: `seg seg-${code}`,
          x: 1,
          width: width - 2,
          y: code === 'locked' ? 7 : 2,
          height: code === 'locked' ? 2 : 12,
        }),
      ),
    ),
    ...handsLegend.map(([kind = '', words = '']) =>
      key(kind, words, (width) => draw('line', { class: `hands hands-${kind}`, x1: 0, x2: width, y1: 8, y2: 8 })),
    ),
    key('shown', 'shown to who takes it', (width) => draw('path', { class: 'shown', d: `M${width / 2} 12l-4 -7h8z` })),
    key('hold', 'held', (width) => draw('line', { class: 'hold', x1: 0, x2: width, y1: 8, y2: 8 })),
    key('break', 'break', (width) => draw('rect', { class: 'break', width, height: 16, fill: 'url(#p-break)' })),
  );

/** The parts of the chart. @type {import('./strips.js').Chart} */
export const guns = {
  words: 'Guns',
  names: (strips) =>
    strips.guns.map((/** @type {any} */ lane) =>
      make(
        'li',
        { 'data-key': lane.alias },
        make('a', { href: addressOf({ part: 'thing', name: lane.alias }) }, lane.alias),
      ),
    ),
  lane: laneOf,
  draw: drawLanes,
  states(strips, _at, board) {
    const rows = new Map(board.rows.map((/** @type {any} */ row) => [row.alias, row]));
    return strips.guns.map((/** @type {any} */ { alias }) => {
      const row = rows.get(alias);
      if (!row) return make('li', { 'data-key': alias }, '');
      const quiet = row.code === 'locked' || row.code === 'cannot_fire';
      return make(
        'li',
        { class: quiet ? 'quiet' : null, 'data-key': alias },
        shape(row.code),
        make('b', {}, inTwo(row.word).first),
        make('span', {}, ` ${row.with}`),
      );
    });
  },
  legend: drawLegend,
  table: asTable,
};
