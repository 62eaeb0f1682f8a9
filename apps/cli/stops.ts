// Why a command stops without a result: wrong use by the person, or a fault of the outside; each with its remedy.

import { HubFault } from '@proofhouse/record/fault.ts';
import { LogKeyFault } from '@proofhouse/record/logkey.ts';
import { isStoreFault } from '@proofhouse/record/port.ts';

/** The exit codes, in the order a script should ask for them. */
export const exits = { done: 0, failed: 1, wrongUse: 2, fault: 3, stopped: 74 } as const;
/** An exit code. */
export type Exit = (typeof exits)[keyof typeof exits];

/** What each exit code means; printed by --help and in docs/commands.md. */
export const exitMeanings: Readonly<Record<Exit, string>> = {
  0: 'done, or what was asked holds',
  1: 'an expectation or check failed: refused, not verified, a difference',
  2: 'wrong use: bad arguments, an unknown gun, a file that cannot be used',
  3: 'a fault: disk, damaged record, another writer',
  74: 'the server stopped because a write failed; all it acknowledged is kept: look at the disk, then start it again',
};

/** Thrown by a command that cannot go on. The message says what is wrong, the remedy what to do next. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
  readonly exit: Exit;
  readonly code: string;
  readonly remedy: string;
  /** What was found, one line each, where one sentence cannot say it. */
  readonly details: readonly string[];
  constructor(
    exit: Exit,
    code: string,
    says: string,
    remedy: string,
    { cause, details = [] }: { readonly cause?: unknown; readonly details?: readonly string[] } = {},
  ) {
    super(says, cause === undefined ? undefined : { cause });
    this.exit = exit;
    this.code = code;
    this.remedy = remedy;
    this.details = details;
  }
}

/** The person used the command in a way that cannot work. */
export const wrongUse = (code: string, says: string, remedy: string, details: readonly string[] = []): Stopped =>
  new Stopped(exits.wrongUse, code, says, remedy, { details });

/** Splits a message whose last sentence, or the part after its last colon, says what to do, as store and hub write them. */
function withRemedy(message: string, otherwise: string): { says: string; remedy: string } {
  const sentences = message.split(/(?<=[.)]) (?=[A-Z])/);
  const last = sentences.at(-1) ?? '';
  if (sentences.length > 1) return { says: sentences.slice(0, -1).join(' '), remedy: last };
  const at = message.lastIndexOf(': ');
  if (at < 0) return { says: message, remedy: otherwise };
  const remedy = message.slice(at + 2);
  return { says: `${message.slice(0, at)}.`, remedy: remedy.charAt(0).toUpperCase() + remedy.slice(1) };
}

/** What anything thrown means to the person: a `Stopped` stays what it is, everything else is a fault. */
export function stoppedBy(error: unknown): Stopped {
  if (error instanceof Stopped) return error;
  const message = error instanceof Error ? error.message : String(error);
  if (isStoreFault(error)) {
    const { says, remedy } = withRemedy(message, 'Nothing was changed. Look at the file and its disk, then try again.');
    return new Stopped(exits.fault, `store-${error.code}`, says, remedy, { cause: error });
  }
  if (error instanceof HubFault) {
    const { says, remedy } = withRemedy(message, 'Run `proofhouse verify` to see everything that is wrong.');
    return new Stopped(exits.fault, error.code, says, remedy, { cause: error });
  }
  if (error instanceof LogKeyFault) {
    const { says, remedy } = withRemedy(message, 'Restore log.key in the data folder.');
    return new Stopped(exits.fault, 'log-key', says, remedy, { cause: error });
  }
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  if (typeof code === 'string' && /^E[A-Z]+$/.test(code)) {
    return new Stopped(exits.fault, code.toLowerCase(), message, 'Look at the disk and the rights of the folder.', {
      cause: error,
    });
  }
  const remedy = 'This is a mistake of the software: please report it with the command you gave.';
  return new Stopped(exits.fault, 'bug', message, remedy, { cause: error });
}
