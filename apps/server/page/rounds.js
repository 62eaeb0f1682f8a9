// Draws the rounds of the session: every lot and every issue by the books, and what is open.

import { make } from './dom.js';
import { table } from './frame.js';
import { clock } from './times.js';

/** @param {any} close @returns {HTMLElement[]} */
export function drawRounds(close) {
  return [
    make('h2', {}, 'Rounds'),
    make('p', {}, `By the books at ${clock(close.at, close.zone)}. Only a count by two makes them true.`),
    table(
      'Lots',
      ['Lot', 'At start', 'Usable', 'Quarantine', 'Cases back', 'Missing', 'Verdict'],
      close.lots.map((/** @type {any} */ lot) => [
        lot.lot_id,
        lot.at_start,
        lot.usable_end,
        lot.quarantine,
        lot.spent_recovered,
        lot.spent_missing,
        lot.verdict,
      ]),
    ),
    table(
      'Issued by set-up',
      ['Set-up', 'Gun', 'Lot', 'Takes', 'Most a take', 'Issued', 'Fired', 'Did not fire', 'Returned'],
      close.shots.map((/** @type {any} */ shot) => [
        shot.setup || 'none',
        shot.gun,
        shot.lot || 'without a lot',
        shot.takes,
        shot.per_take,
        shot.issued,
        shot.fired,
        shot.did_not_fire,
        shot.returned,
      ]),
    ),
    make('h3', {}, `Open items: ${close.open.length}`),
    make(
      'ul',
      {},
      ...close.open.map((/** @type {any} */ item) =>
        make('li', {}, `${item.place}${item.lot === null ? '' : `, ${item.lot}`}: ${item.says}`),
      ),
    ),
  ];
}
