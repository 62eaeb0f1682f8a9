// The hub on the cart: answers this machine in the plain, others over TLS alone; and what deploy/ starts is what there is.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { root } from '../../../tools/root.mjs';
import { main, makeParser } from '../main.ts';
import { forget, freshFolder, NOW, runIn } from '../testing/run.ts';
import { commands } from './all.ts';

afterAll(forget);

/** Serves until `stop`; `ready` is the address that was printed. */
async function begin(folder: string, ...args: readonly string[]) {
  const stop = new AbortController();
  let out = '';
  let err = '';
  let tell: (address: string) => void = () => undefined;
  const printed = new Promise<string>((resolve) => {
    tell = resolve;
  });
  const ended = main(['serve', '--port', '0', '--trust-port', '0', ...args], {
    out: (text) => {
      out += text;
      const found = /https?:[^\s"]+/.exec(out);
      if (found) tell(found[0]);
    },
    err: (text) => {
      err += text;
    },
    folder,
    // TLS itself looks at the machine's clock.
    now: args.includes('own') ? Date.now : () => NOW,
    stop: stop.signal,
  });
  const early = ended.then((code): never => {
    throw new Error(`It ended with ${code} before it was ready: ${err}`);
  });
  early.catch(() => undefined);
  const address = await Promise.race([printed, early]);
  return {
    address,
    out: () => out,
    err: () => err,
    async end() {
      stop.abort();
      return ended;
    },
  };
}

describe('serve', () => {
  test('serves a record to this machine, says how it is, and writes a journal of documents', async () => {
    const folder = freshFolder();
    await runIn(folder, ['init', '--title', 'SAMPLE Cart', '--data', 'd']);
    const hub = await begin(folder, '--data', 'd');
    expect(hub.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    const health = (await (await fetch(`${hub.address}api/health`)).json()) as Record<string, unknown>;
    expect(health).toMatchObject({ ok: true, wrong: [], size: 4 });
    expect(health['diskFreeBytes']).toBeGreaterThan(0);
    expect(await (await fetch(`${hub.address}api/metrics`)).text()).toContain('\nproofhouse_leaves 4\n');
    expect(await hub.end()).toBe(0);
    const entries = hub
      .err()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { event: string; level: string });
    expect(entries.map(({ event }) => event)).toEqual(['started', 'answered', 'answered', 'stopped']);
    expect(hub.err()).not.toContain('SAMPLE');
  });

  test('begins an empty record where there is none, to be founded from phones', async () => {
    const folder = freshFolder();
    const hub = await begin(folder, '--data', 'empty');
    const board = (await (await fetch(`${hub.address}api/board`)).json()) as { production: unknown };
    expect(board.production ?? null).toBeNull();
    expect(await hub.end()).toBe(0);
  });

  test('over its own authority it keeps one key in the folder, readable by its owner, and shows the way to trust', async () => {
    const folder = freshFolder();
    const hub = await begin(folder, '--data', 'd', '--tls', 'own', '--name', 'cart.local');
    expect(hub.address).toMatch(/^https:/);
    expect(hub.out()).toMatch(/Phones learn to trust it at http:\/\/127\.0\.0\.1:\d+\/trust\n/);
    const pem = readFileSync(join(folder, 'd', 'tls', 'authority.pem'), 'utf8');
    const ca = pem.slice(pem.indexOf('-----BEGIN CERTIFICATE'));
    const status = await new Promise((resolve, reject) => {
      request(`${hub.address}api/health`, { ca }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      })
        .on('error', reject)
        .end();
    });
    expect(status).toBe(200);
    expect(await hub.end()).toBe(0);
    expect(readdirSync(join(folder, 'd', 'tls'))).toEqual(['authority.pem']);
    const other = await runIn(folder, ['serve', '--data', 'd', '--tls', 'own', '--name', 'other.local']);
    expect([other.code, other.err]).toEqual([
      3,
      expect.stringMatching(/for cart\.local, not for other\.local\. Keep the name/),
    ]);
  });

  test('its authority is in no back-up', async () => {
    const folder = freshFolder();
    await runIn(folder, ['init', '--data', 'd']);
    await (await begin(folder, '--data', 'd', '--tls', 'own')).end();
    await runIn(folder, ['backup', 'copy', '--data', 'd']);
    expect(existsSync(join(folder, 'copy', 'tls'))).toBe(false);
    const bytes = Buffer.concat(
      readdirSync(join(folder, 'copy')).map((name) => readFileSync(join(folder, 'copy', name))),
    );
    expect(bytes.includes('PRIVATE KEY')).toBe(false);
  });

  test.each<[string, readonly string[], RegExp]>([
    ['a certificate without its files', ['--tls', 'files'], /Name --cert and --key/],
    ['a certificate that is none', ['--tls', 'files', '--cert', 'x.pem', '--key', 'x.pem'], /must be PEM/],
    ['a port that is none', ['--port', '70000'], /no port/],
  ])('%s is refused with what to do', async (_, args, says) => {
    const folder = freshFolder();
    writeFileSync(join(folder, 'x.pem'), 'nothing');
    const { code, err } = await runIn(folder, ['serve', '--data', 'd', ...args]);
    expect(code).toBeGreaterThan(1);
    expect(err).toMatch(says);
  });
});

describe('what deploy/ starts', () => {
  const unit = readFileSync(join(root, 'deploy', 'proofhouse.service'), 'utf8');
  const container = readFileSync(join(root, 'deploy', 'Containerfile'), 'utf8');
  const words = (line: string | undefined) => (line ?? '').split(' ').slice(2);
  const listOf = (name: string): string[] =>
    JSON.parse(new RegExp(`^${name} (\\[.*\\])$`, 'm').exec(container)?.[1] ?? '[]');

  test.each([
    ['the unit', words(/^ExecStart=(.*)$/m.exec(unit)?.[1])],
    ['the container', listOf('CMD')],
  ])('%s starts a command with options that are there', async (_, args) => {
    expect(args[0]).toBe('serve');
    const run: Record<string, unknown>[] = [];
    await makeParser(async (command, parser) => {
      run.push({ command: command.name, ...parser.opts() });
    }).parseAsync([...args], { from: 'user' });
    expect(run).toMatchObject([{ command: 'serve', host: '0.0.0.0', port: '8014', name: 'proofhouse.local' }]);
    expect(commands.some(({ name }) => name === 'serve')).toBe(true);
  });

  test('the unit keeps its record to itself, starts again after a failed write, and may do nothing it need not', () => {
    for (const line of [
      'Restart=on-failure',
      'RestartPreventExitStatus=2',
      'DynamicUser=yes',
      'StateDirectoryMode=0700',
      'UMask=0077',
      'ProtectSystem=strict',
      'NoNewPrivileges=yes',
      'CapabilityBoundingSet=',
    ]) {
      expect(unit.split('\n')).toContain(line);
    }
    expect(/--data (\S+)/.exec(unit)?.[1]).toBe(`/var/lib/${/^StateDirectory=(.*)$/m.exec(unit)?.[1]}`);
  });

  test('the container opens the ports the hub listens on, runs as nobody special, and runs no script of a package', () => {
    expect(/^EXPOSE (.*)$/m.exec(container)?.[1]).toBe('8014 8015');
    expect(container).toMatch(/^USER node$/m);
    expect(container).toContain('npm ci --ignore-scripts');
  });
});
