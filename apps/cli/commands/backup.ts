// `backup`: a consistent copy of the record with its newest head, verified, and without any key.

import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadDriver } from '@proofhouse/store/sqlite/driver.ts';
import { argument, type Command, type Given, type Result } from '../command.ts';
import { pathOf } from '../files.ts';
import { filesOf, openToRead, requireRecord } from '../folder.ts';
import { many } from '../grid.ts';
import { exits, Stopped, wrongUse } from '../stops.ts';

/** The files of a back-up. No key of the log, no authority, no memory of the guard: those never leave the folder. */
export const backupFiles = (folder: string) => ({ ledger: join(folder, 'ledger.sqlite'), head: join(folder, 'head') });

function flush(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Copies the ledger as it is at one moment, beside a hub that goes on writing. */
async function copyLedger(from: string, to: string): Promise<void> {
  const { open } = await loadDriver();
  const db = open(from, { readOnly: true, timeout: 5_000 });
  try {
    db.prepare('VACUUM INTO ?').run(to);
  } finally {
    db.close();
  }
}

async function run(given: Given): Promise<Result> {
  const folder = pathOf(given, argument(given, 'folder'));
  requireRecord(given.data);
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw wrongUse('not-empty', `${folder} is not empty.`, 'Name a folder that is not there yet.');
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { ledger, head } = backupFiles(folder);
  await copyLedger(filesOf(given.data).ledger, ledger);
  flush(ledger);
  const hub = await openToRead(folder, given.around.now());
  try {
    const report = await hub.verify();
    if (!report.ok) {
      const details = report.problems.map(({ says }) => says);
      throw new Stopped(exits.failed, 'not-verified', 'The copy does not verify.', 'Run `proofhouse verify`.', {
        details,
      });
    }
    const note = hub.head?.note;
    if (note !== undefined) writeFileSync(head, note, { mode: 0o600 });
    const covered = hub.head?.size ?? 0;
    return {
      exit: exits.done,
      text:
        `Copied ${many(hub.size, 'leaf', 'leaves')} to ${folder}, ${covered} of them under the newest head; verified.\n` +
        'The key of the log is not in it: keep log.key apart, where only its owner can read it.',
      json: { folder, leaves: hub.size, head: note ?? null, headSize: covered },
    };
  } finally {
    await hub.close();
  }
}

export const backup: Command = {
  name: 'backup',
  says: 'Copy the record with its newest head to a fresh folder, beside a hub that runs or without one.',
  more: [
    'The copy is verified before it is called one. It holds what the record holds, personal fields too; it holds no key. ' +
      '`proofhouse restore` brings it back without ever signing a second history.',
  ],
  args: [{ flag: '<folder>', says: 'where to put it; must not be there yet' }],
  examples: ['backup copy-of-day14'],
  run,
};
