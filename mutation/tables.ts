// What the rules' own cases and the table of every ask at every moment say: policy's tests pin both.

import type { Fact } from '@proofhouse/domain/book/fact.ts';
import { type View, viewNow } from '@proofhouse/domain/book/view.ts';
import { bookOf } from '@proofhouse/domain/testing/facts.ts';
import { people } from '@proofhouse/domain/testing/set.ts';
import { answer } from '@proofhouse/policy/answer.ts';
import type { Ask } from '@proofhouse/policy/ask.ts';
import type { RuleCase } from '@proofhouse/policy/cases.ts';
import type { Rule } from '@proofhouse/policy/rule.ts';
import { every } from '@proofhouse/policy/rulebooks/every.ts';
import { asksOn } from '@proofhouse/policy/testing/asking.ts';
import { type ToldCase, told } from '@proofhouse/policy/testing/told.ts';
import { boardIn, probes, verdictOf } from '@proofhouse/policy/testing/verdicts.ts';
import type { Question } from './question.ts';

const device = 'a'.repeat(64);

/** Books looked at, by the facts they are made of: many questions are about the same ones. */
let views = new Map<readonly Fact[], View>();

/** Lets every book be folded anew. */
export function forgetBooks(): void {
  views = new Map();
}

function viewOf(facts: readonly Fact[], now: number): View {
  const known = views.get(facts);
  if (known) return known;
  const view = viewNow(bookOf(facts), now);
  views.set(facts, view);
  return view;
}

/** Every case there is, told when it is first wanted. */
const everyCase = every.flatMap(({ book, rules }) =>
  rules.flatMap((rule) =>
    rule.cases.map((each, at) => ({ rule, at, each, book: book.name, told: onceTold(each, book.name) })),
  ),
);

function onceTold(each: RuleCase, book: string): () => ToldCase {
  let known: ToldCase | undefined;
  return () => {
    known ??= told(each, book);
    return known;
  };
}

/** What every.test.ts looks at: what the rule says, and the words of its first breach, which the pages show. */
function ruleSays(rule: Rule, at: number, view: View, { ask, by }: ToldCase): string {
  const { reasons, warnings } = answer(view, ask, { person: by === 'nobody' ? '' : people[by], device });
  const found = [...reasons, ...warnings].find((reason) => reason.rule === rule.id);
  if (!found) return 'holds';
  const { verdict, says, remedy, who } = found;
  const isFirst = rule.cases.findIndex((each) => each.verdict !== 'holds') === at;
  return `${reasons.includes(found) ? 'refused' : 'warned'} ${verdict} ${isFirst ? [says, remedy, ...who].join(' ') : ''}`;
}

/** The cases of every rule, as every.test.ts asks them. */
export const casesOfRules = (): Question[] =>
  everyCase.map(({ rule, at, each, told: tell }) => {
    const view = () => viewOf(tell().set.history.facts, tell().set.history.now);
    return {
      name: `${rule.id} ${at}: ${each.verdict} when ${each.when}`,
      near: rule.id,
      prepare: view,
      ask: () => ruleSays(rule, at, view(), tell()),
    };
  });

/** Every ask at every moment, and every board: the table of policy/verdicts.golden.json. */
export function table(): Question[] {
  const boards = new Set<readonly Fact[]>();
  return probes().flatMap(({ name, facts, now, ask, by }): Question[] => {
    const view = () => viewOf(facts, now);
    const asked: Question = {
      name,
      near: 'verdicts',
      prepare: view,
      ask: () => verdictOf(answer(view(), ask, { person: by, device })),
    };
    if (boards.has(facts)) return [asked];
    boards.add(facts);
    return [asked, { name: `board: ${name}`, near: 'board', prepare: view, ask: () => boardIn(view()).join('\n') }];
  });
}

/** A book and everything that can be asked of it: more than any test asks, for what no test noticed. */
export interface Wider {
  readonly name: string;
  readonly facts: readonly Fact[];
  readonly prepare: () => void;
  readonly asks: readonly { readonly ask: Ask; readonly answer: () => string }[];
}

/** Every case of every rule, and each ask there is on it. */
export function* wider(): Generator<Wider> {
  for (const { rule, at, told: tell } of everyCase) {
    const { set, ask: own } = tell();
    const { facts, now } = set.history;
    const view = () => viewOf(facts, now);
    yield {
      name: `${rule.id} ${at}`,
      facts,
      prepare: view,
      asks: [own, ...asksOn(set)].map((ask) => ({
        ask,
        answer: () => verdictOf(answer(view(), ask, { person: people.armorer, device })),
      })),
    };
  }
}
