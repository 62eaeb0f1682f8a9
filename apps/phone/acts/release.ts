// How a hold or an open item is lifted: one says what it was, the others stand behind it, each on their own device.

import { missingForRelease } from '@proofhouse/domain/book/holds.ts';
import type { Hold, Release, Variance } from '@proofhouse/domain/book/state.ts';
import type { View } from '@proofhouse/domain/book/view.ts';
import type { Ask } from '@proofhouse/domain/clearance/events.ts';
import type { Act } from '@proofhouse/record/act.ts';
import { act } from './act.ts';

/** What stands in force under one cause: a hold, an item on the books, or both. */
export const standing = ({ state }: View, cause: string): readonly (Hold | Variance)[] => [
  ...[...state.holds.values()].filter((hold) => hold.cause === cause && !hold.released),
  ...state.variances.filter((item) => item.id === cause && !item.released && !item.explained?.settled),
];

/** How far a lifting has come. */
export interface Lifting {
  /** The release others may stand behind; undefined while nobody has said what it was. */
  readonly release: string | undefined;
  readonly saidBy: string | undefined;
  readonly cause: string | undefined;
  readonly signers: readonly string[];
  /** Who or what is still wanting, in words; empty once it is lifted. */
  readonly missing: readonly string[];
}

/** How far lifting has come, by its last release. */
export function liftingOf(view: View, cause: string): Lifting {
  const open = standing(view, cause);
  const releases: readonly Release[] = open.flatMap((each) => each.releases);
  const last = releases.at(-1);
  const signers = last?.signers ?? [];
  const missing = new Set(open.flatMap((each) => missingForRelease(view.state, each, signers, view.at)));
  return {
    release: last?.fact,
    saidBy: last?.by || undefined,
    cause: last?.cause,
    signers,
    missing: [...missing],
  };
}

/** People whose signature beside `person` would lift it, the person's own ability judged as well. */
export function secondsFor(view: View, cause: string, person: string): readonly string[] {
  const open = standing(view, cause);
  if (open.length === 0) return [];
  return [...view.state.people.keys()].filter(
    (each) =>
      each !== person &&
      open.every((what) => missingForRelease(view.state, what, [person, each], view.at).length === 0),
  );
}

/** The ask whether it may be lifted with a second person. */
export const releaseAsk = (hold: string, second: string | undefined): Ask => ({
  kind: 'release',
  things: [],
  hold,
  ...(second === undefined ? {} : { second }),
});

/** The first signature, which says what it was. */
export const released = (given: {
  readonly hold: string;
  readonly cause: string;
  readonly second?: string | undefined;
  readonly answer?: string | undefined;
}): Act => act('HoldReleased', { ...given, cause: given.cause.trim().slice(0, 300) });

/** A further signature behind an event. */
export const standBehind = (of: string, words?: string): Act => act('Seconded', { of, words });
