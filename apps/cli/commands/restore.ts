// `restore`: brings a back-up back, and lets nothing be signed over it until everything that was ever signed is in it.

import { closeSync, copyFileSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { type Checkpoint, CheckpointError, openCheckpoint } from '@proofhouse/ledger/checkpoint.ts';
import { NoteError, noteVerifier } from '@proofhouse/ledger/note.ts';
import { makeVerifier } from '@proofhouse/ledger/signature.ts';
import { fileGuard } from '@proofhouse/record/guard.ts';
import type { Hub } from '@proofhouse/record/hub.ts';
import { nodePlatform } from '@proofhouse/record/node.ts';
import { argument, type Command, type Given, type Result } from '../command.ts';
import { pathOf, readNamed } from '../files.ts';
import { filesOf, openToRead, requireFresh } from '../folder.ts';
import { many } from '../grid.ts';
import { exits, Stopped, wrongUse } from '../stops.ts';
import { backupFiles } from './backup.ts';

interface Seen {
  readonly note: string;
  readonly head: Checkpoint;
}

/** A head as a phone, a hub's /api/head or the last line of an export shows it. */
function noteIn(text: string): string {
  try {
    const { note, head } = JSON.parse(text.trim().split('\n').at(-1) ?? '') as { note?: unknown; head?: unknown };
    const found = note ?? head;
    if (typeof found === 'string') return found;
  } catch {
    // The note itself.
  }
  return text;
}

/** Reads a head that somebody saw. @throws Stopped where this log's key did not sign it */
function readSeen(hub: Hub, text: string, name: string): Seen {
  const { production, verifierKey } = hub;
  if (!production || verifierKey === undefined) throw wrongUse('no-head', 'No head was signed in that back-up.', '');
  const note = noteIn(text);
  try {
    const verifier = noteVerifier(verifierKey, makeVerifier(nodePlatform), nodePlatform.hash);
    return { note, head: openCheckpoint(note, production.origin, [verifier]).checkpoint };
  } catch (error) {
    if (!(error instanceof NoteError) && !(error instanceof CheckpointError)) throw error;
    throw wrongUse('not-this-log', `${name} is no head of this log.`, 'Name heads that phones or the old hub showed.');
  }
}

/** Puts a file where none was, whole or not at all. */
function place(from: string, to: string): void {
  const draft = `${to}.restoring`;
  copyFileSync(from, draft);
  try {
    const file = openSync(draft, 'r+');
    try {
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(draft, to);
  } finally {
    rmSync(draft, { force: true });
  }
}

async function restoreFrom(given: Given, from: string, hub: Hub): Promise<Result> {
  const report = await hub.verify();
  if (!report.ok) {
    const details = report.problems.map(({ says }) => says);
    throw new Stopped(exits.failed, 'not-verified', 'That back-up does not verify.', 'Take another copy.', { details });
  }
  const { heads, guard: path, ledger } = filesOf(given.data);
  mkdirSync(heads, { recursive: true });
  const guard = fileGuard(path);
  const kept = guard.read();
  const seen = (given.args['heads'] ?? []).map((name) => readSeen(hub, readNamed(given, name), name));
  if (kept.turn === 0 && seen.length === 0) {
    throw wrongUse(
      'nobody-asked',
      'Nobody said how far this record had come, and a copy that is older would sign a second history.',
      'Name the newest head that each phone shows, or keep the folder `heads` of the old hub.',
    );
  }
  const known = [
    ...seen,
    ...(kept.turn === 0 ? [] : [readSeen(hub, kept.note, 'The head kept here')]),
    ...(hub.head ? [readSeen(hub, hub.head.note, 'The head of the back-up')] : []),
  ];
  const furthest = known.reduce((most, each) => (each.head.size > most.head.size ? each : most));
  // The guard is told first: a crash between the two leaves a folder that signs nothing.
  if (kept.note !== furthest.note && !guard.swap(kept.turn, furthest.note)) {
    throw new Stopped(exits.fault, 'other-signer', 'Another hub signs here.', 'Switch it off, then restore again.');
  }
  place(from, ledger);
  const missing = Math.max(0, furthest.head.size - hub.size);
  const signs = missing === 0;
  return {
    exit: signs ? exits.done : exits.failed,
    text: [
      `Restored ${many(hub.size, 'leaf', 'leaves')} to ${given.data}.`,
      signs
        ? 'Every head that was shown is in it: the hub goes on from here.'
        : `${many(missing, 'leaf is', 'leaves are')} missing of what was signed: it can be read, and signs nothing until the newest export is imported.`,
      'The key of the log is in no back-up: put log.key back before you serve.',
    ].join('\n'),
    json: { leaves: hub.size, signedElsewhere: furthest.head.size, missing, signs },
  };
}

export const restore: Command = {
  name: 'restore',
  says: 'Bring a back-up back into a folder without a record, so that it can never sign a second history.',
  more: [
    'Heads are what phones, cosigners or the old hub saw signed. The furthest of them is remembered before the record is ' +
      'put in its place. Where the back-up is older, the hub reads and signs nothing until the missing leaves are ' +
      'imported from an export. Exits with 1 then.',
  ],
  args: [
    { flag: '<folder>', says: 'a folder that `proofhouse backup` made' },
    { flag: '[heads...]', says: 'files with heads that were seen: a note, the answer of /api/head, or an export' },
  ],
  examples: [],
  async run(given) {
    requireFresh(given.data);
    const folder = pathOf(given, argument(given, 'folder'));
    const hub = await openToRead(folder, given.around.now());
    try {
      return await restoreFrom(given, backupFiles(folder).ledger, hub);
    } finally {
      await hub.close();
    }
  },
};
