// Draws the board: big lines for the guns that are out, and every gun's own place on the shadow board below.

import { make } from './dom.js';
import { addressOf } from './place.js';
import { shape } from './shapes.js';
import { minute } from './times.js';

/** More guns than this are counted in groups instead of having a place each. */
const PLACES_MOST = 60;

/** @param {any} row */
const isLoud = (row) => row.out && (row.canFire || row.code === 'not_proven');

/** When and by whom it was last seen; instants, never ages, so that no word changes by itself. @param {any} row @param {string} zone */
export function proofWords({ proof }, zone) {
  if (proof.basis === 'none') return 'no proof of what is in it';
  const how = proof.basis === 'filled' ? 'filled, witnessed' : 'seen';
  const when = proof.at === null ? '' : ` ${minute(proof.at, zone)}`;
  return `${how}${when}${proof.by.length > 0 ? ` by ${proof.by.join(', ')}` : ''}`;
}

/** The word, and what stands in brackets behind it. @param {string} word */
export function inTwo(word) {
  const [, first = word, aside = ''] = /^(.*?)(?: \((.*)\))?$/.exec(word) ?? [];
  return { first, aside };
}

/** @param {string} word */
const lengthOf = ({ length }) => (length <= 12 ? 'short' : length <= 18 ? 'middling' : 'long');

/** @param {string} words */
const unseen = (words) => make('span', { class: 'unseen' }, words);

/** @param {any} row @param {any} board */
function bigLine(row, board) {
  const { first, aside } = inTwo(row.word);
  return make(
    'li',
    { class: 'gun', 'data-key': row.alias },
    make(
      'a',
      { class: 'row', href: addressOf({ part: 'thing', name: row.alias }) },
      make('span', { class: 'alias' }, row.alias),
      make(
        'span',
        { class: `plate state-${row.code}` },
        make(
          'span',
          { class: 'solid' },
          shape(row.code),
          make(
            'span',
            { class: `word ${lengthOf(first)}` },
            make('b', {}, first),
            aside ? make('small', {}, aside.toLowerCase()) : null,
          ),
        ),
      ),
      make(
        'span',
        { class: 'rest' },
        make('span', { class: 'with' }, unseen('With: '), row.with),
        make('span', { class: 'contents' }, unseen('In it: '), row.contents),
        make(
          'span',
          { class: 'proof' },
          unseen('Proof: '),
          proofWords(row, board.zone),
          row.plan === null ? '' : ` · for ${row.plan}`,
        ),
      ),
    ),
  );
}

/** @param {any} row */
function tile(row) {
  const { first, aside } = inTwo(row.word);
  // What the word says already is not said twice in a small place.
  const word = row.code === 'stop' ? 'STOP' : first;
  const says = [row.contents, aside.toLowerCase(), row.code === 'locked' ? '' : row.with].filter(Boolean);
  return make(
    'li',
    { class: 'tile', 'data-key': row.alias },
    make(
      'a',
      { class: 'row', href: addressOf({ part: 'thing', name: row.alias }) },
      make('span', { class: `plate state-${row.code}` }, make('span', { class: 'solid' }, shape(row.code))),
      make(
        'span',
        { class: 'rest' },
        make('span', { class: 'head' }, make('span', { class: 'alias' }, row.alias), ' ', make('b', {}, word)),
        make('span', { class: 'contents' }, says.join(' · ')),
      ),
    ),
  );
}

/** The outline a gun leaves on the shadow board while it is out. @param {any} row */
const outline = (row) =>
  make(
    'li',
    { class: 'tile gone', 'data-key': row.alias, 'aria-hidden': 'true' },
    make(
      'span',
      { class: 'row' },
      make('span', { class: 'alias' }, row.alias),
      make('span', { class: 'contents' }, 'out'),
    ),
  );

/** @param {readonly any[]} rows */
function counted(rows) {
  /** @type {Map<string, any[]>} */
  const groups = new Map();
  for (const row of rows) groups.set(row.word, [...(groups.get(row.word) ?? []), row]);
  return make(
    'ul',
    { class: 'counted', 'aria-label': 'Other guns, counted' },
    ...[...groups].map(([word, each]) =>
      make(
        'li',
        {},
        make(
          'details',
          {},
          make('summary', {}, make('b', {}, `${each.length} ${word}`)),
          make('ul', { class: 'tiles' }, ...each.map(tile)),
        ),
      ),
    ),
  );
}

