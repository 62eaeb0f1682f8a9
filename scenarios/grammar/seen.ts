// Reads what people say they saw, counted or took out of a gun: `6 empty, bore light through`, `35 B01`, `3 spent B01 to S01`.

import type { SeenRow } from '@proofhouse/domain/vocabulary/look.ts';
import type { Condition } from '@proofhouse/domain/vocabulary/words.ts';
import { declaredTell } from '../tables/tells.ts';
import { NotUnderstood } from './complaint.ts';
import type { Names } from './names.ts';
import { didYouMean, nearest } from './nearest.ts';
import type { CountSaid, LookSaid, OutSaid, TallySaid } from './said.ts';

type Draft<T> = { -readonly [K in keyof T]: T[K] };

const numberWords: Readonly<Record<string, number>> = {
  no: 0,
  none: 0,
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  eighteen: 18,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  hundred: 100,
};

/** Reads a number, in digits or as a word up to twelve and some round ones. */
export function readNumber(text: string, offset: number): { value: number; end: number } | undefined {
  const pattern = /(\d{1,6})(?![\d:.-]*\d)(?![\p{L}-])|([a-z]+)\b/iuy;
  pattern.lastIndex = offset;
  const found = pattern.exec(text);
  if (!found) return undefined;
  const value = found[1] === undefined ? numberWords[found[2]!.toLowerCase()] : Number(found[1]);
  return value === undefined ? undefined : { value, end: offset + found[0].length };
}

/** Cuts at separators that stand outside quotes and brackets. */
export function cut(text: string, separators: string): { text: string; at: number }[] {
  const pieces: { text: string; at: number }[] = [];
  let depth = 0;
  let quote = '';
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const char = text[at];
    if (quote) {
      if (char === quote) quote = '';
    } else if (char === '"' || char === '“') quote = char === '“' ? '”' : '"';
    else if (char === '(') depth += 1;
    else if (char === ')') depth -= 1;
    if (char === undefined || (!quote && depth <= 0 && separators.includes(char))) {
      const piece = text.slice(start, at);
      if (piece.trim()) pieces.push({ text: piece.trim(), at: start + (piece.length - piece.trimStart().length) });
      start = at + 1;
    }
  }
  return pieces;
}

/** `INERT-001 to INERT-006, INERT-009` as single marks. */
export function readMarks(text: string): string[] | undefined {
  const marks: string[] = [];
  for (const piece of text.split(/\s*(?:[,;+]|\band\b)\s*|\s+(?!to\b|–)(?<!\bto\s)/)) {
    if (!piece) continue;
    const range = /^([A-Z][\w.-]*?)(\d+)\s*(?:to|–)\s*([A-Z][\w.-]*?)(\d+)$/i.exec(piece);
    if (range) {
      const [, stem, from, otherStem, to] = range;
      const width = from!.length;
      if (
        stem!.toLowerCase() !== otherStem!.toLowerCase() ||
        Number(to) < Number(from) ||
        Number(to) - Number(from) > 199
      ) {
        return undefined;
      }
      for (let each = Number(from); each <= Number(to); each += 1)
        marks.push(`${stem}${String(each).padStart(width, '0')}`);
    } else if (/^[A-Z][\w.-]*\d$/i.test(piece)) marks.push(piece);
    else return undefined;
  }
  return marks.length > 0 && marks.length <= 200 ? marks : undefined;
}

/** How many positions of a gun one can look at, and how many there are. */
export interface Positions {
  readonly seen: number;
  readonly all: number;
}

/** What a look needs to know of the register. */
export interface SeenContext {
  /** Every tell declared for a lot in force, in the record's words. */
  readonly tells: readonly string[];
  readonly names: Names;
  /** Positions of a gun that a look accounts for, and all of them, when the subject is a gun on the register. */
  readonly positions: Positions | undefined;
}

