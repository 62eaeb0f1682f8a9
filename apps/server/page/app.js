// Starts the page: reads the record whenever the hub says it changed, and shows the part the address asks for.

import { ask } from './ask.js';
import { drawBoard } from './board.js';
import { drawDay } from './day.js';
import { known, make, put } from './dom.js';
import { drawEvent, drawHead } from './record.js';
import { drawReplay } from './replay.js';
import { drawRounds } from './rounds.js';
import { drawThing } from './thing.js';
import { age, date } from './times.js';

const parts = [
  ['board', 'Board'],
  ['day', 'Day'],
  ['rounds', 'Rounds'],
  ['record', 'Record'],
];

const wanted = { only: '', thing: '', before: '' };
/** @type {any} */
let board = null;
let readAt = 0;
let isReading = false;
let readAgain = false;
/** What is drawn, so that nothing is drawn twice and nobody's place on the page is lost. */
let drawn = '';

/** @returns {[string, string]} */
function place() {
  const [part = 'board', ...rest] = location.hash.replace(/^#\//, '').split('/');
  return [part || 'board', decodeURIComponent(rest.join('/'))];
}

/** @param {string} trouble */
function complain(trouble) {
  const element = known('trouble');
  element.hidden = trouble === '';
  if (element.textContent !== trouble) element.textContent = trouble;
}

/** @param {string} text @param {(HTMLElement | null | false)[]} elements */
function show(text, elements) {
  if (text === drawn) return;
  drawn = text;
  put(known('main'), ...elements);
}

/** @param {{ only?: string, thing?: string, before?: string }} change */
function go(change) {
  Object.assign(wanted, change);
  void refresh();
}

async function drawPart() {
  const [part, name] = place();
  const zone = board?.zone ?? 'UTC';
  if (part === 'day') {
    const query = new URLSearchParams(Object.entries(wanted).filter(([, value]) => value !== ''));
    const day = await ask(`/api/day?${query}`);
    // Somebody who is typing keeps their field.
    if (document.activeElement?.id !== 'thing')
      show(JSON.stringify([part, wanted, day.total, day.lines]), drawDay(day, wanted, go));
  } else if (part === 'rounds') {
    const close = await ask('/api/close');
    show(JSON.stringify([part, { ...close, at: 0 }]), drawRounds(close));
  } else if (part === 'record') {
    const head = await ask('/api/head');
    show(JSON.stringify([part, head]), drawHead(head, zone));
  } else if (part === 'thing') {
    const thing = await ask(`/api/thing/${encodeURIComponent(name)}`);
    show(JSON.stringify([part, { ...thing, at: 0 }]), drawThing(thing));
  } else if (part === 'event') {
    const event = await ask(`/api/event/${encodeURIComponent(name)}`);
    show(JSON.stringify([part, event]), drawEvent(event, zone));
  } else {
    show(JSON.stringify(['board', { ...board, now: 0, data: 0, head: 0, replay: 0 }]), drawBoard(board));
  }
}

function drawFrame() {
  const [part] = place();
  known('title').textContent = board.production?.title ?? 'Proofhouse: nothing is founded here yet';
  known('sample').hidden = board.production?.sample !== true;
  known('clock').textContent = date(board.now, board.zone);
  document.body.className = `at-${part}`;
  for (const link of known('tabs').querySelectorAll('a')) {
    if (link.getAttribute('href') === `#/${part}`) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  drawReplay(board.replay, () => void refresh(), complain);
}

function drawAge() {
  if (!board) return;
  const { data, head } = board;
  const since = Date.now() - readAt;
  const last =
    data.receivedAt === null
      ? 'nothing received yet'
      : `last event ${age(board.now - data.receivedAt + (board.replay ? 0 : since))} ago`;
  const sealed = head === null ? 'no signed head yet' : `${head.size} under a signed head`;
  known('age').textContent =
    `Read ${age(since)} ago · ${last} · ${data.events} events, ${sealed} · ${data.refused} refused`;
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
    await drawPart();
    complain(board.data.fault === null ? '' : `Nothing more is written: ${board.data.fault}`);
  } catch (error) {
    complain(error instanceof Error ? error.message : String(error));
  } finally {
    isReading = false;
    drawAge();
  }
  if (readAgain) {
    readAgain = false;
    void refresh();
  }
}

function listen() {
  const source = new EventSource('/api/live');
  source.addEventListener('changed', () => void refresh());
  source.addEventListener('error', () =>
    complain('The hub cannot be reached. What is shown here is as old as it says.'),
  );
  source.addEventListener('open', () => void refresh());
}

put(known('tabs'), ...parts.map(([part, words]) => make('a', { href: `#/${part}` }, words)));
addEventListener('hashchange', () => {
  drawn = '';
  wanted.before = '';
  void refresh().then(() => {
    known('main').focus({ preventScroll: true });
    scrollTo(0, 0);
  });
});
setInterval(drawAge, 1000);
setInterval(() => void refresh(), 10_000);
listen();
void refresh();
