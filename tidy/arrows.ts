// Runs dependency-cruiser over our code with the table of arrows, and adds what it cannot say about packages.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isOnlyForTests, root } from './files.ts';

interface Cruised {
  readonly modules: readonly {
    readonly source: string;
    readonly dependencies: readonly {
      readonly module: string;
      readonly resolved: string;
      readonly couldNotResolve: boolean;
    }[];
  }[];
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly to: string; readonly rule: { name: string } }[];
    readonly ruleSetUsed: { readonly forbidden: readonly { name: string; comment?: string }[] };
  };
}

/** What a run saw and what it found. */
export interface ArrowReport {
  /** Paths of our own modules that were seen. */
  readonly seen: readonly string[];
  readonly broken: readonly { readonly rule: string; readonly from: string; readonly says: string }[];
}

export const arrowFolders = [
  'domain',
  'policy',
  'ledger',
  'record',
  'store',
  'sync',
  'evidence',
  'scenarios',
  'apps',
  'simulator',
  'search',
  'mutation',
  'crash',
  'tidy',
  'tools',
  'bin',
].filter((folder) => existsSync(join(root, folder)));

const cruiser = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');

function cruise(seesPlanted: boolean): Cruised {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [cruiser, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...arrowFolders],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
      env: { ...process.env, PROOFHOUSE_PLANTED: seesPlanted ? '1' : '' },
    },
  );
  try {
    return JSON.parse(stdout) as Cruised;
  } catch {
    throw new Error(`dependency-cruiser did not answer: ${stderr}`);
  }
}

/** The package a path belongs to: `domain`, `apps/server`; tools and bin are not packages. */
function packageOf(path: string): string {
  const parts = path.split('/');
  return parts[0] === 'apps' ? `apps/${parts[1]}` : (parts[0] ?? '');
}

interface Manifest {
  readonly name: string;
  readonly dependencies?: Record<string, string>;
}
function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as Manifest;
}

/** An import across packages goes by the package's name, and that name stands in the importer's package.json. */
function packageFaults({ modules }: Cruised): ArrowReport['broken'] {
  const faults: { rule: string; from: string; says: string }[] = [];
  for (const { source, dependencies } of modules.filter((each) => !each.source.includes('node_modules'))) {
    const home = packageOf(source);
    for (const { module, resolved } of dependencies.filter((each) => !each.couldNotResolve)) {
      const target = packageOf(resolved);
      if (target === home || !existsSync(join(root, target, 'package.json'))) continue;
      if (target === 'node_modules' || !existsSync(join(root, home, 'package.json'))) continue;
      const { name } = manifestOf(target);
      if (!module.startsWith(`${name}/`)) {
        const says = `${source} → ${module}: write ${name}/…; a path into another package hides the arrow.`;
        faults.push({ rule: 'by-package-name', from: source, says });
      } else if (manifestOf(home).dependencies?.[name] === undefined && !isOnlyForTests(source)) {
        const says = `${source} → ${module}: ${name} is not in the dependencies of ${home}/package.json.`;
        faults.push({ rule: 'declared', from: source, says });
      }
    }
  }
  return faults;
}

export function followArrows(seesPlanted = false): ArrowReport {
  const cruised = cruise(seesPlanted);
  const reasons = new Map(cruised.summary.ruleSetUsed.forbidden.map((rule) => [rule.name, rule.comment ?? '']));
  return {
    seen: cruised.modules
      .map((each) => each.source)
      .filter((path) => /^[a-z]/.test(path) && existsSync(join(root, path))),
    broken: [
      ...cruised.summary.violations.map(({ from, to, rule }) => ({
        rule: rule.name,
        from,
        says: `${from} → ${to} [${rule.name}] ${reasons.get(rule.name)}`,
      })),
      ...packageFaults(cruised),
    ],
  };
}
