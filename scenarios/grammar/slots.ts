// The kinds of slot a line can have, and how each is read at its place in the text.

import { loads, topics } from '@proofhouse/domain/vocabulary/words.ts';
import { declaredTell } from '../tables/tells.ts';
import { functionOf } from '../tables/wordlists.ts';
import { readClock, type Today } from './clock.ts';
import { NotUnderstood } from './complaint.ts';
import { type Named, type Names, type Noun, nounWords } from './names.ts';
import { didYouMean } from './nearest.ts';
import type { Reading } from './pattern.ts';
import type { Slots, SlotValue, TallySaid } from './said.ts';
import {
  cut,
  type Positions,
  readAppearance,
  readLook,
  readMarks,
  readNumber,
  readOut,
  readTally,
  type SeenContext,
} from './seen.ts';

/** What slots are read against. */
export interface SlotContext {
  readonly names: Names;
  readonly tells: readonly string[];
  readonly today: Today;
  /** Everybody on the call sheet, for "everybody called". */
  readonly called: () => readonly string[];
  readonly positions: (gun: string) => Positions | undefined;
}

/** How a kind of slot is spoken of when it is missing. */
export const kindWords: Readonly<Record<string, string>> = {
  person: 'a person',
  people: 'one or more people',
  gun: 'a gun',
  guns: 'one or more guns',
  lot: 'a lot',
  place: 'a place',
  places: 'one or more places',
  thing: 'a gun or container',
  things: 'guns or containers',
  plan: 'a plan line',
  plans: 'plan lines',
  device: 'a device',
  devices: 'devices',
  number: 'a number',
  clock: 'a clock such as 10:40',
  words: 'some words',
  rest: 'some words',
  label: 'a short name',
  function: 'a function such as control or props',
  load: 'a load (none, quarter, half, full)',
  topics: 'topics of a meeting',
  marks: 'engraved numbers such as INERT-001 to INERT-006',
  tells: 'tells such as rattle + no primer',
  look: 'what was seen, such as: 6 empty, bore light through',
  tally: 'what was counted, such as: 35 B01',
  out: 'what came out and where it went, such as: 3 spent B01 to S01',
  appearance: 'what it looks like',
  changes: 'what changes, such as: takes 6, performer P09',
  part: 'a part of the gun, such as the tube',
  quote: 'words in quotes',
  anomaly: 'what was wrong, such as refuses a round, weak shot, jams',
  variance: 'what differs: cartridge short, cartridge over, spent case, cast dummy, unknown round, gun or tag',
  break: 'meal, move, relief or wrap',
  hold: 'a hold, such as the stop, the hold on W-03, or the count of BELT-A',
  items: 'named open items in quotes',
  dateWord: 'a date YYYY-MM-DD',
};

const nounsOf: Readonly<Record<string, readonly Noun[]>> = {
  person: ['person'],
  people: ['person'],
  gun: ['gun'],
  guns: ['gun'],
  lot: ['lot'],
  place: ['place'],
  places: ['place'],
  thing: ['gun', 'place'],
  things: ['gun', 'place'],
  plan: ['plan'],
  plans: ['plan'],
  device: ['device'],
  devices: ['device'],
};

/** Which nouns a kind of slot names, for "Did you mean". */
export const nounsOfKind = (kind: string): readonly Noun[] => nounsOf[kind] ?? [];

const joiner = /(?:\s*,\s*(?:and\s+|&\s*)?|\s+and\s+|\s*&\s*|\s+)(?:the\s+)?/iy;
const somebody = /(?:somebody|someone|a stranger|nobody known)\b/iy;
const everybody = /(?:everybody|everyone|all)(?: (?:called|on the call sheet|on call))?(?=$|[\s,:;])/iy;

function match(pattern: RegExp, text: string, offset: number): string | undefined {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0];
}

