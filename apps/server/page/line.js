// Draws one line of a day: when, who, what, and whatever makes it less than an entry made at once by their own key.

import { make } from './dom.js';
import { clock, minute } from './times.js';

/** @param {any} line @param {string} zone */
export function marksOf(line, zone) {
  return [
    line.weight === 'danger' ? ['danger', 'DANGER'] : null,
    line.verdict === 'refused' ? ['refused', 'REFUSED'] : null,
    line.late ? ['late', `LATE, entered ${minute(line.signedAt, zone)}`] : null,
    line.entered === 'at once' ? null : ['how', `from ${line.entered}`],
    line.basis === 'did it' || line.basis === 'saw it' ? null : ['how', `basis: ${line.basis}`],
    line.assent === 'unauthenticated' ? ['how', 'nobody proved who said it'] : null,
    ...line.flags.map((/** @type {string} */ flag) => ['how', flag]),
  ].filter((each) => each !== null);
}

/**
 * A line that leads to what stands behind it.
 * @param {any} line @param {string} zone @param {string} href @param {boolean} [isOpen]
 */
export function drawLine(line, zone, href, isOpen = false) {
  const marks = marksOf(line, zone);
  return make(
    'li',
    { class: `line${line.weight === 'danger' ? ' danger' : ''}`, 'data-key': line.id },
    make(
      'a',
      { class: 'row', href, 'aria-current': isOpen ? 'true' : null },
      make('time', {}, clock(line.at, zone)),
      make('b', { class: 'who' }, line.who),
      make(
        'span',
        { class: 'what' },
        line.words,
        ...marks.map(([kind = '', words = '']) => make('span', { class: `mark ${kind}` }, words)),
      ),
    ),
  );
}
