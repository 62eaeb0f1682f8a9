// A head is signed only over leaves that are stored as received, and never over a second history.

import { openCheckpoint } from '@proofhouse/ledger/checkpoint.ts';
import { noteVerifier } from '@proofhouse/ledger/note.ts';
import { makeVerifier } from '@proofhouse/ledger/signature.ts';
import { describe, expect, it } from 'vitest';
import { memoryGuard } from './guard.ts';
import { type Hub, openHub } from './hub.ts';
import { freshSigner, nodePlatform } from './node.ts';
import { isStoreFault } from './port.ts';
import { cast, logKey, T0 } from './testing/cast.ts';
import { emptyInsides, type Insides, plainStore } from './testing/plainstore.ts';

const note = (words: string) => ({ type: 'NoteMade', body: { words } }) as const;
const headOf = (hub: Hub, text: string | undefined) =>
  openCheckpoint(text ?? '', hub.production?.origin ?? '', [
    noteVerifier(hub.verifierKey ?? '', makeVerifier(nodePlatform)),
  ]).checkpoint;

async function hubWith(disk: Insides, guard = memoryGuard(), key = logKey) {
  const people = cast();
  const hub = await openHub(plainStore(disk), nodePlatform, key, T0, guard);
  await hub.receive(people.founding, T0);
  return { ...people, hub, guard };
}
const copyOf = (disk: Insides): Insides => ({
  entries: disk.entries.map((each) => ({ ...each, leaf: each.leaf.slice() })),
  heads: [...disk.heads],
  disclosures: new Map(disk.disclosures),
  meta: new Map(disk.meta),
  unreadable: new Set(),
});

describe('sealing', () => {
  it('puts everything received under one signed head, at most once a second', async () => {
    const disk = emptyInsides();
    const { hub, founding, performer } = await hubWith(disk);
    const first = await hub.sealHead(T0 + 1_000);
    expect(headOf(hub, first).size).toBe(founding.length);
    expect(await hub.sealHead(T0 + 60_000)).toBe(first);
    await hub.receive([performer.act(note('a'), T0 + 60_000)], T0 + 60_000);
    const second = await hub.sealHead(T0 + 60_100);
    expect(headOf(hub, second).size).toBe(founding.length + 1);
    await hub.receive([performer.act(note('b'), T0 + 60_200)], T0 + 60_200);
    expect(await hub.sealHead(T0 + 60_900)).toBe(second);
    expect(headOf(hub, await hub.sealHead(T0 + 61_100)).size).toBe(founding.length + 2);
    expect(disk.heads).toHaveLength(3);
  });

  it('gives devices heads they can follow, and one that does not follow is caught', async () => {
    const { hub, performer, director, founding } = await hubWith(emptyInsides());
    const first = await hub.sealHead(T0 + 1_000);
    director.receive(founding, T0 + 1_100);
    expect(director.receiveHead(first ?? '', T0 + 1_100)).toEqual([]);
    await hub.receive([performer.act(note('a'), T0 + 2_000)], T0 + 2_000);
    const second = await hub.sealHead(T0 + 3_000);
    expect(director.receiveHead(second ?? '', T0 + 3_100).join()).toMatch(/send the proof/);
    const proof = hub.consistency(founding.length, hub.size);
    expect(director.receiveHead(second ?? '', T0 + 3_200, proof)).toEqual([]);
    expect(director.state.seen?.size).toBe(hub.size);

    const other = await hubWith(emptyInsides());
    await other.hub.receive([other.armorer.act(note('other'), T0 + 2_000)], T0 + 2_000);
    await other.hub.receive([other.armorer.act(note('more'), T0 + 2_001)], T0 + 2_000);
    const fork = await other.hub.sealHead(T0 + 4_000);
    const lie = other.hub.consistency(founding.length + 1, other.hub.size);
    expect(director.receiveHead(fork ?? '', T0 + 4_100, lie).join()).toMatch(/does not continue/);
    expect(director.state.forkedLog).toEqual([second, fork]);
    const asked = director.ask({ kind: 'take', things: [] }, director.holder ?? '', T0 + 5_000);
    expect(asked.answer.verdict).toBe('refused');
    expect(asked.answer.reasons.map(({ rule }) => rule)).toContain('one-log');
  });

  it('is refused when a stored byte is not as it was received', async () => {
    const disk = emptyInsides();
    const { hub, founding } = await hubWith(disk);
    const entry = disk.entries[4];
    if (!entry) throw new Error(`there are ${founding.length} leaves`);
    entry.leaf[30] = (entry.leaf[30] ?? 0) ^ 1;
    await expect(hub.sealHead(T0 + 1_000)).rejects.toMatchObject({ code: 'stored-bytes-differ' });
    expect(disk.heads).toEqual([]);
    expect((await hub.verify()).problems.map(({ index }) => index)).toContain(4);
    await expect(hub.receive([], T0 + 2_000)).rejects.toThrow();
  });
});

