// Runs every command the README shows, so that the first thing a newcomer types works.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { read, root } from './files.ts';

/** How a command of the README is run here. A command that is not in this table fails the test. */
type Run =
  /** Runs to its end with this exit code, 0 unless stated; `says` must appear in what it prints. */
  | { readonly how: 'to its end'; readonly args?: readonly string[]; readonly says?: RegExp; readonly code?: number }
  /** Serves until stopped: an address appears, it answers, and we stop it. */
  | { readonly how: 'until its address appears'; readonly args?: readonly string[] }
  /** Is what is running at this moment. */
  | { readonly how: 'this run' };

/** `DATA` in an argument becomes a fresh folder for each command, `DAY` one folder for all, so that they can follow each other. */
const commands: Readonly<Record<string, Run>> = {
  'npm start': { how: 'until its address appears', args: ['--', '--no-open', '--port', '0'] },
  'npm test': { how: 'this run' },
  'npx proofhouse --help': { how: 'to its end', says: /start/ },
  'npx proofhouse demo': { how: 'to its end', args: ['--data', 'DAY'], says: /SAMPLE Western/ },
  'npx proofhouse board --at 11:41': { how: 'to its end', args: ['--data', 'DAY'], says: /W-03/ },
  'npx proofhouse who-had W-03 11:41': { how: 'to its end', args: ['--data', 'DAY'], says: /in the hands of Actor B/ },
  'npx proofhouse why W-17 P12 hand-over --plan PL-04 --at 09:20': {
    how: 'to its end',
    args: ['--data', 'DAY'],
    says: /REFUSED[\s\S]*briefing/,
    code: 1,
  },
  'npx proofhouse reconcile 14': { how: 'to its end', args: ['--data', 'DAY'], says: /variance accepted with reason/ },
  'npm run cases': { how: 'to its end', says: /INC-01 +perfunctory +\d+ of 16/ },
  'npx proofhouse verify': { how: 'to its end', args: ['--data', 'DAY'], says: /^VERIFIED: SAMPLE/m },
};

const folders: string[] = [];
function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'proofhouse-readme-'));
  folders.push(folder);
  return folder;
}
let day: string | undefined;
/** The folder that commands share, made by the first that asks for it. */
function dayFolder(): string {
  day ??= join(freshFolder(), 'day');
  return day;
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Commands of the fenced `sh` blocks that call us. */
export function commandsIn(markdown: string): string[] {
  return [...markdown.matchAll(/^```sh\n([\s\S]*?)^```/gm)]
    .flatMap(([, block]) => (block ?? '').split('\n'))
    .map((line) =>
      line
        .replace(/^\$ /, '')
        .replace(/\s+#.*$/, '')
        .trim(),
    )
    .filter((line) => /^(npm|npx proofhouse)\b/.test(line));
}

/** The shell splits what a person types; here quotes are enough. */
function wordsOf(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  );
}

interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  readonly printed: () => string;
}

function begin(command: string, args: readonly string[] = []): Running {
  const places: Readonly<Record<string, () => string>> = { DATA: freshFolder, DAY: dayFolder };
  const [program = '', ...words] = [...wordsOf(command), ...args].map((word) => places[word]?.() ?? word);
  // A group of its own, so that npm and everything below it can be stopped together.
  const child = spawn(program, words, { cwd: root, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  const keep = (chunk: Buffer) => {
    text += chunk.toString('utf8');
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  return { child, ended, printed: () => text };
}

function stop({ child }: Running): void {
  try {
    if (child.pid) process.kill(-child.pid, 'SIGTERM');
  } catch {
    // Already gone.
  }
}

async function addressOf(running: Running): Promise<string> {
  let isOver = false;
  void running.ended.then(() => {
    isOver = true;
  });
  for (let waited = 0; waited < 45_000 && !isOver; waited += 50) {
    const found = /https?:\/\/[\w.[\]-]+:\d+[^\s]*/.exec(running.printed());
    if (found) return found[0];
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`No address appeared. It printed:\n${running.printed()}`);
}

const shown = commandsIn(read('README.md').text);

describe('the README', () => {
  test('shows how to start and how to test', () => {
    expect(shown).toEqual(expect.arrayContaining(['npm start', 'npm test']));
  });

  test('shows only commands that are run here', () => {
    expect(shown.filter((command) => !commands[command])).toEqual([]);
  });

  test('shows every command that is run here', () => {
    expect(Object.keys(commands).filter((command) => !shown.includes(command))).toEqual([]);
  });

  test.each([...new Set(shown)])('%s works', { timeout: 120_000 }, async (command) => {
    const run = commands[command];
    if (!run || run.how === 'this run') return;
    const running = begin(command, run.args);
    try {
      if (run.how === 'to its end') {
        expect(await running.ended, running.printed()).toBe(run.code ?? 0);
        expect(running.printed()).toMatch(run.says ?? /./);
      } else {
        const answer = await fetch(await addressOf(running));
        expect(answer.status).toBe(200);
        await answer.arrayBuffer();
      }
    } finally {
      stop(running);
      await running.ended;
    }
  });
});

describe('reading the README', () => {
  test('finds commands in sh blocks only, without prompt and remark', () => {
    const text =
      'npm no\n```sh\n$ npm start   # opens the board\ncd x\nnpx proofhouse day "a b"\n```\n```ts\nnpm no\n```\n';
    expect(commandsIn(text)).toEqual(['npm start', 'npx proofhouse day "a b"']);
    expect(wordsOf('npx proofhouse day "a b" --to c')).toEqual(['npx', 'proofhouse', 'day', 'a b', '--to', 'c']);
  });

  test('would notice a command that fails', async () => {
    const running = begin(`${process.execPath} -e "process.exit(3)"`);
    expect(await running.ended).toBe(3);
  });
});
