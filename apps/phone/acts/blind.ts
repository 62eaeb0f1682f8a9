// Blind answers of two: which are waiting for a second, and which of one's own may be opened now (model.md §3).

import type { View } from '@proofhouse/domain/book/view.ts';

/** Of the answers sealed on this device, those whose second is fixed. */
export const toOpen = (view: View, sealed: readonly { readonly id: string }[]): readonly string[] =>
  sealed.flatMap(({ id }) => (view.state.sealed.get(id)?.second ? [id] : []));

/** A first answer that waits for somebody else's. */
export interface Wanted {
  readonly sealed: string;
  readonly about: string;
  readonly by: string;
  readonly at: number;
}

/** First answers about a thing that a person may be the second of; newest first, each author's last alone. */
export function wantedOf(view: View, kind: 'look' | 'count', person: string | undefined): readonly Wanted[] {
  const found = new Map<string, Wanted>();
  for (const each of view.state.sealed.values()) {
    if (each.kind !== kind || each.second || each.opened !== undefined || each.by === person) continue;
    found.set(`${each.about} ${each.by}`, { sealed: each.fact, about: each.about, by: each.by, at: each.at });
  }
  return [...found.values()].sort((one, other) => other.at - one.at);
}
