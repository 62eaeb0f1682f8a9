// Starting serves the page until told to stop, and prints one line.
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { main } from '../main.ts';
import { forget, freshFolder, NOW, runIn } from '../testing/run.ts';

afterAll(forget);

/** Starts in this process; `ready` resolves with the address once it is printed. */
function begin(folder: string, ...args: readonly string[]) {
  const stop = new AbortController();
  let out = '';
  let err = '';
  let ready: (address: string) => void = () => undefined;
  const printed = new Promise<string>((resolve) => {
    ready = resolve;
  });
  const ended = main(['start', '--no-open', ...args], {
    out: (text) => {
      out += text;
      const found = /http:[^\s"]+/.exec(out);
      if (found) ready(found[0]);
    },
    err: (text) => {
      err += text;
    },
    folder,
    now: () => NOW,
    stop: stop.signal,
  });
  const early = ended.then((code): never => {
    throw new Error(`It ended with ${code} before it was ready: ${err}`);
  });
  early.catch(() => undefined);
  return { address: Promise.race([printed, early]), ended, printed: () => out, stop: () => stop.abort() };
}

describe('start', () => {
  test('prints exactly one line, answers, lets the day go by, writes nothing, and stops', {
    timeout: 60_000,
  }, async () => {
    const folder = freshFolder();
    const running = begin(folder, '--replay', '--port', '0', '--speed', '100000');
    const address = await running.address;
    expect(running.printed()).toMatch(/^Proofhouse is ready at http:\/\/127\.0\.0\.1:\d+\/\n$/);
    expect((await fetch(address)).status).toBe(200);
    let steps = 0;
    for (let tries = 0; tries < 200 && steps < 3; tries += 1) {
      const { replay } = (await (await fetch(`${address}api/replay`)).json()) as { replay: { steps: number } };
      steps = replay.steps;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(steps).toBeGreaterThanOrEqual(3);
    running.stop();
    expect(await running.ended).toBe(0);
    expect(running.printed().split('\n')).toHaveLength(2);
    await expect(fetch(address)).rejects.toThrow();
    expect(existsSync(join(folder, 'proofhouse-data'))).toBe(false);
  });

  test('leaves the morning to whoever plays it: the gun is out, the seats are there, the time goes on', {
    timeout: 60_000,
  }, async () => {
    const running = begin(freshFolder(), '--port', '0');
    const address = await running.address;
    expect(running.printed()).toMatch(/^Proofhouse is ready at http:\/\/127\.0\.0\.1:\d+\/play\.html\n$/);
    const get = async (path: string) => (await fetch(new URL(path, address))).json() as Promise<unknown>;
    expect((await fetch(address)).status).toBe(200);
    const board = (await get('/api/board')) as { replay: unknown; rows: readonly { alias: string; holder: string }[] };
    expect(board.replay).toBeNull();
    expect(JSON.stringify(board)).toContain('W-01');
    const { seats } = (await get('/api/seats')) as { seats: readonly { person: string | null }[] };
    expect(seats.map(({ person }) => person)).toEqual(expect.arrayContaining(['P01', 'P05', 'P07']));
    running.stop();
    expect(await running.ended).toBe(0);
  });

  test('serves a record that is there as it is', { timeout: 60_000 }, async () => {
    const folder = freshFolder();
    await runIn(folder, ['init', '--title', 'SAMPLE Quiet day']);
    const running = begin(folder, '--port', '0', '--data', 'proofhouse-data', '--json');
    const address = await running.address;
    expect(JSON.parse(running.printed())).toEqual({ ready: address });
    const board = (await (await fetch(`${address}api/board`)).json()) as {
      production: { title: string };
      replay: unknown;
    };
    expect(board).toMatchObject({ production: { title: 'SAMPLE Quiet day' }, replay: null });
    running.stop();
    expect(await running.ended).toBe(0);
    expect((await runIn(folder, ['verify'])).code).toBe(0);
  });

  test('says when a port is taken', { timeout: 60_000 }, async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as { port: number };
    try {
      expect(await runIn(freshFolder(), ['start', '--no-open', '--port', String(port)])).toMatchObject({
        code: 2,
        err: `Port ${port} is taken. Choose another with --port, or 0 for any that is free.\n`,
      });
    } finally {
      server.close();
    }
  });
});
