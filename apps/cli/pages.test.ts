// Generated pages say what the code says, and are written as the formatter would write them.
import { catalogue } from '@proofhouse/domain/events.ts';
import { rowOf, rows } from '@proofhouse/policy/catalogue/all.ts';
import { controls } from '@proofhouse/policy/catalogue/controls.ts';
import { conflicts } from '@proofhouse/policy/conflicts.ts';
import { holdRows, varianceRows } from '@proofhouse/policy/holds.ts';
import { holdRowsByFunction } from '@proofhouse/policy/holds-by-function.ts';
import { rulebooks } from '@proofhouse/policy/rulebooks/all.ts';
import { describe, expect, test } from 'vitest';
import { commands } from './commands/all.ts';
import { ourWords } from './glossary.ts';
import { generatedPages, tidyJson } from './pages.ts';

const pages = generatedPages(commands);
const glossary = pages.get('GLOSSARY.md') ?? '';

describe('the glossary', () => {
  test('holds the words everybody must mean the same by', () => {
    for (const word of [
      'book',
      'ledger',
      'witness',
      'cosigner',
      'controller',
      'custodian',
      'holder',
      'rulebook',
      'hold',
      'taint',
    ])
      expect(ourWords).toHaveProperty(word);
    for (const word of [
      'epoch',
      'tell',
      'look',
      'show',
      'seal',
      'session',
      'cycle',
      'take',
      'late',
      'at',
      'known-at',
      'SAMPLE',
    ])
      expect(ourWords).toHaveProperty(word);
    expect(Object.keys(ourWords)).toEqual(expect.arrayContaining(['did not fire', 'unplanned shot']));
  });

  test('has every event with its labels, and every rule', () => {
    for (const { type, says, fields } of catalogue.all) {
      expect(glossary).toContain(`**${type}**`);
      expect(glossary).toContain(says);
      for (const { label } of Object.values(fields)) expect(glossary).toContain(label);
    }
    for (const rule of Object.values(rulebooks).flat())
      expect(glossary).toContain(`**${rule.id}** (${rule.control}): ${rule.says}`);
  });
});

describe('the reference of rules', () => {
  test('has each rule with its sentence, its cases, and the low confidence of what it rests on', () => {
    for (const [name, rules] of Object.entries(rulebooks)) {
      const page = pages.get(`docs/rules/${name}.md`) ?? '';
      for (const rule of rules) {
        const section = page.split(`### ${rule.id}\n`)[1]?.split('\n### ')[0] ?? '';
        expect(section, rule.id).toContain(rule.says);
        for (const { source, rows } of rule.cites) {
          expect(section, rule.id).toContain(source.title);
          for (const row of rows) expect(section, rule.id).toContain(row);
          const isRead = rows.every((row) => rowOf(row)?.confidence === 'T');
          if (source.confidence !== 'T' || !isRead) expect(section, rule.id).toContain('LOW CONFIDENCE');
        }
        for (const { when } of rule.cases ?? []) expect(section, rule.id).toContain(when);
      }
    }
  });

  test('has a page for each control with its rows, each told how it is accounted for', () => {
    for (const { id, says } of controls) {
      const page = pages.get(`docs/rules/${id}.md`) ?? '';
      expect(page).toContain(says);
      for (const row of rows.filter((each) => each.control === id)) {
        const line = page.split('\n').find((each) => each.startsWith(`| ${row.id} |`)) ?? '';
        expect(line, row.id).toMatch(/\S \|$/);
        if (row.confidence !== 'T') expect(line, row.id).toContain('LOW CONFIDENCE');
      }
    }
  });

  test('has each hold with its control, its rule, who lifts it, and a text it rests on', () => {
    const lines = (pages.get('docs/rules/holds.md') ?? '').split('\n');
    for (const { name, control, rule, lift, suspends } of [...holdRows, ...holdRowsByFunction]) {
      const line = lines.find((each) => each.startsWith(`| ${name} |`)) ?? '';
      for (const words of [`[${control}](`, `[${rule}](`, lift, suspends.join(', ')]) expect(line).toContain(words);
      expect(line, name).toMatch(/(its text was read|LOW CONFIDENCE)/);
    }
    for (const row of varianceRows) expect(lines.join('\n')).toContain(`| ${row.class} |`);
    for (const { id, name } of controls) expect(lines.join('\n')).toContain(`| [${id}](${id}.md) ${name} |`);
  });

  test('has each conflict with its positions, their rows, and how it is settled', () => {
    const page = pages.get('docs/rules/conflicts.md') ?? '';
    for (const { id, question, positions, resolution, shown } of conflicts) {
      const section = page.split(`## ${id} ${question}\n`)[1]?.split('\n## ')[0] ?? '';
      expect(section, id).toContain(resolution);
      for (const each of positions) for (const words of [each.says, ...each.rows]) expect(section).toContain(words);
      for (const { rule, when } of shown) for (const words of [`[${rule}](`, when]) expect(section).toContain(words);
    }
  });

  test('names nothing that is not there', () => {
    const paths = [...pages.keys()].filter((path) => path.startsWith('docs/rules/'));
    for (const path of paths) {
      for (const [, target, anchor] of (pages.get(path) ?? '').matchAll(/\]\(([\w-]+\.md)(?:#([\w-]+))?\)/g)) {
        const page = pages.get(`docs/rules/${target}`);
        expect(page, `${path} names ${target}`).toBeDefined();
        if (anchor) expect(page, `${path} names ${target}#${anchor}`).toContain(`### ${anchor}\n`);
      }
    }
  });
});

test('every event has its schema, and the index names it', () => {
  const { events } = JSON.parse(pages.get('docs/events/index.json') ?? '') as {
    events: { type: string; schema: string }[];
  };
  expect(events.map(({ type }) => type).sort()).toEqual([...new Set(catalogue.all.map(({ type }) => type))].sort());
  for (const { schema } of events) expect(() => JSON.parse(pages.get(`docs/events/${schema}`) ?? '')).not.toThrow();
});

test('the manual has every command that is not hidden', () => {
  const manual = pages.get('docs/commands.md') ?? '';
  for (const { name, hidden } of commands) expect(manual.includes(`### ${name}\n`)).toBe(!hidden);
});

test('short lists stand on one line and long ones do not', () => {
  expect(tidyJson({ a: [1, 2], b: [], c: {}, d: [{ e: null }] })).toBe(
    '{\n  "a": [1, 2],\n  "b": [],\n  "c": {},\n  "d": [\n    {\n      "e": null\n    }\n  ]\n}',
  );
  expect(tidyJson({ a: Array(40).fill('word') }).split('\n')).toHaveLength(44);
});