const modifiers: readonly { readonly match: RegExp; readonly gives: Partial<Draft<LookSaid>> }[] = [
  { match: /^(one by one|round by round|each|one at a time)$/i, gives: { method: 'one by one' } },
  { match: /^((by|with|against|past|in) )?(the |a )?(light|torch|lamp)$/i, gives: { method: 'light' } },
  { match: /^((by|with) )?(the |a )?rod$/i, gives: { method: 'rod' } },
  { match: /^(by|with|on) (touch|feel)$/i, gives: { method: 'by touch' } },
  { match: /^((by|on|through|with) )?(the |a )?camera$/i, gives: { method: 'camera' } },
  { match: /^(by|with) (the )?(naked )?eye$/i, gives: { method: 'eye' } },
  { match: /^(heads? only|from behind|at the heads?|from the heads?)$/i, gives: { side: 'head' } },
  { match: /^(fronts? only|from the front|at the front)$/i, gives: { side: 'front' } },
  { match: /^(walls? only|from the side|cases? only)$/i, gives: { side: 'wall' } },
  { match: /^(all round|from all sides|all over|in the hand|out of the gun)$/i, gives: { side: 'any' } },
  { match: /^(cannot tell|can not tell|could not tell|not able to tell)$/i, gives: { cannotTell: true } },
  { match: /^(tag|serial|tag and serial|number) (is )?(read|agrees?|matches)$/i, gives: { tagRead: true } },
  { match: /^tag (is )?(not read|missing|gone|wrong)$/i, gives: { tagRead: false } },
];

const boreWords: readonly { readonly match: RegExp; readonly bore: NonNullable<LookSaid['bore']> }[] = [
  {
    match:
      /^(both )?(bores?|barrels?) (is |are )?(seen )?(with )?light (all the way )?through$|^light through (the |both )?(bores?|barrels?)$/i,
    bore: 'light through',
  },
  {
    match:
      /^(bores?|barrels?) (is )?(blocked|obstructed)$|^no light through( the)? (bore|barrel)$|^something in the (bore|barrel)$/i,
    bore: 'blocked',
  },
  { match: /^(bores?|barrels?) (cannot tell|not sure|cannot be told)$/i, bore: 'cannot tell' },
];

const part = /^(?:in(?:to)? |only )?(?:the )?(chambers?|tube|magazine|carrier|belt|pan|barrel|cylinder)(?: only)?$/i;

/** Words that add nothing to what was seen. */
const empties =
  /^(rounds?|chambers?|positions?|cartridges?|cases?|holes?|of them|each|shown|seen|there|in it|heads?|loaded)$/i;
/** Claims: what a round is follows from the tells of its lot, so these words state nothing. */
const claims = /^(dumm(y|ies)|blanks?|inert|ok|good|fine|as planned|full|quarters?|halves|half)$/i;

/** A word that is a lot, or a declared tell misspelt, is not taken for an appearance. */
function refuseMistaken(word: string, tell: string, { tells, names }: SeenContext, at: number): void {
  if (tells.includes(tell)) return;
  const lot = word.split(/\s+/).find((each) => names.find('lot', each));
  if (lot) {
    throw new NotUnderstood(
      `A look does not say "${lot}".`,
      'Say what was seen: 6 no primer, or 3 star crimp; the lot follows from its tells.',
      at,
    );
  }
  const near = nearest(tell, tells);
  if (near) throw new NotUnderstood(`"${word}" is no tell I know.`, `Did you mean ${near}?`, at);
}

