// Cuts a text into its parts before any line is understood: header, tables, passages, conditions, happenings.

import type { Telling } from '../scenario.ts';
import type { Complaint } from './complaint.ts';
import { didYouMean } from './nearest.ts';

/** A header line `key: value`. */
export interface HeaderLine {
  readonly key: string;
  readonly value: string;
  readonly file: string;
  readonly line: number;
}

/** A line to be told, its clock still in front. */
export interface RawLine {
  readonly file: string;
  readonly line: number;
  readonly text: string;
  readonly telling: Telling;
  /** The table that follows a line `… enter table X`, by the name it is kept under. */
  readonly table?: string;
}

/** A table inside the text. */
export interface RawTable {
  readonly table: string;
  readonly file: string;
  /** Line its column names stand on. */
  readonly firstRow: number;
  readonly text: string;
  /** Name it is kept under when a line enters it during the day. */
  readonly later?: string;
}

/** A passage: a title with CAPITAL words to fill in, and its lines. */
export interface Passage {
  readonly title: string;
  readonly file: string;
  readonly line: number;
  readonly body: readonly RawLine[];
}

/** A text, cut. */
export interface Structure {
  readonly headers: readonly HeaderLine[];
  readonly tables: readonly RawTable[];
  readonly passages: readonly Passage[];
  readonly lines: readonly RawLine[];
  readonly complaints: readonly Complaint[];
}

/** Keys of a header, and what each is for. */
export const headerKeys: Readonly<Record<string, string>> = {
  scenario: 'Title of the day; must stand.',
  about: 'A sentence about it.',
  date: 'Date of the first line, `YYYY-MM-DD`; a later `date:` line begins another date.',
  zone: 'Time zone; `America/Los_Angeles`. Default: that of the table production, else UTC.',
  profile: 'Rulebooks in force, ` + ` between them. Default: that of the table production.',
  use: 'A folder of CSV tables, imported as an opening statement.',
  include: 'Another text whose lines, tables and passages are read in this place.',
  devices:
    'People who carry a phone of their own; all others use the shared tablet DV-00. Default: the table devices; without one, everybody has a phone.',
  clock: 'A device whose clock is wrong: `DV-03 3 minutes fast`.',
  told: 'Tellings switched on unless somebody says otherwise.',
  refusals: '`must be marked`: an ask refused without `=> refused` fails. Otherwise `may be unmarked` (default).',
  asks: '`before acts`: every take, load, hand-over, beginning and signature asks first. Otherwise `as written` (default).',
  papers:
    '`in order`: every table of papers that is not told is filled: permits, credentials, training, test-fires, assessments and duties. Nothing is then missing for the blocks, California and its bulletin. What other places ask for besides is told, a document with `files` and a statement with `attests`: it is the word of a person of that day, and no text should be granted by words nobody in it said. The refusal names what is missing.',
  founders: 'The two who found the record. Default: `founding_roles`, else the first two people.',
  opening: 'The two who sign the opening statement. Default: `opening_statement_by`, else the first two controllers.',
  opened: 'When the opening statement is signed. Default: 30 minutes before the first line.',
  session: 'Label of the session. Default: `day` and the number of the table production, else `day 1`.',
  seed: 'What ids and keys derive from. Default: title and text.',
};

/** Takes away a comment: # at the beginning, or between spaces outside quotes. */
function withoutComment(raw: string): string {
  let quoted = false;
  for (let at = 0; at < raw.length; at += 1) {
    const char = raw[at]!;
    if (char === '"' || char === '“' || char === '”') quoted = char === '"' ? !quoted : char === '“';
    const alone = /\s/.test(raw[at + 1] ?? ' ') && (at === 0 || /\s/.test(raw[at - 1]!));
    if (char === '#' && !quoted && alone) return raw.slice(0, at).trimEnd();
  }
  return raw.trimEnd();
}

const indentOf = (raw: string) => /^\s*/.exec(raw)![0].replace(/\t/g, '  ').length;
const condition = /^(when|unless)\s+([^:]+?)\s*:\s*(.*)$/i;
const clockFirst = /^(?:at\s+)?(?:\+|\d{1,2}:\d{2}|\d{4}-\d{2}-\d{2}\b|day\s+\d|yesterday\b|tomorrow\b|next day\b)/i;

interface Block {
  readonly indent: number;
  readonly when: readonly string[];
  readonly unless: readonly string[];
}

const namesOf = (text: string) =>
  text
    .split(/\s*(?:,|\bor\b)\s*/i)
    .map((name) => name.trim().toLowerCase())
    .filter(Boolean);

