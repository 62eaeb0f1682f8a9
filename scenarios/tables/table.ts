// What a table is: its columns with their meaning, the names it brings, and the events its rows become.

import type { Bodies, EventType } from '@proofhouse/domain/events.ts';
import type { Names, Noun } from '../grammar/names.ts';
import type { Cells } from './cells.ts';
import type { TableRow } from './csv.ts';

/** The tables there are, in the order in which their rows become events. */
export const tableNames = [
  'production',
  'crew',
  'devices',
  'places',
  'firearms',
  'lots',
  'compatibility',
  'testfires',
  'credentials',
  'training',
  'permits',
  'assessments',
  'consults',
  'plan',
  'duties',
  'schedule',
] as const;
export type TableName = (typeof tableNames)[number];

/** All rows, by table. */
export type Register = Readonly<Record<TableName, readonly TableRow[]>>;

/** An event a row becomes, its ids resolved. */
export type RowAct = {
  [T in EventType]: {
    readonly type: T;
    readonly body: Bodies[T];
    readonly disclosed?: Readonly<Record<string, unknown>>;
  };
}[EventType];

/** A public key as an enrolment states it. */
export interface StatedKey {
  readonly device: string;
  readonly algorithm: 'ed25519' | 'es256';
  readonly publicKey: string;
}

/** What a row needs in order to become an event. */
export interface RowContext {
  readonly names: Names;
  readonly register: Register;
  readonly id: (noun: Noun, alias: string) => string;
  /** The instant of a clock (seconds since midnight) on a date, in the production's zone. */
  readonly instant: (date: string, seconds: number) => string;
  /** The shooting day. */
  readonly date: string;
  /** Every date the text tells of; papers that hold daily are filed for each. */
  readonly dates: readonly string[];
  readonly planVersion: number;
  /** The key of a device, where this importer can enrol; absent in a real import, where people enrol themselves. */
  readonly key?: (device: string, holder: string | undefined) => StatedKey | undefined;
}

/** A column: what it means, and what is taken when it is missing (absent: it must be there). */
export interface Column {
  readonly says: string;
  readonly or?: string;
}

/** A table. */
export interface Table {
  readonly name: TableName;
  /** Columns that together name a row; a later row with the same key replaces the earlier. */
  readonly key: readonly string[];
  readonly columns: Readonly<Record<string, Column>>;
  /** Adds the names this row brings. */
  readonly bring?: (row: TableRow, names: Names) => void;
  readonly acts: (cells: Cells, context: RowContext) => readonly RowAct[];
}

/** A column that must be filled. */
export const must = (says: string): Column => ({ says });
/** A column with what is taken when it is missing. */
export const may = (says: string, or = 'not stated'): Column => ({ says, or });
