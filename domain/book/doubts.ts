// Doubt: what breaks a proof, and how taint runs forward through everything that has touched it since (model.md §6).

import type { Fact } from './fact.ts';
import { bracketOf } from './findings.ts';
import type { Doubt, Gun, Mark, Part, Place, State } from './state.ts';

/** The default of everything. */
export const neverLooked = (mark: Mark): Doubt => ({ ...mark, kind: 'never looked at' });

/** Breaks what was proven of one part of a gun. */
export function breakPart(part: Part, mark: Mark, kind: Doubt['kind']): void {
  part.epoch += 1;
  part.seen = undefined;
  if (!part.doubts.some((doubt) => doubt.fact === mark.fact && doubt.kind === kind)) {
    part.doubts.push({ ...mark, kind });
  }
}

/** Breaks what was proven of a bore. */
export function breakBore(gun: Gun, mark: Mark, kind: Doubt['kind']): void {
  gun.bore.epoch += 1;
  gun.bore.seen = undefined;
  gun.bore.doubts.push({ ...mark, kind });
}

/** Ends the show of a gun: what was shown is no longer what is there, or no longer in sight. */
export function endShow(gun: Gun): void {
  gun.shown = [];
  gun.shownTo = [];
}

/** Breaks everything that was proven of a gun: contents, bore, show. */
export function breakGun(gun: Gun, mark: Mark, kind: Doubt['kind']): void {
  for (const part of gun.parts) breakPart(part, mark, kind);
  if (gun.bores > 0) breakBore(gun, mark, kind);
  gun.identified = undefined;
  endShow(gun);
}

/** Breaks what was proven of a place's rounds: its proofs stay as history, and count for nothing while a doubt stands. */
export function breakPlace(place: Place, mark: Mark, kind: Doubt['kind']): void {
  place.epoch += 1;
  if (!place.doubts.some((doubt) => doubt.fact === mark.fact && doubt.kind === kind)) {
    place.doubts.push({ ...mark, kind });
  }
}

/**
 * Opens a sealed container: the seal carries nothing from here on. What it was to carry through the hands of others is
 * lost unless its number was read after that: only while seen intact does a seal carry proof (model.md §4).
 */
export function openSeal(place: Place | undefined): void {
  if (!place?.seal) return;
  if (place.seal.unread) breakPlace(place, place.seal.unread, 'out of sight');
  place.seal.unbroken = false;
  delete place.seal.unread;
}

/** Whether a sealed container was in others' hands and nobody has read its seal since. */
export const isSealUnread = ({ seal }: Place): boolean => seal?.unread !== undefined;

/** When two people last verified a container at or before an instant; 0 for never. */
export const lastVerified = (place: Place, at: number): number =>
  place.verified.reduce((last, mark) => (mark.at <= at ? Math.max(last, mark.at) : last), 0);

/** When two people next looked completely at a thing after an instant; never if nobody did. */
function lookedAfter(state: State, thing: string, at: number): number {
  const looks = (state.guns.get(thing) ?? state.places.get(thing))?.wholeLooks ?? [];
  return looks.reduce((first, mark) => (mark.at > at ? Math.min(first, mark.at) : first), Number.POSITIVE_INFINITY);
}

/** Writes down that rounds went from one holder to another: the way taint takes. */
export function carry(state: State, fact: Fact, from: string, to: string, lot: string | undefined): void {
  state.transfers.push({ ...bracketOf(fact), from, to, lot });
}

/**
 * Carries a doubt from a thing to everything that received rounds from it since `from`, and on from there. Only a
 * complete look by two ends taint, and only in the thing looked at: what it gave away before the look stays tainted.
 *
 * `latest` is the latest that what broke it can have happened: a look up to then may have come before, and ends nothing.
 */
export function spreadTaint(
  state: State,
  thing: string,
  from: number,
  mark: Mark,
  kind: Doubt['kind'],
  latest: number = from,
): void {
  state.backdated.push({ thing, from, cause: mark.fact, kind });
  const tainted = new Map<string, { since: number; until: number }[]>();
  const queue: [string, number, number][] = [[thing, from, Math.max(from, latest)]];
  while (queue.length > 0) {
    const [holder, since, surely] = queue.shift() as [string, number, number];
    const spans = tainted.get(holder) ?? [];
    if (spans.some((span) => span.since <= since && surely <= span.until)) continue;
    const until = lookedAfter(state, holder, surely);
    tainted.set(holder, [...spans, { since, until }]);
    for (const transfer of state.transfers) {
      const last = transfer.latest ?? transfer.at;
      if (transfer.from === holder && last >= since && transfer.at <= until)
        queue.push([transfer.to, transfer.at, last]);
    }
  }
  tainted.delete(thing);
  const reached = [...tainted].flatMap(([id, spans]): [string, number][] => {
    const open = spans.filter((span) => span.until === Number.POSITIVE_INFINITY);
    return open.length === 0 ? [] : [[id, Math.min(...open.map((span) => span.since))]];
  });
  for (const [id, at] of reached) {
    state.backdated.push({ thing: id, from: at, cause: mark.fact, kind: 'tainted' });
    const gun = state.guns.get(id);
    const place = state.places.get(id);
    if (gun) {
      if (!gun.taints.some((taint) => taint.fact === mark.fact)) gun.taints.push({ ...mark, kind: 'tainted' });
      endShow(gun);
    }
    if (place) breakPlace(place, mark, 'tainted');
  }
}

/** Whether a part's contents are proven: no doubt stands, and every charge was titled and seen to go in. */
export const isProvenPart = (part: Part): boolean =>
  part.doubts.length === 0 &&
  part.charges.every((charge) => charge.titled && charge.lot !== undefined && charge.witness !== undefined);

/** Whether everything inside a gun is proven. The bore is a fact of its own. */
export const isProvenInside = (gun: Gun): boolean => gun.taints.length === 0 && gun.parts.every(isProvenPart);

/** Whether the bore was proven by two since it was last broken. */
export const isProvenBore = (gun: Gun): boolean => gun.bores === 0 || gun.bore.seen !== undefined;

/** Whether the rounds of a lot in a container are proven. */
export const isProvenRow = (place: Place, lot: string): boolean => place.doubts.length === 0 && place.proofs.has(lot);
