// What a store must do for the record. The store is trusted to keep bytes and order, and for nothing else: whoever
// steals or edits it can withhold or damage, but cannot make a leaf that verifies or a head that was not signed.

/** A value now or later: stores on the hub answer at once, stores in a browser cannot (decisions/0014). */
export type Awaitable<T> = T | Promise<T>;

/** One event to be kept. */
export interface NewEntry {
  /** SHA-256 of the signed bytes, 64 lower-case hex digits. */
  readonly id: string;
  /** The device whose chain this is; not empty. */
  readonly device: string;
  /** Place in that chain, from 0 up. */
  readonly counter: number;
  /** When it reached this store, Unix milliseconds. */
  readonly receivedAt: number;
  /** The exact bytes of the leaf, 1 … 65,535 of them; never re-serialised. */
  readonly leaf: Uint8Array;
}

/** An event that is kept: `index` is its place in the ledger, from 0 up without gaps. */
export interface StoredEntry extends NewEntry {
  readonly index: number;
}

/** A signed head, as it was sealed. */
export interface SealedHead {
  /** How many leaves it covers. */
  readonly size: number;
  /** The root over them, 64 lower-case hex digits. */
  readonly root: string;
  /** The signed note, exactly as written. */
  readonly note: string;
  /** Unix milliseconds. */
  readonly sealedAt: number;
}

/** The opening of one salted digest of an event. */
export interface Disclosure {
  /** The digest as it stands in the event. */
  readonly digest: string;
  /** The disclosed text (salt, name and value), exactly as the device made it. */
  readonly text: string;
}

/** What became of a disclosure. Erased is remembered, so that a late copy is not taken in again. */
export type DisclosureState =
  | { readonly state: 'kept'; readonly text: string }
  | { readonly state: 'erased' }
  | { readonly state: 'absent' };

/**
 * Why a store did not do what it was asked.
 *
 * - `malformed`: the argument cannot be stored by anybody; a bug of the caller.
 * - `duplicate`: an id is already there; nothing of the call was stored.
 * - `conflict`: something else is already there under this name or size.
 * - `append-only`: the store does not change or remove what it has.
 * - `readonly`: opened for reading only.  `busy`: somebody else holds it.  `closed`: already closed.
 * - `absent`: there is no ledger there.  `foreign`: that file is something else.  `newer`: a later version wrote it.
 * - `corrupt`: what is on disk contradicts itself.  `unsupported`: this runtime cannot keep the promises.
 * - `full`, `io`: the disk failed.  `stopped`: an earlier write failed; reopen to recover.
 */
export type StoreFaultCode =
  | 'malformed'
  | 'duplicate'
  | 'conflict'
  | 'append-only'
  | 'readonly'
  | 'busy'
  | 'closed'
  | 'absent'
  | 'foreign'
  | 'newer'
  | 'corrupt'
  | 'unsupported'
  | 'full'
  | 'io'
  | 'stopped';

/** Whether a failed write left anything behind. After 'unknown', reopen and ask for the ids before trying again. */
export type WriteOutcome = 'not-stored' | 'unknown';

/** The one kind of error a store throws: a code, a sentence that says what to do next, and the cause. */
export class StoreFault extends Error {
  override readonly name = 'StoreFault';
  readonly code: StoreFaultCode;
  readonly outcome: WriteOutcome;
  constructor(
    code: StoreFaultCode,
    message: string,
    options: { readonly outcome?: WriteOutcome; readonly cause?: unknown } = {},
  ) {
    super(message, 'cause' in options ? { cause: options.cause } : undefined);
    this.code = code;
    this.outcome = options.outcome ?? 'not-stored';
  }
}

/** Whether something thrown is a StoreFault, and, when codes are given, one of those. */
export function isStoreFault(error: unknown, ...codes: readonly StoreFaultCode[]): error is StoreFault {
  return error instanceof StoreFault && (codes.length === 0 || codes.includes(error.code));
}

/**
 * Whether the writer must stop acknowledging, close, reopen and recover: the disk failed, or nobody knows whether
 * the last write took. Everything else left the store as it was and usable.
 */
export function isWriterFault(error: unknown): boolean {
  return (
    isStoreFault(error) && (error.outcome === 'unknown' || isStoreFault(error, 'full', 'io', 'corrupt', 'stopped'))
  );
}

/**
 * A ledger on some medium. One writer at a time, any number of readers. Every write is atomic and durable before it
 * returns. Every method may throw StoreFault; after a write that failed for the disk's sake (isWriterFault) every
 * further write is refused with `stopped` until the store has been reopened, while reading goes on.
 */
export interface LedgerStore {
  /** How many entries there are. */
  size(): Awaitable<number>;

  /**
   * Appends all entries, in order, or none. An id that is already there, or twice in the call, is `duplicate` and
   * stores nothing. Two ids under one device and counter are both kept: they are the evidence of cloning.
   * Disclosures of an event are put before it is appended, so that none is lost in between.
   */
  append(entries: readonly NewEntry[]): Awaitable<{ readonly firstIndex: number }>;

  /** Entries with from ≤ index < to, in order; fewer when the ledger ends earlier. */
  read(from: number, to: number): Awaitable<readonly StoredEntry[]>;

  /** The entry with this id, or null. */
  byId(id: string): Awaitable<StoredEntry | null>;

  /** Whether an entry with this id is there. */
  hasId(id: string): Awaitable<boolean>;

  /**
   * Keeps a signed head. It may not cover more leaves than there are (`conflict`) or fewer than the newest head
   * (`append-only`), nor give one size two roots (`conflict`). A second note over the same size and root is kept.
   */
  saveHead(head: SealedHead): Awaitable<void>;

  /** All heads, in the order they were saved. */
  heads(): Awaitable<readonly SealedHead[]>;

  /** The head saved last, or null. */
  newestHead(): Awaitable<SealedHead | null>;

  /**
   * Keeps disclosures of an event; the same again changes nothing. What was erased stays erased, silently. Another
   * text under a digest that is kept is `conflict`.
   */
  putDisclosures(eventId: string, disclosures: readonly Disclosure[]): Awaitable<void>;

  /** What became of one disclosure. */
  getDisclosure(eventId: string, digest: string): Awaitable<DisclosureState>;

  /** All that is kept of an event's disclosures, and the digests that were erased, each sorted by digest. */
  disclosuresOf(
    eventId: string,
  ): Awaitable<{ readonly kept: readonly Disclosure[]; readonly erased: readonly string[] }>;

  /**
   * Erases one disclosure for good, whether or not it had arrived. `purged` says that no copy is left in the files of
   * this store; when a reader still holds an older state, it is false, and erasing again later completes it.
   */
  eraseDisclosure(eventId: string, digest: string): Awaitable<{ readonly purged: boolean }>;

  /** A fact about the ledger itself (production id, log key …), or null. */
  getMeta(key: string): Awaitable<string | null>;

  /** Writes such a fact once. The same value again changes nothing; another is `append-only`. */
  setMeta(key: string, value: string): Awaitable<void>;

  /** Lets go of the medium. Closing twice is no fault; any other call afterwards is `closed`. */
  close(): Awaitable<void>;
}
