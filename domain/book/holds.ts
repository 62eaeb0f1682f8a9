// Holds: what anyone can cause and few can release (model.md §9).

import type { Hold, Mark, Person, State, Variance } from './state.ts';

/** Suspends clearance for a session or for named guns until released. The cause's event names the hold. */
export function addHold(
  state: State,
  mark: Mark,
  what: Pick<Hold, 'kind' | 'scope' | 'guns' | 'says' | 'involved' | 'wait' | 'rounds'>,
): void {
  const name = state.holds.has(mark.fact) ? `${mark.fact}:${what.kind}` : mark.fact;
  state.holds.set(name, {
    ...what,
    cause: mark.fact,
    since: mark.at,
    involved: [...new Set(what.involved)],
    releases: [],
  });
}

/** Whether a person has a function at an instant. */
export const onDuty = (person: Person, wanted: string, at: number): boolean =>
  person.duties.some((duty) => !duty.doubtful && duty.function === wanted && duty.from <= at && at <= duty.to);

const isController = (person: Person) => person.handles === 'control';
const isCaller = (person: Person, at: number) =>
  onDuty(person, 'witness-and-call', at) || onDuty(person, 'deputy-witness', at);
const isAdvisor = (person: Person, at: number) =>
  onDuty(person, 'safety-advisor', at) || /safety advisor/i.test(person.role);

/** Whether the wait is over and somebody known put the rounds into quarantine, if only by a late word. */
const isWaitedOut = (hold: Hold, at: number): boolean => at >= (hold.wait ?? 0) && hold.emptied !== undefined;

/** What still is missing before these signers may release a hold or an open item; empty when they may. */
export function missingForRelease(
  state: State,
  what: Hold | Variance,
  signers: readonly string[],
  at: number,
): readonly string[] {
  const people = [...new Set(signers)].flatMap((id) => state.people.get(id) ?? []);
  const missing: string[] = [];
  const kind = 'kind' in what ? what.kind : 'item';
  if (kind === 'stop') {
    if (!people.some(isController)) missing.push('a controller');
    if (!people.some((each) => isCaller(each, at))) missing.push('the caller (1st AD or deputy)');
    // Whoever has both functions still is one person: two stand behind going on.
    if (missing.length === 0 && people.length < 2) missing.push('a second person: controller and caller are two');
    return missing;
  }
  if (kind === 'did not fire' && !isWaitedOut(what as Hold, at)) {
    return ['the wait over and the round cleared into quarantine'];
  }
  if (kind === 'anomaly' || kind === 'did not fire') {
    if (!people.some(isController)) missing.push('a controller');
    if (people.length < 2) missing.push('a second person who looked');
    return missing;
  }
  const others = people.filter((each) => !what.involved.includes(each.id));
  if (others.length < 2) missing.push('two people not involved');
  if (!others.some(isController)) missing.push('one of them qualified to control guns');
  if ((kind === 'unplanned shot' || kind === 'injury') && !people.some((each) => isAdvisor(each, at))) {
    missing.push('the safety advisor');
  }
  return missing;
}

/** Lifts what the releases signed so far may lift. */
export function settleReleases(state: State): void {
  const lift = (what: Hold | Variance) => {
    for (const release of what.releases) {
      if (missingForRelease(state, what, release.signers, release.at).length > 0) continue;
      what.released = { fact: release.fact, at: release.at, by: [...release.signers] };
      return;
    }
  };
  for (const hold of state.holds.values()) if (!hold.released) lift(hold);
  for (const item of state.variances) if (isOpen(item)) lift(item);
}

/** Holds in force at `at`, oldest first. */
export const openHolds = (state: State): Hold[] => [...state.holds.values()].filter((hold) => !hold.released);

/** Whether an item on the books is still open. */
export const isOpen = (item: Variance): boolean => !item.released && !item.explained?.settled;
