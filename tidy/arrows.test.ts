// Holds the arrows between the parts of the code, and proves that a broken one is noticed.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { arrowFolders, followArrows } from './arrows.ts';
import { ourTypeScript, packageFolders, root } from './files.ts';

const planted = `tidy-planted-${process.pid}`;

/** Each forbidden import, as files to plant, and the rule that must object to the first of them. */
const examples: readonly { says: string; rule: string; files: Record<string, string> }[] = [
  {
    says: 'domain knows the ledger',
    rule: 'arrow-from-noun',
    files: { [`domain/${planted}/a.ts`]: `import '@proofhouse/ledger/${planted}/leaf.ts';` },
  },
  {
    says: 'the ledger knows the domain',
    rule: 'arrow-from-ledger',
    files: { [`ledger/${planted}/a.ts`]: `import '@proofhouse/domain/${planted}/leaf.ts';` },
  },
  {
    says: 'the ledger knows the domain by a type only',
    rule: 'arrow-from-ledger',
    files: {
      [`ledger/${planted}/b.ts`]: `import type { Leaf } from '@proofhouse/domain/${planted}/leaf.ts';\nexport type B = Leaf;`,
    },
  },
  {
    says: 'a noun knows another noun',
    rule: 'arrow-from-noun',
    files: { [`domain/${planted}/c.ts`]: `import '../${planted}-other/leaf.ts';` },
  },
  {
    says: 'the vocabulary knows a noun',
    rule: 'arrow-from-vocabulary',
    files: { [`domain/vocabulary/${planted}/a.ts`]: `import '../../${planted}/leaf.ts';` },
  },
  {
    says: 'policy knows the record',
    rule: 'arrow-from-policy',
    files: { [`policy/${planted}/a.ts`]: `import '@proofhouse/record/${planted}/leaf.ts';` },
  },
  {
    says: 'the record knows a store',
    rule: 'arrow-from-record',
    files: { [`record/${planted}/a.ts`]: `import '@proofhouse/store/${planted}/leaf.ts';` },
  },
  {
    says: 'a scenario knows an app',
    rule: 'arrow-from-scenarios',
    files: { [`scenarios/${planted}/a.ts`]: `import '@proofhouse/cli/${planted}/leaf.ts';` },
  },
  {
    says: 'the domain reads a file',
    rule: 'pure-no-node',
    files: { [`domain/${planted}/d.ts`]: `import 'node:fs';` },
  },
  {
    says: 'policy takes a package that is not on the list',
    rule: 'pure-no-outsider',
    files: { [`policy/${planted}/b.ts`]: `import 'hono';` },
  },
  {
    says: 'two files import each other',
    rule: 'no-cycle',
    files: { [`store/${planted}/a.ts`]: `import './b.ts';`, [`store/${planted}/b.ts`]: `import './a.ts';` },
  },
  {
    says: 'the product uses what is there for tests',
    rule: 'test-is-a-leaf',
    files: {
      [`store/${planted}/d.ts`]: `import './testing/clock.ts';`,
      [`store/${planted}/testing/clock.ts`]: '',
    },
  },
  {
    says: 'an import leads nowhere',
    rule: 'resolvable',
    files: { [`store/${planted}/c.ts`]: `import './nowhere.ts';` },
  },
  {
    says: 'a package is reached by a path',
    rule: 'by-package-name',
    files: { [`record/${planted}/b.ts`]: `import '../../ledger/${planted}/leaf.ts';` },
  },
  {
    says: 'a package is used that is not declared',
    rule: 'declared',
    files: { [`policy/${planted}/c.ts`]: `import '@proofhouse/record/${planted}/leaf.ts';` },
  },
];

const leaves = ['domain', 'ledger', 'policy', 'record', 'store', 'apps/cli'];

function plant(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(
    join(root, path),
    `// Planted by a test of the arrows; removed when it ends.\n${text}\nexport type Leaf = number;\n`,
  );
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Removes our planted folders and those an interrupted run left behind, never those of a run still going. */
function uproot(): void {
  for (const folder of [...arrowFolders, 'domain/vocabulary', 'apps/cli']) {
    for (const name of readdirSync(join(root, folder))) {
      const pid = Number(/^tidy-planted-(\d+)/.exec(name)?.[1]);
      if (!pid || (pid !== process.pid && isRunning(pid))) continue;
      rmSync(join(root, folder, name), { recursive: true, force: true });
    }
  }
}

describe('the arrows', () => {
  test('every import follows them', () => {
    expect(followArrows().broken.map((each) => each.says)).toEqual([]);
  });

  test('every TypeScript file is seen', () => {
    const seen = new Set(followArrows().seen);
    expect(seen.size).toBeGreaterThan(0);
    expect(
      ourTypeScript(packageFolders)
        .filter(({ path }) => !seen.has(path))
        .map(({ path }) => path),
    ).toEqual([]);
  });
});

describe('a broken arrow is noticed:', () => {
  let broken: ReturnType<typeof followArrows>['broken'] = [];
  beforeAll(() => {
    uproot();
    try {
      for (const folder of leaves) plant(`${folder}/${planted}/leaf.ts`, '');
      plant(`domain/${planted}-other/leaf.ts`, '');
      for (const { files } of examples) for (const [path, text] of Object.entries(files)) plant(path, text);
      broken = followArrows(true).broken;
    } finally {
      uproot();
    }
  });
  afterAll(uproot);

  test.each(examples)('$says', ({ rule, files }) => {
    const [first] = Object.keys(files);
    const found = broken.filter((each) => each.from === first && each.rule === rule);
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]?.says.length).toBeGreaterThan(40);
  });
});
