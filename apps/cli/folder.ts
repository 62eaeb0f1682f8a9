// The data folder: the ledger in one file, the log's key beside it, and the memory of the last signed head.

import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { makeFact } from '@proofhouse/domain/book/fact.ts';
import { toBase64url } from '@proofhouse/ledger/hash.ts';
import { parseVerifierKey } from '@proofhouse/ledger/note.ts';
import { fileGuard, type HeadGuard, memoryGuard } from '@proofhouse/record/guard.ts';
import { type Hub, openHub } from '@proofhouse/record/hub.ts';
import { deviceIdOf } from '@proofhouse/record/keyname.ts';
import { memoryLogKey, openLogKey } from '@proofhouse/record/logkey.ts';
import { nodePlatform } from '@proofhouse/record/node.ts';
import type { Signer } from '@proofhouse/record/platform.ts';
import type { LedgerStore } from '@proofhouse/record/port.ts';
import { codeAt, fileRest, fileRestToRead } from '@proofhouse/record/restfile.ts';
import { LOG_KEY_META } from '@proofhouse/record/sealing.ts';
import { readLeaf } from '@proofhouse/record/wire.ts';
import { sampleLogKey } from '@proofhouse/scenarios/replay/replay.ts';
import { openSqliteReader, openSqliteStore } from '@proofhouse/store/sqlite/sqlite.ts';
import { wrongUse } from './stops.ts';

/** Where the record is unless --data says otherwise. */
export const DATA_DEFAULT = 'proofhouse-data';

/** The files of a data folder. Guard files stand apart, so that a restored copy of the ledger does not bring them. */
export const filesOf = (data: string) => ({
  ledger: join(data, 'ledger.sqlite'),
  key: join(data, 'log.key'),
  heads: join(data, 'heads'),
  guard: join(data, 'heads', 'head'),
  rest: join(data, 'rest'),
});

/** This program as one file, by whose hash it knows memory it laid down itself; undefined when it runs from source. */
const code = codeAt(import.meta.url);

/** Whether a folder holds a record. */
export const hasRecord = (data: string): boolean => existsSync(filesOf(data).ledger);

const nothingHere = (data: string) =>
  wrongUse(
    'no-record',
    `There is no record in ${data}.`,
    'Run `proofhouse demo` to fill a folder with the sample day, or point --data to a folder that has a record.',
  );

/** The public half of the log's key, for readers: they show and export heads, and can sign nothing. */
async function publicLogKey(store: LedgerStore): Promise<Signer> {
  const pinned = await store.getMeta(LOG_KEY_META);
  if (pinned === null) return memoryLogKey();
  const publicKey = toBase64url(parseVerifierKey(pinned).publicKey);
  return {
    device: deviceIdOf('ed25519', publicKey),
    algorithm: 'ed25519',
    publicKey,
    sign() {
      throw new Error('A reader signs nothing.');
    },
  };
}

/** The title of a SAMPLE record, from its first leaf. */
async function sampleTitle(store: LedgerStore): Promise<string | undefined> {
  const [first] = await store.read(0, 1);
  const read = first && readLeaf(first.leaf);
  const fact = read?.ok ? makeFact(read.id, read.envelope) : undefined;
  return fact?.type === 'ProductionFounded' && fact.body.sample ? fact.body.title : undefined;
}

/** The key this record is sealed with: derived for a told SAMPLE day, else in a file that only its owner can read. */
async function ownLogKey(store: LedgerStore, file: string): Promise<Signer> {
  const title = await sampleTitle(store);
  const pinned = await store.getMeta(LOG_KEY_META);
  if (title !== undefined) {
    const derived = sampleLogKey(title);
    const isPinned = pinned !== null && toBase64url(parseVerifierKey(pinned).publicKey) === derived.publicKey;
    if (isPinned || (pinned === null && !existsSync(file))) return derived;
  }
  return openLogKey(file);
}

/** The guard as it stood before the ledger was read: a writer may seal another head while we read. */
function guardSeen(data: string): HeadGuard {
  const { guard, heads } = filesOf(data);
  if (!existsSync(heads)) return memoryGuard();
  const seen = fileGuard(guard).read();
  return { read: () => seen, swap: () => false };
}

/** Opens a record for reading, beside a running hub or without one. Nothing in the folder is changed. */
export async function openToRead(data: string, now: number): Promise<Hub> {
  requireRecord(data);
  const guard = guardSeen(data);
  const store = await openSqliteReader(filesOf(data).ledger);
  try {
    const rest = code === undefined ? undefined : fileRestToRead(filesOf(data).rest, code);
    return await openHub(store, nodePlatform, await publicLogKey(store), now, guard, rest);
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Opens the ledger of a folder for writing, and makes the folder where there is none. */
export async function openStore(data: string): Promise<LedgerStore> {
  if (existsSync(data) && !statSync(data).isDirectory()) {
    throw wrongUse('not-a-folder', `${data} is a file.`, 'Point --data to a folder.');
  }
  const { ledger, heads } = filesOf(data);
  mkdirSync(heads, { recursive: true });
  return openSqliteStore(ledger);
}

/** Refuses a folder that has a record already. @throws Stopped 'record-there' */
export function requireFresh(data: string): void {
  if (!hasRecord(data)) return;
  throw wrongUse('record-there', `${data} holds a record already.`, 'Point --data to another folder.');
}

/** Opens a record for writing, and makes the folder where there is none. */
export async function openToWrite(data: string, now: number): Promise<Hub> {
  const { key, guard, rest } = filesOf(data);
  const store = await openStore(data);
  try {
    const place = code === undefined ? undefined : fileRest(rest, code);
    return await openHub(store, nodePlatform, await ownLogKey(store, key), now, fileGuard(guard), place);
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Does work on a record that is open for reading, and closes it whatever happens. */
export async function reading<T>(data: string, now: number, work: (hub: Hub) => Promise<T> | T): Promise<T> {
  const hub = await openToRead(data, now);
  try {
    return await work(hub);
  } finally {
    await hub.close();
  }
}

/** Remembers the newest head of a telling that had no memory of its own, so that an older copy is caught later. */
export function rememberHead(data: string, { head }: Hub): void {
  const { heads, guard } = filesOf(data);
  if (!head) return;
  mkdirSync(heads, { recursive: true });
  const memory = fileGuard(guard);
  const { turn, note } = memory.read();
  if (note !== head.note) memory.swap(turn, head.note);
}

/** Refuses a folder without a record. @throws Stopped 'no-record' */
export function requireRecord(data: string): void {
  if (!hasRecord(data)) throw nothingHere(data);
}

/** Does work on a record that is open for writing, and closes it whatever happens. */
export async function writing<T>(data: string, now: number, work: (hub: Hub) => Promise<T>): Promise<T> {
  const hub = await openToWrite(data, now);
  try {
    return await work(hub);
  } finally {
    await hub.close();
  }
}
