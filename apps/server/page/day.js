// The day page: both clocks, the strips, the lines up to that moment, and what stands behind each of them.

import { ask, tell } from './ask.js';
import { drawClocks } from './clocks.js';
import { drawDetail } from './detail.js';
import { button, known, make } from './dom.js';
import { drawLine } from './line.js';
import { addressOf, place, timesOf } from './place.js';
import { makeStrips } from './strips.js';

const filters = [
  ['', 'Everything'],
  ['acts', 'Acts'],
  ['danger', 'Danger'],
  ['asks', 'Asks'],
  ['refused', 'Refused'],
  ['late', 'Late'],
];
const LINES = 60;
/** While the day goes by, the strips are drawn up anew no more often than this. */
const STRIPS_EVERY = 3_000;
const TICK = 200;

/** @param {{ live: () => any, complain: (trouble: string) => void, refresh: () => void }} given */
export function makeDay({ live, complain, refresh }) {
  const wanted = { only: '', thing: '', pages: 1 };
  let speed = 60;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  let playing;
  /** @type {any} */
  let strips = null;
  let stripsOf = { knownAt: /** @type {number | null} */ (null), events: -1, readAt: 0 };

  /** Goes to another moment; null is now. @param {{ at?: number | null, knownAt?: number | null, line?: string }} to */
  function go(to) {
    history.replaceState(null, '', addressOf({ ...place(), part: 'day', name: '', ...to }));
    refresh();
  }
  const stop = () => {
    clearInterval(playing);
    playing = undefined;
  };
  /** @param {object} body */
  const press = (body) =>
    tell('/api/replay', body).then(refresh, (/** @type {Error} */ error) => complain(error.message));

  const controls = {
    /** @param {number | null} at */
    seek(at) {
      const edge = strips?.to ?? 0;
      go({ at: at === null || at >= edge ? null : Math.max(at, strips?.from ?? 0) });
    },
    /** @param {number | null} knownAt */
    know: (knownAt) => go({ knownAt }),
    /** To the next or last moment at which something happened. @param {1 | -1} way */
    step(way) {
      stop();
      const { at } = place();
      const now = at ?? strips?.to ?? 0;
      const times = strips?.facts ?? [];
      const next =
        way > 0
          ? times.find((/** @type {number} */ time) => time > now)
          : times.findLast((/** @type {number} */ time) => time < now);
      if (next !== undefined) go({ at: next });
      else if (way > 0 && live().replay) void press({ action: 'step' });
    },
    play() {
      const { at } = place();
      const { replay } = live();
      if (at === null && replay && replay.state !== 'over') {
        void press({ action: replay.state === 'playing' ? 'pause' : 'play' });
        return;
      }
      if (playing) stop();
      else {
        if (at === null) go({ at: strips?.from ?? null });
        playing = setInterval(() => {
          const where = place();
          if (where.part !== 'day' || where.at === null || where.at >= (strips?.to ?? 0)) stop();
          else controls.seek(where.at + TICK * speed);
        }, TICK);
      }
      refresh();
    },
    /** @param {number} next */
    hasten(next) {
      speed = next;
      if (place().at === null && live().replay) void press({ action: 'speed', speed });
      else refresh();
    },
  };
  const chart = makeStrips({ seek: (at) => controls.seek(at), redraw: refresh });

  /** @param {number | null} knownAt @param {boolean} isFollowing */
  async function readStrips(knownAt, isFollowing) {
    const { data } = live();
    const isOther = stripsOf.knownAt !== knownAt || strips === null;
    const isOld = data.events !== stripsOf.events && isFollowing && Date.now() - stripsOf.readAt >= STRIPS_EVERY;
    if (!isOther && !isOld) return;
    stripsOf = { knownAt, events: data.events, readAt: Date.now() };
    const asked = new URLSearchParams(knownAt === null ? {} : { knownAt: String(knownAt) });
    strips = (await ask(`/api/strips?${asked}`)).strips;
  }

  /** @param {import('./place.js').Place} where */
  async function readLines(where) {
    const asked = timesOf(where);
    for (const name of /** @type {const} */ (['only', 'thing'])) if (wanted[name]) asked.set(name, wanted[name]);
    asked.set('limit', String(Math.min(500, LINES * wanted.pages)));
    return ask(`/api/day?${asked}`);
  }

  /** How wide the drawing can be: what the names and states beside it leave. */
  function widthOf() {
    const main = known('main');
    const style = getComputedStyle(main);
    const [names, states] = ['--names', '--states'].map((name) => Number.parseFloat(style.getPropertyValue(name)) * 16);
    const padding = Number.parseFloat(style.paddingLeft) + Number.parseFloat(style.paddingRight);
    return Math.max(160, Math.floor(main.clientWidth - padding - (names ?? 0) - (states ?? 0)));
  }

  function search() {
    const field = make('input', {
      type: 'search',
      id: 'thing',
      value: wanted.thing,
      maxlength: 64,
      autocomplete: 'off',
      placeholder: 'W-01, B01, P07',
    });
    return make(
      'form',
      {
        class: 'search',
        role: 'search',
        submit: (event) => {
          event.preventDefault();
          Object.assign(wanted, { thing: event.currentTarget.elements[0].value.trim(), pages: 1 });
          refresh();
        },
      },
      make('label', { for: 'thing' }, 'About'),
      field,
      make('button', { type: 'submit' }, 'Show'),
    );
  }

  /** @param {any} day @param {import('./place.js').Place} where @param {HTMLElement | null} detail @param {boolean} isBeside */
  function drawLines(day, where, detail, isBeside) {
    const lines = day.lines.flatMap((/** @type {any} */ line) => {
      const isOpen = line.id === where.line;
      const href = addressOf({ ...where, line: isOpen ? '' : line.id });
      const item = drawLine(line, day.zone, href, isOpen);
      return isOpen && detail && !isBeside
        ? [item, make('li', { class: 'inside', 'data-key': 'detail' }, detail)]
        : [item];
    });
    return make(
      'section',
      { class: 'story', 'aria-label': 'Lines' },
      make(
        'div',
        { class: 'choose' },
        make('h3', {}, `${day.total} ${day.total === 1 ? 'line' : 'lines'}, newest first`),
        make(
          'div',
          { class: 'group', role: 'group', 'aria-label': 'Show only' },
          ...filters.map(([only = '', words = '']) =>
            button(
              words,
              () => {
                Object.assign(wanted, { only, pages: 1 });
                refresh();
              },
              { 'aria-pressed': String(wanted.only === only) },
            ),
          ),
        ),
        search(),
      ),
      day.lines.length === 0
        ? make('p', { class: 'note' }, 'No line fits.')
        : make('ol', { class: 'lines', reversed: true }, ...lines),
      day.more === null || wanted.pages * LINES >= 500
        ? null
        : button('Earlier lines', () => {
            wanted.pages += 1;
            refresh();
          }),
    );
  }

  return {
    /** To be called when what was drawn stands on the page. */
    mounted: () => chart.mount(known('main')),
    /** @param {import('./place.js').Place} where */
    async draw(where) {
      const { at, knownAt } = where;
      const isNow = at === null && knownAt === null;
      await readStrips(knownAt, at === null);
      const [then, day, event] = await Promise.all([
        isNow ? live() : ask(`/api/board?${timesOf(where)}`),
        readLines(where),
        where.line ? ask(`/api/event/${encodeURIComponent(where.line)}`).catch(() => null) : null,
      ]);
      const isBeside = matchMedia('(min-width: 64rem)').matches;
      const detail = event
        ? make(
            'article',
            { class: 'detail', 'aria-label': 'What stands behind the line' },
            make('a', { class: 'close', href: addressOf({ ...where, line: '' }) }, 'Close'),
            ...drawDetail(event, day.zone, 'h3').map((each) => each),
          )
        : null;
      const moment = at ?? live().now;
      return [
        make('h2', { class: 'unseen' }, 'The day'),
        drawClocks({ where, moment, strips, live: live(), then, isPlaying: playing !== undefined, speed, controls }),
        strips
          ? chart.draw(strips, Math.min(moment, strips.to), knownAt, then, widthOf())
          : make('p', {}, 'Nothing has happened on set yet.'),
        make(
          'div',
          { class: `below${detail && isBeside ? ' beside' : ''}` },
          drawLines(day, where, detail, isBeside),
          isBeside ? detail : null,
        ),
      ];
    },
  };
}
