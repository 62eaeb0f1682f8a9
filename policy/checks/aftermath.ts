// What has to follow a mishap before guns work again: a report on file, a new briefing.

import type { Hold } from '@proofhouse/domain/book/state.ts';
import { meetingsOf, named } from '../people.ts';
import { type Asked, breaks, cannotTell, holds, type Verdict } from '../rule.ts';

/** The last mishap of one of these kinds that concerns the guns asked about, released or not. */
export function lastMishap({ state, ask }: Asked, kinds: readonly Hold['kind'][]): Hold | undefined {
  return [...state.holds.values()]
    .filter(
      (hold) =>
        kinds.includes(hold.kind) &&
        (hold.scope === 'session' || ask.things.some((thing) => hold.guns.includes(thing))),
    )
    .sort((a, b) => a.since - b.since)
    .at(-1);
}

/**
 * Whether a document was filed since the last such mishap. None of its kind at all is *cannot tell*; one that is older
 * than the mishap cannot be about it, so it breaks.
 */
export function reportedSince(
  asked: Asked,
  kinds: readonly Hold['kind'][],
  document: string,
  ...who: readonly string[]
): Verdict {
  const mishap = lastMishap(asked, kinds);
  if (!mishap) return holds;
  const filed = asked.state.papers.get(document) ?? [];
  if (filed.some((each) => each.at >= mishap.since)) return holds;
  const remedy = `Report it to those who must know, and file the ${document}.`;
  return filed.length === 0
    ? cannotTell(`${mishap.says} No ${document} is on file.`, [mishap.cause], remedy, ...who)
    : breaks(
        `${mishap.says} The ${document} on file is older than that.`,
        [mishap.cause, ...filed.map((each) => each.fact)],
        remedy,
        ...who,
      );
}

/** Whether those who are to hold the gun were briefed on it again since the last such mishap. */
export function briefedSince(asked: Asked, kinds: readonly Hold['kind'][]): Verdict {
  const { state, receiver, line } = asked;
  const mishap = lastMishap(asked, kinds);
  if (!mishap) return holds;
  const people = receiver ? [receiver.id] : (line?.performers ?? []);
  if (people.length === 0) {
    return cannotTell(
      `${mishap.says} It is not said who is to hold the gun next.`,
      [mishap.cause],
      'Name the receiver, or the plan line with its performers.',
      '1st AD',
    );
  }
  const left = people.filter((id) => !meetingsOf(state, id).some((meeting) => meeting.at >= mishap.since));
  if (left.length === 0) return holds;
  return breaks(
    `${mishap.says} ${left.map((id) => named(state.people.get(id), id)).join(', ')} has not been briefed since.`,
    [mishap.cause],
    'Hold a briefing on what happened and how it goes on, with those who hold the gun.',
    '1st AD',
    'Armorer',
  );
}
