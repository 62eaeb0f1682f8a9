// A day on set as plain data: what the text said, line by line, before anything is signed.

import type { Millis } from '@proofhouse/domain/vocabulary/instant.ts';
import type { Slots } from './grammar/said.ts';
import type { Register, TableName } from './tables/table.ts';

/** In which tellings a line is told: in one of `when` (any, if empty), and in none of `unless`. */
export interface Telling {
  readonly when: readonly (readonly string[])[];
  readonly unless: readonly string[];
}

/** Things a line says in square brackets about how it came into the record. */
export interface Notes {
  /** Entered at this instant, later than it happened. */
  readonly entered?: Millis;
  readonly slip?: string;
  /** The beginning of what took a while. */
  readonly from?: Millis;
  /** The device it is entered on, by person where several act. */
  readonly device?: Readonly<Record<string, string>>;
  readonly assent?: Readonly<Record<string, { readonly how: string; readonly heard?: string }>>;
  readonly basis?: string;
  /** Reaches the hub only then. */
  readonly arrives?: Millis;
  /** A name other lines can refer to it by. */
  readonly called?: string;
  readonly asksFirst?: boolean;
}

/** What an ask is expected to be answered. */
export interface Expected {
  readonly verdict: 'granted' | 'refused';
  /** Rules or controls that must be among the reasons. */
  readonly by: readonly string[];
}

/** One happening. */
export interface Line {
  readonly file: string;
  readonly line: number;
  /** Lines of the calls a passage was told through, outermost first. */
  readonly through: readonly number[];
  /** When it is told: when it happened, or was entered where that came later. */
  readonly at: Millis;
  /** When it happened. */
  readonly happened: Millis;
  readonly text: string;
  readonly verb: string;
  readonly slots: Slots;
  readonly notes: Notes;
  readonly expected?: Expected;
  readonly telling: Telling;
}

/** A device of the day. */
export interface DeviceOfDay {
  readonly alias: string;
  readonly kind: 'phone' | 'tablet' | 'board' | 'badge' | 'laptop' | 'hub';
  readonly holder?: string;
  readonly skewMs: number;
  /** Entered later by a table, so not enrolled when the day begins. */
  readonly later?: boolean;
}

/** How a person confirms. */
export interface SignsBy {
  readonly device: string;
  readonly how: 'own key' | 'own pin' | 'badge';
}

/** A whole text, read. */
export interface Scenario {
  readonly file: string;
  readonly title: string;
  /** What production ids and keys derive from. */
  readonly seed: string;
  readonly about: string;
  /** The first date, YYYY-MM-DD. */
  readonly date: string;
  readonly dates: readonly string[];
  readonly zone: string;
  readonly register: Register;
  readonly laterTables: Readonly<Record<string, { readonly table: TableName; readonly register: Register }>>;
  readonly devices: readonly DeviceOfDay[];
  readonly signs: Readonly<Record<string, SignsBy>>;
  readonly founders: readonly [string, string];
  readonly opening: readonly [string, string];
  readonly openedAt: Millis;
  readonly session: { readonly label: string; readonly unit: string };
  /** Tellings switched on unless somebody says otherwise. */
  readonly told: readonly string[];
  /** Every telling the text knows. */
  readonly tellings: readonly string[];
  readonly refusalsMustBeMarked: boolean;
  readonly asksBeforeActs: boolean;
  /** In order of telling. */
  readonly lines: readonly Line[];
  /** Files that expectations compare with, by the name the text uses. */
  readonly files: Readonly<Record<string, string>>;
}

/** Whether a line belongs to a telling. */
export function isTold({ when, unless }: Telling, told: ReadonlySet<string>): boolean {
  return when.every((names) => names.some((name) => told.has(name))) && !unless.some((name) => told.has(name));
}
