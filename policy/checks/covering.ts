// What a document says it covers, for rules that judge by its words.

import type { Mark, Paper } from '@proofhouse/domain/book/state.ts';
import { dayOf, inDate } from '../people.ts';
import type { Asked } from '../rule.ts';

/** The newest document of a kind that is in force today: about the thing, or about the whole production. */
export function inForceNow({ state, now }: Asked, kind: string, about: string): (Mark & Paper) | undefined {
  const today = dayOf(now);
  return (state.papers.get(kind) ?? []).findLast(
    (each) =>
      (each.about === undefined || each.about === about) && inDate(each.validTo, now) && (each.from ?? today) <= today,
  );
}