/** Reads a list of names from an offset, yielding the longest list first. */
function* readList(context: SlotContext, text: string, offset: number, nouns: readonly Noun[]): Generator<Reading> {
  const found: string[] = [];
  const ends: number[] = [];
  const kinds = new Set<Noun>();
  let at = offset;
  for (;;) {
    const named: Named | undefined = context.names.at(text, at, nouns).next().value ?? undefined;
    if (!named) break;
    if (!found.includes(named.alias)) found.push(named.alias);
    kinds.add(named.noun);
    ends.push(named.end);
    const between = match(joiner, text, named.end);
    if (between === undefined) break;
    at = named.end + between.length;
  }
  for (let length = ends.length; length > 0; length -= 1) {
    yield { value: found.slice(0, length), end: ends[length - 1]! };
  }
}

function* readPeople(context: SlotContext, text: string, offset: number): Generator<Reading> {
  const every = match(everybody, text, offset);
  if (every !== undefined) {
    const end = offset + every.length;
    const except = match(/\s+(?:except|but|without)\s+/iy, text, end);
    if (except !== undefined) {
      for (const { value, end: stop } of readList(context, text, end + except.length, ['person'])) {
        yield { value: context.called().filter((each) => !(value as string[]).includes(each)), end: stop };
      }
    }
    yield { value: [...context.called()], end };
  }
  yield* readList(context, text, offset, ['person']);
  const unknown = match(somebody, text, offset);
  if (unknown !== undefined) yield { value: [NOBODY], end: offset + unknown.length };
}

/** Stands for an author nobody knows. */
export const NOBODY = '?';

const quotes: Readonly<Record<string, string>> = { '"': '"', '“': '”', '„': '“', '«': '»' };

function readQuote(text: string, offset: number): Reading | undefined {
  const close = quotes[text[offset] ?? ''];
  if (!close) return undefined;
  const end = text.indexOf(close, offset + 1);
  if (end < 0) throw new NotUnderstood('A quotation begins but does not end.', `Close it with ${close}.`, offset);
  return { value: text.slice(offset + 1, end), end: end + 1 };
}

/** Some words: quoted, or as few as the rest of the pattern leaves. */
function* readWords(text: string, offset: number): Generator<Reading> {
  const quoted = readQuote(text, offset);
  if (quoted) {
    yield quoted;
    return;
  }
  const word = /[^\s:;]+/g;
  word.lastIndex = offset;
  for (let found = word.exec(text); found; found = word.exec(text)) {
    const value = text
      .slice(offset, word.lastIndex)
      .replace(/[,;:]$/, '')
      .trim();
    if (value) yield { value, end: word.lastIndex };
  }
}