function readRow(piece: string, context: SeenContext, at: number): Draft<SeenRow> {
  const number = readNumber(piece, 0);
  if (!number) {
    throw new NotUnderstood(
      `"${piece}" does not begin with a number.`,
      'Say how many, then what was seen: 6 no primer, or 3 empty.',
      at,
    );
  }
  const row: { -readonly [K in keyof SeenRow]: SeenRow[K] } = { count: number.value };
  const tells: string[] = [];
  const lacks: string[] = [];
  let rest = piece.slice(number.end);
  rest = rest.replace(
    /\(([^)]*)\)|\bmarked\s+(.+)$|\bnumbered\s+(.+)$/gi,
    (_, one?: string, two?: string, three?: string) => {
      const marks = readMarks((one ?? two ?? three ?? '').trim());
      if (!marks)
        throw new NotUnderstood(
          `"${one ?? two ?? three}" are no engraved numbers.`,
          'Write them like INERT-001 to INERT-006.',
          at,
        );
      row.marks = marks;
      return ' ';
    },
  );
  for (const raw of rest.split(/\s*(?:\+|\band\b|\bwith\b|&)\s*|(?<!primers?)\s+(?=(?:but|without|not|lacks?)\b)/i)) {
    let word = raw
      .trim()
      .replace(/^(round|chamber|cartridge|case|position)s?\s+(?=\S)/i, '')
      .replace(/^(each|that|which|all)\s+/i, '');
    if (!word || /^but$/i.test(word) || empties.test(word)) continue;
    const no =
      /^(?:but )?(?:not|without|no longer|lacks?|do(?:es)? not(?: show| have)?|is not|are not|did not)\s+(.+)$|^but no\s+(.+)$|^no (rattle|hole|engraving|crimp|wad)s?$/i.exec(
        word,
      );
    if (no) {
      lacks.push(declaredTell((no[1] ?? no[2] ?? no[3])!, context.tells));
      continue;
    }
    word = word.replace(/^but\s+/i, '');
    if (/^empty$/i.test(word)) row.empty = true;
    else if (/^silent$/i.test(word)) lacks.push('rattle');
    else if (/^(spent|fired|spent cases?|fired cases?|empty cases?)$/i.test(word)) row.spent = true;
    else if (/^(unfired|not fired|unspent)$/i.test(word)) row.spent = false;
    else if (/^(bullets?|bulleted|bullet[- ]shaped|a bullet)$/i.test(word)) row.bullet = true;
    else if (/^(live|live rounds?|live[- ]looking|real rounds?|real)$/i.test(word)) {
      row.bullet = true;
      row.primer = 'bright';
    } else if (/^(crimped|no bullet)$/i.test(word)) {
      row.bullet = false;
      if (!context.tells.includes('no bullet')) continue;
      tells.push('no bullet');
    } else if (
      /^(?:(bright|undented|unstruck|fresh|live-looking|whole) primers?|primers? (?:is |are )?(bright|undented|unstruck|fresh|whole))$/i.test(
        word,
      )
    )
      row.primer = 'bright';
    else if (/^(?:(dented|struck) primers?|primers? (?:is |are )?(dented|struck))$/i.test(word)) row.primer = 'dented';
    else if (/^primers? not seen$/i.test(word)) row.primer = 'not seen';
    else if (!claims.test(word)) {
      const tell = declaredTell(word, context.tells);
      refuseMistaken(word, tell, context, at);
      if (tell === 'no primer') row.primer = 'none';
      tells.push(tell);
    }
  }
  if (tells.length > 0) row.tells = tells;
  if (lacks.length > 0) row.lacks = lacks;
  return row;
}

