// A back-up holds the whole record and no key, and brought back too old it can be read and never forks the log.
import { copyFileSync, cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openCheckpoint } from '@proofhouse/ledger/checkpoint.ts';
import { fromBase64 } from '@proofhouse/ledger/hash.ts';
import { verifyConsistency } from '@proofhouse/ledger/merkle.ts';
import { noteVerifier } from '@proofhouse/ledger/note.ts';
import { makeVerifier } from '@proofhouse/ledger/signature.ts';
import { exportLines, importLines } from '@proofhouse/record/export.ts';
import { fileGuard } from '@proofhouse/record/guard.ts';
import type { Hub } from '@proofhouse/record/hub.ts';
import { nodePlatform } from '@proofhouse/record/node.ts';
import { afterAll, describe, expect, test } from 'vitest';
import { filesOf, openToWrite } from '../folder.ts';
import { signerIn } from '../signers.ts';
import { forget, freshFolder, NOW, runIn } from '../testing/run.ts';

afterAll(forget);

const TITLE = 'SAMPLE production';
let later = NOW;

/** Writes some notes, seals, and gives the newest head. */
async function goOn(hub: Hub, notes: number): Promise<string> {
  const signer = await signerIn(hub, TITLE, 'P16', NOW);
  if (!signer) throw new Error('The founder is not enrolled.');
  for (let n = 0; n < notes; n += 1) {
    later += 1_000;
    const event = signer.device.act({ type: 'NoteMade', body: { words: `Note ${later}.` } }, later);
    expect(await hub.receive([event], later)).toMatchObject([{ status: 'received' }]);
  }
  later += 5_000;
  return (await hub.sealHead(later)) ?? '';
}

/** A record, a back-up of it, and what happened afterwards: the newest head, and an export with it. */
async function story(notesAfter: number) {
  const folder = freshFolder();
  const data = join(folder, 'data');
  expect((await runIn(folder, ['init', '--data', 'data'])).code).toBe(0);
  const made = await runIn(folder, ['backup', 'copy', '--data', 'data', '--json']);
  expect(made.code).toBe(0);
  const hub = await openToWrite(data, NOW);
  const newest = notesAfter === 0 ? (hub.head?.note ?? '') : await goOn(hub, notesAfter);
  const lines = await exportLines(hub, true);
  await hub.close();
  writeFileSync(join(folder, 'newest'), newest);
  return { folder, data, newest, lines, copy: join(folder, 'copy'), fresh: join(folder, 'fresh') };
}

/** What a hub does over that folder: its fault, and whether it takes and signs anything. */
async function tried(data: string) {
  const hub = await openToWrite(data, NOW);
  const before = hub.head?.note;
  const taken = await goOn(hub, 1).catch((error: Error) => error.message);
  const after = hub.head?.note;
  const { code } = hub.fault ?? { code: undefined };
  await hub.close();
  return { fault: code, taken, signed: before !== after };
}

describe('a back-up', () => {
  test('is the whole record with its newest head, verified, and beside a hub that goes on', async () => {
    const { folder, data } = await story(3);
    const running = await openToWrite(data, NOW);
    const { code, out } = await runIn(folder, ['backup', 'second', '--data', 'data', '--json']);
    expect([code, JSON.parse(out)]).toMatchObject([0, { leaves: running.size, head: running.head?.note }]);
    await running.close();
    expect((await runIn(folder, ['verify', '--data', 'second'])).code).toBe(0);
  });

  test('holds no key of the log and no memory of the guard', async () => {
    const { copy, data } = await story(0);
    expect(
      readdirSync(copy)
        .filter((name) => !name.startsWith('ledger.sqlite'))
        .sort(),
    ).toEqual(['head']);
    const seed = readFileSync(filesOf(data).key, 'utf8').split('\n')[1] ?? '';
    const bytes = Buffer.concat(readdirSync(copy).map((name) => readFileSync(join(copy, name))));
    for (const form of [Buffer.from(seed), Buffer.from(seed, 'base64url')]) {
      expect(form.length).toBeGreaterThan(30);
      expect(bytes.includes(form)).toBe(false);
    }
  });

  test('is never put over another', async () => {
    const { folder } = await story(0);
    expect(await runIn(folder, ['backup', 'copy', '--data', 'data'])).toMatchObject({ code: 2 });
  });
});

