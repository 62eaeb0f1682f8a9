// Types of root.mjs, for the TypeScript that imports it.

/** The folder that holds the root package.json, found from a file address inside it. */
export function findRoot(fromUrl?: string): string;

/** The repository root; true both from source and from the bundle. */
export const root: string;

/** Whether this file is the one Node was asked to run, and not merely imported. */
export function isStarted(url: string): boolean;