/** Reads one account of a look: `6 empty, bore light through, turned 6` or `cannot tell`. */
export function readLook(text: string, before: string, context: SeenContext, at: number): LookSaid {
  const look: Draft<LookSaid> = { seen: [] };
  const rows: Draft<SeenRow>[] = [];
  const { positions } = context;
  const needPositions = (word: string, where: number) => {
    if (positions === undefined) {
      throw new NotUnderstood(
        `"${word}" needs a gun whose number of chambers is on the register.`,
        'Say how many: 6 empty.',
        where,
      );
    }
    return positions;
  };
  const quoted = /^["“]([^"”]*)["”]\.?$/.exec(text.trim());
  if (quoted) return { seen: [], words: quoted[1]! };
  // A perfunctory entry says that it was done, not what was seen.
  if (
    /^(checked|ok|okay|fine|good|clear|cold|safe|all (good|clear|ok|fine))\b/i.test(text.trim()) &&
    !/\d/.test(text)
  ) {
    return { seen: [], words: text.trim().replace(/[.]$/, '') };
  }
  const apply = (piece: string, where: number): boolean => {
    const modifier = modifiers.find(({ match }) => match.test(piece));
    const bore = boreWords.find(({ match }) => match.test(piece));
    const turned = /^(?:and )?turned (?:all |past the eye )?(.+)$/i.exec(piece);
    const where2 = part.exec(piece);
    if (modifier) Object.assign(look, modifier.gives);
    else if (bore) look.bore = bore.bore;
    else if (/^turned all$/i.test(piece)) look.turned = needPositions(piece, where).seen;
    else if (turned) {
      const number = readNumber(turned[1]!, 0);
      if (!number) throw new NotUnderstood(`"${piece}" does not say how many chambers.`, 'Write turned 6.', where);
      look.turned = number.value;
    } else if (where2) look.part = where2[1]!.toLowerCase().replace(/s$/, '');
    else return false;
    return true;
  };
  for (const each of cut(before, ',;')) {
    const piece = each.text.replace(/^(?:and|at|,)\s+/i, '');
    if (!apply(piece, at + each.at)) {
      throw new NotUnderstood(
        `"${piece}" is no way of looking I know.`,
        'Write one by one, by light, with a rod, by touch, heads only, from the front or in the tube; then a colon and what was seen.',
        at + each.at,
      );
    }
  }
  for (const { text: piece, at: offset } of cut(text, ',;')) {
    const where = at + before.length + offset;
    if (apply(piece, where)) continue;
    if (/^(nothing|empty|all empty|all chambers empty)$/i.test(piece)) {
      rows.push({ count: positions?.all ?? 0, empty: true });
      continue;
    }
    const whole = /^(rest|the rest|all|every one|others?|the others?)\s+(?=\S)/i.exec(piece);
    if (whole) {
      const taken = rows.reduce((sum, row) => sum + row.count, 0);
      const there = needPositions(piece, where);
      const isEmpty = /\bempty$/i.test(piece);
      const left = /^(all|every)/i.test(whole[0])
        ? isEmpty
          ? there.all
          : there.seen
        : Math.max(0, there.seen - taken);
      if (left === 0 && rows.length > 0) continue;
      rows.push(readRow(`${left} ${piece.slice(whole[0].length)}`, context, where));
      continue;
    }
    rows.push(readRow(piece, context, where));
  }
  return { ...look, seen: rows };
}