/** Cuts one text. `include` gives the text of another file, already joined to this one's folder. */
export function cutText(
  file: string,
  text: string,
  include: (path: string) => { file: string; text: string } | undefined,
  depth = 0,
): Structure {
  const headers: HeaderLine[] = [];
  const tables: RawTable[] = [];
  const passages: Passage[] = [];
  const lines: RawLine[] = [];
  const complaints: Complaint[] = [];
  const raws = text
    .replace(/^\uFEFF/, '')
    .normalize('NFC')
    .split(/\r?\n/);
  const complain = (line: number, says: string, remedy = '') => complaints.push({ file, line, says, remedy });
  let blocks: Block[] = [];
  let passage: { title: string; line: number; indent: number; body: RawLine[] } | undefined;

  const endPassage = () => {
    if (!passage) return;
    if (passage.body.length === 0)
      complain(passage.line, `The passage "${passage.title}" has no lines.`, 'Indent its lines under it.');
    passages.push({ title: passage.title, file, line: passage.line, body: passage.body });
    passage = undefined;
  };

  /** Reads rows up to `end`; gives the index of the line after it. */
  const readTable = (at: number, table: string, later?: string): number => {
    const rows: string[] = [];
    let next = at + 1;
    while (next < raws.length && !/^\s*end\b/i.test(raws[next]!)) {
      rows.push(withoutComment(raws[next]!).trim());
      next += 1;
    }
    if (next >= raws.length) complain(at + 1, `The table ${table} never ends.`, 'Close it with a line "end".');
    tables.push({
      table: table.toLowerCase(),
      file,
      firstRow: at + 2,
      text: rows.join('\n'),
      ...(later ? { later } : {}),
    });
    return next;
  };

  for (let at = 0; at < raws.length; at += 1) {
    const raw = raws[at]!;
    if (raw.length > 2000) {
      complain(at + 1, 'The line is longer than 2000 characters.', 'Break it into several.');
      continue;
    }
    let line = withoutComment(raw).trim();
    if (!line) continue;
    const indent = indentOf(raw);
    blocks = blocks.filter((block) => indent > block.indent);
    if (passage && indent <= passage.indent) {
      const ends = /^end$/i.test(line);
      endPassage();
      if (ends) continue;
    }
    const table = /^table\s+([a-z]+)\s*:?$/i.exec(line);
    if (table) {
      at = readTable(at, table[1]!);
      continue;
    }
    const title = /^passage:?\s+(.+?):?$/i.exec(line);
    if (title) {
      endPassage();
      passage = { title: title[1]!, line: at + 1, indent, body: [] };
      continue;
    }
    const inner: Block[] = [];
    for (let found = condition.exec(line); found; found = condition.exec(line)) {
      const names = namesOf(found[2]!);
      const block = {
        indent,
        when: /^when$/i.test(found[1]!) ? names : [],
        unless: /^when$/i.test(found[1]!) ? [] : names,
      };
      inner.push(block);
      line = found[3]!.trim();
      if (!line) blocks.push(...inner);
    }
    if (!line) continue;
    const all = [...blocks, ...inner];
    const telling: Telling = {
      when: all.map(({ when }) => when).filter((names) => names.length > 0),
      unless: all.flatMap(({ unless }) => unless),
    };
    const header = clockFirst.test(line) ? undefined : /^([a-z][a-z ]{2,20}?)\s*:\s*(.*)$/i.exec(line);
    const key = header?.[1]?.toLowerCase();
    if (header && key === 'include') {
      const other = depth < 8 ? include(header[2]!.trim()) : undefined;
      if (!other) {
        complain(
          at + 1,
          `The file "${header[2]}" cannot be read${depth < 8 ? '' : ', or includes itself'}.`,
          'Give its path from the folder of this file.',
        );
        continue;
      }
      const cut = cutText(other.file, other.text, include, depth + 1);
      headers.push(...cut.headers.filter((each) => !['scenario', 'about', 'seed'].includes(each.key)));
      tables.push(...cut.tables);
      passages.push(...cut.passages);
      lines.push(...cut.lines);
      complaints.push(...cut.complaints);
      continue;
    }
    if (header && key !== undefined && Object.hasOwn(headerKeys, key) && !passage) {
      if (key === 'date' && (lines.length > 0 || headers.some((each) => each.key === 'date'))) {
        lines.push({ file, line: at + 1, text: `date: ${header[2]!.trim()}`, telling });
        continue;
      }
      headers.push({ key, value: header[2]!.trim(), file, line: at + 1 });
      continue;
    }
    if (header && lines.length === 0 && !passage && /^[a-z]+$/.test(key ?? '')) {
      complain(
        at + 1,
        `"${header[1]}" is no header I know.${didYouMean(header[1]!, Object.keys(headerKeys))}`,
        `The headers are: ${Object.keys(headerKeys).join(', ')}.`,
      );
      continue;
    }
    const entering = /\b(?:enters?|files?|lists?)\s+(?:the\s+)?table\s+([a-z]+)\s*:?$/i.exec(line);
    const target = passage ? passage.body : lines;
    if (entering) {
      const later = `${file}:${at + 1}`;
      const name = entering[1]!;
      target.push({ file, line: at + 1, text: line.replace(/:$/, ''), telling, table: later });
      at = readTable(at, name, later);
      continue;
    }
    target.push({ file, line: at + 1, text: line, telling });
  }
  endPassage();
  return { headers, tables, passages, lines, complaints };
}
