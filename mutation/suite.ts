// Stands in for Vitest while tests are asked as questions: collects them, and runs one as often as wanted.

import fc from 'fast-check';
import type { Question } from './question.ts';

export { expect } from 'vitest';

/** A property is tried on the same values each time, or a change and chance could not be told apart; one failure is enough. */
const SEED = 20_261_201;
fc.configureGlobal({ seed: SEED, endOnFailure: true });

type Body = (...values: unknown[]) => unknown;

/** A group of tests. One with something to do beforehand is one question: its tests share what was made. */
interface Group {
  readonly name: string;
  readonly before: Body[];
  readonly tests: { readonly name: string; readonly run: Body }[];
}

const files = new Map<string, Group[]>();
let groups: Group[] = [];
let open: Group[] = [];

/** Begins the tests of a file. */
export function begin(file: string): void {
  groups = [{ name: '', before: [], tests: [] }];
  open = [groups[0] as Group];
  files.set(file, groups);
}

function group(name: string, body: Body, values: readonly unknown[] = []): void {
  const outer = open.at(-1) as Group;
  const made: Group = { name: `${outer.name} ${name}`.trim(), before: [...outer.before], tests: [] };
  groups.push(made);
  open.push(made);
  body(...values);
  open.pop();
}

function one(name: string, run: Body, values: readonly unknown[] = []): void {
  open.at(-1)?.tests.push({ name, run: () => run(...values) });
}

/** The same for each row of a table; a row that is a list is taken apart. */
const forEach =
  (add: (name: string, body: Body, values: readonly unknown[]) => void) =>
  (rows: readonly unknown[]) =>
  (name: string, body: Body): void => {
    for (const [at, row] of rows.entries()) add(`${name} ${at + 1}`, body, Array.isArray(row) ? row : [row]);
  };

export const describe = Object.assign((name: string, body: Body) => group(name, body), { each: forEach(group) });
export const test = Object.assign((name: string, body: Body) => one(name, body), { each: forEach(one) });
export const it = test;
export const beforeAll = (run: Body): void => void open.at(-1)?.before.push(run);

async function pass(all: readonly Body[]): Promise<string> {
  for (const run of all) await run();
  return 'passes';
}

/** The tests of some files, as questions. */
export function testsOf(wanted: readonly string[]): Question[] {
  return wanted.flatMap((file) => {
    const all = files.get(file) ?? [];
    const near = file.slice(file.lastIndexOf('/') + 1).split('.')[0] as string;
    return all.flatMap(({ name, before, tests }): Question[] => {
      const called = (words: string) => `${file}: ${words}`;
      if (before.length === 0) {
        return tests.map((each) => ({
          name: called(`${name} ${each.name}`.trim()),
          near,
          ask: () => pass([each.run]),
        }));
      }
      return tests.length === 0
        ? []
        : [{ name: called(name), near, ask: () => pass([...before, ...tests.map(({ run }) => run)]) }];
    });
  });
}
