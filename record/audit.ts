// Re-verifies a whole record from its stored bytes: every leaf, head, signature, chain and sealed answer.

import type { Bodies } from '@proofhouse/domain/events.ts';
import type { Millis } from '@proofhouse/domain/vocabulary/instant.ts';
import { type FsckReport, fsck, type LeafReading } from '@proofhouse/ledger/fsck.ts';
import type { Hash } from '@proofhouse/ledger/hash.ts';
import { leafHash, leafOf, type Tree } from '@proofhouse/ledger/merkle.ts';
import { noteVerifier } from '@proofhouse/ledger/note.ts';
import { makeVerifier } from '@proofhouse/ledger/signature.ts';
import { checkOpening } from './blind.ts';
import { factOf, type Gate, isAnybodysDanger, makeGate, originOf } from './gate.ts';
import { openIntake } from './intake.ts';
import type { Platform } from './platform.ts';
import type { LedgerStore } from './port.ts';
import { checkDisclosures } from './seal.ts';
import { type Damage, fromStored, pagesAhead, type ShelvedLeaf } from './shelf.ts';
import { type ReadEvent, readLeaf } from './wire.ts';

/** Something the audit found, at a leaf where there is one. */
export interface AuditFinding {
  readonly where: 'leaf' | 'head' | 'signature' | 'chain' | 'sealed answer' | 'disclosure' | 'authorship';
  readonly index: number | undefined;
  readonly says: string;
}

/** `ok`: nothing stored is wrong. Doubts are true records of irregular things; they make no record wrong. */
export interface HubReport extends FsckReport {
  readonly problems: readonly AuditFinding[];
  readonly doubts: readonly AuditFinding[];
  /** Signatures that verified. */
  readonly signatures: number;
}

/** What is audited, and by which keys. */
export interface Audited {
  readonly store: LedgerStore;
  readonly platform: Platform;
  /** The tree a running hub has in memory, to name a leaf that changed under it. */
  readonly tree?: Tree | undefined;
  /** Verifier keys of the log, pinned by the reader. */
  readonly verifierKeys: readonly string[];
}

type Sealed = Bodies['AnswerSealed'];
type Opened = Bodies['AnswerOpened'];
type Placed<B> = { readonly index: number; readonly device: string; readonly body: B };

/** What the audit keeps of the leaves it has read: enough to judge them together, and no more. */
interface Kept {
  readonly leaves: { hash: Uint8Array; reading: LeafReading; id: string }[];
  readonly damage: Damage[];
  readonly sealed: Map<string, Placed<Sealed>>;
  readonly opened: Map<string, Placed<Opened>>;
  readonly digests: Map<string, { readonly index: number; readonly digests: readonly string[] }>;
}

/** Sealed answers that were opened as something else. */
function auditOpenings({ sealed, opened }: Kept, has: (id: string) => boolean, hash: Hash): AuditFinding[] {
  const findings: AuditFinding[] = [];
  for (const { index, device, body } of opened.values()) {
    const find = (says: string) => findings.push({ where: 'sealed answer', index, says });
    const first = sealed.get(body.sealed);
    if (!first) {
      find(
        has(body.sealed) ? 'What it opens is no sealed answer.' : 'The sealed answer it opens is not in this record.',
      );
    } else {
      const found = checkOpening(first.body, body, hash);
      if (!found.ok) find(found.why);
      if (first.device !== device) find('It was sealed on another device.');
    }
  }
  return findings;
}

async function auditDisclosures({ store, platform }: Audited, { digests }: Kept): Promise<AuditFinding[]> {
  const findings: AuditFinding[] = [];
  for (const [id, each] of digests) {
    for (const stored of (await store.disclosuresOf(id)).kept) {
      const disclosure = fromStored(stored);
      const says = disclosure
        ? checkDisclosures(each.digests, [disclosure], undefined, platform.hash).refused[0]?.why
        : 'A stored disclosure cannot be read.';
      if (says !== undefined) findings.push({ where: 'disclosure', index: each.index, says });
    }
  }
  return findings;
}

/** Keeps what matters of a leaf once it is read. */
function keep(kept: Kept, { leaf, event, index }: ShelvedLeaf, hash: Hash): void {
  // A row that contradicts its leaf is damage; the leaf in it is still read for itself.
  const read = event ?? readLeaf(leaf, [], hash);
  const hashed = leafHash(leaf, hash);
  if (!('envelope' in read)) {
    kept.leaves.push({ hash: hashed, reading: { error: read.why }, id: '' });
    return;
  }
  const { device, counter, previous, digests } = read.envelope;
  const reading = event
    ? { device, counter, prev: previous ?? null, id: read.id }
    : { device: `unsigned ${read.id}`, counter: 0, prev: null, id: read.id };
  kept.leaves.push({ hash: hashed, reading, id: read.id });
  if (!event) return;
  if (digests.length > 0) kept.digests.set(event.id, { index, digests });
  const { type } = event.envelope;
  if (type !== 'AnswerSealed' && type !== 'AnswerOpened') return;
  const fact = factOf(event);
  if (fact.type === 'AnswerSealed') kept.sealed.set(event.id, { index, device, body: fact.body });
  if (fact.type === 'AnswerOpened') kept.opened.set(event.id, { index, device, body: fact.body });
}

