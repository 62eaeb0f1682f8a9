// Makes a bundle in which every mutant of the chosen files waits behind a switch, and the tests stand ready to be asked.
import { mkdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { build } from 'esbuild';
import { root } from '../tools/root.mjs';

/** What a rule declares decides nothing at the moment of asking; its cases are the tests themselves. */
const declared = new Set([
  'cases',
  'cites',
  'on',
  'needs',
  'alwaysTells',
  'neverHolds',
  'neverBreaks',
  'numbers',
  'note',
]);
/** Calls that only word what was decided: a refusal, a finding or a short name. */
const wording = new Set(['cannotTell', 'breaks', 'find', 'label', 'named', 'callers', 'armorers']);
/** Functions that make words for people, and decide nothing: no rule reads what they return. */
const makesWords = /(InWords|Words)$|^(named|callers|armorers|listed|numbersInForce)$/;
const isWording = (node) =>
  (node.type === 'CallExpression' && wording.has(node.callee.name)) ||
  ((node.type === 'FunctionDeclaration' || node.type === 'VariableDeclarator') && makesWords.test(node.id?.name));

/** What stands open is counted, never read: which words and which fact it carries changes no answer. */
const isOpenThing = (node) =>
  node.type === 'ObjectExpression' &&
  node.properties
    .map(({ key }) => key?.name)
    .sort()
    .join() === 'fact,says';

const ignorer = {
  shouldIgnore({ node }) {
    if (node.type === 'ObjectProperty' && declared.has(node.key.name)) return 'declared, not decided';
    if (isWording(node) || isOpenThing(node)) return 'words for people';
    return undefined;
  },
};

const quiet = { debug() {}, info() {}, warn() {}, error() {}, isDebugEnabled: () => false };

/** Stands for Vitest in the tests; `expect` is Vitest's own. */
const suite = join(root, 'mutation', 'suite.ts');

/** Reads the sources: instrumented where they are to be changed, and knowing where they lie where they read files. */
const reading = (instrumented, tests) => ({
  name: 'mutants and tests',
  setup(within) {
    within.onResolve({ filter: /^vitest$/ }, ({ importer }) =>
      importer === suite ? { path: import.meta.resolve('vitest'), external: true } : { path: suite },
    );
    within.onResolve({ filter: /^every test$/ }, () => ({ path: 'every test', namespace: 'made' }));
    within.onLoad({ filter: /.*/, namespace: 'made' }, () => ({
      resolveDir: root,
      contents: [
        `import { begin } from ${JSON.stringify(suite)};`,
        ...tests.map((file) => `begin(${JSON.stringify(file)}); await import(${JSON.stringify(`./${file}`)});`),
      ].join('\n'),
    }));
    within.onLoad({ filter: /\.ts$/ }, ({ path }) => {
      if (path.includes(`${sep}node_modules${sep}`)) return undefined;
      const contents = instrumented.get(path) ?? readFileSync(path, 'utf8');
      const here = JSON.stringify(pathToFileURL(path).href);
      const isOurs = path.startsWith(join(root, 'mutation'));
      return { contents: isOurs ? contents : contents.replaceAll('import.meta.url', here), loader: 'ts' };
    });
  },
});

/** Instruments files and bundles the judge and the tests with them; returns the mutants and where the two were put. */
export async function instrument(files, tests) {
  const sources = new Map(files.map((file) => [join(root, file), readFileSync(join(root, file), 'utf8')]));
  const given = [...sources].map(([name, content]) => ({ name, mutate: true, content }));
  const made = await new Instrumenter(quiet).instrument(given, {
    plugins: null,
    // Words are compared with words everywhere: those comparisons are mutated as conditions.
    excludedMutations: ['StringLiteral', 'Regex'],
    ignorers: [ignorer],
  });
  const folder = join(root, '.build', 'mutation', String(process.pid));
  mkdirSync(folder, { recursive: true });
  await build({
    entryPoints: [
      { in: join(root, 'mutation', 'judge.ts'), out: 'judge' },
      { in: 'every test', out: 'tests' },
    ],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
    external: ['@photostructure/sqlite', 'fast-check'],
    plugins: [reading(new Map(made.files.map((file) => [file.name, file.content])), tests)],
  });
  const mutants = made.mutants
    .filter(({ status }) => status !== 'Ignored')
    .map(({ id, fileName, mutatorName, replacement, location }) => ({
      id,
      file: fileName.slice(root.length + 1),
      line: location.start.line + 1,
      mutator: mutatorName,
      ...textAt(sources.get(fileName), location),
      replacement: replacement.replace(/\s+/g, ' '),
    }));
  return { judged: join(folder, 'judge.mjs'), tests: join(folder, 'tests.mjs'), mutants };
}

/** The code at a place of a source, and the line it begins on, each in one line. */
function textAt(source, { start, end }) {
  const lines = source.split('\n').slice(start.line, end.line + 1);
  const within = lines[0].trim();
  const last = lines.length - 1;
  lines[last] = lines[last].slice(0, end.column);
  lines[0] = lines[0].slice(start.column);
  return { code: lines.join(' ').replace(/\s+/g, ' '), within };
}
