// Remembers the last signed head outside the database, so that a restored backup or a second hub cannot fork the log.

import { closeSync, fsyncSync, linkSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The last signed head, compared and swapped: whoever does not know the newest may not replace it. */
export interface HeadGuard {
  /** The newest head and its turn; turn 0 means that none was ever signed. */
  read(): { readonly turn: number; readonly note: string };
  /** Replaces the head of `turn` by `note`. False when somebody else was faster. */
  swap(turn: number, note: string): boolean;
}

/** A guard for a hub that lives in memory. */
export function memoryGuard(): HeadGuard {
  let held = { turn: 0, note: '' };
  return {
    read: () => held,
    swap(turn, note) {
      if (turn !== held.turn) return false;
      held = { turn: turn + 1, note };
      return true;
    },
  };
}

/**
 * A guard in small files `<path>.<turn>`. Keep them where backups of the database do not reach. A turn is taken
 * by linking its file, which only one process can do; so no lock is left behind by a crash.
 */
export function fileGuard(path: string): HeadGuard {
  const folder = dirname(path);
  const name = `${basename(path)}.`;
  const turns = (): number[] =>
    readdirSync(folder)
      .filter((file) => file.startsWith(name) && /^[0-9]{10}$/.test(file.slice(name.length)))
      .map((file) => Number(file.slice(name.length)))
      .sort((left, right) => left - right);
  const fileOf = (turn: number): string => join(folder, `${name}${String(turn).padStart(10, '0')}`);
  const write = (file: string, text: string): void => {
    const handle = openSync(file, 'w', 0o600);
    try {
      writeSync(handle, text);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  };
  return {
    read() {
      const turn = turns().at(-1) ?? 0;
      return { turn, note: turn === 0 ? '' : readFileSync(fileOf(turn), 'utf8') };
    },
    swap(turn, note) {
      if ((turns().at(-1) ?? 0) !== turn) return false;
      const draft = join(folder, `${name}draft-${process.pid}`);
      write(draft, note);
      try {
        linkSync(draft, fileOf(turn + 1));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
        throw error;
      } finally {
        rmSync(draft, { force: true });
      }
      if (turns().at(-1) !== turn + 1) {
        rmSync(fileOf(turn + 1), { force: true });
        return false;
      }
      // The one before the newest stays: a copy that is cut off while being read is then never the only one.
      for (const old of turns()) if (old < turn) rmSync(fileOf(old), { force: true });
      const directory = openSync(folder, 'r');
      try {
        fsyncSync(directory);
      } finally {
        closeSync(directory);
      }
      return true;
    },
  };
}
