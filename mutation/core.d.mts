// Types of core.mjs.
export const core: readonly string[];
export const tests: readonly string[];
export const slowTests: readonly string[];
