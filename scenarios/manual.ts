// Writes the tables of docs/scenarios.md from the grammar itself, so that the page cannot say anything else.

import { bracketForms } from './grammar/notes.ts';
import { headerKeys } from './grammar/structure.ts';
import { productionKeys } from './tables/production.ts';
import { tables } from './tables/register.ts';
import { tableNames } from './tables/table.ts';
import type { Verb } from './verbs/verb.ts';
import { verbs } from './verbs/verbs.ts';

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const row = (...cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [row(...head), row(...head.map(() => '---')), ...rows.map((cells) => row(...cells))].join('\n');
const code = (text: string) => `\`${text}\``;

const verbTable = (some: readonly Verb[], withEvents: boolean) =>
  table(
    ['Verb', 'What it tells', 'Examples', ...(withEvents ? ['Recorded as'] : [])],
    some.map(({ name, says, examples, events }) => [
      name,
      says,
      examples.map(code).join('<br>'),
      ...(withEvents ? [events.join(', ')] : []),
    ]),
  );
const ofKind = (kind: Verb['kind']) => verbs.filter((verb) => verb.kind === kind);

/** The generated parts of the page, by the name that marks them there. */
export const manualParts: Readonly<Record<string, () => string>> = {
  headers: () =>
    table(
      ['Header', 'What it says'],
      Object.entries(headerKeys).map(([key, says]) => [code(key), says]),
    ),
  notes: () =>
    table(
      ['Note', 'What it says'],
      Object.entries(bracketForms).map(([form, says]) => [code(form), says]),
    ),
  acts: () => verbTable(ofKind('act'), true),
  asks: () => verbTable(ofKind('ask'), false),
  expectations: () => verbTable(ofKind('expect'), false),
  devices: () => verbTable(ofKind('device'), false),
  forms: () =>
    ['```text', ...verbs.flatMap(({ name, forms }) => [`${name}:`, ...forms.map((form) => `  ${form}`)]), '```'].join(
      '\n',
    ),
  tables: () =>
    tableNames
      .map((name) => {
        const { columns, key } = tables[name];
        const rows = Object.entries(columns).map(([column, { says, or }]) => {
          const missing = or === undefined ? 'must be filled' : or === '' ? 'empty' : or;
          return [code(column), says, missing];
        });
        return `#### ${name}\n\nA row is named by ${key.map(code).join(' + ')}.\n\n${table(['Column', 'What it says', 'When it is missing'], rows)}`;
      })
      .join('\n\n'),
  production: () =>
    table(
      ['Key', 'What it is for'],
      Object.entries(productionKeys).map(([key, says]) => [code(key), says]),
    ),
};

/** The page with every generated part renewed. */
export function renewManual(page: string): string {
  return page.replace(/<!-- (\w+) -->[\s\S]*?<!-- end \1 -->/g, (whole, name: string) => {
    const part = manualParts[name];
    return part ? `<!-- ${name} -->\n\n${part()}\n\n<!-- end ${name} -->` : whole;
  });
}

/** The texts of the page that are whole scenarios. */
export const examplesOf = (page: string): string[] =>
  [...page.matchAll(/```scenario\n([\s\S]*?)```/g)]
    .map(([, text]) => text ?? '')
    .filter((text) => /^scenario:/m.test(text));
