// Waivers: in whose names a rule may be left out for one gun and one hand-over (model.md §9). What may be waived, policy says.

import type { Known } from './fact.ts';
import { find, label, markOf } from './findings.ts';
import type { Mark, State, Waiver } from './state.ts';

/** A waiver counts for as long as it takes to hand over, and no longer: milliseconds. */
export const WAIVER_MS = 30 * 60_000;

/** Takes a waiver: one that was signed at once by somebody known may count; every one is an alarm on the record. */
export function foldWaiver(state: State, fact: Extract<Known, { type: 'Waived' }>, trusted: boolean): void {
  const { rule, gun, orderedBy, outside, why } = fact.body;
  const who = `${label(state, fact.by)}, ordered by ${label(state, orderedBy)}`;
  find(state, fact, 'waived', 'alarm', `${rule} was waived for ${label(state, gun)} by ${who}: ${why}`, [gun]);
  if (!trusted || fact.by === undefined) return;
  state.waivers.set(fact.id, { ...markOf(fact), rule, gun, by: fact.by, outside, orderedBy, why });
}

/** A hand-over uses up every waiver for that gun, whoever says that it took place. */
export function useWaivers(state: State, gun: string, handover: Mark): void {
  for (const waiver of state.waivers.values()) {
    if (waiver.gun === gun && waiver.usedBy === undefined) waiver.usedBy = handover.fact;
  }
}

/** Whether the second person put their name to it as well, on a key or PIN of their own. */
export const isSeconded = (state: State, waiver: Waiver): boolean =>
  (state.seconds.get(waiver.fact) ?? []).some((second) => second.by === waiver.outside);

/**
 * The waiver of a rule that counts for a gun: of this session and signed by both. For the hand-over itself it is not used
 * up; for what follows from it, it is the one used for the hand-over the gun is out on.
 */
export const waiverFor = (
  state: State,
  of: { readonly rule: string; readonly gun: string; readonly isHandOver: boolean },
  now: number,
): Waiver | undefined =>
  [...state.waivers.values()].find(
    (waiver) =>
      waiver.rule === of.rule &&
      waiver.gun === of.gun &&
      waiver.at >= (state.session?.at ?? 0) &&
      isSeconded(state, waiver) &&
      (of.isHandOver
        ? waiver.usedBy === undefined && now - waiver.at <= WAIVER_MS
        : waiver.usedBy !== undefined && waiver.usedBy === state.guns.get(of.gun)?.out?.fact),
  );
