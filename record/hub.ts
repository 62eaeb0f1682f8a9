// The hub: verify, append, fold. It never decides anew what a device decided, and keeps what it cannot believe.

import type { Book } from '@proofhouse/domain/book/book.ts';
import { isInForce } from '@proofhouse/domain/book/trust.ts';
import { type View, view } from '@proofhouse/domain/book/view.ts';
import { catalogue } from '@proofhouse/domain/events.ts';
import type { Millis } from '@proofhouse/domain/vocabulary/instant.ts';
import { toBase64 } from '@proofhouse/ledger/hash.ts';
import { consistencyProof, inclusionProof, nodesOf } from '@proofhouse/ledger/merkle.ts';
import type { PublicKey } from '@proofhouse/ledger/signature.ts';
import { audit, type HubReport } from './audit.ts';
import { HubFault } from './fault.ts';
import {
  bookKnownAt,
  countOf,
  emptyFolded,
  entryAt,
  type Folded,
  type Folding,
  fold,
  growTree,
  type HubEntry,
  isKept,
  NOBODYS,
  placeOf,
  sizeOf,
} from './folded.ts';
import { isAnybodysDanger, makeGate, originOf, verifiesNow, verifyAhead } from './gate.ts';
import { type HeadGuard, memoryGuard } from './guard.ts';
import { openIntake, readAgain, takeIn } from './intake.ts';
import { memoryLogKey } from './logkey.ts';
import { nodePlatform } from './node.ts';
import { notice } from './notices.ts';
import type { Platform, Signer } from './platform.ts';
import { isStoreFault, type LedgerStore, type SealedHead } from './port.ts';
import type { Receipt } from './receipt.ts';
import { hashOfOffer, openRefused, type RefusedOffer } from './refused.ts';
import { canRest, layDown, type RestPlace, takeUp } from './rest.ts';
import { checkDisclosures } from './seal.ts';
import { askGuard, LOG_KEY_META, requireOwnHead, type Sealable, seal, verifierKeyOf } from './sealing.ts';
import {
  answersAtOnce,
  type Damage,
  pagesAhead,
  readShelf,
  readVerified,
  type ShelvedLeaf,
  toStored,
} from './shelf.ts';
import { leafBytes, type ReadEvent, readLeaf, readSigned, type SignedEvent } from './wire.ts';

export type { HubEntry } from './folded.ts';

/** One production's log, as its founding event says. */
export interface ProductionInfo {
  readonly id: string;
  readonly title: string;
  readonly zone: string;
  readonly sample: boolean;
  /** The name of the log in every head. */
  readonly origin: string;
  /** The founding event. */
  readonly founding: string;
}

/** What became of leaves offered by another copy of this log. */
export type Adoption =
  | { readonly ok: true; readonly added: number }
  | { readonly ok: false; readonly index: number; readonly why: string };

/** The newest signed head. */
export interface HubHead {
  readonly note: string;
  readonly size: number;
  readonly sealedAt: Millis;
}

/** One stored event for whoever wants to verify it. */
export interface EventProof {
  /** The exact signed text. */
  readonly text: string;
  readonly signature: string;
  readonly status: 'verifies' | 'nobody enrolled its key' | 'does not verify';
  /** Names of the fields whose disclosures are kept here. */
  readonly disclosed: readonly string[];
}

