// The page about the simulator names every law, every fault, everything that must be seen and every planted defect there is.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { laws } from './always.ts';
import { deeds } from './deeds.ts';
import { defects } from './defects.ts';
import { required } from './sometimes.ts';
import { troubles } from './trouble.ts';

const page = readFileSync(new URL('../docs/simulator.md', import.meta.url), 'utf8');
const flat = page.replace(/\s+/g, ' ');
const rowsUnder = (head: string): string[][] => {
  const from = page.indexOf(head);
  const rows = page.slice(from).split('\n').slice(2);
  const end = rows.findIndex((row) => !row.startsWith('|'));
  return rows.slice(0, end < 0 ? undefined : end).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
};

describe('the page', () => {
  test('lists the laws as they are', () => {
    expect(rowsUnder('| Law | From | When |')).toEqual(laws.map(({ name, from, when }) => [name, from, when]));
  });

  test.each([
    ['fault', Object.keys(troubles)],
    ['deed', Object.keys(deeds)],
    ['thing that must be seen', required],
  ])('names every %s', (_what, names) => {
    expect(names.filter((name) => !flat.includes(`\`${name}\``))).toEqual([]);
  });

  test('has a row for every planted defect, and no other', () => {
    expect(rowsUnder('| Defect |').map(([name]) => name)).toEqual(defects.map(({ name }) => name));
  });

  test('says for each invariant of the hazard analysis where it is held to, by laws that exist', () => {
    const rows = rowsUnder('| Invariant | Held to by |');
    expect(rows.map(([name]) => Number.parseInt(name ?? '', 10))).toEqual(Array.from({ length: 34 }, (_, n) => n + 1));
    const names = new Set(laws.map(({ name }) => name));
    const unknown = rows.flatMap(([, by = '']) =>
      by
        .split(/;\s*/)
        .filter((each) => !names.has(each) && !/`[a-z/]+/.test(each) && !each.startsWith('not played here')),
    );
    expect(unknown).toEqual([]);
  });
});

describe('the laws', () => {
  test('are each judged somewhere in the code', () => {
    const code = ['always', 'stage', 'deeds', 'trouble', 'history', 'hubside']
      .map((name) => readFileSync(new URL(`./${name}.ts`, import.meta.url), 'utf8'))
      .join('\n')
      .replace(/^export const laws[\s\S]*?^\];/m, '');
    expect(laws.filter(({ name }) => !code.includes(`'${name}'`) && !code.includes(`"${name}"`))).toEqual([]);
  });
});
