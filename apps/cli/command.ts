// What a command is: its words for --help and the manual, and the work that turns arguments into a result.

import type { Exit } from './stops.ts';
import type { Surroundings } from './surroundings.ts';

/** An argument or option, as a person reads it. */
export interface Word {
  /** In commander's spelling: `<gun>`, `[event]`, `<file...>`, `--at <time>`. */
  readonly flag: string;
  readonly says: string;
  readonly choices?: readonly string[];
  /** Holds when the option is not given. */
  readonly or?: string;
}

/** What was typed: arguments by name, options by name. */
export interface Given {
  readonly args: Readonly<Record<string, readonly string[]>>;
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  /** The data folder, absolute. */
  readonly data: string;
  /** Whether --data was typed. */
  readonly hasData: boolean;
  readonly json: boolean;
  readonly around: Surroundings;
}

/** What a command ends in: an exit code, what a person reads, and the same for a program. */
export interface Result {
  readonly exit: Exit;
  readonly text: string;
  readonly json: unknown;
}

/** One command. */
export interface Command {
  readonly name: string;
  readonly says: string;
  /** What a person should know before using it; paragraphs. */
  readonly more?: readonly string[];
  readonly args?: readonly Word[];
  readonly options?: readonly Word[];
  /** Lines that work one after the other on a folder filled by `proofhouse demo`; a test runs them. */
  readonly examples: readonly string[];
  /** Not listed in --help. */
  readonly hidden?: boolean;
  readonly run: (given: Given) => Promise<Result>;
}

/** The value of an argument that must be there. */
export function argument(given: Given, name: string): string {
  return given.args[name]?.[0] ?? '';
}

/** The text of an option, undefined when it was not typed. */
export function option(given: Given, name: string): string | undefined {
  const value = given.options[name];
  return typeof value === 'string' ? value : undefined;
}

/** Whether a flag was typed. */
export const isOn = (given: Given, name: string): boolean => given.options[name] === true;

/** The options of every command that looks at the record at a time. */
export const timeOptions: readonly Word[] = [
  { flag: '--at <time>', says: 'when it happened: 14:50, "2026-12-01 14:50", or 2026-12-01T14:50:00-08:00' },
  { flag: '--known-at <time>', says: 'what the record said then: only entries received by that time' },
];
