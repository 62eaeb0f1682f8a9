// The safety core: the files in which a slip could turn a refusal into a grant.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../tools/root.mjs';

const inFolder = (folder) =>
  readdirSync(join(root, folder))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== 'book.ts')
    .map((file) => `${folder}/${file}`);

/** Policy, proof, taint and clearance, each file once. */
export const core = [
  'policy/answer.ts',
  'policy/gate.ts',
  'policy/held.ts',
  'policy/numbers.ts',
  'policy/people.ts',
  ...inFolder('policy/checks'),
  ...inFolder('policy/rulebooks/blocks'),
  'domain/book/contents.ts',
  'domain/book/doubtful.ts',
  'domain/book/doubts.ts',
  'domain/book/holds.ts',
  'domain/book/looks.ts',
  'domain/book/settings.ts',
  'domain/book/trust.ts',
];

const inBook = (...names) => names.map((name) => `domain/book/${name}.test.ts`);
const inPolicy = (...names) => names.map((name) => `policy/${name}.test.ts`);

/** Tests that are asked besides the rules' cases and the table of verdicts, which the judge asks itself. */
export const tests = [
  ...inBook(
    'accounts',
    'board',
    'contents',
    'doubtful',
    'doubts',
    'fold',
    'holds',
    'looks',
    'settings',
    'taint',
    'trust',
    'view',
  ),
  ...inPolicy('checks/checks', 'gate', 'holds', 'howlong', 'numbers', 'planned', 'rulebooks/blocks', 'waivers'),
  ...inPolicy('rulebooks/earlier-breach-closed', 'rulebooks/needs', 'rulebooks/taken-in', 'rulebooks/theatre'),
];

/** Tests that take seconds each: asked about what the others left. */
export const slowTests = [
  ...inBook('accounts', 'fold', 'order'),
  ...inPolicy('answer', 'rulebooks/danger', 'rulebooks/doubtful'),
  'scenarios/day14.test.ts',
  'scenarios/vignettes/vignettes.test.ts',
  'scenarios/cases/page.test.ts',
];
