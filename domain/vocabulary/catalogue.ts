// Finds an event's definition by type and version; nothing outside this list is understood.

import type { EventDefinition } from './define.ts';

/** A lookup over a closed list of definitions. Throws at load time when a type and version is defined twice. */
export function makeCatalogue(definitions: readonly EventDefinition[]) {
  const byName = new Map<string, EventDefinition>();
  for (const each of definitions) {
    const name = `${each.type} ${each.version}`;
    if (byName.has(name)) throw new Error(`${name} is defined twice`);
    byName.set(name, each);
  }
  return {
    all: definitions,
    /** The definition, or undefined for a type or version this build does not know. */
    find: (type: string, version: number) => byName.get(`${type} ${version}`),
  };
}
