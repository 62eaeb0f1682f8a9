// Types of core.mjs.
export const core: readonly string[];
