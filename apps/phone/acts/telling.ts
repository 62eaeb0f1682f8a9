// What anybody may report at any time: a concern about guns, a round that lies where none belongs, a person hurt, a freeze.

import { whereInWords } from '@proofhouse/domain/book/custody.ts';
import type { View } from '@proofhouse/domain/book/view.ts';
import type { Millis } from '@proofhouse/domain/vocabulary/instant.ts';
import type { Act } from '@proofhouse/record/act.ts';
import { act, said } from './act.ts';

/** A concern; no gun named means all. The words are kept apart from what others see. @param minutes within which an answer is due */
export const concernRaised = (guns: readonly string[], minutes: number, words: string): Act =>
  act(
    'ConcernRaised',
    { guns, answerWithinMin: minutes, form: 'app' },
    { disclosed: { words: said(words, 400) ?? '' } },
  );

/** A round was found; until two have told it apart it is unknown, and everything waits. */
export const roundFound = (place: string, count: number): Act => act('RoundFound', { place, count });

/** Nobody touches, empties or tidies anything from now on. */
export const frozen = (words = ''): Act => act('EvidenceFrozen', { words: said(words, 300) });

/** A person was hurt: help first, and everything is frozen. */
export const injuryReported = (words = ''): Act => act('InjuryReported', { words: said(words, 300) });

/** A gun, where it is now, and through whose hands it went. */
export interface Holders {
  readonly gun: string;
  readonly alias: string;
  readonly now: string;
  readonly handOvers: readonly { readonly at: Millis; readonly from: string; readonly to: string }[];
}

/** Guns that changed hands within a stretch before now, each with its hand-overs in order. @param ms of the stretch */
export function holdersWithin(view: View, ms: Millis): Holders[] {
  const since = view.at - ms;
  return [...view.state.guns.values()].flatMap((gun): Holders[] => {
    const handOvers = [...view.state.handovers.values()]
      .filter(({ thing, at }) => thing === gun.id && at >= since)
      .map(({ at, from, to }) => ({ at, from: view.label(from), to: view.label(to) }));
    if (handOvers.length === 0 && gun.where.since < since) return [];
    return [{ gun: gun.id, alias: gun.alias, now: whereInWords(view.state, gun), handOvers }];
  });
}
