// Answers an ask anew from facts, plan and rulebooks: every reason, what it rests on, and who can make it true.

import type { Gun } from '@proofhouse/domain/book/state.ts';
import type { View } from '@proofhouse/domain/book/view.ts';
import { writeInstant } from '@proofhouse/domain/vocabulary/instant.ts';
import type { Ask, Reason } from './ask.ts';
import { valueFor } from './numbers.ts';
import { type Asked, type Breach, cannotTell, type Rule } from './rule.ts';
import { inForceUnder, rulebookHash } from './rulebooks/all.ts';
import { everythingCanBeRead } from './rulebooks/blocks/everything-can-be-read.ts';
import { waivedInWords } from './waivers.ts';
import { toReason } from './worded.ts';

/** An answer. `granted` only when no rule breaks and none cannot tell. */
export interface Answer {
  readonly verdict: 'granted' | 'refused';
  readonly reasons: readonly Reason[];
  readonly warnings: readonly Reason[];
  /** The action may begin until then; a clearance lasts to the cut or the return (model.md §7). */
  readonly mayBeginUntil?: string;
  readonly rulebook: string;
}

/**
 * Answers an ask at the instant of the view, for a person on a device. Never throws: a rule that fails is a reason
 * of its own. Nothing stored is read back as permission.
 */
export function answer(view: View, ask: Ask, asker: { person: string; device: string }): Answer {
  const state = view.state;
  const all = ask.things.flatMap((id) => state.guns.get(id) ?? []);
  const line = state.plans.get(ask.plan ?? '')?.line;
  const giverId = ask.giver ?? asker.person;
  const { books, byAsk, unknown, waivable } = inForceUnder(state.settings.rulebooks);
  const base: Omit<Asked, 'guns'> = {
    view,
    state,
    books,
    waivable,
    now: view.at,
    ask,
    asker: state.people.get(asker.person),
    askerId: asker.person,
    giver: state.people.get(giverId),
    receiver: state.people.get(ask.receiver ?? ''),
    line,
  };
  const reasons: Reason[] = [];
  const warnings: Reason[] = [];
  const byCover = new Map<Rule['covers'], Asked | undefined>();
  for (const rule of byAsk.get(ask.kind) ?? []) {
    if (!byCover.has(rule.covers)) byCover.set(rule.covers, askedAbout(base, rule.covers, all));
    const asked = byCover.get(rule.covers);
    if (!asked) continue;
    const verdict = judge(rule, asked);
    if (verdict.verdict === 'holds') continue;
    const waived = waivedInWords(base, rule);
    const reason = toReason(rule, verdict, waived);
    (rule.binds === 'warn' || waived !== undefined ? warnings : reasons).push(reason);
  }
  // Unknown is refused, loudly: nobody knows what that rulebook would have said.
  if (unknown.length > 0) reasons.push(toReason(everythingCanBeRead, unknownRules(unknown, state.settings.adopted)));
  const verdict = reasons.length === 0 ? 'granted' : 'refused';
  return {
    verdict,
    reasons,
    warnings,
    rulebook: rulebookHash(state.settings.rulebooks),
    ...(verdict === 'granted' && (ask.kind === 'hand over' || ask.kind === 'load' || ask.kind === 'begin')
      ? { mayBeginUntil: writeInstant(windowEnd(base, all)) }
      : {}),
  };
}

/** A rulebook this build does not know is a reason to refuse, by name. */
const unknownRules = (names: readonly string[], adopted: { fact: string } | undefined): Breach =>
  cannotTell(
    `This build does not know the rulebook ${names.join(', ')}: nothing is judged by it.`,
    [adopted?.fact],
    'Adopt rulebooks this build knows (proofhouse rules lists them), or update the software on this device.',
    'whoever keeps the devices',
  );

/** The ask as a rule sees it that covers some classes of gun; undefined when it is about other guns only. */
function askedAbout(base: Omit<Asked, 'guns'>, covers: Rule['covers'], all: readonly Gun[]): Asked | undefined {
  if (covers === 'all') return { ...base, guns: all };
  const guns = all.filter((gun) => covers.includes(gun.ability));
  return all.length > 0 && guns.length === 0 ? undefined : { ...base, guns };
}

function judge(rule: Rule, asked: Asked): ReturnType<Rule['check']> {
  try {
    return rule.check(asked);
  } catch (fault) {
    return cannotTell(
      `${rule.id} could not be judged: ${fault instanceof Error ? fault.message : 'fault'}.`,
      [],
      'Report this as a fault of the software; until it is mended the answer is no.',
      'whoever keeps the software',
    );
  }
}

/** A hand-over rests on its show, and may begin while that counts. */
function windowEnd(asked: Omit<Asked, 'guns'>, guns: readonly { shown: readonly { at: number }[] }[]): number {
  const valid = valueFor(asked, 'a look counts') * 60_000;
  const shows = guns.map((gun) => Math.max(0, ...gun.shown.map((each) => each.at)));
  // A gun that was not shown, such as an empty one about to be loaded, is judged now.
  const oldest = Math.min(asked.now, ...shows) || asked.now;
  return Math.max(asked.now, oldest + valid);
}
