// A trigger was pulled and a round did not fire: the wait, who holds the gun, and the round's way into quarantine.

import { contentsOfGun } from '@proofhouse/domain/book/contents.ts';
import { whereInWords } from '@proofhouse/domain/book/custody.ts';
import type { Gun } from '@proofhouse/domain/book/state.ts';
import type { View } from '@proofhouse/domain/book/view.ts';
import type { Condition } from '@proofhouse/domain/vocabulary/words.ts';
import type { Act } from '@proofhouse/record/act.ts';
import { act } from './act.ts';

/** Guns in somebody's hands that hold something to be fired, as the board names them. */
export const gunsOut = ({ state }: View): readonly Gun[] =>
  [...state.guns.values()].filter(
    (gun) => gun.where.kind === 'hands' && contentsOfGun(state, gun).some(({ condition }) => condition === 'loaded'),
  );

/** Said at once by whoever saw or heard it; the wait begins with it. */
export const didNotFire = (gun: string, count: number): Act => act('DidNotFire', { gun, count });

/** A wait in force. */
export interface Wait {
  readonly hold: string;
  readonly gun: Gun;
  /** Who has it, or where it lies. */
  readonly with: string;
  readonly rounds: number;
  readonly until: number;
  /** Whole seconds left before it may be opened; 0 when the wait is over. */
  readonly leftS: number;
  /** Emptied too early, or told too late: time no longer lifts it, a controller and a second person do. */
  readonly isEmptied: boolean;
}

/** Waits of this instant, oldest first. What is over stays until the rounds are in quarantine. */
export const waitsOf = ({ state, at }: View): Wait[] =>
  [...state.holds.values()].flatMap((hold): Wait[] => {
    const gun = state.guns.get(hold.guns[0] ?? '');
    if (hold.kind !== 'did not fire' || hold.released || !gun) return [];
    const until = hold.wait ?? hold.since;
    return [
      {
        hold: hold.cause,
        gun,
        with: whereInWords(state, gun),
        rounds: hold.rounds ?? 1,
        until,
        leftS: Math.max(0, Math.ceil((until - at) / 1000)),
        isEmptied: hold.emptied !== undefined,
      },
    ];
  });

/** 0:07. @param seconds whole */
export const minutesAndSeconds = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** One number that is asked when a gun is emptied. */
export interface OutLine {
  readonly key: string;
  readonly lot: string | undefined;
  readonly lotAlias: string;
  readonly condition: Extract<Condition, 'did not fire' | 'spent' | 'unused'>;
}

const outcomes = ['did not fire', 'spent', 'unused'] as const;

/** What is asked of each lot in the gun: how many did not fire, how many are spent, how many were never struck. */
export function linesOut(view: View, gun: Gun): OutLine[] {
  const lots = [...new Set(contentsOfGun(view.state, gun).map(({ lot }) => lot))];
  return lots.flatMap((lot) =>
    outcomes.map((condition) => ({
      key: `${lot ?? ''}|${condition}`,
      lot,
      lotAlias: lot === undefined ? '' : view.label(lot),
      condition,
    })),
  );
}

/** Places by what they take: the first quarantine box and spent tin, and every tray or box for what was not struck. */
export function placesFor({ state }: View) {
  const places = [...state.places.values()];
  return {
    quarantine: places.find(({ kind }) => kind.includes('quarantine'))?.id,
    spent: places.find(({ kind }) => kind.includes('spent'))?.id,
    trays: places
      .filter(({ kind }) => kind.startsWith('tray') || kind === 'box')
      .map(({ id, alias }) => ({ id, alias })),
  };
}

/** What came out, with where each sort was put. A sort of which nothing came out needs no place. */
export function emptied(
  gun: string,
  lines: readonly OutLine[],
  counts: Readonly<Record<string, number | undefined>>,
  to: Readonly<Record<OutLine['condition'], string | undefined>>,
): Act {
  const out = lines.flatMap(({ key, lot, condition }) => {
    const count = counts[key] ?? 0;
    const place = to[condition];
    if (count === 0 || place === undefined) return [];
    return [{ ...(lot === undefined ? {} : { lot }), condition, count, to: place }];
  });
  return act('Unloaded', { gun, out });
}
