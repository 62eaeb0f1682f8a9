// Makes one bundle in which every mutant of the chosen files waits behind a switch.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { build } from 'esbuild';
import { root } from '../tools/root.mjs';

/** What a rule declares decides nothing at the moment of asking; its cases are the tests themselves. */
const declared = new Set(['cases', 'cites', 'on', 'needs', 'alwaysTells', 'numbers', 'note']);
const ignorer = {
  shouldIgnore(path) {
    if (path.isObjectProperty() && declared.has(path.node.key.name)) return 'declared, not decided';
    // Words for people: what is said, the remedy and who, after the first argument that decides.
    if (path.isCallExpression() && ['cannotTell', 'breaks'].includes(path.node.callee.name))
      return 'words of a refusal';
    return undefined;
  },
};

const quiet = { debug() {}, info() {}, warn() {}, error() {}, isDebugEnabled: () => false };

/** Instruments files and bundles `judge.ts` with them; returns the mutants and the path of the bundle. */
export async function instrument(files) {
  const given = files.map((file) => ({
    name: join(root, file),
    mutate: true,
    content: readFileSync(join(root, file), 'utf8'),
  }));
  const made = await new Instrumenter(quiet).instrument(given, {
    plugins: null,
    // Words are compared with words everywhere: those comparisons are mutated as conditions.
    excludedMutations: ['StringLiteral', 'Regex'],
    ignorers: [ignorer],
  });
  const contents = new Map(made.files.map((file) => [file.name, file.content]));
  const folder = join(root, '.build', 'mutation');
  mkdirSync(folder, { recursive: true });
  const bundle = join(folder, `judge-${process.pid}.mjs`);
  await build({
    entryPoints: [join(root, 'mutation', 'judge.ts')],
    outfile: bundle,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
    plugins: [
      {
        name: 'mutants',
        setup(within) {
          within.onLoad({ filter: /\.ts$/ }, ({ path }) =>
            contents.has(path) ? { contents: contents.get(path), loader: 'ts' } : undefined,
          );
        },
      },
    ],
  });
  const mutants = made.mutants
    .filter(({ status }) => status !== 'Ignored')
    .map(({ id, fileName, mutatorName, replacement, location }) => ({
      id,
      file: fileName.slice(root.length + 1),
      line: location.start.line + 1,
      mutator: mutatorName,
      replacement,
    }));
  return { bundle, mutants };
}
