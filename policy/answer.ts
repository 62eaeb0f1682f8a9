// Answers an ask anew from facts, plan and rulebooks: every reason, what it rests on, and who can make it true.

import type { View } from '@proofhouse/domain/book/view.ts';
import { writeInstant } from '@proofhouse/domain/vocabulary/instant.ts';
import type { Ask, Reason } from './ask.ts';
import { valueFor } from './numbers.ts';
import { type Asked, type Breach, cannotTell, type Rule } from './rule.ts';
import { booksInForce, rulebookHash, rulesInForce, unknownRulebooks } from './rulebooks/all.ts';
import { everythingCanBeRead } from './rulebooks/blocks/everything-can-be-read.ts';

/** An answer. `granted` only when no rule breaks and none cannot tell. */
export interface Answer {
  readonly verdict: 'granted' | 'refused';
  readonly reasons: readonly Reason[];
  readonly warnings: readonly Reason[];
  /** The action may begin until then; a clearance lasts to the cut or the return (model.md §7). */
  readonly mayBeginUntil?: string;
  readonly rulebook: string;
}

/** Words cut to a length, never inside a character, so that the answer can be written down. */
function brief(words: string, most: number): string {
  let out = '';
  for (const each of words.normalize('NFC')) {
    if (out.length + each.length > most) break;
    out += each;
  }
  return out;
}

const toReason = (rule: Rule, breach: Breach): Reason => ({
  rule: rule.id,
  control: rule.control,
  verdict: breach.verdict,
  says: brief(breach.says, 300),
  cites: rule.cites
    .slice(0, 6)
    .map((each) =>
      `${each.source.id} ${each.where} [${each.source.confidence}]${each.rows.length > 0 ? ` ${each.rows.join(' ')}` : ''}`.slice(
        0,
        300,
      ),
    ),
  facts: [...new Set(breach.facts)].slice(0, 40),
  remedy: brief(breach.remedy, 300),
  who: breach.who.slice(0, 8).map((each) => brief(each, 80)),
});

/**
 * Answers an ask at the instant of the view, for a person on a device. Never throws: a rule that fails is a reason
 * of its own. Nothing stored is read back as permission.
 */
export function answer(view: View, ask: Ask, asker: { person: string; device: string }): Answer {
  const state = view.state;
  const all = ask.things.flatMap((id) => state.guns.get(id) ?? []);
  const line = ask.plan === undefined ? undefined : state.plans.get(ask.plan)?.line;
  const giverId = ask.giver ?? asker.person;
  const base: Omit<Asked, 'guns'> = {
    view,
    state,
    books: booksInForce(state.settings.rulebooks),
    now: view.at,
    ask,
    asker: state.people.get(asker.person),
    askerId: asker.person,
    giver: state.people.get(giverId),
    receiver: ask.receiver === undefined ? undefined : state.people.get(ask.receiver),
    line,
  };
  const reasons: Reason[] = [];
  const warnings: Reason[] = [];
  for (const rule of rulesInForce(state.settings.rulebooks)) {
    if (!rule.asks.includes(ask.kind)) continue;
    const guns =
      rule.covers === 'all' ? all : all.filter((gun) => (rule.covers as readonly string[]).includes(gun.ability));
    if (rule.covers !== 'all' && all.length > 0 && guns.length === 0) continue;
    const verdict = judge(rule, { ...base, guns });
    if (verdict.verdict === 'holds') continue;
    (rule.binds === 'warn' ? warnings : reasons).push(toReason(rule, verdict));
  }
  const unknown = unknownRulebooks(state.settings.rulebooks);
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

function judge(rule: Rule, asked: Asked): ReturnType<Rule['check']> {
  try {
    return rule.check(asked);
  } catch (fault) {
    return {
      verdict: 'cannot tell',
      says: `${rule.id} could not be judged: ${fault instanceof Error ? fault.message : 'fault'}.`,
      facts: [],
      remedy: 'Report this as a fault of the software; until it is mended the answer is no.',
      who: ['whoever keeps the software'],
    };
  }
}

/** A hand-over rests on its show, and may begin while that counts. */
function windowEnd(asked: Omit<Asked, 'guns'>, guns: readonly { shown: readonly { at: number }[] }[]): number {
  const valid = valueFor(asked, 'a look counts') * 60_000;
  const shown = guns.flatMap((gun) => gun.shown.map((each) => each.at));
  const oldest =
    shown.length > 0 ? Math.min(...guns.map((gun) => Math.max(0, ...gun.shown.map((each) => each.at)))) : asked.now;
  return Math.max(asked.now, (oldest > 0 ? oldest : asked.now) + valid);
}
