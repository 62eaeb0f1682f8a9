// A log that was exported comes back as the same log, any number of times, and nothing false comes with it.

import { bookBytes } from '@proofhouse/domain/book/view.ts';
import { utf8 } from '@proofhouse/ledger/bytes.ts';
import { toBase64 } from '@proofhouse/ledger/hash.ts';
import { leafHash, rootOf } from '@proofhouse/ledger/merkle.ts';
import { describe, expect, it } from 'vitest';
import { exportLines, importLines } from './export.ts';
import { type Hub, openHub } from './hub.ts';
import { freshSigner, nodePlatform } from './node.ts';
import { cast, castHub, logKey, person, T0 } from './testing/cast.ts';
import { plainStore } from './testing/plainstore.ts';

async function sealedHub() {
  const people = cast();
  const { hub } = await castHub(people.founding);
  const listed = {
    type: 'PersonListed',
    body: { person: person('P20'), alias: 'P20', role: 'Camera', handles: 'none', witnesses: 'no' },
    disclosed: { name: 'Somebody Particular' },
  } as const;
  await hub.receive([people.armorer.act(listed, T0 + 9_000)], T0 + 9_100);
  await hub.sealHead(T0 + 10_000);
  return { ...people, hub };
}
const empty = () => openHub(plainStore(), nodePlatform, logKey, T0);
const bookOf = (hub: Hub) => Buffer.from(bookBytes(hub.book)).toString();

describe('an export', () => {
  it('is leaves that anybody can hash up to the signed root', async () => {
    const { hub } = await sealedHub();
    const lines = await exportLines(hub);
    const root = rootOf(lines.slice(1, -1).map((line) => leafHash(utf8(line))));
    expect(hub.head?.note).toContain(toBase64(root));
  });

  it('leaves personal values out unless they are asked for', async () => {
    const { hub } = await sealedHub();
    expect((await exportLines(hub)).join('\n')).not.toContain('Particular');
    expect((await exportLines(hub, true)).join('\n')).toContain('Particular');
  });

  it('comes back as the same log, and a second time changes nothing', async () => {
    const { hub } = await sealedHub();
    const lines = await exportLines(hub, true);
    const copy = await empty();
    expect(await importLines(copy, lines, T0)).toEqual({
      ok: true,
      adopted: hub.size,
      received: 0,
      already: 0,
      refused: 0,
    });
    expect(bookOf(copy)).toBe(bookOf(hub));
    await copy.sealHead(T0 + 20_000);
    expect(await importLines(copy, lines, T0)).toMatchObject({ ok: true, adopted: 0, already: hub.size });
    expect((await exportLines(copy, true)).slice(0, -1)).toEqual(lines.slice(0, -1));
    expect((await copy.verify()).problems).toEqual([]);
  });

  it('is received event by event where the two logs have grown apart', async () => {
    const { hub, founding, performer } = await sealedHub();
    const lines = await exportLines(hub, true);
    const other = await empty();
    await other.receive([...founding].reverse(), T0 + 500_000);
    await other.receive([performer.act({ type: 'NoteMade', body: { words: 'Only here.' } }, T0)], T0 + 500_000);
    const back = await importLines(other, lines, T0 + 600_000);
    expect(back).toMatchObject({ ok: true, adopted: 0, received: 1, already: founding.length });
    expect(await importLines(other, lines, T0 + 600_000)).toMatchObject({ ok: true, received: 0 });
  });

  it.each<[string, (lines: string[]) => string[]]>([
    ['cut off', (lines) => lines.slice(0, -3)],
    ['without its head', (lines) => lines.slice(0, -1)],
    [
      'with a leaf changed',
      (lines) =>
        lines.map((line, n) => (n === 3 ? line.replace('NoteMade', 'NoteMadf').replace('"author', '"authos') : line)),
    ],
    ['with a leaf left out', (lines) => lines.filter((_, n) => n !== 3)],
    [
      'with two leaves exchanged',
      (lines) => lines.map((line, n) => (n === 3 ? lines[4] : n === 4 ? lines[3] : line) ?? ''),
    ],
    ['of another format', (lines) => ['{"format":"x"}', ...lines.slice(1)]],
    ['that is no export', () => ['hello']],
    ['that is empty', () => []],
  ])('%s is refused with its line', async (_, spoil) => {
    const { hub } = await sealedHub();
    const copy = await empty();
    const back = await importLines(copy, spoil(await exportLines(hub)), T0);
    expect(back.ok).toBe(false);
    if (!back.ok) expect(back.why).toMatch(/.{15,}/);
    expect(copy.size).toBe(0);
  });

  it('under another key than the reader pinned is refused', async () => {
    const { hub } = await sealedHub();
    const lines = await exportLines(hub);
    const copy = await empty();
    const stranger = await openHub(plainStore(), nodePlatform, freshSigner(), T0);
    await stranger.receive(cast().founding, T0);
    expect((await importLines(copy, lines, T0, stranger.verifierKey)).ok).toBe(false);
    expect((await importLines(copy, lines, T0, hub.verifierKey)).ok).toBe(true);
  });
});