/** The hub of one production. */
export interface Hub {
  readonly book: Book;
  readonly size: number;
  readonly openedAt: Millis;
  /** When the newest leaf was received; undefined while there is none. */
  readonly receivedAt: Millis | undefined;
  readonly production: ProductionInfo | undefined;
  /** Why nothing more is written; undefined while all is well. */
  readonly fault: HubFault | undefined;
  /** Everything that was refused, with the reason. */
  readonly refused: readonly RefusedOffer[];
  /** How many events wait for the enrolment of their key. */
  readonly waiting: number;
  /** Leaves that could not be read when the hub was opened. */
  readonly damage: readonly Damage[];
  readonly head: HubHead | undefined;
  /** The log's public key, as others pin it. */
  readonly verifierKey: string | undefined;
  /** Takes events in, in any order, any number of times. @throws HubFault, StoreFault */
  receive(signed: readonly unknown[], receivedAt: Millis): Promise<Receipt[]>;
  /** Takes leaves of another copy of this log as they are, where they continue ours. @throws HubFault, StoreFault */
  adopt(
    leaves: readonly Uint8Array[],
    disclosures?: ReadonlyMap<string, SignedEvent['disclosures']>,
  ): Promise<Adoption>;
  /** What the book says at `t`; with `knownAt`, what it said then. */
  view(t: Millis, knownAt?: Millis): View;
  /** Signs a head over what is new, at most once a second. Undefined while there is nothing to sign. */
  sealHead(now: Millis): Promise<string | undefined>;
  /** Proof that the head of `size2` leaves continues that of `size1`, base64, lowest node first. @throws RangeError */
  consistency(size1: number, size2: number): string[];
  /** Proof that a leaf is in the newest head, base64; undefined when no head covers it yet. */
  inclusion(index: number): string[] | undefined;
  entry(id: string): HubEntry | undefined;
  /** Entries in log order, from a place on. */
  entries(from?: number): readonly HubEntry[];
  /** Events from a leaf on, up to another, with the disclosures only when asked for. */
  eventsSince(index: number, withDisclosures?: boolean, end?: number): Promise<SignedEvent[]>;
  /** The public key of an enrolled device, and whether it is in force now; undefined for a key nobody enrolled. */
  deviceKey(device: string): { readonly key: PublicKey; readonly isInForce: boolean } | undefined;
  /** The stored leaves from a leaf on, byte for byte. */
  leavesSince(index: number): Promise<ShelvedLeaf[]>;
  /** One event as it is stored, and whether its signature verifies; undefined when it is not here. */
  proofOf(id: string): Promise<EventProof | undefined>;
  /** Lays memory down beside the ledger, for a quick opening; false where there is no place or little is new. */
  rest(): Promise<boolean>;
  /** Re-reads and re-verifies everything that is stored. */
  verify(): Promise<HubReport>;
  close(): Promise<void>;
}

const WAITING_MOST = 1_000;
const SEAL_EVERY: Millis = 1_000;
const BREATHS_MOST = 8;
/** Lets everything that has arrived be handled. */
const breath = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
/** Most events in one commit; a single offer may be longer. */
const COMMIT_MOST = 1_024;
/** Events from which on an offer is worth a commit of its own. */
const LARGE = 256;
const REST_LEAST = 500;

type Shelved = ReadEvent & { readonly receivedAt: Millis };

/** What was laid down, where it agrees with the ledger. */
async function awaken(
  store: LedgerStore,
  platform: Platform,
  logKey: Signer,
  rest: RestPlace | undefined,
): Promise<Folded | undefined> {
  if (!rest || !answersAtOnce(store)) return undefined;
  const { hash } = platform;
  const up = takeUp(rest, platform, logKey, (folded, from, to) => readVerified(store, hash, folded, from, to));
  if (!up || (await store.size()) < up.size) return undefined;
  try {
    readVerified(store, hash, up.folded, up.size - 1, up.size);
    return up.folded;
  } catch (error) {
    if (isStoreFault(error)) return undefined;
    throw error;
  }
}

