// Asks everything the tests ask, once as the code is and once for each mutant, and says which mutants nobody noticed.

import { readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isLooser, type Question, said } from './question.ts';
import { testsOf } from './suite.ts';
import { changed, ranAtLoad, watched } from './switches.ts';
import { casesOfRules, forgetBooks, table, wider } from './tables.ts';

/** A small change of the code. */
export interface Mutant {
  readonly id: string;
  readonly file: string;
  readonly line: number;
  readonly mutator: string;
  /** What stood there, and what stands there instead. */
  readonly code: string;
  readonly replacement: string;
  /** The line it begins on, without the space around it. */
  readonly within: string;
}

/** What became of a mutant. `unseen` is run by no question, `survived` was run and changed nothing, `at load` is read once. */
export interface Fate {
  readonly mutant: Mutant;
  readonly fate: 'killed' | 'survived' | 'unseen' | 'at load';
  /** The first question that noticed, or how many were asked. */
  readonly by: string;
  /** Whether something that was refused is granted with it: to the question that noticed, or to the wider asks. */
  readonly grants: boolean;
  /** Of one nobody noticed: what the wider asks say that no test asks. */
  readonly wider?: string;
}

/** What the judge says while it works: which mutant is next, what became of one, which tests could not be asked. */
export interface Said {
  readonly next?: string;
  readonly fate?: Fate;
  readonly leftOut?: readonly string[];
}

/** How often a mutant may run before it counts as running for ever: so often, or so many times as often as unchanged. */
const HITS_LEAST = 20_000;
const HITS_FACTOR = 10;

/** A mutant that makes everything so much slower is asked no longer than this, in processor time; it counts as not noticed. */
const PATIENCE_MS = 20_000;

/** A question with what asking it costs, and the mutants it is known to run. */
interface Known extends Question {
  readonly usual: string;
  readonly cost: number;
  noticed: number;
}

/** What each question says when nothing is changed, by name: made once, beside the judging of all others. */
const usualFile = (): string =>
  join(dirname(fileURLToPath(import.meta.url)), `${basename(fileURLToPath(import.meta.url))}.usual.json`);

/** Which questions are asked: the tables, unless they were asked before, and the tests of these files. */
export interface Asked {
  readonly tables: boolean;
  readonly tests: readonly string[];
}

const questionsOf = ({ tables, tests }: Asked): Question[] => [
  ...(tables ? [...casesOfRules(), ...table()] : []),
  ...testsOf(tests),
];

const nearOf = (file: string): string => basename(file, '.ts');

/**
 * Judges the mutant this thread was begun with: what is read at load is changed already. The nearest questions are made
 * and asked first, and the rest only where those said the same.
 * @param readTests reads the tests, which takes longer than most questions
 */
export async function judgeBegun(mutant: Mutant, about: Asked, readTests: () => Promise<unknown>): Promise<Fate> {
  const usual: Record<string, string> = JSON.parse(readFileSync(usualFile(), 'utf8'));
  const near = nearOf(mutant.file);
  const isOfRule = mutant.file.includes('/rulebooks/');
  const [own, others] = [true, false].map((isOwn) => casesOfRules().filter((each) => (each.near === near) === isOwn));
  const stages: (() => Promise<readonly Question[]>)[] = [
    async () => own ?? [],
    async () => table(),
    // What one rule reads at load shows in its own cases, or in the table of all rules.
    async () => (isOfRule ? [] : (others ?? [])),
    async () => {
      await readTests();
      return testsOf(about.tests);
    },
  ];
  let count = 0;
  for (const make of stages) {
    const questions = await make();
    count += questions.length;
    for (const question of questions) {
      const before = usual[question.name];
      const line = await said(question);
      if (before === undefined || line === before) continue;
      return { mutant, fate: 'killed', by: question.name, grants: isLooser(before, line) };
    }
  }
  return { mutant, fate: 'survived', by: `${count} questions`, grants: false };
}

/** Asks everything once unchanged. */
async function askAll(questions: readonly Question[]) {
  const known: Known[] = [];
  const ran = new Map<string, { readonly at: number; readonly hits: number }[]>();
  const leftOut: string[] = [];
  for (const question of questions) {
    // Each question folds for itself once, so that it is known to run what the folding runs.
    forgetBooks();
    const began = performance.now();
    const { gave: usual, hits } = await watched(() => said(question));
    // What does not pass by itself as the code is (it wants another test before it) can tell nothing.
    if (usual.startsWith('threw')) {
      leftOut.push(`${question.name}: ${usual}`);
      continue;
    }
    for (const [id, count] of Object.entries(hits)) {
      const each = { at: known.length, hits: count };
      const list = ran.get(id);
      if (list) list.push(each);
      else ran.set(id, [each]);
    }
    known.push({ ...question, usual, cost: performance.now() - began, noticed: 0 });
  }
  forgetBooks();
  return { known, ran, leftOut };
}

/**
 * Judges some mutants, one after the other. Ends early when a mutant left something behind (a cache that is wrong from
 * then on): the rest then needs a new thread.
 * @param tell hears each fate as it is known, and before that which mutant is next
 */