const conditionWords: readonly { readonly match: RegExp; readonly condition: Condition }[] = [
  { match: /\b(that |which |who )?did(n['’]t| not) fire\b|\bnot fired when struck\b/i, condition: 'did not fire' },
  { match: /\b(spent|cases?|empty cases?)\b/i, condition: 'spent' },
  { match: /\b(unused|unfired|fresh|not fired)\b/i, condition: 'unused' },
  { match: /\bincomplete\b/i, condition: 'incomplete' },
  { match: /\bloaded\b/i, condition: 'loaded' },
  { match: /\bfired\b/i, condition: 'fired' },
];

function readCountRow(piece: string, names: Names, at: number): Draft<CountSaid> & { guns: boolean; rest: string } {
  const number = readNumber(piece, 0);
  if (!number)
    throw new NotUnderstood(
      `"${piece}" does not begin with a number.`,
      'Say how many, then of what: 35 B01, 62 spent B01, or 9 guns.',
      at,
    );
  let rest = piece.slice(number.end);
  const row: Draft<CountSaid> & { guns: boolean; rest: string } = { count: number.value, guns: false, rest: '' };
  for (const { match, condition } of conditionWords) {
    if (!match.test(rest)) continue;
    row.condition = condition;
    rest = rest.replace(match, ' ');
    break;
  }
  if (/\b(guns?|firearms?|weapons?)\b/i.test(rest)) {
    row.guns = true;
    rest = rest.replace(/\b(guns?|firearms?|weapons?)\b/gi, ' ');
  }
  rest = rest
    .replace(/\b(rounds?|cases?|of|cartridges?|dumm(?:y|ies)|blanks?)\b/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const word = /^[^\s(]+/.exec(rest)?.[0];
  if (word) {
    const lot = names.find('lot', word);
    if (lot) {
      row.lot = lot;
      rest = rest.slice(word.length).trim();
    } else if (!/^(to|into|in|from|marked|numbered|unknown|loose|without)$/i.test(word)) {
      throw new NotUnderstood(
        `"${word}" is no lot I know.${didYouMean(word, names.all('lot'))}`,
        'Name a lot of the table lots.',
        at,
      );
    }
  }
  row.rest = rest.replace(/^(unknown|loose|without (a )?(lot|title|papers?))\b/i, '').trim();
  return row;
}

/** Reads one account of a count: `35 B01, 2 unused B02`, `9 guns`, `9`, `empty`. */
export function readTally(text: string, of: TallySaid['of'], names: Names, at: number): TallySaid {
  const rows: CountSaid[] = [];
  let what = of;
  for (const { text: piece, at: offset } of cut(text, ',')) {
    if (/^(empty|nothing|none|all empty)$/i.test(piece)) continue;
    const { guns, rest, ...row } = readCountRow(piece, names, at + offset);
    if (rest)
      throw new NotUnderstood(
        `"${rest}" is more than I understand of a count.`,
        'Write 35 B01, 62 spent B01, or 9 guns.',
        at + offset,
      );
    if (guns) what = 'guns';
    else if (row.condition === 'spent' && rows.length === 0 && what === 'rounds') what = 'cases';
    else if (what === 'cases' && row.condition !== 'spent') what = 'rounds';
    rows.push(row);
  }
  return { of: what, rows };
}

/** Reads what came out of a gun: `3 spent B01 to S01, 1 that did not fire B01 to Q01`. */
export function readOut(text: string, names: Names, at: number): OutSaid[] {
  const rows: OutSaid[] = [];
  for (const { text: piece, at: offset } of cut(text, ',;')) {
    const clean = piece.replace(/^and\s+/i, '');
    if (/^(nothing|empty|none)$/i.test(clean)) continue;
    const { guns: _guns, rest, ...row } = readCountRow(clean, names, at + offset);
    const found =
      /^(?:\(([^)]*)\)\s*)?(?:back )?(?:in)?to\s+(?:the\s+)?(.+?)(?:\s*\(([^)]*)\)|\s+marked\s+(.+))?$/i.exec(rest);
    const to = found && names.find('place', found[2]!);
    if (!found || !to) {
      const word = found?.[2] ?? rest;
      throw new NotUnderstood(
        word
          ? `"${word}" is no place I know.${didYouMean(word, names.all('place'))}`
          : `"${clean}" does not say where it went.`,
        'Say where each went: 3 spent B01 to S01.',
        at + offset,
      );
    }
    const written = found[1] ?? found[3] ?? found[4];
    const marks = written === undefined ? undefined : readMarks(written);
    if (written !== undefined && !marks)
      throw new NotUnderstood(
        `"${written}" are no engraved numbers.`,
        'Write them like INERT-001 to INERT-006.',
        at + offset,
      );
    rows.push({ ...row, condition: row.condition ?? 'unused', to, ...(marks ? { marks } : {}) });
  }
  return rows;
}

/** Reads what a found round looks like: `bullet + bright primer`. */
export function readAppearance(text: string, context: SeenContext, count: number, at: number): SeenRow {
  return readRow(`${count} ${text.replace(/,/g, ' + ')}`, context, at);
}
