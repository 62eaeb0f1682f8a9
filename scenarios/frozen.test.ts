// The scenario grammar is frozen: every sentence a released verb understood is still understood.

import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { headerKeys } from './grammar/structure.ts';
import { verbs } from './verbs/verbs.ts';

const file = new URL('./frozen.json', import.meta.url);

/** Verbs with their sentences, and header keys: what texts written today rely on. */
const now: Record<string, readonly string[]> = {
  ...Object.fromEntries(verbs.map(({ name, forms }) => [`verb ${name}`, forms])),
  header: Object.keys(headerKeys),
};

describe('the scenario grammar', () => {
  const pinned: Record<string, readonly string[]> = JSON.parse(readFileSync(file, 'utf8'));
  if (process.env.PROOFHOUSE_FREEZE === 'new') {
    // Sentences may be added; none that was released is taken away.
    const all = { ...now };
    for (const [name, forms] of Object.entries(pinned)) all[name] = [...new Set([...forms, ...(now[name] ?? [])])];
    writeFileSync(file, `${JSON.stringify(all, null, 2)}\n`);
  }

  it.each(Object.keys(pinned))('%s understands every sentence it was released with', (name) => {
    expect(now[name] ?? [], `${name} lost a sentence: texts written with it would no longer be read`).toEqual(
      expect.arrayContaining([...(pinned[name] ?? [])]),
    );
  });

  it('is pinned whole: a new sentence is pinned with PROOFHOUSE_FREEZE=new', () => {
    const unpinned = Object.entries(now).flatMap(([name, forms]) =>
      forms.filter((form) => !(pinned[name] ?? []).includes(form)).map((form) => `${name}: ${form}`),
    );
    expect(unpinned).toEqual([]);
  });
});
