// The switches every mutant waits behind, by the names Stryker's instrumenter gives them.

/** What instrumented code reads and counts. */
interface Switches {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  mutantCoverage?: { static: Record<string, number>; perTest: Record<string, Record<string, number>> };
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
}

const holder = globalThis as unknown as { __stryker__?: Switches };
const switches: Switches = holder.__stryker__ ?? {};
holder.__stryker__ = switches;

/** Runs something unchanged, and returns what it gave with the mutants it ran into and how often. */
export async function watched<T>(run: () => T | Promise<T>): Promise<{ gave: T; hits: Record<string, number> }> {
  switches.currentTestId = 'watched';
  try {
    const gave = await run();
    return { gave, hits: switches.mutantCoverage?.perTest['watched'] ?? {} };
  } finally {
    switches.currentTestId = undefined;
    delete switches.mutantCoverage?.perTest['watched'];
  }
}

/** Runs something with one mutant in force. @param hitsMost how often it may run before it counts as running for ever */
export async function changed<T>(mutant: string, hitsMost: number, run: () => T | Promise<T>): Promise<T> {
  switches.activeMutant = mutant;
  switches.hitCount = 0;
  switches.hitLimit = hitsMost;
  try {
    return await run();
  } finally {
    switches.activeMutant = undefined;
  }
}

/** Whether a mutant ran while the program was read, outside any question. */
export const ranAtLoad = (mutant: string): boolean => switches.mutantCoverage?.static[mutant] !== undefined;
