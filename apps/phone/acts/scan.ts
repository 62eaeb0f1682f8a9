// What a code stands for that was scanned or typed. A tag proves nothing alone: it says which line of the book is meant.

import type { View } from '@proofhouse/domain/book/view.ts';

/** What was found under a code. */
export interface Found {
  readonly kind: 'gun' | 'place' | 'lot' | 'person' | 'plan';
  readonly id: string;
}

const plain = (code: string): string => code.replace(/[\s·_]+/g, '').toLowerCase();

/** Everything a code can stand for, by short name, tag and seal; several where a code was used twice. */
export function whatIs(view: View, typed: string): readonly Found[] {
  const code = plain(typed);
  if (code === '') return [];
  const { state } = view;
  const found = new Map<string, Found>();
  const add = (kind: Found['kind'], id: string): void => void found.set(id, { kind, id });
  const kinds = [
    ['gun', state.guns],
    ['place', state.places],
    ['lot', state.lots],
    ['person', state.people],
  ] as const;
  for (const [kind, all] of kinds) for (const [id, { alias }] of all) if (plain(alias) === code) add(kind, id);
  for (const [id, { line }] of state.plans) if (plain(line.alias) === code) add('plan', id);
  for (const { id, seal } of state.places.values()) if (seal && plain(seal.number) === code) add('place', id);
  for (const fact of view.book.facts.values()) {
    if (fact.type !== 'FirearmListed' || fact.body.tag === undefined || plain(fact.body.tag) !== code) continue;
    if (state.guns.has(fact.body.gun)) add('gun', fact.body.gun);
  }
  return [...found.values()];
}
