// Runs the command line in this process, in a folder of its own, and keeps what it printed.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../main.ts';

/** What a run left behind. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** 2026-12-02, 00:00 UTC: after the sample day, whenever the test runs. */
export const NOW = Date.UTC(2026, 11, 2);

const folders: string[] = [];

/** A fresh folder that `forget` removes. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'proofhouse-cli-'));
  folders.push(folder);
  return folder;
}

/** Removes every fresh folder. */
export function forget(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** Runs one command from a folder. */
export async function runIn(
  folder: string,
  args: readonly string[],
  stop = new AbortController().signal,
): Promise<Ran> {
  let out = '';
  let err = '';
  const code = await main(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    folder,
    now: () => NOW,
    stop,
  });
  return { code, out, err };
}

/** A line as a person types it, cut into words; quotes are enough here. */
export const wordsOf = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
