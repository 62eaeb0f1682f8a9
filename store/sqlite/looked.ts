// Remembers that a ledger file was looked over page by page, so that an untouched one need not be each time: a file of
// a million events takes longer to look over than everything else about opening it. What the disk changes by itself is
// still found where a leaf is read, by its hash, and by `verify`.
import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';

const markOf = (path: string): string => `${path}.looked`;

/** What changes when anybody writes into the file: its length, its place on the disk, and when it was written. */
function stateOf(path: string): string | undefined {
  // Whatever waits in a side file has not been looked over.
  if (existsSync(`${path}-wal`) && statSync(`${path}-wal`).size > 0) return undefined;
  const { size, ino, mtimeNs } = statSync(path, { bigint: true });
  return `proofhouse looked 1\n${size} ${ino} ${mtimeNs}\n`;
}

/** Whether nobody has written into the file since it was last looked over, or closed by a writer that had done so. */
export function isLookedOver(path: string): boolean {
  try {
    return readFileSync(markOf(path), 'utf8') === stateOf(path);
  } catch {
    return false;
  }
}

/** A smaller file is looked over in a moment, each time. */
const BYTES_LEAST = 64 * 1024 * 1024;

/** Remembers a large file as it stands. Call it once it is closed; failing to only costs time at the next opening. */
export function rememberLooked(path: string, bytesLeast = BYTES_LEAST): void {
  const draft = `${markOf(path)}.${process.pid}`;
  try {
    const state = statSync(path).size < bytesLeast ? undefined : stateOf(path);
    if (state === undefined) return;
    writeFileSync(draft, state, { mode: 0o600 });
    renameSync(draft, markOf(path));
  } catch {
    rmSync(draft, { force: true });
  }
}
