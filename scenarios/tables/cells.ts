// Reads the cells of one row into values, and collects everything that is wrong with the row instead of stopping at the first.

import { daysOfDate } from '../grammar/clock.ts';
import type { Names, Noun } from '../grammar/names.ts';
import { nounWords } from '../grammar/names.ts';
import { didYouMean } from '../grammar/nearest.ts';
import type { BadCell, TableRow } from './csv.ts';

const unprintable = /\p{Cc}|\p{Cs}/u;

/** The cells of one row. Every method returns a usable value; what was wrong stands in `bad`. */
export class Cells {
  readonly bad: BadCell[] = [];
  readonly line: TableRow;
  readonly #names: Names;
  constructor(line: TableRow, names: Names) {
    this.line = line;
    this.#names = names;
  }

  /** The text of a cell, empty when the column is absent. */
  raw(column: string): string {
    return this.line.cells[column] ?? '';
  }

  /** Notes that a cell cannot be used. */
  refuse(column: string, says: string, remedy: string): void {
    this.bad.push({
      file: this.line.file,
      row: this.line.row,
      column,
      value: this.raw(column).slice(0, 80),
      says,
      remedy,
    });
  }

  maybeText(column: string, most = 400): string | undefined {
    const value = this.raw(column);
    if (!value) return undefined;
    if (unprintable.test(value)) this.refuse(column, 'It holds characters that cannot be printed.', 'Type it anew.');
    else if (value.length > most) this.refuse(column, `It is longer than ${most} characters.`, 'Shorten it.');
    else return value;
    return undefined;
  }

  text(column: string, or?: string, most = 400): string {
    const value = this.maybeText(column, most) ?? or;
    if (value !== undefined) return value;
    if (!this.bad.some((each) => each.column === column)) this.refuse(column, 'It is empty.', 'Fill it in.');
    return '?';
  }

  /** A short label; the key columns use it. */
  alias(column: string): string {
    return this.text(column, undefined, 64);
  }

  maybeWhole(column: string, most: number): number | undefined {
    const value = this.raw(column);
    if (!value) return undefined;
    if (!/^\d{1,6}$/.test(value) || Number(value) > most) {
      this.refuse(column, `It is no whole number up to ${most}.`, 'Write digits only, without a unit.');
      return undefined;
    }
    return Number(value);
  }

  whole(column: string, most: number, or: number): number {
    return this.maybeWhole(column, most) ?? or;
  }

  yesNo(column: string, or: boolean): boolean {
    const value = this.raw(column).toLowerCase();
    if (!value) return or;
    if (['yes', 'y', 'true', '1', 'x'].includes(value)) return true;
    if (['no', 'n', 'false', '0', '-'].includes(value)) return false;
    this.refuse(column, 'It is neither yes nor no.', 'Write yes or no.');
    return or;
  }

  /** A word of a closed list, through a reader that also knows other people's words for it. */
  word<W>(column: string, read: (word: string) => W | undefined, or: W | undefined, list: readonly string[]): W {
    const value = this.raw(column);
    const found = value ? read(value) : or;
    if (found !== undefined) return found;
    this.refuse(
      column,
      value ? 'This word is not on the list.' : 'It is empty.',
      `Write one of: ${list.join(', ')}.${value ? didYouMean(value, list) : ''}`,
    );
    return (or ?? read(list[0]!)) as W;
  }

  maybeDate(column: string): string | undefined {
    const value = this.raw(column);
    if (!value) return undefined;
    if (daysOfDate(value) !== undefined) return value;
    this.refuse(column, 'It is no date.', 'Write it as YYYY-MM-DD, a day that exists.');
    return undefined;
  }

  /** Seconds since midnight of a clock HH:MM. */
  maybeClock(column: string): number | undefined {
    const value = this.raw(column);
    if (!value) return undefined;
    const found = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(value);
    const [hour, minute, second] = [Number(found?.[1]), Number(found?.[2]), Number(found?.[3] ?? 0)];
    if (found && hour < 24 && minute < 60 && second < 60) return hour * 3600 + minute * 60 + second;
    this.refuse(column, 'It is no clock.', 'Write it as HH:MM, 00:00 to 23:59.');
    return undefined;
  }

  #known(column: string, noun: Noun, word: string): string | undefined {
    const found = this.#names.find(noun, word);
    if (found) return found;
    this.refuse(
      column,
      `There is ${nounWords[noun].replace(/^an? /, 'no ')} "${word}".${didYouMean(word, this.#names.all(noun))}`,
      `List it, or correct the name.`,
    );
    return undefined;
  }

  /** One name of another table. */
  maybeName(column: string, noun: Noun): string | undefined {
    const value = this.raw(column);
    return value ? this.#known(column, noun, value) : undefined;
  }

  name(column: string, noun: Noun): string {
    const value = this.raw(column);
    if (!value) this.refuse(column, 'It is empty.', `Name ${nounWords[noun]}.`);
    return (value && this.#known(column, noun, value)) || '?';
  }

  /** Several names with spaces between; `all` means every one, `nobody` and `none` mean none. */
  names(column: string, noun: Noun): string[] {
    const value = this.raw(column);
    if (!value || /^(nobody|none|-)$/i.test(value)) return [];
    if (/^all$/i.test(value)) return this.#names.all(noun);
    // A name may itself hold a space, so the longest name that fits is taken at each place.
    const found: string[] = [];
    let at = 0;
    while (at < value.length) {
      const gap = /^[\s,+]*(?:and\s+)?/.exec(value.slice(at))![0].length;
      at += gap;
      if (at >= value.length) break;
      const named = this.#names.at(value, at, [noun]).next().value;
      if (!named) {
        const word = /^\S+/.exec(value.slice(at))![0];
        this.#known(column, noun, word);
        at += word.length;
        continue;
      }
      found.push(named.alias);
      at = named.end;
    }
    return found;
  }
}

/** Members that are present; what is undefined is left out, as event bodies want it. */
export function given<T extends object>(members: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
