// Whereabouts in words: hands or place, the places around it, who answers for it, and since when.

import { placesAround } from '@proofhouse/domain/book/custody.ts';
import type { View } from '@proofhouse/domain/book/view.ts';
import { named } from './looking.ts';

/** Where a thing is. Absent members are not known. */
export interface Whereabouts {
  readonly holder?: string;
  readonly between?: readonly [string, string];
  /** The nearest place, then the places around that. */
  readonly places: readonly string[];
  readonly custodian?: string;
  /** Since when, and by which fact; known for guns. */
  readonly since?: { readonly at: number; readonly fact: string };
}

/** Where a gun or container is, at the view's instant. */
export function whereaboutsOf(view: View, id: string): Whereabouts {
  const { holder, between, place, custodian } = view.whereIs(id);
  const where = view.state.guns.get(id)?.where;
  const places = placesAround(view.state, place).map((each) => each.id);
  const hands = holder ?? (place === undefined ? undefined : view.state.places.get(places.at(-1) ?? '')?.holder);
  return {
    ...(hands === undefined ? {} : { holder: hands }),
    ...(between === undefined ? {} : { between }),
    places,
    ...(custodian === undefined ? {} : { custodian }),
    ...(where === undefined ? {} : { since: { at: where.since, fact: where.fact } }),
  };
}

/** Whereabouts as a sentence without its subject. */
export function whereInWords(view: View, { holder, between, places, custodian }: Whereabouts): string {
  const parts: string[] = [];
  if (between) parts.push(`between ${named(view, between[0])} and ${named(view, between[1])}`);
  if (holder !== undefined) parts.push(`in the hands of ${named(view, holder)}`);
  if (places.length > 0) parts.push(`in ${places.map((each) => view.label(each)).join(', in ')}`);
  if (parts.length === 0) parts.push('not on the books anywhere');
  const answers = custodian !== undefined && custodian !== holder && !places.includes(custodian);
  return `${parts.join(', ')}${answers ? `; ${named(view, custodian)} answers for it` : ''}`;
}
