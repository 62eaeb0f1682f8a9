// Types of setup.mjs, for the tests that import it.

/** A reason to stop that a person can act on. */
export class SetupFault extends Error {}

/** Throws a SetupFault when this version of Node is too old. */
export function requireNode(version?: string): void;

/** What the installed packages depend on, as one line. */
export function wantedStamp(): string;

/** Installs the packages of the lockfile when they are not there yet. */
export function setup(): Promise<void>;
