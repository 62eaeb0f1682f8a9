// What stands open when a gate or a session is to be closed.

import { holdings } from '@proofhouse/domain/book/accounts.ts';
import { isShut, placesAround, placesOfGun, whereInWords } from '@proofhouse/domain/book/custody.ts';
import { isOpen, openHolds } from '@proofhouse/domain/book/holds.ts';
import type { State } from '@proofhouse/domain/book/state.ts';

/** One thing that is open, with the fact that shows it. */
export interface Open {
  readonly says: string;
  readonly fact: string;
}

/** How many open things are said in full. */
const SAID = 5;

/** The first of what is open, in words, and how many more there are. */
export function listed(open: readonly Open[]): string {
  const words = open.slice(0, SAID).map((each) => each.says);
  return open.length > SAID ? `${words.join('; ')}; and ${open.length - SAID} more` : words.join('; ');
}

const containers = (state: State) =>
  [...state.places.values()].filter(
    (place) =>
      !['area', 'account', 'vehicle', 'slot'].includes(place.kind) &&
      (place.contested !== undefined || holdings(state, place.id).some((row) => row.condition !== 'spent')),
  );

/** Letters, digits and hyphens hold together: T10 is not T1, and W-02-B is not W-02. */
const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? [];

/** Whether words stand in others, whole and in their order. No words stand nowhere. */
const standIn = (run: readonly string[], all: readonly string[]): boolean =>
  run.length > 0 && all.some((_, at) => run.every((word, n) => all[at + n] === word));

/** Fewer words of a difference name it no better than any other. */
const QUOTED_LEAST = 3;

/** Whether an open item names a thing, by its whole short name or by quoting the words of a difference. */
const isNamed = (says: string, alias: string, items: readonly string[]) =>
  items.map(wordsOf).some((words) => {
    const isQuoted = words.length >= QUOTED_LEAST && standIn(words, wordsOf(says));
    return isQuoted || standIn(wordsOf(alias), words);
  });

/** Guns and rounds not locked up, and differences on the books, that no open item names. */
function notPutAway(state: State, items: readonly string[]): Open[] {
  const found: Open[] = [];
  for (const gun of state.guns.values()) {
    // Listed without a place and never seen since: not on this set.
    if (gun.where.kind === 'nowhere' && gun.where.fact === gun.listed.fact) continue;
    if (gun.contested && !isNamed('', gun.alias, items)) {
      found.push({ says: `somebody whose word does not count says where ${gun.alias} is`, fact: gun.contested.fact });
      continue;
    }
    if (placesOfGun(state, gun).some(isShut) || isNamed('', gun.alias, items)) continue;
    found.push({ says: `${gun.alias} is with ${whereInWords(state, gun)}`, fact: gun.where.fact });
  }
  for (const place of containers(state)) {
    const shut = place.contested === undefined && placesAround(state, place.id).some(isShut);
    if (shut || isNamed('', place.alias, items)) continue;
    found.push({ says: `${place.alias} is not locked up`, fact: place.moved.fact });
  }
  for (const item of state.variances) {
    const alias = state.places.get(item.place)?.alias ?? '';
    if (!isOpen(item) || isNamed(item.says, alias || item.says, items)) continue;
    found.push({ says: item.says, fact: item.id });
  }
  return found;
}

/** What is not put away, and guns not counted since, when a break's gate is to close. */
export function openAtGate(state: State, items: readonly string[]): Open[] {
  const found = notPutAway(state, items);
  const since = state.break?.at ?? state.session?.at ?? 0;
  const counted = [...state.counts.values()].some((count) => count.of === 'guns' && count.at >= since);
  if (!counted && state.guns.size > 0)
    found.push({ says: 'guns have not been counted by two', fact: state.break?.fact ?? state.session?.fact ?? '' });
  return found;
}

/** What stands between a session and its signatures. */
export function openAtSigning(state: State): Open[] {
  const found = notPutAway(state, []);
  for (const hold of openHolds(state)) found.push({ says: hold.says, fact: hold.cause });
  for (const run of state.running) found.push({ says: 'an armed action is under way', fact: run.fact });
  // A count is a closing count only if nothing moved or was opened after it.
  const moved = [...state.guns.values()].reduce(
    (last, gun) => (gun.where.since > last.at ? { at: gun.where.since, fact: gun.where.fact } : last),
    { at: 0, fact: '' },
  );
  const opened = [...state.places.values()].reduce(
    (last, place) => (place.openedAt && place.openedAt.at > last.at ? place.openedAt : last),
    moved,
  );
  const counts = [...state.counts.values()].filter((count) => count.of === 'guns' && count.matches);
  const total = counts
    .filter((count) => count.at >= opened.at)
    .reduce((sum, count) => sum + count.rows.reduce((all, row) => all + row.count, 0), 0);
  const guns = [...state.guns.values()].filter((gun) => gun.where.kind !== 'nowhere').length;
  if (total < guns)
    found.push({
      says: `no closing count by two since the last store was opened (${total} of ${guns} guns counted)`,
      fact: opened.fact,
    });
  for (const store of new Set(
    [...state.guns.values()].flatMap((gun) => placesOfGun(state, gun).filter((place) => place.two && isShut(place))),
  )) {
    const last = store.lockedAt;
    if (last && store.lockedBy.length < 2 && !counts.some((count) => count.at >= last.at - 30 * 60_000)) {
      found.push({ says: `${store.alias} was locked by one person alone`, fact: last.fact });
    }
  }
  return found;
}
