// The acts of the take loop, as screens hand them to the desk: the same events in the same order as a told day has them.

import { contentsOfGun } from '@proofhouse/domain/book/contents.ts';
import type { View } from '@proofhouse/domain/book/view.ts';
import type { Ask } from '@proofhouse/domain/clearance/events.ts';
import type { Look } from '@proofhouse/domain/vocabulary/look.ts';
import type { Act } from '@proofhouse/record/act.ts';
import { act } from './act.ts';
import { beenOutOf, type Cycle, type PlanLine } from './cycle.ts';

/** What a performer says on the controller's device: spoken, and heard by whoever holds the device. */
const spoken = (by: string, heard: string): Pick<Act, 'by' | 'assent'> => ({ by, assent: { how: 'spoken', heard } });

/** On one's own phone a person speaks for themselves; on another's they are heard. */
const byOn = (person: string, holder: string): Pick<Act, 'by' | 'assent'> =>
  person === holder ? {} : spoken(person, holder);

/** Whether a gun may leave the place it lies in. */
export const takeAsk = ({ line, gun }: Cycle): Ask => ({
  kind: 'take',
  things: [gun.id],
  plan: line.plan,
  ...(gun.where.kind === 'place' ? { from: gun.where.place } : {}),
});

/** The controller takes it into the hands. */
export const taken = (gun: string, to: string, answer?: string): Act =>
  act('ThingMoved', { things: [gun], to, answer });

/** What is about to go into a gun, and out of which tray. */
export interface Loading {
  readonly count: number;
  readonly from: string;
}

/** Whether these rounds may go in. */
export const loadAsk = ({ line, gun }: Cycle, { count, from }: Loading): Ask => ({
  kind: 'load',
  things: [gun.id],
  count,
  from,
  plan: line.plan,
  ...(line.lot === undefined ? {} : { lot: line.lot }),
});

/** They went in, aloud and one by one. */
export const loaded = ({ line, gun }: Cycle, { count, from }: Loading, answer?: string): Act =>
  act('RoundsLoaded', { gun: gun.id, lot: line.lot, from, count, plan: line.plan, answer });

/** A look that is the second of two, blind to the first; or by one, where nobody sealed a first. */
export const seen = (look: Look, answers?: string): Act => act('Looked', { look, answers });

/** The second person saw the rounds go in, and says how many. */
export const sawLoading = (load: string, count: number): Act => act('LoadWitnessed', { load, count });

/** The last loading of a gun that nobody has witnessed yet, by its event. */
export function unwitnessed(view: View, gun: string): string | undefined {
  const known = view.state.guns.get(gun);
  return known?.parts.flatMap(({ charges }) => charges).findLast(({ witness }) => witness === undefined)?.load;
}

/** What a performer answers when shown. */
export type Wanted = 'shown' | 'again' | 'declined';

/** The performer's line: they were shown, by whom; it certifies nothing. `holder` is whose device says it. */
export const wasShown = (given: {
  readonly gun: string;
  readonly by: string;
  readonly performer: string;
  readonly holder: string;
  readonly wanted: Wanted;
}): Act => {
  const { gun, by, performer, holder, wanted } = given;
  return act('WasShown', { gun, by, wanted }, byOn(performer, holder));
};

/** Whether a gun may go to a performer. */
export const handOverAsk = ({ line, gun }: Cycle, receiver: string): Ask => ({
  kind: 'hand over',
  things: [gun.id],
  receiver,
  plan: line.plan,
});

/** The giver's half of a hand-over. */
export const handedOver = ({ line, gun }: Cycle, to: string, answer?: string): Act =>
  act('HandedOver', { thing: gun.id, to, plan: line.plan, answer });

/** The receiver's half, on their own phone or heard by the giver. */
export const received = (handover: string, receiver: string, holder: string): Act =>
  act('Received', { handover }, byOn(receiver, holder));

/** A gun goes back to its controller: nothing is ever asked for that. `holder` is whose device says it. */
export const givenBack = (gun: string, from: string, to: string, holder: string): Act =>
  act('HandedOver', { thing: gun, to }, byOn(from, holder));

/** The hand-over of a gun that waits for its receiver. */
export function handoverPending(view: View, gun: string): { readonly fact: string; readonly to: string } | undefined {
  const where = view.state.guns.get(gun)?.where;
  return where?.kind === 'between' ? { fact: where.fact, to: where.to } : undefined;
}

/** Whether the armed action of a line may begin. */
export const beginAsk = (line: PlanLine): Ask => ({ kind: 'begin', things: [line.gun], plan: line.plan });

/** The caller was shown, and called: what they called out, in the words of the contents. */
export const called = (gun: string, contents: string): Act =>
  act('CallSpoken', { gun, contents: contents.slice(0, 200) });

/** The action of a line begins. */
export const begun = (line: PlanLine, answer?: string, take?: string): Act =>
  act('ActionBegan', { plan: line.plan, guns: [line.gun], take: take || undefined, answer });

/** The action is cut, for all guns it runs with. */
export const cut = (guns: readonly string[]): Act => act('ActionCut', { guns: [...guns] });

/** Shots were heard, gun by gun. */
export const heard = (gun: string, count: number): Act => act('ShotsCounted', { gun, count });

/** What came out of a gun when it was opened. */
export interface CameOut {
  readonly spent: number;
  readonly unused: number;
}

/**
 * Where what came out goes: cases into the tin, rounds that have been out into the marked space of their tray, never
 * among those that have not.
 */
export function unloaded(view: View, { gun }: Cycle, { spent, unused }: CameOut, tin: string): Act {
  const charges = gun.parts.flatMap((part) => part.charges);
  const lot = charges.find((charge) => charge.lot !== undefined)?.lot;
  const from = view.book.facts.get(charges.find(({ load }) => load !== '')?.load ?? '');
  const tray = from?.type === 'RoundsLoaded' ? from.body.from : undefined;
  const named = lot === undefined ? {} : { lot };
  const out = [
    ...(spent > 0 ? [{ ...named, condition: 'spent' as const, count: spent, to: tin }] : []),
    ...(unused > 0
      ? [
          {
            ...named,
            condition: 'unused' as const,
            count: unused,
            to: tray === undefined ? tin : beenOutOf(view, tray),
          },
        ]
      : []),
  ];
  return act('Unloaded', { gun: gun.id, out });
}

/** Rounds in a gun by the book, and how many of them were heard. */
export function inside(view: View, { gun }: Cycle): { readonly all: number; readonly fired: number } {
  const rows = contentsOfGun(view.state, gun);
  const sum = (only: boolean): number =>
    rows.reduce((total, { condition, count }) => total + (!only || condition === 'fired' ? count : 0), 0);
  return { all: sum(false), fired: sum(true) };
}

/** Guns of the actions that run. */
export const runningGuns = (view: View): readonly string[] => [
  ...new Set(view.state.running.filter(({ doubtful }) => !doubtful).flatMap(({ guns }) => guns)),
];
