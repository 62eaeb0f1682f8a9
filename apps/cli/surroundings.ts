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

/** Says on stderr what is being done, but only when it takes longer than a second. */
export async function whileSaying<T>(around: Surroundings, says: () => string, work: () => Promise<T>): Promise<T> {
  const timer = setInterval(() => around.err(`${says()}\n`), QUIET_MS);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
