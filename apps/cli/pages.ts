// Every generated page by its path from the root of the repository.

import { catalogue } from '@proofhouse/domain/events.ts';
import type { Command } from './command.ts';
import { glossary } from './glossary.ts';
import { manualOf } from './manual.ts';
import { rulePages } from './rulepages.ts';

const WIDTH = 120;

/** JSON as the formatter of this repository writes it: short lists on one line, everything else line by line. */
export function tidyJson(value: unknown, indent = '', used = 0): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    const isFlat = value.every((each) => typeof each !== 'object' || each === null);
    const line = `[${value.map((each) => JSON.stringify(each)).join(', ')}]`;
    // One more character for the comma that may follow.
    if (isFlat && used + line.length + 1 <= WIDTH) return line;
    return `[\n${value.map((each) => `${deeper}${tidyJson(each, deeper, deeper.length)}`).join(',\n')}\n${indent}]`;
  }
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  if (entries.length === 0) return '{}';
  const lines = entries.map(([name, each]) => {
    const start = `${deeper}${JSON.stringify(name)}: `;
    return `${start}${tidyJson(each, deeper, start.length)}`;
  });
  return `{\n${lines.join(',\n')}\n${indent}}`;
}

const folder = 'docs/events';

/** The generated pages: path and text. */
export function generatedPages(commands: readonly Command[]): ReadonlyMap<string, string> {
  const pages = new Map<string, string>([
    ['GLOSSARY.md', glossary()],
    ['docs/commands.md', manualOf(commands)],
  ]);
  for (const [path, text] of rulePages()) pages.set(path, text);
  const newest = catalogue.all.filter((each) => catalogue.all.findLast(({ type }) => type === each.type) === each);
  for (const each of newest) pages.set(`${folder}/${each.type}.json`, `${tidyJson(each.schema())}\n`);
  const index = newest.map(({ type, version, weight, says, fields }) => ({
    type,
    version,
    weight,
    says,
    schema: `${type}.json`,
    fields: Object.entries(fields).map(([name, { label, hint, privacy, optional }]) => ({
      name,
      label,
      hint: hint || undefined,
      privacy,
      optional,
    })),
  }));
  pages.set(`${folder}/index.json`, `${tidyJson({ events: index })}\n`);
  return pages;
}
