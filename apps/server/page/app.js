// Starts the page: reads the record whenever the hub says it changed, and shows the part the address asks for.

import { ask } from './ask.js';
import { drawBoard, drawMode } from './board.js';
import { makeDay } from './day.js';
import { drawDetail } from './detail.js';
import { known, make, put } from './dom.js';
import { drawFooter } from './footer.js';
import { drawOpen } from './open.js';
import { addressOf, place, timesOf } from './place.js';
import { drawHead } from './record.js';
import { drawReplay } from './replay.js';
import { drawRounds } from './rounds.js';
import { drawThing } from './thing.js';
import { clock, day as dayOf, minute } from './times.js';

const parts = [
  ['board', 'Board'],
  ['day', 'Day'],
  ['rounds', 'Rounds'],
  ['open', 'Open'],
  ['record', 'Record'],
];
/** Under which tab a part without one of its own stands. */
const under = new Map([
  ['thing', 'board'],
  ['event', 'day'],
]);
/** Reading more often than this shows nothing a person could follow. */
const READ_EVERY = 250;
const READ_AGAIN = 10_000;

/** @type {any} */
let board = null;
let readAt = 0;
let trouble = '';
let isReading = false;
let readAgain = false;
let isDueSoon = false;
let drawnPart = '';
let said = '';

/** @param {string} says */
function complain(says) {
  trouble = says;
  drawFooter(board, readAt, trouble);
}

const day = makeDay({ live: () => board, complain, refresh: () => void refresh() });

/** The banner over a board of another time. @param {any} then */
const banner = (then) =>
  make(
    'div',
    { class: 'past' },
    make(
      'p',
      {},
      make('b', {}, `AS IT WAS AT ${clock(then.at, then.zone)}, NOT NOW`),
      then.knownAt === null ? ' · as known now' : ` · as the record said at ${clock(then.knownAt, then.zone)}`,
    ),
    make('a', { href: addressOf({ part: 'day', at: then.at, knownAt: then.knownAt }) }, 'The day at that time'),
    make('a', { href: addressOf({ part: 'board' }) }, 'The board now'),
  );

async function drawPart() {
  const where = place();
  const main = known('main');
  const zone = board.zone;
  if (where.part === 'day') {
    put(main, ...(await day.draw(where)));
    day.mounted();
  } else if (where.part === 'rounds') put(main, ...drawRounds(await ask('/api/close')));
  else if (where.part === 'open') put(main, ...drawOpen(board, await ask('/api/close')));
  else if (where.part === 'record') put(main, ...drawHead(await ask('/api/head'), zone));
  else if (where.part === 'thing') put(main, ...drawThing(await ask(`/api/thing/${encodeURIComponent(where.name)}`)));
  else if (where.part === 'event') {
    const event = await ask(`/api/event/${encodeURIComponent(where.name)}`);
    put(main, make('article', { class: 'detail page' }, ...drawDetail(event, zone, 'h2')));
  } else if (where.at !== null || where.knownAt !== null) {
    const then = await ask(`/api/board?${timesOf(where)}`);
    put(known('mode'), banner(then), drawMode(then, true));
    put(main, ...drawBoard(then));
  } else put(main, ...drawBoard(board));
}

function drawFrame() {
  const { part, at, knownAt } = place();
  const isPast = part === 'board' && (at !== null || knownAt !== null);
  put(known('title'), board.production?.title ?? 'Proofhouse: nothing is founded here yet');
  known('sample').toggleAttribute('hidden', board.production?.sample !== true);
  put(
    known('clock'),
    make('time', {}, minute(board.now, board.zone)),
    ' ',
    make('span', {}, dayOf(board.now, board.zone)),
  );
  document.body.className = `at-${part}${isPast ? ' is-past' : ''} mode-${board.mode.code}`;
  const tab = under.get(part) ?? part;
  put(
    known('tabs'),
    ...parts.map(([each = '', words = '']) =>
      make('a', { href: addressOf({ part: each }), 'aria-current': each === tab ? 'page' : null }, words),
    ),
  );
  if (!isPast) put(known('mode'), drawMode(board, part === 'board'));
  drawReplay(part === 'day' ? null : board.replay, () => void refresh(), complain);
  // Only what must interrupt is spoken: the holds, and nothing else that changes.
  const speak = board.holds.map((/** @type {any} */ hold) => hold.says).join(' ');
  if (speak !== said) {
    said = speak;
    known('announce').textContent = speak === '' ? 'No holds.' : `Hold: ${speak}`;
  }
}

async function refresh() {
  if (isReading) {
    readAgain = true;
    return;
  }
  isReading = true;
  try {
    board = await ask('/api/board');
    readAt = Date.now();
    drawFrame();
    const { part, name } = place();
    await drawPart();
    trouble = board.data.fault === null ? '' : `Nothing more is written: ${board.data.fault}`;
    const now = `${part}/${name}`;
    if (drawnPart !== now) {
      if (drawnPart !== '') known('main').focus({ preventScroll: true });
      drawnPart = now;
    }
  } catch (error) {
    trouble = error instanceof Error ? error.message : String(error);
  } finally {
    isReading = false;
    drawFooter(board, readAt, trouble);
  }
  if (readAgain) {
    readAgain = false;
    later();
  }
}

/** Reads in a moment, once for all that changes until then. */
function later() {
  if (isDueSoon) return;
  isDueSoon = true;
  setTimeout(() => {
    isDueSoon = false;
    void refresh();
  }, READ_EVERY);
}

function listen() {
  const source = new EventSource('/api/live');
  source.addEventListener('changed', later);
  source.addEventListener('error', () =>
    complain('The hub cannot be reached. What is shown here is as old as it says.'),
  );
  source.addEventListener('open', later);
}

/** @param {string} theme */
function setTheme(theme) {
  document.documentElement.dataset.theme = theme;
  known('theme').setAttribute('aria-pressed', String(theme === 'night'));
}

known('theme').onclick = () => {
  const theme = document.documentElement.dataset.theme === 'night' ? 'sun' : 'night';
  setTheme(theme);
  try {
    localStorage.setItem('theme', theme);
  } catch {
    // Kept for this visit only.
  }
};
known('skip').onclick = (event) => {
  event.preventDefault();
  known('main').focus();
};
setTheme(document.documentElement.dataset.theme ?? 'sun');
addEventListener('hashchange', () => {
  scrollTo(0, 0);
  void refresh();
});
addEventListener('resize', later);
setInterval(() => {
  drawFooter(board, readAt, trouble);
  // A wait counts down; nothing else is read again by the clock alone within ten seconds.
  const waits = board?.rows.some((/** @type {any} */ row) => row.code === 'wait');
  if (waits || Date.now() - readAt >= READ_AGAIN) void refresh();
}, 1000);
listen();
void refresh();
