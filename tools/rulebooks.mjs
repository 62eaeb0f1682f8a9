// Writes policy/rulebooks/every.ts, the index of all rulebooks and rules, from the files that are there.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isStarted, root } from './root.mjs';

/** The name a rule is exported under: its id in camel case. */
export const exportName = (id) => id.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

const isRule = (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== 'book.ts';

/** The index for the rulebooks in a folder, as TypeScript. */
export function indexOf(folder) {
  const books = readdirSync(folder, { withFileTypes: true })
    .filter((each) => each.isDirectory())
    .map(({ name }) => ({
      name,
      ids: readdirSync(join(folder, name))
        .filter(isRule)
        .map((file) => file.slice(0, -3))
        .sort(),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const named = (book, id) => exportName(`${book}-${id}`);
  const imports = books.flatMap(({ name, ids }) => [
    { path: `./${name}/book.ts`, text: `book as ${exportName(name)}Book` },
    ...ids.map((id) => ({ path: `./${name}/${id}.ts`, text: `${exportName(id)} as ${named(name, id)}` })),
  ]);
  const lines = imports.map(({ path, text }) => `import { ${text} } from '${path}';`);
  const entries = books.map(({ name, ids }) => {
    const rules = ids.map((id) => `      ${named(name, id)},\n`).join('');
    return `  {\n    book: ${exportName(name)}Book,\n    rules: [\n${rules}    ],\n  },\n`;
  });
  return `// Every rulebook and every rule of this build. Written by \`npm run rules\` from the files beside it; not by hand.

import type { Rule } from '../rule.ts';
import type { Rulebook } from '../rulebook.ts';
${lines.join('\n')}

/** Every rulebook with its rules, by name. */
export const every: readonly { readonly book: Rulebook; readonly rules: readonly Rule[] }[] = [
${entries.join('')}];
`;
}

/** Writes the index where it differs; returns whether it did. */
export function writeIndex(folder = join(root, 'policy', 'rulebooks')) {
  const file = join(folder, 'every.ts');
  const text = indexOf(folder);
  let before = '';
  try {
    before = readFileSync(file, 'utf8');
  } catch {
    // The first time there is none.
  }
  if (before === text) return false;
  writeFileSync(file, text);
  return true;
}

if (isStarted(import.meta.url)) {
  process.stdout.write(
    writeIndex() ? 'policy/rulebooks/every.ts written.\n' : 'policy/rulebooks/every.ts was current.\n',
  );
}