/** Everything to the end of the line, without its quotes. */
function* readRest(text: string, offset: number): Generator<Reading> {
  const rest = text.slice(offset).trim();
  const quoted = /^(["“„«])([^"”“»]*)["”“»][.!]?$/.exec(rest);
  const value = (quoted?.[2] ?? rest).trim();
  if (value) yield { value, end: text.length };
}

/** The things a look is at, by what the slots before it hold. */
const lookedAt = (slots: Slots): string[] =>
  [slots.things ?? slots.thing ?? slots.gun ?? slots.guns ?? []].flat().filter((each) => typeof each === 'string');

/** Reads accounts of a look, one after the other for each thing looked at: "all empty" means another number for each. */
function* readLooks(context: SlotContext, text: string, offset: number, slots: Slots): Generator<Reading> {
  const rest = text.slice(offset);
  const colon = /\s*(?::|\s–)\s*/.exec(rest);
  const before = colon ? rest.slice(0, colon.index) : rest;
  const contexts = lookedAt(slots).map((thing): SeenContext => {
    return { names: context.names, tells: context.tells, positions: context.positions(thing) };
  });
  if (!colon) {
    if (!before.trim()) return;
    yield { value: contexts.map((seen) => readLook('', before, seen, offset)), end: text.length };
    return;
  }
  const start = offset + colon.index + colon[0].length;
  const accounts = cut(text.slice(start), '|');
  if (accounts.length === 0)
    throw new NotUnderstood(
      'Nothing is said after the colon.',
      'Say what was seen: 6 empty, bore light through.',
      start,
    );
  yield {
    value: contexts.flatMap((seen) => accounts.map((each) => readLook(each.text, before, seen, start + each.at))),
    end: text.length,
  };
}

function* readTallies(context: SlotContext, text: string, offset: number, slots: Slots): Generator<Reading> {
  const colon = match(/\s*:\s*/y, text, offset);
  if (colon === undefined) return;
  const start = offset + colon.length;
  const of: TallySaid['of'] = slots.guns === true ? 'guns' : slots.cases === true ? 'cases' : 'rounds';
  const accounts = cut(text.slice(start), '|');
  if (accounts.length === 0)
    throw new NotUnderstood('Nothing is said after the colon.', 'Say what was counted: 35 B01.', start);
  yield { value: accounts.map((each) => readTally(each.text, of, context.names, start + each.at)), end: text.length };
}

function* readTellList(context: SlotContext, text: string, offset: number): Generator<Reading> {
  const found = match(/[^,:;]+?(?=\s*(?:,|:|;|$|\s(?:into|to|from)\s))/iy, text, offset);
  if (!found) return;
  const tells = found
    .split(/\s*(?:\+|&|\band\b)\s*/)
    .filter(Boolean)
    .map((each) => declaredTell(each, context.tells));
  yield { value: tells, end: offset + found.length };
}

/** Columns of a plan line that a change may name, by the words for them. */
function* readChanges(text: string, offset: number): Generator<Reading> {
  const changes: Record<string, string> = {};
  for (const { text: piece, at } of cut(text.slice(offset), ',;')) {
    const found = /^([a-z][a-z _-]*?)\s*(?:=|\bto\b|\bis\b|\s)\s*("[^"]*"|[^\s].*)$/i.exec(piece);
    const column = found && planColumn(found[1]!);
    if (found && column) changes[column] = found[2]!.replace(/^"|"$/g, '').trim();
    else {
      const byWord = Object.keys(planWords).find((word) => piece.toLowerCase().startsWith(`${word} `));
      if (!byWord) {
        throw new NotUnderstood(
          `"${piece}" names no column of the plan.${didYouMean(piece.split(' ')[0]!, Object.keys(planWords))}`,
          'Write a column of plan.csv and its new value: takes 6, performer P09, count per take 2.',
          offset + at,
        );
      }
      changes[planWords[byWord]!] = piece
        .slice(byWord.length)
        .replace(/^\s*(=|to|is)?\s*/i, '')
        .replace(/^"|"$/g, '')
        .trim();
    }
  }
  if (Object.keys(changes).length > 0) yield { value: changes, end: text.length };
}

const planWords: Readonly<Record<string, string>> = {
  setup: 'setup',
  scene: 'scene',
  place: 'place',
  gun: 'gun',
  class: 'class_asked',
  kind: 'kind',
  lot: 'lot',
  load: 'load',
  'count per take': 'count_per_take',
  rounds: 'count_per_take',
  takes: 'takes',
  performer: 'performer',
  performers: 'performer',
  'trigger pulled': 'trigger_pulled',
  trigger: 'trigger_pulled',
  cocked: 'cocked',
  'muzzle line': 'muzzle_line',
  'aim point': 'aim_point',
  arc: 'arc_deg',
  'in arc': 'may_be_in_arc',
  nearest: 'nearest_person',
  'nearest ft': 'nearest_ft',
  distance: 'nearest_ft',
  'nearest off': 'nearest_off_deg',
  'minimum distance': 'min_distance_ft',
  camera: 'camera',
  protection: 'protection',
  'holder changes': 'holder_changes',
  'set down': 'set_down',
  belt: 'belt',
  shooters: 'shooter_count',
  controller: 'controller',
  witness: 'witness',
  deputy: 'deputy_witness',
  earliest: 'earliest',
  permit: 'permit_id',
  consult: 'consult_id',
  rolling: 'rolling',
};

const planColumn = (word: string): string | undefined => {
  const clean = word.trim().toLowerCase().replace(/[_-]/g, ' ');
  return planWords[clean] ?? Object.values(planWords).find((column) => column.replace(/_/g, ' ') === clean);
};

const topicWords: readonly { readonly match: RegExp; readonly topic: (typeof topics)[number] }[] = [
  { match: /^(the )?(planned )?action$/i, topic: 'action' },
  { match: /^(how it may vary|variations?)$/i, topic: 'variations' },
  { match: /^(how to call it off|call(ing)? (it )?off|call-off|stop word)$/i, topic: 'call off' },
  { match: /^(emergenc(y|ies)|what to do in an emergency)$/i, topic: 'emergency' },
  { match: /^(command|who commands)$/i, topic: 'command' },
];

function* readTopics(text: string, offset: number): Generator<Reading> {
  const five = match(/(?:all five(?: (?:things|topics))?|everything|all topics)\b/iy, text, offset);
  if (five !== undefined) yield { value: [...topics], end: offset + five.length };
  const rest = match(/[^;[\]]+/y, text, offset);
  if (!rest) return;
  const found = cut(rest, ',')
    .flatMap((each) => each.text.split(/\s*(?:\+|\band\b)\s*/))
    .filter(Boolean);
  const value = found.map((word) => topicWords.find((each) => each.match.test(word.trim()))?.topic);
  if (value.every((each) => each !== undefined)) yield { value: value as string[], end: offset + rest.length };
}

function* single(value: SlotValue | undefined, end: number): Generator<Reading> {
  if (value !== undefined) yield { value, end };
}

/** Phrases that stand for a word of the record, longest first at each place. */
function* readPhrase(
  phrases: readonly (readonly [RegExp, string])[],
  text: string,
  offset: number,
): Generator<Reading> {
  const rest = text.slice(offset);
  for (const [pattern, value] of phrases) {
    const found = pattern.exec(rest);
    if (found && found.index === 0) yield { value, end: offset + found[0].length };
  }
}

const anomalyPhrases: readonly (readonly [RegExp, string])[] = [
  [
    /^(refuse[sd]?|would not take|will not take|does not take|did not take) (a |the |one )?rounds?\b/i,
    'refused a round',
  ],
  [/^(gives?|gave|fires?|fired|has|had)? ?(a )?weak shot\b/i, 'weak shot'],
  [/^(drops?|dropped|was dropped|is dropped|fell|falls|lets? fall)\b/i, 'dropped'],
  [/^(touche[sd]|touch) (the )?(ground|mud|sand|dirt)\b/i, 'touched the ground'],
  [/^(jams?|jammed|is jammed|has jammed)\b/i, 'jammed'],
  [/^(has|had|gave|holds|held)? ?(an )?incomplete round\b/i, 'incomplete round'],
  [/^(apart|is taken apart|was taken apart|strips?|stripped|takes? apart|took apart)\b/i, 'taken apart'],
  [/^(is|was)? ?damaged\b/i, 'damaged'],
];
const variancePhrases: readonly (readonly [RegExp, string])[] = [
  [/^(missing |lost )?(spent |fired )?cases?\b/i, 'spent case'],
  [/^(missing )?(cast|belt) dumm(y|ies)\b/i, 'cast dummy'],
  [/^(missing cartridges?|cartridges? short|rounds? short|missing rounds?)\b/i, 'cartridge short'],
  [/^(extra cartridges?|cartridges? over|rounds? over|extra rounds?)\b/i, 'cartridge over'],
  [/^unknown rounds?\b/i, 'unknown round'],
  [/^(missing )?guns?\b/i, 'gun'],
  [/^(missing )?tags?\b/i, 'tag'],
];
const breakPhrases: readonly (readonly [RegExp, string])[] = [
  [/^(meal|lunch|dinner|supper|breakfast)( break)?\b/i, 'meal'],
  [/^(company )?move\b/i, 'move'],
  [/^relief\b/i, 'relief'],
  [/^(wrap|day|session|evening|show)\b/i, 'wrap'],
];

/** What a hold is known by: `name:x`, `kind:stop`, `thing:W-03`, `all`. */
function* readHold(context: SlotContext, text: string, offset: number): Generator<Reading> {
  const called = /^(?:hold|item|line|one)?\s*called\s+(\S+)/i.exec(text.slice(offset));
  if (called)
    yield { value: `name:${called[1]!.replace(/[,:;]$/, '')}`, end: offset + called[0].replace(/[,:;]$/, '').length };
  const on =
    /^(?:(?:hold|holds|item|count|concern|anomaly|wait)\s+(?:on|of|about|at)|(?:unplanned shot|unknown round|found round|did not fire)\s+(?:of|from|in|at|with))\s+(?:the\s+)?/i.exec(
      text.slice(offset),
    );
  if (on) {
    const at = offset + on[0].length;
    for (const { alias, end } of context.names.at(text, at, ['gun', 'place'])) yield { value: `thing:${alias}`, end };
  }
  const kinds =
    /^(stop|unplanned shot|unknown round|found round|missing|conflict|anomaly|injury|did not fire|concern)( hold)?\b/i.exec(
      text.slice(offset),
    );
  if (kinds)
    yield {
      value: `kind:${kinds[1]!.toLowerCase().replace('found round', 'unknown round')}`,
      end: offset + kinds[0].length,
    };
  const all = /^(?:all|every) holds?\b/i.exec(text.slice(offset));
  if (all) yield { value: 'all', end: offset + all[0].length };
}

/** Reads a slot of some kind at an offset of a line. */
export function* readSlot(
  context: SlotContext,
  kind: string,
  text: string,
  offset: number,
  slots: Slots,
): Generator<Reading> {
  switch (kind) {
    case 'person': {
      for (const { alias, end } of context.names.at(text, offset, ['person'])) yield { value: alias, end };
      const unknown = match(somebody, text, offset);
      if (unknown !== undefined) yield { value: NOBODY, end: offset + unknown.length };
      return;
    }
    case 'gun':
    case 'lot':
    case 'place':
    case 'thing':
    case 'plan':
    case 'device':
      for (const { alias, end } of context.names.at(text, offset, nounsOf[kind]!)) yield { value: alias, end };
      return;
    case 'people':
      yield* readPeople(context, text, offset);
      return;
    case 'guns':
      if (/^(all|every) (the )?guns?\b/i.test(text.slice(offset))) {
        yield {
          value: context.names.all('gun'),
          end: offset + /^\S+ (?:the )?guns?/i.exec(text.slice(offset))![0].length,
        };
      }
      yield* readList(context, text, offset, ['gun']);
      return;
    case 'places':
    case 'things':
    case 'plans':
    case 'devices':
      if (kind === 'plans' && /^all\b/i.test(text.slice(offset))) {
        const words = /^all(?: plan lines| plans)?/i.exec(text.slice(offset))![0];
        yield { value: context.names.all('plan'), end: offset + words.length };
      }
      yield* readList(context, text, offset, nounsOf[kind]!);
      return;
    case 'number': {
      const found = readNumber(text, offset);
      if (found) yield found;
      return;
    }
    case 'clock': {
      const found = readClock(text, offset, context.today);
      if (found && 'at' in found) yield { value: found.at, end: found.end };
      return;
    }
    case 'quote': {
      const found = readQuote(text, offset);
      if (found) yield found;
      return;
    }
    case 'words':
      yield* readWords(text, offset);
      return;
    case 'rest':
      yield* readRest(text, offset);
      return;
    case 'label': {
      const quoted = readQuote(text, offset);
      const found = quoted ?? single(match(/[\p{L}\p{N}][\p{L}\p{N}_./-]*/uy, text, offset), 0).next().value;
      if (quoted) yield quoted;
      else if (found) {
        const value = String(found.value).replace(/[.,:;]+$/, '');
        yield { value, end: offset + value.length };
      }
      return;
    }
    case 'function': {
      const found = match(/[a-z][a-z -]*/iy, text, offset) ?? '';
      const parts = found.trim().split(/\s+/);
      for (let length = Math.min(4, parts.length); length > 0; length -= 1) {
        const words = parts.slice(0, length).join(' ');
        const value = functionOf(words);
        if (value) yield { value, end: offset + words.length };
      }
      return;
    }
    case 'load': {
      const found = match(/[a-z]+/iy, text, offset)?.toLowerCase();
      if (found && (loads as readonly string[]).includes(found)) yield { value: found, end: offset + found.length };
      return;
    }
    case 'part': {
      const found = match(/(chambers?|tube|magazine|carrier|belt|pan|barrel|cylinder|bore|charge)\b/iy, text, offset);
      if (found) yield { value: found.toLowerCase().replace(/s$/, ''), end: offset + found.length };
      return;
    }
    case 'topics':
      yield* readTopics(text, offset);
      return;
    case 'marks': {
      // Without a bracket or the word, "D22" could be a lot misspelt.
      if (!/(\(|\bmarked|\bnumbered)\s*$/i.test(text.slice(0, offset))) return;
      const found = match(/[A-Z][\w.-]*\d(?:\s*(?:,|\band\b|\bto\b|–|\+)?\s*[A-Z][\w.-]*\d)*/iy, text, offset);
      const value = found === undefined ? undefined : readMarks(found);
      if (found !== undefined && value) yield { value, end: offset + found.length };
      return;
    }
    case 'tells':
      yield* readTellList(context, text, offset);
      return;
    case 'look':
      yield* readLooks(context, text, offset, slots);
      return;
    case 'tally':
      yield* readTallies(context, text, offset, slots);
      return;
    case 'out':
      yield { value: readOut(text.slice(offset), context.names, offset), end: text.length };
      return;
    case 'appearance': {
      const rest = text.slice(offset).trim();
      const count = typeof slots.count === 'number' ? slots.count : 1;
      const seen: SeenContext = { names: context.names, tells: context.tells, positions: undefined };
      if (rest) yield { value: readAppearance(rest, seen, count, offset), end: text.length };
      return;
    }
    case 'changes':
      yield* readChanges(text, offset);
      return;
    case 'anomaly':
      yield* readPhrase(anomalyPhrases, text, offset);
      return;
    case 'variance':
      yield* readPhrase(variancePhrases, text, offset);
      return;
    case 'break':
      yield* readPhrase(breakPhrases, text, offset);
      return;
    case 'hold':
      yield* readHold(context, text, offset);
      return;
    case 'items': {
      const items: string[] = [];
      let end = offset;
      for (let found = readQuote(text, end); found; found = readQuote(text, end)) {
        items.push(String(found.value));
        end = found.end;
        const between = match(/\s*(?:,|and)\s*(?=["“„«])/iy, text, end);
        if (between === undefined) break;
        end += between.length;
      }
      if (items.length > 0) yield { value: items, end };
      return;
    }
    case 'dateWord': {
      const found = match(/\d{4}-\d{2}-\d{2}\b/y, text, offset);
      if (found) yield { value: found, end: offset + found.length };
      return;
    }
    default:
      throw new TypeError(`there is no slot kind "${kind}"`);
  }
}

/** What is wrong with the word at an offset where a slot of one of these kinds was expected. */
export function describeMissing(
  names: Names,
  kinds: readonly string[],
  text: string,
  offset: number,
): string | undefined {
  const word = /^[\p{L}\p{N}][\p{L}\p{N}_./-]*/u.exec(text.slice(offset))?.[0]?.replace(/[.,:;]+$/, '');
  if (!word) return undefined;
  const nouns = [...new Set(kinds.flatMap(nounsOfKind))];
  if (nouns.length === 0) return undefined;
  const spoken = nouns.map((noun) => nounWords[noun].replace(/^an? /, '')).join(' or ');
  return `"${word}" is no ${spoken} I know.${didYouMean(word, names.all(...nouns))}`;
}
