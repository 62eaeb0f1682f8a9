// The one place that knows which SQLite library runs underneath: node:sqlite from Node 24 on, else a package with
// the same interface.
import { StoreFault } from '@proofhouse/record/port.ts';

/** A value that can be bound to a statement. */
export type SqlValue = null | number | string | Uint8Array;

/** One row; columns by name. */
export type SqlRow = Readonly<Record<string, unknown>>;

/** A prepared statement. */
export interface SqliteStatement {
  run(...values: SqlValue[]): unknown;
  get(...values: SqlValue[]): SqlRow | undefined;
  all(...values: SqlValue[]): SqlRow[];
}

/** An open database. */
export interface SqliteDatabase {
  exec(sql: string): void;
  prepare(sql: string): SqliteStatement;
  close(): void;
}

/** How to open one. `timeout` is how long to wait for a lock, in milliseconds. */
export type SqliteOptions = { readonly readOnly?: boolean; readonly timeout?: number };

/** A SQLite library. */
export type SqliteDriver = {
  readonly name: 'node:sqlite' | '@photostructure/sqlite';
  open(path: string, options: SqliteOptions): SqliteDatabase;
};

type SqliteModule = { readonly DatabaseSync: new (path: string, options: SqliteOptions) => SqliteDatabase };

/** Oldest SQLite we accept; the one before has a known way to corrupt a WAL database. */
const OLDEST = [3, 51, 3] as const;

function isNewEnough(version: string): boolean {
  const parts = version.split('.').map(Number);
  for (const [i, least] of OLDEST.entries()) {
    const part = parts[i] ?? 0;
    if (part !== least) return part > least;
  }
  return true;
}

function driverOf(name: SqliteDriver['name'], module: SqliteModule): SqliteDriver {
  return { name, open: (path, options) => new module.DatabaseSync(path, options) };
}

/** The version of the SQLite inside a driver, e.g. "3.53.0". */
export function sqliteVersion(driver: SqliteDriver): string {
  const db = driver.open(':memory:', {});
  try {
    return String(db.prepare('SELECT sqlite_version() AS version').get()?.['version']);
  } finally {
    db.close();
  }
}

/** node:sqlite, or null where this Node has none that is finished. */
export async function builtInDriver(): Promise<SqliteDriver | null> {
  if (Number(process.versions.node.split('.')[0]) < 24) return null;
  // Through a variable: neither the types of Node 20 nor a bundler need to know the module.
  const name: string = 'node:sqlite';
  const module: unknown = await import(/* @vite-ignore */ name);
  return driverOf('node:sqlite', module as SqliteModule);
}

/** The package with the same interface. */
export async function packageDriver(): Promise<SqliteDriver> {
  return driverOf('@photostructure/sqlite', await import('@photostructure/sqlite'));
}

/**
 * The driver for this runtime.
 * @throws StoreFault 'unsupported' when its SQLite is older than 3.51.3.
 */
export async function loadDriver(): Promise<SqliteDriver> {
  const builtIn = await builtInDriver();
  if (builtIn !== null && isNewEnough(sqliteVersion(builtIn))) return builtIn;
  const driver = await packageDriver();
  const version = sqliteVersion(driver);
  if (isNewEnough(version)) return driver;
  throw new StoreFault('unsupported', `SQLite ${version} is too old: install one from ${OLDEST.join('.')} on.`);
}
