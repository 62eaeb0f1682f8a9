// Draws what is always in sight: how old and how doubtful the data is, and that the record never replaces the look.

import { known, make, put } from './dom.js';
import { age, clock, minute } from './times.js';

/** Older than this is late, and says so. */
const LATE_AFTER = 20_000;

/** @param {any} board @param {number} readAt */
function ageOf(board, readAt) {
  const { data, head, zone } = board;
  const since = Date.now() - readAt;
  const isRunning = board.rows.some((/** @type {any} */ row) => row.running);
  const isLate = since > LATE_AFTER;
  const read = isLate
    ? `LATE: data ${age(since)} old`
    : // While an action runs no word changes by itself: the time of reading stands in for its age.
      isRunning
      ? `Read at ${clock(board.now, zone)}`
      : `Data ${age(since)} old`;
  const last = data.receivedAt === null ? 'no entry yet' : `last entry ${clock(data.receivedAt, zone)}`;
  const sealed =
    head === null
      ? 'no signed head yet'
      : head.uncovered === 0
        ? `all ${head.size} under the head of ${clock(head.sealedAt, zone)}`
        : `${head.size} of ${data.events} under the head of ${clock(head.sealedAt, zone)}`;
  const doubts = [
    data.silentUntil === null ? '' : `silent by order until ${minute(data.silentUntil, zone)}`,
    data.late > 0 ? `${data.late} entered late` : '',
    data.waiting > 0 ? `${data.waiting} waiting for a key` : '',
    data.refused > 0 ? `${data.refused} refused` : '',
  ].filter(Boolean);
  // What is to become looser stands first: a narrow footer cuts off its end.
  const looser = data.loosening ? [data.loosening] : [];
  return { isLate, first: read, rest: [...looser, last, sealed, ...doubts].join(' · ') };
}

/** @param {any} board */
function seenWords(board) {
  const times = board.rows
    .filter((/** @type {any} */ row) => row.out)
    .map((/** @type {any} */ row) => row.proof.at ?? 0);
  const last = Math.max(0, ...times);
  return `${last > 0 ? `Seen at ${minute(last, board.zone)}. ` : ''}Look again before you take it.`;
}

/** @param {any} board @param {number} readAt @param {string} trouble */
export function drawFooter(board, readAt, trouble) {
  const element = known('trouble');
  element.toggleAttribute('hidden', trouble === '');
  if (element.textContent !== trouble) element.textContent = trouble;
  if (!board) return;
  const { isLate, first, rest } = ageOf(board, readAt);
  known('age').classList.toggle('late', isLate);
  put(known('age'), make('b', {}, first), ` · ${rest}`);
  put(known('look'), seenWords(board));
}