describe('the guard', () => {
  it('stops a hub restored from a backup, until the missing leaves are brought back', async () => {
    const disk = emptyInsides();
    const { hub, guard, performer } = await hubWith(disk);
    const backup = copyOf(disk);
    await hub.receive([performer.act(note('after the backup'), T0 + 2_000)], T0 + 2_000);
    await hub.sealHead(T0 + 3_000);
    const restored = await openHub(plainStore(backup), nodePlatform, logKey, T0 + 4_000, guard);
    expect(restored.fault?.code).toBe('rolled-back');
    await expect(restored.receive([performer.act(note('x'), T0 + 5_000)], T0 + 5_000)).rejects.toThrow(/import/);
    await expect(restored.sealHead(T0 + 5_000)).rejects.toThrow(/import/);
    const missing = (await hub.leavesSince(restored.size)).map(({ leaf }) => leaf);
    expect(await restored.adopt(missing)).toEqual({ ok: true, added: 1 });
    expect(restored.fault).toBeUndefined();
    await restored.receive([performer.act(note('y'), T0 + 6_000)], T0 + 6_000);
    expect(headOf(restored, await restored.sealHead(T0 + 7_000)).size).toBe(hub.size + 1);
  });

  it('stops a second history of the same length', async () => {
    const one = await hubWith(emptyInsides());
    await one.hub.sealHead(T0 + 1_000);
    const other = await hubWith(emptyInsides(), memoryGuard());
    const twin = await openHub(plainStore(), nodePlatform, logKey, T0, one.guard);
    await twin.receive([...other.founding].reverse(), T0 + 9_000).catch(() => undefined);
    await expect(twin.sealHead(T0 + 10_000)).rejects.toMatchObject({ code: 'forked' });
  });

  it('lets one of two hubs sign and stops the other', async () => {
    const disk = emptyInsides();
    const { hub, guard, performer } = await hubWith(disk);
    const twin = await openHub(plainStore(copyOf(disk)), nodePlatform, logKey, T0, guard);
    await hub.receive([performer.act(note('a'), T0 + 2_000)], T0 + 2_000);
    await twin.receive([performer.act(note('b'), T0 + 2_001)], T0 + 2_001);
    await hub.sealHead(T0 + 3_000);
    await expect(twin.sealHead(T0 + 3_000)).rejects.toMatchObject({ code: 'forked' });
  });

  it('is not needed to see that a kept head does not fit the leaves', async () => {
    const disk = emptyInsides();
    const { hub } = await hubWith(disk);
    await hub.sealHead(T0 + 1_000);
    const [head] = disk.heads;
    disk.heads.length = 0;
    disk.heads.push({ ...(head as NonNullable<typeof head>), root: '0'.repeat(64) });
    const again = await openHub(plainStore(disk), nodePlatform, logKey, T0, memoryGuard());
    expect(again.fault?.code).toBe('forked');
  });

  it('does not accept another log key', async () => {
    const disk = emptyInsides();
    const { hub, guard } = await hubWith(disk);
    await hub.sealHead(T0 + 1_000);
    const stranger = await openHub(plainStore(disk), nodePlatform, freshSigner(), T0, guard);
    expect(stranger.fault?.code).toBe('log-key-changed');
  });
});

describe('a disk that fails', () => {
  it.each([true, false])('stops the hub, and reopening shows what took (stored: %s)', async (stored) => {
    const disk = emptyInsides();
    const { hub, performer, founding } = await hubWith(disk);
    const event = performer.act(note('a'), T0 + 2_000);
    disk.failNext = { stored };
    const failed = await hub.receive([event], T0 + 2_000).catch((error: unknown) => error);
    expect(isStoreFault(failed, 'io')).toBe(true);
    await expect(hub.receive([event], T0 + 3_000)).rejects.toMatchObject({ code: 'write-failed' });
    const again = await openHub(plainStore(disk), nodePlatform, logKey, T0);
    expect(again.size).toBe(founding.length + (stored ? 1 : 0));
    const [receipt] = await again.receive([event], T0 + 4_000);
    expect(receipt?.status).toBe(stored ? 'already here' : 'received');
    expect(again.size).toBe(founding.length + 1);
  });

  it('with rows it cannot read is opened for reading, and the rows are named', async () => {
    const disk = emptyInsides();
    const { hub } = await hubWith(disk);
    await hub.sealHead(T0 + 1_000);
    disk.unreadable.add(5);
    const entry = disk.entries[7];
    if (entry) disk.entries[7] = { ...entry, leaf: entry.leaf.slice(3) };
    const again = await openHub(plainStore(disk), nodePlatform, logKey, T0);
    expect(again.damage.map(({ index }) => index).sort()).toEqual([5, 7]);
    expect(again.fault?.code).toBe('damaged');
    expect(again.production).toBeDefined();
    const report = await again.verify();
    expect(report.ok).toBe(false);
    expect(report.problems.map(({ index }) => index)).toEqual(expect.arrayContaining([5, 7]));
    await expect(again.receive([], T0)).rejects.toMatchObject({ code: 'damaged' });
  });
});
