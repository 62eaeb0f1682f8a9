// Defines a rulebook: whose rules they are, which others it takes in, and the numbers it sets.

import type { Source } from './source.ts';

/** Whose word a rulebook is; where two differ the earlier of this list wins, and within one the stricter (rules.md §1). */
export const levels = ['law', 'regulator', 'bulletin', 'house'] as const;
export type Level = (typeof levels)[number];

/** Numbers rules judge by: what they measure, and which way is stricter. */
export const numberKinds = {
  'least distance': { unit: 'ft', stricter: 'more' },
  'a look counts': { unit: 'min', stricter: 'less' },
  'wait after did not fire': { unit: 's', stricter: 'more' },
  'training counts': { unit: 'months', stricter: 'less' },
  'guns a controller': { unit: 'guns', stricter: 'less' },
  'unattended at most': { unit: 'min', stricter: 'less' },
} as const;
export type NumberKind = keyof typeof numberKinds;

/** A number from a day on, beside its source. */
export interface DatedNumber {
  readonly from: string;
  readonly value: number;
  readonly source: Source;
  readonly where: string;
}

/** One rulebook, in `rulebooks/<name>/book.ts` beside its rules. */
export interface Rulebook {
  /** The name a production adopts it under; also the name of its folder. */
  readonly name: string;
  readonly title: string;
  readonly place: string;
  readonly level: Level;
  /** Rulebooks in force with it, because its law or regulator takes them in. */
  readonly takesIn: readonly string[];
  /** Values by kind, oldest first; the last whose day has come counts. */
  readonly numbers: Readonly<Partial<Record<NumberKind, readonly [DatedNumber, ...DatedNumber[]]>>>;
  /** What a reader should know of it, such as how sure its sources are. */
  readonly note: string;
}

/** Defines a rulebook. */
export const defineRulebook = (book: Rulebook): Rulebook => book;
