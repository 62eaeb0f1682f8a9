// Peers in the same run: what other stores and logs reach on this machine, as shipped, and made durable.

import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Patience, seconds } from './measure.ts';

/** What a peer reached, or why it is not here. */
export interface PeerFigure {
  readonly peer: string;
  readonly how: string;
  /** Whether an acknowledged entry is on the disk, as far as its own documents and the calls it makes say. */
  readonly durable: boolean;
  readonly perSecond: number | undefined;
  readonly absent?: string;
}

const PACKAGES = ['hypercore@11.37.1', 'ssb-db2@8.1.0', 'secret-stack@6.4.2', 'ssb-caps@1.1.0', 'ssb-keys@8.5.0'];
const BYTES = 900;

const absent = (peer: string, how: string, why: string): PeerFigure => ({
  peer,
  how,
  durable: false,
  perSecond: undefined,
  absent: why,
});

/** Installs the peers into a folder of their own, without their scripts, where that has not been done. */
export function installPeers(folder: string): string | undefined {
  if (
    existsSync(join(folder, 'node_modules', 'hypercore')) &&
    existsSync(join(folder, 'node_modules', 'secret-stack'))
  ) {
    return undefined;
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"name":"proofhouse-peers","private":true}\n');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const done = spawnSync(npm, ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--save-exact', ...PACKAGES], {
    cwd: folder,
    encoding: 'utf8',
  });
  return done.status === 0 ? undefined : `npm could not install it: ${(done.stderr || '').split('\n')[0]}`;
}

interface Hypercore {
  ready(): Promise<void>;
  append(block: Buffer | readonly Buffer[]): Promise<unknown>;
  close(): Promise<void>;
  readonly core: { readonly storage: { readonly store: { readonly db: { flush(): Promise<void> } } } };
}

async function hypercore(folder: string, patience: Patience): Promise<PeerFigure[]> {
  const require = createRequire(join(folder, 'package.json'));
  const Core = require('hypercore') as new (path: string) => Hypercore;
  const path = mkdtempSync(join(tmpdir(), 'proofhouse-hypercore-'));
  const core = new Core(path);
  await core.ready();
  const rate = async (count: number, each: (n: number) => Promise<void>): Promise<number> => {
    for (let n = 0; n < count / 4; n += 1) await each(n);
    const took = await seconds(async () => {
      for (let n = 0; n < count; n += 1) await each(n);
    });
    return count / took;
  };
  const block = randomBytes(BYTES);
  const { db } = core.core.storage.store;
  const one = await rate(Math.round(2_000 * patience.share), async () => {
    await core.append(block);
  });
  const blocks = Array.from({ length: 100 }, () => block);
  const batch = await rate(Math.round(100 * patience.share), async () => {
    await core.append(blocks);
  });
  const flushed = await rate(Math.round(200 * patience.share), async () => {
    await core.append(block);
    await db.flush();
  });
  const batchFlushed = await rate(Math.round(100 * patience.share), async () => {
    await core.append(blocks);
    await db.flush();
  });
  await core.close();
  rmSync(path, { recursive: true, force: true });
  const peer = 'hypercore 11.37.1';
  return [
    { peer, how: 'one block after the other, as shipped', durable: false, perSecond: one },
    { peer, how: 'one block, its storage flushed after each', durable: true, perSecond: flushed },
    { peer, how: '100 blocks an append, as shipped', durable: false, perSecond: 100 * batch },
    { peer, how: '100 blocks an append, flushed after each', durable: true, perSecond: 100 * batchFlushed },
  ];
}

type Done = (error: unknown) => void;
interface Sbot {
  readonly db: {
    create(given: object, done: Done): void;
    getLog(): { onDrain(done: () => void): void };
  };
  close(done: () => void): void;
}

async function ssb(folder: string, patience: Patience): Promise<PeerFigure[]> {
  const require = createRequire(join(folder, 'package.json'));
  const stack = require('secret-stack') as (given: object) => { use(plugin: unknown): (given: object) => Sbot };
  const keys = (require('ssb-keys') as { generate(kind: string): object }).generate('ed25519');
  const path = mkdtempSync(join(tmpdir(), 'proofhouse-ssb-'));
  const caps = require('ssb-caps') as object;
  const sbot = stack({ caps }).use(require('ssb-db2'))({ keys, path, global: { keys, path } });
  const create = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const content = { type: 'post', text: 'x'.repeat(BYTES - 200) };
      sbot.db.create({ keys, content }, (error) => (error ? reject(error as Error) : resolve()));
    });
  const drain = (): Promise<void> => new Promise((resolve) => sbot.db.getLog().onDrain(() => resolve()));
  for (let n = 0; n < 50; n += 1) await create();
  const count = Math.round(1_000 * patience.share);
  const one = await seconds(async () => {
    for (let n = 0; n < count; n += 1) await create();
  });
  await drain();
  const drained = await seconds(async () => {
    for (let n = 0; n < count; n += 1) await create();
    await drain();
  });
  const each = await seconds(async () => {
    for (let n = 0; n < 4; n += 1) {
      await create();
      await drain();
    }
  });
  await new Promise<void>((resolve) => sbot.close(resolve));
  rmSync(path, { recursive: true, force: true });
  const peer = 'ssb-db2 8.1.0';
  return [
    { peer, how: 'one message after the other, as shipped', durable: false, perSecond: count / one },
    { peer, how: `${count} messages, drained at the end`, durable: true, perSecond: count / drained },
    { peer, how: 'drained after each message', durable: true, perSecond: 4 / each },
  ];
}