describe('an older copy brought back', () => {
  test('is not put in its place while nobody says how far the record had come', async () => {
    const { folder, fresh } = await story(3);
    const { code, err } = await runIn(folder, ['restore', 'copy', '--data', 'fresh']);
    expect([code, err]).toEqual([2, expect.stringContaining('would sign a second history')]);
    expect(existsSync(filesOf(fresh).ledger)).toBe(false);
  });

  test('takes and signs nothing, even with the key of the log, once a phone showed a newer head', async () => {
    const { folder, data, fresh, newest } = await story(3);
    const { code, out } = await runIn(folder, ['restore', 'copy', 'newest', '--data', 'fresh']);
    expect([code, out]).toEqual([1, expect.stringContaining('3 leaves are missing')]);
    copyFileSync(filesOf(data).key, filesOf(fresh).key);
    expect(await tried(fresh)).toMatchObject({ fault: 'rolled-back', signed: false });
    expect(fileGuard(filesOf(fresh).guard).read().note).toBe(newest);
  });

  test('goes on in one history once the newest export is imported', async () => {
    const { folder, data, fresh, newest, lines } = await story(3);
    await runIn(folder, ['restore', 'copy', 'newest', '--data', 'fresh']);
    copyFileSync(filesOf(data).key, filesOf(fresh).key);
    const hub = await openToWrite(fresh, NOW);
    expect(await importLines(hub, lines, NOW)).toMatchObject({ ok: true, adopted: 3 });
    const note = await goOn(hub, 2);
    const key = noteVerifier(hub.verifierKey ?? '', makeVerifier(nodePlatform));
    const [old, now] = [newest, note].map(
      (each) => openCheckpoint(each, hub.production?.origin ?? '', [key]).checkpoint,
    );
    if (!old || !now) throw new Error('There are two heads.');
    const proof = hub.consistency(old.size, now.size).map(fromBase64);
    expect(verifyConsistency({ size1: old.size, root1: old.root, size2: now.size, root2: now.root, proof })).toBe(true);
    expect(now.size).toBe(old.size + 2);
    await hub.close();
  });

  test('is caught without any phone where the memory of the old hub is still there', async () => {
    const { folder, data } = await story(3);
    rmSync(filesOf(data).ledger);
    expect((await runIn(folder, ['restore', 'copy', '--data', 'data'])).code).toBe(1);
    expect(await tried(data)).toMatchObject({ fault: 'rolled-back', signed: false });
  });

  test('signs nothing with a key of its own making', async () => {
    const { folder, fresh } = await story(0);
    expect((await runIn(folder, ['restore', 'copy', 'newest', '--data', 'fresh'])).code).toBe(0);
    expect(await tried(fresh)).toMatchObject({ fault: 'log-key-changed', signed: false });
  });

  test('goes on at once where it is as new as every head that was shown', async () => {
    const { folder, data, fresh } = await story(0);
    expect((await runIn(folder, ['restore', 'copy', 'newest', '--data', 'fresh'])).code).toBe(0);
    copyFileSync(filesOf(data).key, filesOf(fresh).key);
    expect(await tried(fresh)).toMatchObject({ fault: undefined, signed: true });
  });

  test.each<[string, (newest: string) => string]>([
    ['made up', (newest) => newest.replace(/\n\d+\n/, '\n1\n')],
    ['no head at all', () => 'nothing'],
  ])('believes no head that is %s', async (_, spoil) => {
    const { folder, fresh, newest } = await story(2);
    writeFileSync(join(folder, 'spoilt'), spoil(newest));
    expect((await runIn(folder, ['restore', 'copy', 'spoilt', '--data', 'fresh'])).code).toBe(2);
    expect(existsSync(filesOf(fresh).ledger)).toBe(false);
  });

  test('a head is read from an export and from the answer of a hub too', async () => {
    const { folder, newest, lines } = await story(1);
    writeFileSync(join(folder, 'export.jsonl'), `${lines.join('\n')}\n`);
    writeFileSync(join(folder, 'answer.json'), JSON.stringify({ note: newest }));
    for (const name of ['export.jsonl', 'answer.json']) {
      const { out } = await runIn(folder, ['restore', 'copy', name, '--data', `from-${name}`, '--json']);
      expect(JSON.parse(out)).toMatchObject({ missing: 1, signs: false });
    }
  });

  test('a copy that was spoilt is not restored', async () => {
    const { folder, copy, fresh } = await story(0);
    cpSync(copy, join(folder, 'bad'), { recursive: true });
    const ledger = join(folder, 'bad', 'ledger.sqlite');
    const bytes = readFileSync(ledger);
    // SQLite leaves older copies of a row in its pages: every one is spoilt.
    for (let at = bytes.indexOf('Los_Angeles'); at >= 0; at = bytes.indexOf('Los_Angeles', at)) bytes.write('Las', at);
    expect(bytes.includes('Las_Angeles')).toBe(true);
    writeFileSync(ledger, bytes);
    const { code } = await runIn(folder, ['restore', 'bad', 'newest', '--data', 'fresh']);
    expect([1, 3]).toContain(code);
    expect(existsSync(filesOf(fresh).ledger)).toBe(false);
  });
});
