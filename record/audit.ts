// Re-verifies a whole record from its stored bytes: every leaf, head, signature, chain and sealed answer.

import type { Fact } from '@proofhouse/domain/book/fact.ts';
import type { Bodies } from '@proofhouse/domain/events.ts';
import { type FsckReport, fsck } from '@proofhouse/ledger/fsck.ts';
import type { Tree } from '@proofhouse/ledger/merkle.ts';
import { noteVerifier } from '@proofhouse/ledger/note.ts';
import { makeVerifier } from '@proofhouse/ledger/signature.ts';
import { checkOpening } from './blind.ts';
import { factOf, makeGate, originOf } from './gate.ts';
import { readAgain } from './intake.ts';
import type { Platform } from './platform.ts';
import type { LedgerStore } from './port.ts';
import { checkDisclosures } from './seal.ts';
import { fromStored, readShelf } from './shelf.ts';
import { readLeaf } from './wire.ts';

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

/** Sealed answers that were opened as something else. */
function auditOpenings(facts: ReadonlyMap<string, { fact: Fact; index: number }>): AuditFinding[] {
  const findings: AuditFinding[] = [];
  for (const { fact, index } of facts.values()) {
    if (fact.type !== 'AnswerOpened') continue;
    const find = (says: string) => findings.push({ where: 'sealed answer', index, says });
    const sealed = facts.get(fact.body.sealed)?.fact;
    if (!sealed) find('The sealed answer it opens is not in this record.');
    else if (sealed.type !== 'AnswerSealed') find('What it opens is no sealed answer.');
    else {
      const opened: Bodies['AnswerOpened'] = fact.body;
      const found = checkOpening(sealed.body, opened);
      if (!found.ok) find(found.why);
      if (sealed.device !== fact.device) find('It was sealed on another device.');
    }
  }
  return findings;
}

async function auditDisclosures(
  { store, platform }: Audited,
  facts: ReadonlyMap<string, { fact: Fact; index: number }>,
): Promise<AuditFinding[]> {
  const findings: AuditFinding[] = [];
  for (const [id, { fact, index }] of facts) {
    const { digests } = fact.envelope;
    if (digests.length === 0) continue;
    for (const stored of (await store.disclosuresOf(id)).kept) {
      const disclosure = fromStored(stored);
      const says = disclosure
        ? checkDisclosures(digests, [disclosure], undefined, platform.hash).refused[0]?.why
        : 'A stored disclosure cannot be read.';
      if (says !== undefined) findings.push({ where: 'disclosure', index, says });
    }
  }
  return findings;
}

/** Audits a record. Bad data ends up in the report; only a store that cannot be read at all is thrown. */
export async function audit(audited: Audited): Promise<HubReport> {
  const { store, platform, verifierKeys } = audited;
  const { hash } = platform;
  const { leaves, damage } = await readShelf(store, hash);
  const gate = makeGate(platform);
  const events = leaves.flatMap(({ event }) => event ?? []);
  const { leaves: again, unfit } = readAgain(gate, events);
  const indexes = new Map(leaves.map(({ event, index }) => [event, index]));
  const facts = new Map(again.map(({ event }) => [event.id, { fact: factOf(event), index: indexes.get(event) ?? 0 }]));
  const counted = new Set(
    again.filter((each) => each.unsignedFor === undefined && !each.isForged).map((each) => each.event.id),
  );
  const signatures = makeVerifier(platform);
  const report = fsck({
    leaves: leaves.map(({ leaf }) => leaf),
    heads: (await store.heads()).map(({ note }) => note),
    origin: originOf(gate) ?? 'no founding event',
    verifiers: verifierKeys.map((key) => noteVerifier(key, signatures, hash)),
    readLeaf(leaf) {
      const read = readLeaf(leaf, [], hash);
      if (!read.ok) return { error: read.why };
      const { device, counter, previous } = read.envelope;
      // What nobody signed has no place in anybody's chain.
      const chain = counted.has(read.id) ? device : `unsigned ${read.id}`;
      return {
        device: chain,
        counter: counted.has(read.id) ? counter : 0,
        prev: counted.has(read.id) ? (previous ?? null) : null,
        id: read.id,
      };
    },
    ...(audited.tree?.levels[0] ? { recordedLeafHashes: audited.tree.levels[0] } : {}),
    hash,
  });
  const problems: AuditFinding[] = [
    ...damage.map(({ index, says }) => ({ where: 'leaf' as const, index, says })),
    ...report.leaves
      .filter(({ index }) => !damage.some((each) => each.index === index))
      .map(({ index, says }) => ({ where: 'leaf' as const, index, says })),
    ...report.heads
      .filter(({ problem }) => problem !== null)
      .map(({ at, says }) => ({ where: 'head' as const, index: undefined, says: `Head ${at}: ${says}` })),
    ...unfit.map(({ event, why }) => ({ where: 'signature' as const, index: indexes.get(event), says: why })),
    ...(await auditDisclosures(audited, facts)),
  ];
  const { gaps, forks, broken } = report.chains;
  const indexOf = (id: string) => facts.get(id)?.index;
  const doubts: AuditFinding[] = [
    ...auditOpenings(facts),
    ...again.flatMap(({ event, unsignedFor, isForged }) => {
      const says = isForged ? 'The key it names did not sign it.' : unsignedFor;
      return says === undefined ? [] : [{ where: 'authorship' as const, index: indexOf(event.id), says }];
    }),
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
  return { ...report, ok: problems.length === 0, problems, doubts, signatures: counted.size };
}