/** The first of the holds and what is overdue, in a place of fixed height. @param {any} board */
function notices(board) {
  const all = [
    ...board.holds.map((/** @type {any} */ hold) => ({
      says: `${minute(hold.since, board.zone)}  ${hold.says}`,
      more: `${hold.scope === 'session' ? 'All guns.' : ''} ${hold.releasedBy ? `Still needed: ${hold.releasedBy}.` : ''}`,
    })),
    ...board.due.map((/** @type {any} */ due) => ({
      says: `Due since ${minute(due.since, board.zone)}  ${due.says}`,
      more: '',
    })),
  ];
  if (board.open.length > 0) all.push({ says: `Open: ${board.open[0]}.`, more: '' });
  if (board.data.silentUntil !== null) {
    all.push({
      says: `Silent by order until ${minute(board.data.silentUntil, board.zone)}`,
      more: 'Phones do not send: what is shown may be old.',
    });
  }
  const [first] = all;
  const more = all.length - 1 + Math.max(0, board.open.length - 1);
  return make(
    'p',
    { class: `notice${first ? ' some' : ''}` },
    first ? make('b', {}, first.says) : 'No holds. Nothing overdue.',
    first?.more.trim() ? make('span', {}, ` ${first.more}`) : null,
    more > 0 ? make('a', { href: addressOf({ part: 'open' }) }, `and ${more} more`) : null,
  );
}

/** What is being shot, and since when. @param {any} board */
function sceneWords({ scene, zone }) {
  if (!scene) return '';
  const { setup, take, runningSince } = scene;
  const what = take === null ? setup : setup !== null && take.startsWith(setup) ? take : `${setup ?? ''} take ${take}`;
  return [what, runningSince === null ? null : `running since ${minute(runningSince, zone)}`]
    .filter(Boolean)
    .join(' · ');
}

/** The band that says the one thing everybody must know. @param {any} board @param {boolean} isBig */
export function drawMode(board, isBig) {
  const { mode } = board;
  return make(
    'p',
    { class: `mode mode-${mode.code}${isBig ? ' big' : ''}` },
    make(
      'span',
      { class: 'panel' },
      shape(mode.code),
      mode.signal ? make('strong', { class: 'signal' }, mode.signal) : null,
    ),
    make('strong', { class: 'words' }, mode.words),
    make('span', { class: 'scene' }, sceneWords(board)),
  );
}

/** @param {any} board @returns {HTMLElement[]} */
export function drawBoard(board) {
  const loud = board.rows.filter(isLoud);
  const rest = board.rows.filter((/** @type {any} */ row) => !isLoud(row));
  const rows = new Map(board.rows.map((/** @type {any} */ row) => [row.alias, row]));
  const size = loud.length === 0 ? 'none' : loud.length <= 4 ? 'few' : loud.length <= 8 ? 'several' : 'many';
  const isLarge = board.places.length > PLACES_MOST;
  const inPlace = board.places.map((/** @type {string} */ alias) => rows.get(alias));
  // On a wall a gun keeps its place while its state changes; on a phone what is most urgent comes first.
  const big = matchMedia('(max-width: 47.99rem)').matches ? loud : inPlace.filter(isLoud);
  return [
    make('h2', { class: 'unseen' }, 'Board'),
    notices(board),
    make(
      'ul',
      { class: `loud ${size}`, 'aria-label': 'Guns that are out' },
      ...big.map((/** @type {any} */ row) => bigLine(row, board)),
    ),
    rest.length === 0
      ? make('p', { class: 'count' }, 'Every gun stands above.')
      : make(
          'p',
          { class: 'count' },
          `${loud.length === 0 ? 'All' : 'Others'} ${rest.length}: locked up, or unable to fire`,
        ),
    isLarge
      ? counted(rest)
      : make(
          'ul',
          { class: `tiles ${size}`, 'aria-label': 'Other guns' },
          ...inPlace.map((/** @type {any} */ row) => (isLoud(row) ? outline(row) : tile(row))),
        ),
  ];
}
