// Draws what stands behind a line: the facts, the reasons, the signature, and its place in the log.

import { make } from './dom.js';
import { addressOf } from './place.js';
import { clock, date } from './times.js';

const signatureWords = new Map([
  ['verifies', ['holds', 'The signature verifies under the key enrolled for this device.']],
  ['nobody enrolled its key', ['doubt', 'Nobody enrolled the key it names: it counts as danger only.']],
  ['does not verify', ['fails', 'The signature does NOT verify: it counts for nothing.']],
]);

/** @param {any} place @param {string} zone */
function placeWords(place, zone) {
  if (place.status === 'proven') {
    return [
      'holds',
      `Entry ${place.index + 1} is in the signed head of ${place.head.size} entries, sealed ${clock(place.head.sealedAt, zone)}: worked out anew over ${place.hashes} hashes.`,
    ];
  }
  if (place.status === 'not yet under a signed head')
    return ['doubt', `Entry ${place.index + 1}, not yet under a signed head.`];
  return ['fails', 'It does NOT fit the signed head: the log was changed, or this copy is damaged.'];
}

/** @param {readonly string[]} verdict */
const verdict = ([kind = '', words = '']) =>
  make(
    'p',
    { class: `verdict ${kind}` },
    make('b', {}, kind === 'holds' ? 'Holds. ' : kind === 'fails' ? 'FAILS. ' : 'Open. '),
    words,
  );

/** @param {readonly (readonly [string, string | null])[]} rows */
export const pairs = (rows) =>
  make(
    'dl',
    { class: 'pairs' },
    ...rows.flatMap(([name, value]) =>
      value === null || value === '' ? [] : [make('dt', {}, name), make('dd', {}, value)],
    ),
  );

/** @param {any} reason @param {boolean} isWarning */
const drawReason = (reason, isWarning) =>
  make(
    'li',
    { class: 'reason' },
    make('p', { class: 'says' }, isWarning ? make('b', {}, 'Warning: ') : null, reason.says),
    pairs([
      ['Missing', reason.remedy],
      ['Who can supply it', reason.who.join('; ')],
      ['How long', reason.howLong ?? null],
      ['Asked for by', reason.cites.join('; ')],
      ['Rule', `${reason.rule}, ${reason.control}${reason.verdict === 'cannot tell' ? ' (cannot tell)' : ''}`],
    ]),
  );

/** @param {any} answer @param {string} zone @param {string} level */
function drawAnswer(answer, zone, level) {
  if (!answer) return null;
  const isRefused = answer.verdict === 'refused';
  return make(
    'section',
    {},
    make(level, {}, answer.own ? 'The answer and its reasons' : 'The answer it rests on'),
    make(
      'p',
      { class: 'says' },
      make('b', {}, isRefused ? 'REFUSED' : 'GRANTED'),
      answer.mayBeginUntil ? `, may begin until ${clock(Date.parse(answer.mayBeginUntil), zone)}` : '',
      ` · judged on data ${answer.dataAgeS} s old`,
    ),
    answer.reasons.length + answer.warnings.length === 0
      ? make('p', {}, 'No rule stood against it.')
      : make(
          'ol',
          { class: 'reasons' },
          ...answer.reasons.map((/** @type {any} */ reason) => drawReason(reason, false)),
          ...answer.warnings.map((/** @type {any} */ reason) => drawReason(reason, true)),
        ),
    answer.shown.length > 0 ? pairs([['What was displayed', answer.shown.join(' ')]]) : null,
  );
}

/** @param {string} heading @param {readonly any[]} links @param {string} zone @param {string} level */
const drawLinks = (heading, links, zone, level) =>
  links.length === 0
    ? null
    : make(
        'section',
        {},
        make(level, {}, heading),
        make(
          'ul',
          { class: 'links' },
          ...links.map((link) =>
            make(
              'li',
              {},
              make(
                'a',
                { href: addressOf({ part: 'event', name: link.id }) },
                make('time', {}, clock(link.at, zone)),
                ' ',
                make('b', {}, link.who),
                ` ${link.words}`,
              ),
              link.as === 'Names this line' ? null : make('span', { class: 'note' }, link.as),
            ),
          ),
        ),
      );

/** @param {any} event @param {string} zone */
function happened({ happened: { from, to, source } }, zone) {
  const said = source === 'now' ? '' : ` (${source === 'said' ? 'as said' : `by ${source}`})`;
  return `${date(from, zone)}${to > from ? ` to ${clock(to, zone)}` : ''}${said}`;
}

/**
 * @param {any} event @param {string} zone @param {'h2' | 'h3'} level The level of its heading.
 * @returns {(HTMLElement | null)[]}
 */
export function drawDetail(event, zone, level) {
  const { line, disclosures } = event;
  const below = level === 'h2' ? 'h3' : 'h4';
  const assent = event.heardBy === null ? line.assent : `${line.assent}, heard by ${event.heardBy}`;
  const entered = event.slip === null ? line.entered : `from slip ${event.slip}`;
  return [
    make(level, {}, `${line.who} ${line.words}`),
    make('p', { class: 'note' }, event.says),
    ...event.flags.map((/** @type {string} */ flag) => verdict(['doubt', flag])),
    drawAnswer(event.answer, zone, below),
    event.findings.length === 0
      ? null
      : make(
          'section',
          {},
          make(below, {}, 'What was found about it'),
          make('ul', { class: 'plain' }, ...event.findings.map((/** @type {any} */ each) => make('li', {}, each.says))),
        ),
    make(
      'section',
      {},
      make(below, {}, 'Who, when, how'),
      pairs([
        ['Happened', happened(event, zone)],
        ['Signed', `${date(line.signedAt, zone)}${line.late ? ', late' : ''}`],
        ['Received', date(event.receivedAt, zone)],
        ['Author', line.who],
        ['Assent', assent],
        ['Basis', line.basis],
        ['Entered', entered],
        ['Device', `${line.device}, its entry ${event.counter + 1}`],
        [
          'Answer given',
          event.given === null
            ? null
            : `${event.given.how}, ${event.given.language}; expected value ${event.given.expectedShown === 'yes' ? 'visible' : 'not visible'}`,
        ],
      ]),
    ),
    make(
      'section',
      {},
      make(below, {}, 'Signature and place in the log'),
      verdict(signatureWords.get(event.signature.status) ?? ['doubt', event.signature.status]),
      verdict(placeWords(event.place, zone)),
      disclosures.digests > 0
        ? make(
            'p',
            { class: 'note' },
            `${disclosures.digests} digests stand in it for personal or sensitive values. `,
            disclosures.fields.map((/** @type {any} */ field) => `${field.label}: ${field.status}`).join('; '),
          )
        : null,
      make(
        'details',
        {},
        make('summary', {}, 'The exact signed text'),
        make('pre', { tabindex: 0, 'aria-label': 'Signed text' }, event.bytes),
        make('pre', { tabindex: 0, 'aria-label': 'Signature' }, event.signature.value),
      ),
    ),
    drawLinks('It rests on', event.rests, zone, below),
    drawLinks('What names it', event.named, zone, below),
  ];
}
