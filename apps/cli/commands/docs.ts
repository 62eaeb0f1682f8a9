// `docs`: writes the generated pages of the repository, or says which of them are not current.

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findRoot } from '../../../tools/root.mjs';
import { type Command, isOn } from '../command.ts';
import { many } from '../grid.ts';
import { generatedPages } from '../pages.ts';
import { rulesFolder } from '../rulepages.ts';
import { exits } from '../stops.ts';

/** Folders that hold generated pages only. */
const folders = ['docs/events', rulesFolder];

/** Generated files that stand there and belong to nothing any more. */
function leftOver(root: string, pages: ReadonlyMap<string, string>): string[] {
  return folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`))
    .filter((path) => !pages.has(path));
}

/** Makes the command; it has to know the others, of which it writes the manual. */
export const docsCommand = (others: () => readonly Command[]): Command => ({
  name: 'docs',
  says: 'Write the generated pages of this repository: glossary, commands, rules, schemas of events.',
  options: [{ flag: '--check', says: 'write nothing; exit with 1 when a page is not current' }],
  examples: [],
  hidden: true,
  async run(given) {
    const root = findRoot(import.meta.url);
    const pages = generatedPages(others());
    const stale = [...pages].filter(([path, text]) => {
      const file = join(root, path);
      return !existsSync(file) || readFileSync(file, 'utf8') !== text;
    });
    const old = leftOver(root, pages);
    const changed = [...stale.map(([path]) => path), ...old];
    if (isOn(given, 'check')) {
      const says = changed.map((path) => `not current: ${path}`).join('\n');
      return {
        exit: changed.length > 0 ? exits.failed : exits.done,
        text:
          changed.length > 0 ? `${says}\nRun: npx proofhouse docs` : `All ${pages.size} generated pages are current.`,
        json: { pages: pages.size, notCurrent: changed },
      };
    }
    for (const [path, text] of stale) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    for (const path of old) rmSync(join(root, path));
    return {
      exit: exits.done,
      text: `${many(stale.length, 'page')} written, ${many(old.length, 'page')} removed, ${pages.size - stale.length} were current.`,
      json: { pages: pages.size, written: stale.map(([path]) => path), removed: old },
    };
  },
});
