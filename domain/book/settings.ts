// The rules a production adopts: it may tighten them by itself at once, and loosen them by two people, with a reason, a day later.

import type { Bodies } from '../events.ts';
import { readInstant, writeInstant } from '../vocabulary/instant.ts';
import type { Fact, Known } from './fact.ts';
import { find, label, markOf } from './findings.ts';
import type { Loosening, Settings, State } from './state.ts';

/** No production may adopt a shorter wait after a round did not fire (model.md §9). */
const WAIT_FLOOR_S = 15;
/** What is looser waits this long after the second person approved it, so that everybody can see it coming. */
export const LOOSENING_DELAY_MS = 24 * 3_600_000;

type Adopted = Extract<Known, { type: 'RulesAdopted' }>;
type Approved = Extract<Known, { type: 'LooseningApproved' }>;

/** The settings an adoption asks for. */
function settingsOf(body: Bodies['RulesAdopted'], adopted: Settings['adopted']): Settings {
  return {
    rulebooks: body.rulebooks,
    minDistanceFt: body.minDistanceFt,
    shownValidMin: body.shownValidMin,
    didNotFireWaitS: Math.max(body.didNotFireWaitS, body.didNotFireWaitFloorS, WAIT_FLOOR_S),
    didNotFireWaitFloorS: Math.max(body.didNotFireWaitFloorS, WAIT_FLOOR_S),
    planVersion: body.planVersion,
    employer: body.employer,
    contact: body.contact,
    custodian: body.custodian,
    safetyRepresentative: body.safetyRepresentative,
    closers: body.closers ?? [],
    cutOff: body.lateArrivalCutOff === undefined ? undefined : (readInstant(body.lateArrivalCutOff) ?? 0),
    pilot: body.pilot ?? false,
    adopted,
  };
}

/** In which respects one is looser than the other, each as words a board can show; none when it is not. */
export function looserIn(wanted: Settings, than: Settings): string[] {
  const found: string[] = [];
  const dropped = than.rulebooks.filter((name) => !wanted.rulebooks.includes(name));
  if (dropped.length > 0) found.push(`without ${dropped.join(', ')}`);
  if (wanted.minDistanceFt < than.minDistanceFt)
    found.push(`least distance ${wanted.minDistanceFt} ft instead of ${than.minDistanceFt} ft`);
  if (wanted.shownValidMin > than.shownValidMin)
    found.push(`a look counts ${wanted.shownValidMin} minutes instead of ${than.shownValidMin}`);
  if (wanted.didNotFireWaitS < than.didNotFireWaitS)
    found.push(`a wait of ${wanted.didNotFireWaitS} s instead of ${than.didNotFireWaitS} s after a round did not fire`);
  if (than.pilot && !wanted.pilot) found.push('without the pilot’s assessments');
  if (than.cutOff !== undefined && (wanted.cutOff === undefined || wanted.cutOff > than.cutOff))
    found.push(
      wanted.cutOff === undefined
        ? 'no time after which nobody joins'
        : `nobody joins after ${writeInstant(wanted.cutOff)} instead of ${writeInstant(than.cutOff)}`,
    );
  return found;
}

/** The stricter of both in every respect; who answers for what is as the newer says. */
function stricter(wanted: Settings, than: Settings): Settings {
  const cutOffs = [wanted.cutOff, than.cutOff].filter((each) => each !== undefined);
  return {
    ...wanted,
    rulebooks: [...new Set([...than.rulebooks, ...wanted.rulebooks])],
    minDistanceFt: Math.max(wanted.minDistanceFt, than.minDistanceFt),
    shownValidMin: Math.min(wanted.shownValidMin, than.shownValidMin),
    didNotFireWaitS: Math.max(wanted.didNotFireWaitS, than.didNotFireWaitS),
    didNotFireWaitFloorS: Math.max(wanted.didNotFireWaitFloorS, than.didNotFireWaitFloorS),
    pilot: wanted.pilot || than.pilot,
    cutOff: cutOffs.length > 0 ? Math.min(...cutOffs) : undefined,
  };
}

/** Takes an adoption: what is tighter counts at once, what is looser is only wanted. The first adoption counts whole. */
export function adoptRules(state: State, fact: Adopted): void {
  const wanted = settingsOf(fact.body, markOf(fact));
  if (state.settings.adopted === undefined) {
    state.settings = wanted;
    return;
  }
  const looser = looserIn(wanted, state.settings);
  state.settings = stricter(wanted, state.settings);
  // A newer wish takes the place of an older one, approved or not.
  state.loosening = looser.length === 0 ? undefined : { ...markOf(fact), by: fact.by, wanted, looser };
  if (looser.length > 0) {
    find(
      state,
      fact,
      'looser rules wanted',
      'note',
      `${label(state, fact.by)} wants looser rules: ${looser.join('; ')}. Until a second person approves it, and a day after that, the stricter ones count.`,
    );
  }
}

/** Takes the approval of looser rules; it counts from a day later, if it comes from another person and one of both controls guns. */
export function approveLoosening(state: State, fact: Approved, isTrusted: boolean): void {
  const pending = state.loosening;
  if (!pending || pending.fact !== fact.body.adoption) {
    find(state, fact, 'nothing to loosen', 'note', 'No looser rules are wanted by the adoption this approves.');
    return;
  }
  const second = fact.by;
  const isByController = [pending.by, second].some((id) => state.people.get(id ?? '')?.handles === 'control');
  if (!isTrusted || !isByController || second === undefined || pending.by === undefined || second === pending.by) {
    find(
      state,
      fact,
      'loosening not approved',
      'alarm',
      'Looser rules take two people who sign at once with their own keys, one of whom controls guns; the stricter ones count.',
    );
    return;
  }
  state.loosening = {
    ...pending,
    approved: { ...markOf(fact), by: second, why: fact.body.why },
    from: fact.at + LOOSENING_DELAY_MS,
  };
}

/**
 * Lets approved looser rules count, once somebody who counts has acted at or after their time. A clock alone does it on
 * no device: the record has to have got there (model.md §8).
 */
export function loosenBy(state: State, fact: Fact): void {
  const pending = state.loosening;
  if (pending?.from === undefined || fact.at < pending.from) return;
  const { planVersion } = state.settings;
  state.settings = { ...pending.wanted, planVersion };
  state.loosening = undefined;
  find(state, fact, 'rules loosened', 'alarm', `${loosenedWords(state, pending)}.`);
}

const loosenedWords = (state: State, { looser, by, approved }: Loosening): string =>
  `Looser from now on, by ${label(state, by)} and ${label(state, approved?.by)} (${approved?.why ?? 'no reason'}): ${looser.join('; ')}`;

/** What a board says of looser rules that are wanted or approved; undefined when none are. */
export function looseningInWords(state: State): string | undefined {
  const pending = state.loosening;
  if (!pending) return undefined;
  const what = pending.looser.join('; ');
  return pending.from === undefined
    ? `LOOSER RULES WANTED by ${label(state, pending.by)}: ${what}. Not in force.`
    : `LOOSER RULES from ${writeInstant(pending.from)}, by ${label(state, pending.by)} and ${label(state, pending.approved?.by)}, because ${pending.approved?.why}: ${what}. Not yet in force.`;
}