type Shelved = ReadEvent & { readonly receivedAt: Millis };
/** Enough of an event that was not taken at once; few ever are. */
type Left = { readonly event: Shelved; readonly why: string };

/** Reads and judges everything, a page ahead of the signatures. */
async function readAll({ store, platform }: Audited, gate: Gate, kept: Kept) {
  const intake = openIntake<Shelved>(gate);
  const indexes = new Map<Shelved, number>();
  for await (const { leaves, damage, ahead } of pagesAhead(store, gate)) {
    kept.damage.push(...damage);
    const events: Shelved[] = [];
    for (const leaf of leaves) {
      keep(kept, leaf, platform.hash);
      if (!leaf.event) continue;
      events.push(leaf.event);
      indexes.set(leaf.event, leaf.index);
    }
    await ahead;
    for (const event of intake.take(events)) indexes.delete(event);
  }
  const { taken, refused } = intake.finish();
  const byIndex = (one: Left, other: Left): number => (indexes.get(one.event) ?? 0) - (indexes.get(other.event) ?? 0);
  const isForged = ({ event, code }: (typeof refused)[number]) => code === 'bad-signature' && isAnybodysDanger(event);
  return {
    indexes,
    unfit: refused.filter((each) => !isForged(each)).sort(byIndex),
    doubted: [
      ...taken.flatMap(({ event, unsignedFor }) => (unsignedFor === undefined ? [] : [{ event, why: unsignedFor }])),
      ...refused.filter(isForged).map(({ event }) => ({ event, why: 'The key it names did not sign it.' })),
    ].sort(byIndex),
  };
}

/** Audits a record. Bad data ends up in the report; only a store that cannot be read at all is thrown. */
export async function audit(audited: Audited): Promise<HubReport> {
  const { store, platform, verifierKeys, tree } = audited;
  const { hash } = platform;
  const gate = makeGate(platform);
  const kept: Kept = { leaves: [], damage: [], sealed: new Map(), opened: new Map(), digests: new Map() };
  const { indexes, unfit, doubted } = await readAll(audited, gate, kept);
  const uncounted = new Set([...unfit, ...doubted].map(({ event }) => event.id));
  for (const { event } of unfit) {
    kept.sealed.delete(event.id);
    kept.opened.delete(event.id);
    kept.digests.delete(event.id);
  }
  const signatures = makeVerifier(platform);
  const report = fsck({
    leaves: kept.leaves.map(({ hash: hashed, reading, id }) => ({
      hash: hashed,
      // What nobody signed has no place in anybody's chain.
      reading: uncounted.has(id) ? { device: `unsigned ${id}`, counter: 0, prev: null, id } : reading,
    })),
    heads: (await store.heads()).map(({ note }) => note),
    origin: originOf(gate) ?? 'no founding event',
    verifiers: verifierKeys.map((key) => noteVerifier(key, signatures, hash)),
    readLeaf: () => ({ error: 'Every leaf was read before.' }),
    ...(tree ? { recordedLeafHashes: (index: number) => leafOf(tree, index) } : {}),
    hash,
  });
  let places: Map<string, number> | undefined;
  const indexOf = (id: string): number | undefined => {
    places ??= new Map(kept.leaves.map((each, index) => [each.id, index]));
    return places.get(id);
  };
  const damaged = new Set(kept.damage.map(({ index }) => index));
  const problems: AuditFinding[] = [
    ...kept.damage.map(({ index, says }) => ({ where: 'leaf' as const, index, says })),
    ...report.leaves
      .filter(({ index }) => !damaged.has(index))
      .map(({ index, says }) => ({ where: 'leaf' as const, index, says })),
    ...report.heads
      .filter(({ problem }) => problem !== null)
      .map(({ at, says }) => ({ where: 'head' as const, index: undefined, says: `Head ${at}: ${says}` })),
    ...unfit.map(({ event, why }) => ({ where: 'signature' as const, index: indexes.get(event), says: why })),
    ...(await auditDisclosures(audited, kept)),
  ];
  const { gaps, forks, broken } = report.chains;
  const doubts: AuditFinding[] = [
    ...auditOpenings(kept, (id) => indexOf(id) !== undefined, hash),
    ...doubted.map(({ event, why }) => ({ where: 'authorship' as const, index: indexes.get(event), says: why })),
    ...gaps.map(({ device, from, to }) => ({
      where: 'chain' as const,
      index: undefined,
      says: `Device ${device.slice(0, 8)} has not sent its events ${from} to ${to}.`,
    })),
    ...forks.map(({ device, counter, ids }) => ({
      where: 'chain' as const,
      index: indexOf(ids[0] ?? ''),
      says: `Device ${device.slice(0, 8)} used counter ${counter} for ${ids.length} events: its key may have been copied.`,
    })),
    ...broken.map(({ id, counter, device }) => ({
      where: 'chain' as const,
      index: indexOf(id),
      says: `Event ${counter} of device ${device.slice(0, 8)} does not name the one before it.`,
    })),
  ];
  const counted = kept.leaves.length - kept.damage.length - uncounted.size;
  return { ...report, ok: problems.length === 0, problems, doubts, signatures: counted };
}
