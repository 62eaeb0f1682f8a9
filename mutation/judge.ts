// Asks everything the tests ask, once as the code is and once for each mutant, and says which mutants nobody noticed.

import { readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Fact } from '@proofhouse/domain/book/fact.ts';
import { type View, viewNow } from '@proofhouse/domain/book/view.ts';
import { bookOf } from '@proofhouse/domain/testing/facts.ts';
import { people } from '@proofhouse/domain/testing/set.ts';
import { answer } from '@proofhouse/policy/answer.ts';
import { rulebooks } from '@proofhouse/policy/rulebooks/all.ts';
import { every } from '@proofhouse/policy/rulebooks/every.ts';
import { told } from '@proofhouse/policy/testing/told.ts';
import { boardIn, type Probe, probes, verdictOf } from '@proofhouse/policy/testing/verdicts.ts';

/** A small change of the code. */
export interface Mutant {
  readonly id: string;
  readonly file: string;
  readonly line: number;
  readonly mutator: string;
  readonly replacement: string;
}

/** What became of a mutant. `unseen` is run by no question, `survived` was run and changed nothing, `at load` is read once. */
export interface Fate {
  readonly mutant: Mutant;
  readonly fate: 'killed' | 'survived' | 'unseen' | 'at load';
  /** The first probe that noticed, or how many ran. */
  readonly by: string;
  /** Whether any probe that was refused is granted with it. */
  readonly grants: boolean;
}

/** What the instrumented code counts and switches by (Stryker's names). */
interface Switches {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  mutantCoverage?: { static: Record<string, number>; perTest: Record<string, Record<string, number>> };
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
}
const holder = globalThis as unknown as { __stryker__?: Switches };
const switches: Switches = holder.__stryker__ ?? {};
holder.__stryker__ = switches;

/** One thing a test asks: it says what it found as a line of text, given the book looked at. */
interface Question {
  readonly name: string;
  readonly facts: readonly Fact[];
  readonly now: number;
  readonly ask: (view: View) => string;
}

const device = 'a'.repeat(64);

/** The cases of every rule, as every.test.ts asks them; or of one alone. */
function casesOfRules(only?: string): Question[] {
  return every.flatMap(({ book, rules }) =>
    rules
      .filter(({ id }) => only === undefined || id === only)
      .flatMap((rule) =>
        rule.cases.map((each, at): Question => {
          const { set, ask, by } = told(each, book.name);
          const person = by === 'nobody' ? '' : people[by];
          return {
            name: `${rule.id} ${at}: ${each.verdict} when ${each.when}`,
            facts: set.history.facts,
            now: set.history.now,
            ask: (view) => {
              const given = answer(view, ask, { person, device });
              const found = [...given.reasons, ...given.warnings].find((reason) => reason.rule === rule.id);
              return `${found?.verdict ?? 'holds'} ${given.verdict}`;
            },
          };
        }),
      ),
  );
}

/** Every ask at every moment, and every board: the table of policy/verdicts.golden.json. */
function table(): Question[] {
  const all = probes();
  const firsts = new Map<readonly Fact[], Probe>();
  for (const probe of all) if (!firsts.has(probe.facts)) firsts.set(probe.facts, probe);
  return [
    ...all.map(
      ({ name, facts, now, ask, by }): Question => ({
        name,
        facts,
        now,
        ask: (view) => verdictOf(answer(view, ask, { person: by, device })),
      }),
    ),
    ...[...firsts.values()].map(
      ({ name, facts, now }): Question => ({
        name: `board: ${name}`,
        facts,
        now,
        ask: (view) => boardIn(view).join('\n'),
      }),
    ),
  ];
}

/** Books looked at, by the facts they are made of: many questions are about the same ones. */
let views = new Map<readonly Fact[], View>();

function viewFor({ facts, now }: Question): View {
  const known = views.get(facts);
  if (known) return known;
  const view = viewNow(bookOf(facts), now);
  views.set(facts, view);
  return view;
}

function answered(question: Question): string {
  try {
    return question.ask(viewFor(question));
  } catch (error) {
    return `threw ${error instanceof Error ? error.message : 'something'}`;
  }
}

const isGrant = (line: string): boolean => /\bgranted\b/.test(line) && !/\brefused\b/.test(line);

