// The log key is made once, kept for its owner alone, and never guessed at when its file is damaged.
import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { LogKeyFault, openLogKey } from './logkey.ts';

const folder = mkdtempSync(join(tmpdir(), 'proofhouse-key-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('is the same key each time its file is opened, readable by its owner only', () => {
  const path = join(folder, 'log.key');
  const first = openLogKey(path);
  expect(openLogKey(path).publicKey).toBe(first.publicKey);
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

it('is refused when others may read it', () => {
  const path = join(folder, 'open.key');
  openLogKey(path);
  chmodSync(path, 0o644);
  expect(() => openLogKey(path)).toThrow(LogKeyFault);
});

it.each(['', 'something else\n', 'proofhouse log key 1\nAAAA\n', 'proofhouse log key 1\n!!!!\n'])(
  'is refused when its file holds %j',
  (text) => {
    const path = join(folder, 'damaged.key');
    rmSync(path, { force: true });
    writeFileSync(path, text, { mode: 0o600 });
    expect(() => openLogKey(path)).toThrow(/damaged/);
  },
);
