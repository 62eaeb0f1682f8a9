// A whole log passes; every damage done to one here is found and placed.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textOfUtf8, utf8 } from './bytes.ts';
import { signCheckpoint } from './checkpoint.ts';
import { type FsckInput, fsck, type LeafReading } from './fsck.ts';
import { sha256, toHex } from './hash.ts';
import { emptyRoot, leafHash, rootOf } from './merkle.ts';
import { formatVerifierKey, noteSigner, noteVerifier } from './note.ts';
import { makeVerifier } from './signature.ts';
import { nodePlatform, testEd25519 } from './testing/node-signatures.ts';

const ORIGIN = 'log.example/set';
const { key, sign } = testEd25519(1);
const signer = noteSigner(ORIGIN, key.bytes, sign);
const verifiers = [noteVerifier(formatVerifierKey(ORIGIN, key.bytes), makeVerifier(nodePlatform))];

/** A leaf of these tests is "device counter prev". */
function readLeaf(leaf: Uint8Array): LeafReading {
  const [device, counter, prev, ...more] = textOfUtf8(leaf).split(' ');
  if (device === undefined || counter === undefined || prev === undefined || more.length > 0) {
    return { error: 'not three words' };
  }
  return { device, counter: Number(counter), prev: prev === '-' ? null : prev, id: toHex(sha256(leaf)) };
}

function leavesOf(count: number): Uint8Array[] {
  const leaves: Uint8Array[] = [];
  const tips = new Map<string, string>();
  for (let i = 0; i < count; i += 1) {
    const device = `d${i % 3}`;
    const leaf = utf8(`${device} ${Math.floor(i / 3)} ${tips.get(device) ?? '-'}`);
    tips.set(device, toHex(sha256(leaf)));
    leaves.push(leaf);
  }
  return leaves;
}

const head = (leaves: readonly Uint8Array[], size: number): string =>
  signCheckpoint({ origin: ORIGIN, size, root: rootOf(leaves.slice(0, size).map((l) => leafHash(l))) }, [signer]);

const COUNT = 20;
const good = leavesOf(COUNT);
const heads = [0, 3, 3, 8, 14].map((size) => head(good, size));
const input = (change: Partial<FsckInput> = {}): FsckInput => ({
  leaves: good,
  heads,
  origin: ORIGIN,
  verifiers,
  readLeaf,
  ...change,
});

describe('a log that is whole', () => {
  test('has nothing to report but what no head covers yet', () => {
    const report = fsck(input());
    expect(report).toMatchObject({ ok: true, size: COUNT, leaves: [], uncovered: 6, firstBadIndex: null });
    expect(report.root).toBe(toHex(rootOf(good.map((leaf) => leafHash(leaf)))));
    expect(report.heads.map(({ problem }) => problem)).toEqual([null, null, null, null, null]);
  });

  test('may be empty', () => {
    const report = fsck(input({ leaves: [], heads: [head([], 0)] }));
    expect(report).toMatchObject({ ok: true, size: 0, root: toHex(emptyRoot()), uncovered: 0 });
    expect(fsck(input({ leaves: [], heads: [] })).ok).toBe(true);
  });
});