/** The programs of PostgreSQL 15, from Debian; undefined where they are not. */
export function postgresPrograms(): string | undefined {
  const root = '/usr/lib/postgresql';
  if (!existsSync(root)) return undefined;
  const version = readdirSync(root).sort().at(-1);
  const path = version && join(root, version, 'bin');
  return path && existsSync(join(path, 'pgbench')) ? path : undefined;
}

async function postgres(programs: string, patience: Patience): Promise<PeerFigure[]> {
  const isRoot = process.getuid?.() === 0;
  const idOf = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }).trim());
  const who = isRoot ? { uid: idOf('-u'), gid: idOf('-g') } : {};
  const folder = mkdtempSync(join(tmpdir(), 'proofhouse-postgres-'));
  chmodSync(folder, 0o777);
  const run = (program: string, args: readonly string[]): string =>
    execFileSync(join(programs, program), args, {
      ...who,
      encoding: 'utf8',
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  const data = join(folder, 'data');
  run('initdb', ['-D', data, '-U', 'bench', '--auth=trust', '--no-instructions']);
  const server = spawn(join(programs, 'postgres'), ['-D', data, '-k', folder, '-c', 'listen_addresses='], {
    ...who,
    cwd: folder,
    stdio: 'ignore',
  });
  const hasEnded = new Promise((resolve) => server.once('exit', resolve));
  const connection = ['-h', folder, '-U', 'bench'];
  try {
    for (let tries = 0; ; tries += 1) {
      try {
        run('pg_isready', ['-h', folder]);
        break;
      } catch (error) {
        if (tries > 100) throw error;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
    run('psql', [
      ...connection,
      '-q',
      '-d',
      'postgres',
      '-c',
      'CREATE TABLE entry (idx bigserial PRIMARY KEY, id text UNIQUE, leaf bytea)',
    ]);
    const script = join(folder, 'insert.sql');
    const rows = (count: number) =>
      `INSERT INTO entry (id, leaf) SELECT md5(random()::text) || n, decode(repeat('ab', ${BYTES}), 'hex') FROM generate_series(1, ${count}) n;\n`;
    const rate = (clients: number, count: number): number => {
      writeFileSync(script, rows(count));
      const time = String(Math.max(2, Math.round(5 * patience.share)));
      const args = [...connection, '-n', '-M', 'prepared', '-f', script, '-c', String(clients), '-j', '2', '-T', time];
      const text = run('pgbench', [...args, 'postgres']);
      return count * Number(/tps = ([0-9.]+)/.exec(text)?.[1] ?? Number.NaN);
    };
    const peer = run('postgres', ['--version']).replace(/^postgres \(PostgreSQL\) ([0-9.]+).*$/s, 'PostgreSQL $1');
    return [1, 16, 64]
      .map((clients): PeerFigure => {
        const how = `one row a commit, ${clients} connection${clients === 1 ? '' : 's'}, client in C`;
        return { peer, how, durable: true, perSecond: rate(clients, 1) };
      })
      .concat([{ peer, how: '100 rows a commit, 1 connection', durable: true, perSecond: rate(1, 100) }]);
  } finally {
    server.kill('SIGINT');
    await hasEnded;
    rmSync(folder, { recursive: true, force: true });
  }
}

async function orAbsent(peer: string, how: string, work: () => Promise<PeerFigure[]>): Promise<PeerFigure[]> {
  try {
    return await work();
  } catch (error) {
    return [absent(peer, how, error instanceof Error ? (error.message.split('\n')[0] ?? 'it failed') : 'it failed')];
  }
}

/** Measures every peer that is here, and names those that are not. */
export async function measurePeers(folder: string, patience: Patience): Promise<PeerFigure[]> {
  const missing = installPeers(folder);
  const programs = postgresPrograms();
  const npm = async (peer: string, work: () => Promise<PeerFigure[]>): Promise<PeerFigure[]> =>
    missing === undefined
      ? orAbsent(peer, 'one after the other', work)
      : [absent(peer, 'one after the other', missing)];
  return [
    ...(await npm('hypercore 11.37.1', () => hypercore(folder, patience))),
    ...(await npm('ssb-db2 8.1.0', () => ssb(folder, patience))),
    ...(programs === undefined
      ? [
          absent(
            'PostgreSQL 15',
            'one row a commit',
            'it is not installed: `npm run bench -- --peers` as root installs it',
          ),
        ]
      : await orAbsent('PostgreSQL', 'one row a commit', () => postgres(programs, patience))),
  ];
}