export async function judge(mutants: readonly Mutant[], about: Asked, tell: (said: Said) => void) {
  const { known, ran, leftOut } = await askAll(questionsOf(about));
  tell({ leftOut });
  if (about.tables)
    writeFileSync(usualFile(), JSON.stringify(Object.fromEntries(known.map(({ name, usual }) => [name, usual]))));
  const survivors: Mutant[] = [];
  for (const mutant of mutants) {
    tell({ next: mutant.id });
    const covering = ran.get(mutant.id) ?? [];
    if (covering.length === 0) {
      const fate = ranAtLoad(mutant.id) ? 'at load' : 'unseen';
      tell({ fate: { mutant, fate, by: 'no question runs it', grants: false } });
      continue;
    }
    const near = nearOf(mutant.file);
    const worth = (each: Known) => (each.near === near ? 1_000_000 : 0) + (each.noticed + 1) / (each.cost + 1);
    const inOrder = covering
      .map(({ at, hits }) => ({ question: known[at] as Known, hits }))
      .sort((one, other) => worth(other.question) - worth(one.question));
    const found = await firstToNotice(mutant, inOrder);
    if (found === 'too slow') {
      const by = `asked for ${PATIENCE_MS / 1000} seconds, by what of ${covering.length} questions that was`;
      tell({
        fate: { mutant, fate: 'survived', by, grants: false, wider: 'not asked, for it makes everything slower' },
      });
      continue;
    }
    if (!found) {
      survivors.push(mutant);
      continue;
    }
    const { question, line } = found;
    question.noticed += 1;
    tell({
      fate: { mutant, fate: 'killed', by: question.name, grants: isLooser(question.usual, line) },
    });
    if ((await said(question)) !== question.usual) return;
  }
  for (const fate of await askWider(survivors, (next) => tell({ next }))) {
    tell({ fate: { ...fate, by: `${ran.get(fate.mutant.id)?.length} questions` } });
  }
}

async function firstToNotice(mutant: Mutant, inOrder: readonly { question: Known; hits: number }[]) {
  // What only policy changes is asked of the book as it is; what the book changes is folded anew.
  const isOfBook = mutant.file.startsWith('domain/');
  if (isOfBook) forgetBooks();
  const begun = process.cpuUsage();
  for (const { question, hits } of inOrder) {
    if (!isOfBook) question.prepare?.();
    const line = await changed(mutant.id, Math.max(HITS_LEAST, HITS_FACTOR * hits), () => said(question));
    if (line === question.usual) {
      const { user, system } = process.cpuUsage(begun);
      if ((user + system) / 1000 < PATIENCE_MS) continue;
      forgetBooks();
      return 'too slow' as const;
    }
    if (isOfBook) forgetBooks();
    return { question, line };
  }
  if (isOfBook) forgetBooks();
  return undefined;
}

/** The rules that refuse, by an answer in one line. */
const refusing = (line: string): string[] =>
  line.startsWith('refused') ? (line.split('|')[0] as string).split(' ').slice(1).filter(Boolean) : [];

/** A change of the book folds each case anew for each mutant: those are asked on every fourth case. */
const BOOK_EVERY = 4;

/** Asks of every case more than any test asks: whether a change nobody noticed takes a reason away, or grants. */
async function askWider(survivors: readonly Mutant[], next: (id: string) => void): Promise<Omit<Fate, 'by'>[]> {
  const found = new Map<string, { grants: boolean; wider: string }>();
  if (survivors.length === 0) return [];
  const wanted = new Set(survivors.map(({ id }) => id));
  let at = 0;
  for (const book of wider()) {
    next('wider');
    const isForBook = at % BOOK_EVERY === 0;
    at += 1;
    // The book folds once unchanged: what that runs may change every answer about it.
    const folding = await watched(() => book.prepare());
    const asked = [];
    for (const { ask, answer } of book.asks) {
      const { gave: usual, hits } = await watched(answer);
      asked.push({ ask, answer, usual, hits });
    }
    for (const mutant of survivors) {
      if (!wanted.has(mutant.id)) continue;
      const isFolded = folding.hits[mutant.id] !== undefined;
      const running = asked.filter(({ hits }) => isFolded || hits[mutant.id] !== undefined);
      if (running.length === 0 || (isFolded && !isForBook)) continue;
      if (isFolded) forgetBooks();
      for (const { ask, answer, usual } of running) {
        let line: string;
        try {
          line = await changed(mutant.id, Number.MAX_SAFE_INTEGER, answer);
        } catch (error) {
          line = `threw ${error instanceof Error ? error.message : 'something'}`;
        }
        if (line === usual) continue;
        const lost = refusing(usual).filter((rule) => !refusing(line).includes(rule));
        const grants = isLooser(usual, line);
        const says = lost.length > 0 ? `no longer refused by ${lost.join(', ')}` : 'answered otherwise';
        const before = found.get(mutant.id);
        if (!before || grants || (lost.length > 0 && before.wider.startsWith('answered')))
          found.set(mutant.id, { grants, wider: `${ask.kind} on ${book.name}: ${says}` });
        if (grants) wanted.delete(mutant.id);
      }
      if (isFolded) forgetBooks();
    }
    forgetBooks();
  }
  return survivors.map((mutant) => ({
    mutant,
    fate: 'survived',
    grants: found.get(mutant.id)?.grants ?? false,
    ...(found.has(mutant.id) ? { wider: found.get(mutant.id)?.wider as string } : {}),
  }));
}