describe('a log that is damaged', () => {
  test('one flipped bit anywhere is found, and its place bracketed by the heads', () => {
    fc.assert(
      fc.property(fc.nat(13), fc.nat(), (index, bit) => {
        const leaves = good.map((leaf) => leaf.slice());
        const leaf = leaves[index] ?? new Uint8Array(1);
        const at = (bit >> 3) % leaf.length;
        leaf[at] = (leaf[at] ?? 0) ^ (1 << (bit & 7));
        const report = fsck(input({ leaves }));
        expect(report.ok).toBe(false);
        expect(report.firstBadIndex).toBe(index < 3 ? 0 : index < 8 ? 3 : 8);
      }),
    );
  });

  test('with the leaf hashes that were written down, the leaf is named exactly', () => {
    const leaves = good.slice();
    leaves[17] = utf8('d2 5 altered');
    const report = fsck(input({ leaves, recordedLeafHashes: good.map((leaf) => leafHash(leaf)) }));
    expect(report.leaves).toMatchObject([{ index: 17, problem: 'hash-differs' }]);
    expect(report.firstBadIndex).toBe(17);
  });

  test('leaves cut from the end of a signed log are missed', () => {
    const report = fsck(input({ leaves: good.slice(0, 10) }));
    expect(report.heads.at(-1)).toMatchObject({ size: 14, problem: 'beyond-leaves' });
    expect(report).toMatchObject({ ok: false, firstBadIndex: 10 });
  });

  test('two leaves changing places are found', () => {
    const leaves = good.slice();
    [leaves[5], leaves[6]] = [good[6] ?? utf8(''), good[5] ?? utf8('')];
    expect(fsck(input({ leaves }))).toMatchObject({ ok: false, firstBadIndex: 3 });
  });

  test('a leaf that cannot be read, and one appended twice, are named', () => {
    const leaves = [...good, utf8('what'), good[4] ?? utf8('')];
    const report = fsck(input({ leaves }));
    expect(report.leaves).toMatchObject([
      { index: 20, problem: 'unreadable', says: 'not three words' },
      { index: 21, problem: 'appended-twice' },
    ]);
    expect(report).toMatchObject({ ok: false, firstBadIndex: 20 });
  });

  test('gaps and forks of devices are shown', () => {
    const cloned = utf8(`d0 1 ${toHex(sha256(good[0] ?? utf8('')))}  `.trim().replace('d0 1', 'd0 01'));
    const report = fsck(input({ leaves: [...good, cloned, utf8('d9 4 zz')] }));
    expect(report.chains.forks).toMatchObject([{ device: 'd0', counter: 1 }]);
    expect(report.chains.gaps).toEqual([{ device: 'd9', from: 0, to: 3 }]);
    expect(report.ok).toBe(false);
  });

  test('a leaf with an impossible counter is unreadable, not a crash', () => {
    expect(fsck(input({ leaves: [utf8('d -1 -')], heads: [] })).leaves).toMatchObject([{ problem: 'unreadable' }]);
  });

  test('a reader that throws makes the leaf unreadable', () => {
    const report = fsck(
      input({
        readLeaf() {
          throw new Error('cannot parse');
        },
      }),
    );
    expect(report.leaves).toHaveLength(COUNT);
    expect(report.leaves[0]).toMatchObject({ index: 0, problem: 'unreadable', says: 'cannot parse' });
  });
});

describe('heads that do not hold', () => {
  const forged = good.map((leaf, i) => (i === 1 ? utf8('d1 0 - ') : leaf));

  test('a head over another history is found, and the next honest one does not follow from it', () => {
    const report = fsck(input({ heads: [head(good, 3), head(forged, 8), head(good, 14)] }));
    expect(report.heads.map(({ problem }) => problem)).toEqual([null, 'root-differs', 'inconsistent']);
    expect(report.firstBadIndex).toBe(3);
  });

  test('a head that shrinks is found', () => {
    const report = fsck(input({ heads: [head(good, 8), head(good, 3)] }));
    expect(report.heads.map(({ problem }) => problem)).toEqual([null, 'shrinks']);
  });

  test('a head by an unknown key, of another log, or of no form at all is not opened', () => {
    const other = testEd25519(2);
    const stranger = noteSigner(ORIGIN, other.key.bytes, other.sign);
    const root = emptyRoot();
    const report = fsck(
      input({
        heads: [
          signCheckpoint({ origin: ORIGIN, size: 0, root }, [stranger]),
          signCheckpoint({ origin: 'else.example', size: 0, root }, [signer]),
          'nonsense',
          Uint8Array.from([255, 255]),
        ],
      }),
    );
    expect(report.heads.map(({ problem }) => problem)).toEqual(Array.from({ length: 4 }, () => 'not-opened'));
    expect(report).toMatchObject({ ok: false, uncovered: COUNT });
  });

  test('an empty head with an invented root is found', () => {
    const note = signCheckpoint({ origin: ORIGIN, size: 0, root: sha256(utf8('x')) }, [signer]);
    expect(fsck(input({ heads: [note, head(good, 3)] })).heads.map(({ problem }) => problem)).toEqual([
      'root-differs',
      'inconsistent',
    ]);
  });
});

test('no bytes of any kind make it throw', () => {
  const bytes = fc.uint8Array({ maxLength: 30 });
  fc.assert(
    fc.property(fc.array(bytes, { maxLength: 5 }), fc.array(fc.oneof(bytes, fc.string()), { maxLength: 3 }), (l, h) => {
      const report = fsck(input({ leaves: l, heads: h }));
      expect(report.size).toBe(l.length);
    }),
  );
});
