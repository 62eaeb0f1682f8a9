// What a command may touch of the world around it: where it prints, where it stands, what time it is, when to stop.

/** The world around one command; tests hand in another. */
export interface Surroundings {
  /** Prints the result. */
  readonly out: (text: string) => void;
  /** Prints errors and progress. */
  readonly err: (text: string) => void;
  /** The folder that relative paths start from. */
  readonly folder: string;
  readonly now: () => number;
  /** Aborted when the person wants a running command to end. */
  readonly stop: AbortSignal;
}

/** How long a command may be quiet before it says what it is doing. */
const QUIET_MS = 1_000;

/** Says on stderr what is being done, at most once a second, and not at all in the first. */
export type Progress = (says: () => string) => void;

/** Makes a teller of progress; whoever works calls it as often as they like. */
export function progressOf(around: Surroundings): Progress {
  let last = around.now();
  return (says) => {
    const now = around.now();
    if (now - last < QUIET_MS) return;
    last = now;
    around.err(`${says()}\n`);
  };
}