/** Opens a hub over a store and folds everything in it. A damaged store is opened for reading. */
export async function openHub(
  store: LedgerStore,
  platform: Platform = nodePlatform,
  logKey: Signer = memoryLogKey(),
  now: Millis = 0,
  guard: HeadGuard = memoryGuard(),
  rest?: RestPlace,
): Promise<Hub> {
  const awakened = await awaken(store, platform, logKey, rest);
  const gate = awakened?.gate ?? makeGate(platform);
  const folded = awakened ?? emptyFolded(gate);
  let rested = sizeOf(folded);
  const refused = await openRefused(store);
  /** Events whose key nobody has enrolled yet: judged again whenever keys become known. */
  const waiting = new Map<string, SignedEvent>();
  let fault: HubFault | undefined;
  let head: HubHead | undefined;
  let busy: Promise<unknown> = Promise.resolve();

  /** One at a time: whoever writes next sees what was written before. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = busy.then(work, work);
    busy = turn.catch(() => undefined);
    return turn;
  };

  const stopAt = (error: unknown): never => {
    const says = 'The last write failed, and nobody knows whether it took: reopen the hub before going on.';
    fault ??= error instanceof HubFault ? error : new HubFault('write-failed', says, error);
    throw error;
  };

  const sealable = (): Sealable | undefined => {
    const origin = originOf(gate);
    if (origin === undefined) return undefined;
    return { store, platform, verifier: gate.verifier, guard, logKey, origin, tree: folded.tree };
  };

  const consultGuard = (newest?: SealedHead | null): void => {
    const log = sealable();
    if (!log) return;
    try {
      askGuard(log);
      requireOwnHead(log, newest);
      fault = undefined;
    } catch (error) {
      if (!(error instanceof HubFault)) throw error;
      fault = error;
    }
  };

  const keepDisclosures = async ({ id, envelope, signed }: ReadEvent): Promise<void> => {
    if (signed.disclosures.length === 0) return;
    const definition = catalogue.find(envelope.type, envelope.version);
    const { kept, refused: unfit } = checkDisclosures(envelope.digests, signed.disclosures, definition, platform.hash);
    await store.putDisclosures(
      id,
      kept.map((each) => toStored(each, platform.hash)),
    );
    for (const { name, why } of unfit) notice(folded.notices, id, `Disclosure ${name} was not taken: ${why}`);
  };

  type Taken = Omit<Folding, 'index'>;
  const append = async (taken: readonly Taken[], enrolled: readonly string[]): Promise<void> => {
    if (taken.length === 0) return;
    const entries = taken.map(({ event, receivedAt }) => ({
      id: event.id,
      device: event.envelope.device,
      counter: event.envelope.counter,
      receivedAt,
      leaf: leafBytes(event.signed, receivedAt),
    }));
    const first = sizeOf(folded);
    try {
      for (const { event } of taken) await keepDisclosures(event);
      const { firstIndex } = await store.append(entries);
      if (firstIndex !== first) {
        throw new HubFault('other-signer', 'Somebody else writes into this store: switch one of the two off.');
      }
    } catch (error) {
      return stopAt(error);
    }
    for (const { leaf } of entries) growTree(folded, leaf);
    fold(
      folded,
      taken.map((each, n) => ({ ...each, index: first + n })),
      enrolled,
    );
  };

  /** Events refused before for want of a key: judged again, now that a key became known. */
  const admitWaiting = (lot: Lot, receivedAt: Millis): void => {
    const events = [...waiting.values()].flatMap((signed) => {
      const read = readSigned(signed, platform.hash);
      return read.ok && !isHere(lot, read.id) ? [read] : [];
    });
    addTo(lot, takeIn(gate, events), receivedAt);
    for (const id of [...waiting.keys()]) if (isHere(lot, id)) waiting.delete(id);
  };

  /** What is taken in one commit, from whoever offered it. */
  interface Lot {
    readonly taken: Taken[];
    readonly ids: Set<string>;
    readonly enrolled: string[];
  }
  const isHere = (lot: Lot, id: string): boolean => lot.ids.has(id) || isKept(folded, id);
  const addTo = (lot: Lot, { taken, enrolled }: ReturnType<typeof takeIn>, receivedAt: Millis): void => {
    for (const each of taken) {
      lot.taken.push({ ...each, receivedAt, isForged: false });
      lot.ids.add(each.event.id);
    }
    lot.enrolled.push(...enrolled);
  };

  const receiptOf = (id: string, already: boolean): Receipt => {
    const entry = entryAt(folded, placeOf(folded, id));
    const index = entry?.index;
    const flags = entry?.flags ?? [];
    const isNobodys = flags.includes(NOBODYS);
    const status = already ? 'already here' : isNobodys ? 'kept, danger only' : 'received';
    return { id, index, status, ...(isNobodys ? { why: NOBODYS } : {}), flags };
  };

  /** One call of `receive`, waiting for the commit it shares with those beside it. */
  interface Offer {
    readonly offered: readonly unknown[];
    readonly stated: Millis;
    readonly read: readonly ReturnType<typeof readSigned>[];
    readonly done: (receipts: Receipt[]) => void;
    readonly fail: (error: unknown) => void;
  }
  const offers: Offer[] = [];

  const freshOf = ({ read }: Offer): ReadEvent[] => read.flatMap((each) => (each.ok ? [each] : []));

  /** Judges one offer into the lot. What comes back makes its receipts once the lot is stored. */
  const judgeOffer = async (lot: Lot, { offered, stated, read }: Offer) => {
    // The log's own time never runs backwards, or "what was known then" would have no answer.
    const receivedAt = Math.max(stated, lot.taken.at(-1)?.receivedAt ?? folded.lastReceivedAt);
    const fresh = new Map<string, ReadEvent>();
    const already = new Set<string>();
    for (const each of read) {
      if (!each.ok) continue;
      if (!isHere(lot, each.id)) fresh.set(each.id, each);
      else {
        already.add(each.id);
        await keepDisclosures(each).catch(stopAt);
      }
    }
    const sorted = takeIn(gate, [...fresh.values()]);
    addTo(lot, sorted, receivedAt);
    if (sorted.enrolled.length > 0) admitWaiting(lot, receivedAt);
    const refusals = new Map(sorted.refused.map((each) => [each.event.id, each]));
    for (const { event, mayCome } of sorted.refused) {
      if (mayCome && waiting.size < WAITING_MOST) waiting.set(event.id, event.signed);
    }
    return async (): Promise<Receipt[]> => {
      const refusedNow: RefusedOffer[] = [];
      const refuse = (id: string, hash: string, { code, why }: Pick<RefusedOffer, 'code' | 'why'>): Receipt => {
        refusedNow.push({ at: receivedAt, hash, code, why });
        return { id, index: undefined, status: 'refused', code, why, flags: [] };
      };
      const receipts = read.map((each, n): Receipt => {
        if (!each.ok) return refuse('', hashOfOffer(offered[n], platform.hash), each);
        const refusal = refusals.get(each.id);
        return refusal ? refuse(each.id, each.id, refusal) : receiptOf(each.id, already.has(each.id));
      });
      await refused.add(refusedNow).catch(stopAt);
      return receipts;
    };
  };

  /** How many of the first offers hold at most so many events; at least one. */
  const countUpTo = (most: number, isReady: (offer: Offer) => boolean): number => {
    let count = offers[0]?.read.length ?? 0;
    let end = 1;
    for (; end < offers.length; end += 1) {
      const offer = offers[end] as Offer;
      count += offer.read.length;
      if (count > most || !isReady(offer)) break;
    }
    return end;
  };

  /**
   * The offers of the next commit. Large ones go ahead as soon as they are verified, so that those behind them are
   * verified while they are stored; small ones wait for each other, because a commit costs as much for one as for many.
   */
  const takeGroup = async (): Promise<readonly Offer[]> => {
    const [first] = offers;
    if (first && first.read.length >= LARGE) await verifyAhead(gate, freshOf(first)).catch(() => undefined);
    const isReady = (offer: Offer): boolean => !freshOf(offer).some(({ memo }) => memo.verifying);
    const isLarge = first !== undefined && first.read.length >= LARGE;
    const end = countUpTo(COMMIT_MOST, isLarge ? isReady : () => true);
    return offers.splice(0, end);
  };

  /** Takes what was offered since the last commit, up to a bound, and stores it in one. */
  const receiveOffered = async (): Promise<void> => {
    // A commit holds up everything else: whoever is at the door already is let in first, so long as more keep coming.
    for (let [before, turn] = [0, 0]; offers.length > before && turn < BREATHS_MOST; turn += 1) {
      before = offers.length;
      await breath();
    }
    const group = await takeGroup();
    if (offers.length > 0) void inTurn(receiveOffered);
    try {
      if (fault) throw fault;
      await verifyAhead(gate, group.flatMap(freshOf));
      const lot: Lot = { taken: [], ids: new Set(), enrolled: [] };
      const endings: (() => Promise<Receipt[]>)[] = [];
      for (const offer of group) endings.push(await judgeOffer(lot, offer));
      await append(lot.taken, lot.enrolled);
      const receipts: Receipt[][] = [];
      for (const ending of endings) receipts.push(await ending());
      for (const [n, { done }] of group.entries()) done(receipts[n] ?? []);
    } catch (error) {
      for (const { fail } of group) fail(error);
    }
  };

  const receive = (offered: readonly unknown[], stated: Millis): Promise<Receipt[]> =>
    new Promise((done, fail) => {
      const offer = { offered, stated, read: offered.map((each) => readSigned(each, platform.hash)), done, fail };
      offers.push(offer);
      if (offers.length === 1) void inTurn(receiveOffered);
      // Others are under way: their commit leaves the other cores free for these signatures. A fault of the machine
      // shows again when the signature is asked for.
      else verifyAhead(gate, freshOf(offer), 1).catch(() => undefined);
    });

  const adopt: Hub['adopt'] = async (leaves, disclosures) => {
    if (fault && fault.code !== 'rolled-back') throw fault;
    const size = sizeOf(folded);
    const events: (ReadEvent & { readonly receivedAt: Millis })[] = [];
    for (const [n, leaf] of leaves.entries()) {
      const plain = readLeaf(leaf, [], platform.hash);
      const event = plain.ok ? readLeaf(leaf, disclosures?.get(plain.id) ?? [], platform.hash) : plain;
      const no = (why: string) => ({ ok: false as const, index: size + n, why });
      if (!event.ok) return no(event.why);
      if (isKept(folded, event.id)) return no('This event stands in the log already.');
      if (event.receivedAt < (events.at(-1)?.receivedAt ?? folded.lastReceivedAt)) {
        return no('This leaf says it was received before the one before it.');
      }
      events.push(event);
    }
    await verifyAhead(gate, events);
    const { leaves: again, unfit, enrolled } = readAgain(gate, events);
    const [no] = unfit;
    if (no) return { ok: false, index: size + events.indexOf(no.event), why: no.why };
    await append(
      again.map((each) => ({ ...each, receivedAt: each.event.receivedAt })),
      enrolled,
    );
    if (fault) consultGuard();
    return { ok: true, added: again.length };
  };

  const sealHead = async (at: Millis): Promise<string | undefined> => {
    const log = sealable();
    if (!log || head?.size === sizeOf(folded)) return head?.note;
    if (fault) throw fault;
    if (head && at - head.sealedAt < SEAL_EVERY) return head.note;
    try {
      head = { ...(await seal(log, head?.size ?? 0, at)), sealedAt: at };
    } catch (error) {
      return stopAt(error);
    }
    return head.note;
  };

  const reopen = async (): Promise<readonly Damage[]> => {
    const all: Damage[] = [];
    const intake = openIntake<Shelved>(gate);
    const indexes = new Map<Shelved, number>();
    /** Events from the first on that could not be judged at once: what comes later may vouch for its key. */
    const held: Shelved[] = [];
    let told = 0;
    const take = (
      events: readonly Shelved[],
      judged: (event: Shelved) => Omit<Folding, 'event' | 'index' | 'receivedAt'>,
    ) => {
      const foldings = events.map((event) => ({
        ...judged(event),
        event,
        index: indexes.get(event) ?? 0,
        receivedAt: event.receivedAt,
      }));
      fold(folded, foldings, intake.enrolled.slice(told));
      told = intake.enrolled.length;
      for (const event of events) indexes.delete(event);
    };
    const takenLater = new Set<Shelved>();
    for await (const { leaves, damage: found, ahead } of pagesAhead(store, gate, sizeOf(folded))) {
      all.push(...found);
      for (const { leaf } of leaves) growTree(folded, leaf);
      for (const { event, index } of leaves) if (event) indexes.set(event, index);
      await ahead;
      const events = leaves.flatMap(({ event }) => event ?? []);
      const taken = new Set(intake.take(events));
      const firstHeld = held.length > 0 ? 0 : events.findIndex((event) => !taken.has(event));
      const ready = firstHeld < 0 ? events : events.slice(0, firstHeld);
      take(ready, () => ({ unsignedFor: undefined, isForged: false }));
      for (const event of events.slice(ready.length)) {
        held.push(event);
        if (taken.has(event)) takenLater.add(event);
      }
    }
    const { taken, refused: unfit } = intake.finish();
    const unsignedFor = new Map(taken.map((each) => [each.event, each.unsignedFor]));
    const forged = new Set(
      unfit.flatMap(({ event, code }) => (code === 'bad-signature' && isAnybodysDanger(event) ? [event] : [])),
    );
    const broken = unfit.filter(({ event }) => !forged.has(event));
    all.push(...broken.map(({ event, why }) => ({ index: indexes.get(event) ?? 0, says: why })));
    take(
      held.filter((event) => takenLater.has(event) || unsignedFor.has(event) || forged.has(event)),
      (event) => ({ unsignedFor: unsignedFor.get(event), isForged: forged.has(event) }),
    );
    all.sort((one, other) => one.index - other.index);
    const newest = await store.newestHead();
    if (newest) head = { note: newest.note, size: newest.size, sealedAt: newest.sealedAt };
    const [first] = all;
    if (first) fault = new HubFault('damaged', `Leaf ${first.index}: ${first.says} Reading goes on, writing does not.`);
    else consultGuard(newest);
    return all;
  };

  /** Lays memory down where there is a place for it and enough is new. */
  const layDownNow = (): boolean => {
    if (!rest?.write || fault || !canRest(folded) || sizeOf(folded) < rested + (rest.least ?? REST_LEAST)) return false;
    layDown(folded, rest, logKey);
    rested = sizeOf(folded);
    return true;
  };

  const damage = await reopen();
  return {
    get book() {
      return folded.book;
    },
    get size() {
      return sizeOf(folded);
    },
    openedAt: now,
    get receivedAt() {
      return countOf(folded) === 0 ? undefined : folded.lastReceivedAt;
    },
    get production() {
      const origin = originOf(gate);
      if (!gate.founding || gate.id === undefined || origin === undefined) return undefined;
      const { id: founding, title, zone, sample } = gate.founding;
      return { id: gate.id, title, zone, sample, origin, founding };
    },
    get fault() {
      return fault;
    },
    refused: refused.all,
    get waiting() {
      return waiting.size;
    },
    damage,
    get head() {
      return head;
    },
    get verifierKey() {
      const log = sealable();
      return log && verifierKeyOf(log);
    },
    receive,
    adopt: (leaves, disclosures) => inTurn(() => adopt(leaves, disclosures)),
    view: (t, knownAt) => view(knownAt === undefined ? folded.book : bookKnownAt(folded, knownAt), t),
    sealHead: (at) => inTurn(() => sealHead(at)),
    consistency: (size1, size2) => consistencyProof(nodesOf(folded.tree), size1, size2, platform.hash).map(toBase64),
    inclusion: (index) =>
      head && index < head.size
        ? inclusionProof(nodesOf(folded.tree), index, head.size, platform.hash).map(toBase64)
        : undefined,
    entry: (id) => entryAt(folded, placeOf(folded, id)),
    entries: (from = 0) =>
      Array.from({ length: Math.max(0, countOf(folded) - from) }, (_, n) => entryAt(folded, from + n) ?? []).flat(),
    deviceKey(device) {
      const known = gate.enrolled.get(device);
      return known && { key: known.key, isInForce: isInForce(folded.book.trust, device) };
    },
    async eventsSince(index, withDisclosures = false, end) {
      const { leaves } = await readShelf(store, platform.hash, index, end);
      return leaves.flatMap(({ event }) => {
        if (!event) return [];
        return withDisclosures ? [event.signed] : [Object.freeze({ ...event.signed, disclosures: Object.freeze([]) })];
      });
    },
    async proofOf(id) {
      const entry = entryAt(folded, placeOf(folded, id));
      if (!entry) return undefined;
      const { leaves } = await readShelf(store, platform.hash, entry.index, entry.index + 1);
      const event = leaves[0]?.event;
      if (!event) return undefined;
      const isKnown = gate.enrolled.has(event.envelope.device);
      const unverified = isKnown ? 'does not verify' : 'nobody enrolled its key';
      const { text, signature, disclosures } = event.signed;
      const status = verifiesNow(gate, event) ? 'verifies' : unverified;
      return { text, signature, status, disclosed: disclosures.map(({ name }) => name) };
    },
    leavesSince: async (index) => (await readShelf(store, platform.hash, index)).leaves,
    verify: () =>
      inTurn(async () => {
        const pinned = await store.getMeta(LOG_KEY_META);
        return audit({ store, platform, tree: folded.tree, verifierKeys: pinned === null ? [] : [pinned] });
      }),
    rest: () => inTurn(async () => layDownNow()),
    close: () =>
      inTurn(async () => {
        try {
          layDownNow();
        } finally {
          await store.close();
        }
      }),
  };
}
