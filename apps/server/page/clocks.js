// Draws the two clocks of the day page, what was true and what the record said, with the controls that move them.

import { button, make } from './dom.js';
import { addressOf } from './place.js';
import { speeds } from './replay.js';
import { clock, minute } from './times.js';

const MINUTE = 60_000;

/**
 * A slider over the minutes of the day; its last place is the end of what is there.
 * @param {string} label @param {any} strips @param {number | null} at @param {string} zone @param {string} end @param {(at: number | null) => void} go
 */
function slider(label, strips, at, zone, end, go) {
  const most = Math.ceil((strips.to - strips.from) / MINUTE);
  const value = at === null ? most : Math.min(most, Math.round((at - strips.from) / MINUTE));
  const move = (/** @type {any} */ event) => {
    const place = Number(event.currentTarget.value);
    go(place >= most ? null : strips.from + place * MINUTE);
  };
  return make('input', {
    type: 'range',
    class: 'scrub',
    min: 0,
    max: most,
    step: 1,
    value,
    'aria-label': label,
    'aria-valuetext': at === null ? end : clock(at, zone),
    input: move,
  });
}

/**
 * @param {{ where: import('./place.js').Place, moment: number, strips: any, live: any, then: any, isPlaying: boolean, speed: number, controls: any }} given
 */
export function drawClocks({ where, moment, strips, live, then, isPlaying, speed, controls }) {
  const { zone, replay } = live;
  const { at, knownAt } = where;
  const isFollowing = at === null;
  const isRunning = isPlaying || (isFollowing && replay?.state === 'playing');
  const pace = isFollowing && replay ? replay.speed : speed;
  const says = isFollowing
    ? replay
      ? replay.say
      : 'Following the day as it is recorded.'
    : 'Looking back. Nothing done here changes the record.';
  return make(
    'section',
    { class: 'clocks', 'aria-label': 'Two clocks' },
    make(
      'div',
      { class: 'controls' },
      make(
        'div',
        { class: 'group' },
        button('Back', () => controls.step(-1), { 'aria-label': 'Back one entry' }),
        button(isRunning ? 'Pause' : 'Play', () => controls.play(), { class: 'main' }),
        button('Step', () => controls.step(1), { 'aria-label': 'Step one entry' }),
        button('Now', () => controls.seek(null), { 'aria-pressed': String(isFollowing) }),
      ),
      make(
        'a',
        { class: 'quietly', href: addressOf({ part: 'board', at: isFollowing ? null : moment, knownAt }) },
        'Its board',
      ),
      make(
        'div',
        { class: 'group', role: 'group', 'aria-label': 'Speed' },
        ...speeds.map((each) =>
          button(`×${each}`, () => controls.hasten(each), { 'aria-pressed': String(pace === each) }),
        ),
      ),
      make('p', { class: 'saying' }, says),
    ),
    make(
      'div',
      { class: 'clock-row' },
      make(
        'p',
        { class: 'label' },
        make('span', {}, 'What was true'),
        make('time', { class: 'big' }, minute(moment, zone)),
      ),
      strips ? slider('What was true at', strips, at, zone, 'now', controls.seek) : null,
      make('p', { class: 'after' }, isFollowing ? 'now' : clock(moment, zone), ' · ', make('b', {}, then.mode.words)),
    ),
    make(
      'div',
      { class: 'clock-row' },
      make(
        'p',
        { class: 'label' },
        make('span', {}, 'The record said'),
        make('time', { class: 'big' }, knownAt === null ? 'now' : minute(knownAt, zone)),
      ),
      strips ? slider('What the record said at', strips, knownAt, zone, 'all it says now', controls.know) : null,
      make(
        'div',
        { class: 'after group' },
        button('All it says', () => controls.know(null), { 'aria-pressed': String(knownAt === null) }),
        button('What it said then', () => controls.know(moment), {
          'aria-pressed': String(knownAt !== null && knownAt === at),
        }),
      ),
    ),
  );
}