/** A rule's own cases are asked first: they most likely notice. */
const rank = (question: Question | undefined, own: string): number => (question?.name.startsWith(own) ? 0 : 1);

/** How often a mutant may run before it counts as running for ever. */
const HITS_LEAST = 20_000;

/** What each question says when nothing is changed, by name: made once, beside the judging of all others. */
const usualFile = (): string =>
  join(dirname(fileURLToPath(import.meta.url)), `${basename(fileURLToPath(import.meta.url))}.usual.json`);

/** Judges the mutant this thread was begun with: what is read at load is changed already. */
export function judgeBegun(mutant: Mutant): Fate {
  const usual: Record<string, string> = JSON.parse(readFileSync(usualFile(), 'utf8'));
  // What one rule reads at load shows in its own cases, or in the table of all rules.
  const own = mutant.file.includes('/rulebooks/') ? basename(mutant.file, '.ts') : undefined;
  const questions = [...casesOfRules(own), ...table()];
  const names = new Set(questions.map(({ name }) => name));
  const gone = Object.keys(usual).find((name) => !names.has(name) && (own === undefined || name.startsWith(`${own} `)));
  if (gone !== undefined) return { mutant, fate: 'killed', by: `no longer asked: ${gone}`, grants: false };
  for (const question of questions) {
    const line = answered(question);
    if (line === usual[question.name]) continue;
    return { mutant, fate: 'killed', by: question.name, grants: isGrant(line) && !isGrant(usual[question.name] ?? '') };
  }
  return { mutant, fate: 'survived', by: `${questions.length} questions`, grants: false };
}

/** Judges some mutants. @param tell hears how many are done */
export function judge(mutants: readonly Mutant[], tell: (done: number) => void = () => undefined): Fate[] {
  if (Object.keys(rulebooks).length === 0) throw new Error('There are no rules to judge by.');
  const questions = [...casesOfRules(), ...table()];
  const usual = questions.map((question, at) => {
    switches.currentTestId = String(at);
    // Each question folds for itself once, so that it is known to run what the folding runs.
    views = new Map();
    return answered(question);
  });
  const plain = new Map<readonly Fact[], View>();
  views = plain;
  switches.currentTestId = undefined;
  writeFileSync(usualFile(), JSON.stringify(Object.fromEntries(questions.map(({ name }, at) => [name, usual[at]]))));
  const coverage = switches.mutantCoverage ?? { static: {}, perTest: {} };
  const ran = new Map<string, number[]>();
  for (const [at, hits] of Object.entries(coverage.perTest)) {
    for (const id of Object.keys(hits)) ran.set(id, [...(ran.get(id) ?? []), Number(at)]);
  }
  const most = (id: string): number => Math.max(...(ran.get(id) ?? []).map((at) => coverage.perTest[at]?.[id] ?? 0));
  return mutants.map((mutant, done) => {
    if (done % 50 === 49) tell(done + 1);
    const covering = ran.get(mutant.id) ?? [];
    if (coverage.static[mutant.id] !== undefined && covering.length === 0) {
      return { mutant, fate: 'at load', by: 'read when the program starts', grants: false };
    }
    if (covering.length === 0) return { mutant, fate: 'unseen', by: 'no question runs it', grants: false };
    let by: string | undefined;
    let grants = false;
    switches.hitLimit = Math.max(HITS_LEAST, 100 * most(mutant.id));
    // What only policy changes is asked of the book as it is; what the book changes is folded anew.
    const isOfBook = mutant.file.startsWith('domain/');
    views = isOfBook ? new Map() : plain;
    const own = `${basename(mutant.file, '.ts')} `;
    const nearestFirst = [...covering].sort((a, b) => rank(questions[a], own) - rank(questions[b], own));
    for (const at of nearestFirst) {
      // A view of the plain book is made without the mutant.
      if (!isOfBook) viewFor(questions[at] as Question);
      const question = questions[at] as Question;
      switches.activeMutant = mutant.id;
      switches.hitCount = 0;
      const line = answered(question);
      switches.activeMutant = undefined;
      if (line === usual[at]) continue;
      by ??= question.name;
      grants ||= isGrant(line) && !isGrant(usual[at] as string);
      break;
    }
    return by === undefined
      ? { mutant, fate: 'survived', by: `${covering.length} questions`, grants: false }
      : { mutant, fate: 'killed', by, grants };
  });
}
