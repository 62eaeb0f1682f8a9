// The hub's memory laid down in one file beside the ledger, so that a long log opens at once. It is a copy of what the
// leaves say and never evidence: whatever differs, in size, root, bytes, key or code, and it is left aside.

import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import { countFacts, type Rested, restedBook, stateOf } from '@proofhouse/domain/book/book.ts';
import type { Fact } from '@proofhouse/domain/book/fact.ts';
import { type Ids, placeOfId } from '@proofhouse/domain/book/ids.ts';
import type { Numbers } from '@proofhouse/domain/book/numbers.ts';
import type { State } from '@proofhouse/domain/book/state.ts';
import { judgedOf, reachOf, type Trust } from '@proofhouse/domain/book/trust.ts';
import type { Millis } from '@proofhouse/domain/vocabulary/instant.ts';
import { utf8 } from '@proofhouse/ledger/bytes.ts';
import type { Chains } from '@proofhouse/ledger/chain.ts';
import { fromBase64url, toBase64url, toHex } from '@proofhouse/ledger/hash.ts';
import { nodesOf, rootAt, type Tree } from '@proofhouse/ledger/merkle.ts';
import { makeVerifier } from '@proofhouse/ledger/signature.ts';
import { countOf, emptyFolded, type Folded, sizeOf } from './folded.ts';
import { type Gate, makeGate } from './gate.ts';
import type { Notices } from './notices.ts';
import type { Platform, Signer } from './platform.ts';
import { type RestedMap, RestingMap, restMap } from './restingmap.ts';
import type { ReadEvent } from './wire.ts';

/** Where a hub lays its memory down. `code` names the program that folded: another program folds anew. */
export interface RestPlace {
  readonly code: string;
  read(): Uint8Array | undefined;
  /** How many new leaves are worth it; reading and verifying fewer takes less time than laying memory down. */
  readonly least?: number;
  /** Absent for who only reads. */
  readonly write?: (parts: readonly Uint8Array[]) => void;
}

const FORMAT = 'proofhouse-rest-1';
/** No signed note holds a NUL, so no head can be taken for this. */
const MESSAGE = `\0${FORMAT}\n`;
/** The maps of the state that grow with every event, by name. */
const GROWING = ['authored', 'sealed', 'handovers', 'answers', 'loads', 'fills', 'seconds'] as const;
type Growing = (typeof GROWING)[number];

/** What says whether the file may be used. */
interface Heading {
  readonly format: string;
  readonly code: string;
  readonly size: number;
  readonly root: string;
  /** SHA-256 over everything after the heading. */
  readonly digest: string;
  readonly parts: readonly (readonly [name: string, length: number])[];
}

interface Plain {
  readonly gate: Pick<Gate, 'enrolled' | 'peopleAliases'> & { founding: Gate['founding']; id: string | undefined };
  readonly lastReceivedAt: Millis;
  readonly byEvent: ReadonlyMap<string, string[]>;
  readonly chains: Chains;
  readonly settled: ReadonlyMap<string, number>;
  readonly unsigned: ReadonlyMap<string, ReadEvent[]>;
  readonly forged: ReadonlyMap<string, Fact>;
  readonly trust: Trust;
  readonly last: { ms: number; n: number; id: string };
  readonly awaited: ReadonlySet<string>;
  readonly count: number;
  readonly rows: readonly number[];
}

/** Only what a later fact can still touch: seconds of enrolments, or of events nobody knows. */
function restTrust(trust: Trust, ids: Ids): Trust {
  const enrolments = new Set([...trust.enrolments.values()].flat().map(({ fact }) => fact?.id));
  const seconds = new Map([...trust.seconds].filter(([of]) => enrolments.has(of) || placeOfId(ids, of) < 0));
  return { ...trust, seconds, accepted: undefined };
}

/** Of every device, the highest counter below which nothing is missing, and the links from there on. */
function restChains({ chains, settled: before }: Notices): { chains: Chains; settled: Map<string, number> } {
  const settled = new Map<string, number>();
  const kept: Chains = new Map();
  for (const [device, { tip, at }] of chains) {
    let whole = before.get(device) ?? 0;
    while (at.has(whole + 1)) whole += 1;
    const from = at.has(whole) ? whole : 0;
    settled.set(device, from);
    kept.set(device, { tip, at: new Map([...at].filter(([counter]) => counter >= from)) });
  }
  return { chains: kept, settled };
}

/** Every object a value is made of. */
function collect(value: unknown, into: Set<object>): void {
  if (typeof value !== 'object' || value === null || into.has(value)) return;
  into.add(value);
  if (value instanceof Map) {
    for (const [, each] of value) collect(each, into);
    return;
  }
  for (const each of value instanceof Set ? value : Object.values(value)) collect(each, into);
}

function isAmong(value: unknown, objects: ReadonlySet<object>): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return objects.has(value) || Object.values(value).some((each) => isAmong(each, objects));
}

function restState(state: State): [string, Uint8Array][] {
  const plain: Partial<State> = { ...state };
  for (const name of GROWING) delete plain[name];
  const held = new Set<object>();
  collect(plain, held);
  const awake: Partial<Record<Growing, [string, unknown][]>> = {};
  const parts: [string, Uint8Array][] = [];
  for (const name of GROWING) {
    const laid = restMap<unknown>(state[name], (value) => isAmong(value, held));
    awake[name] = laid.awake;
    const { ids, texts, ends, bytes } = laid.rested;
    parts.push(...idParts(name, ids), [`${name} texts`, bytesOf(texts)], [`${name} ends`, bytesOf(ends)]);
    parts.push([`${name} bytes`, bytes]);
  }
  // In one piece, so that what is one object in the state is one object afterwards.
  return [['state', serialize({ plain, awake })], ...parts];
}

const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);
const idParts = (name: string, { bytes, slots, count }: Ids): [string, Uint8Array][] => [
  [`${name} ids`, bytes.subarray(0, 32 * count)],
  [`${name} slots`, bytesOf(slots)],
];
const numberPart = (name: string, { values, count }: Numbers): [string, Uint8Array] => [
  name,
  bytesOf(values.subarray(0, count)),
];

/** Whether a hub's memory can be laid down: only where every leaf was read. */
export const canRest = (folded: Folded): boolean =>
  countOf(folded) === sizeOf(folded) && sizeOf(folded) > 0 && folded.log.ids.odd.size === 0;

/** Lays down what a hub holds in memory, signed with the log's key. */
export function layDown(folded: Folded, place: RestPlace, logKey: Signer): void {
  const { gate, book, log, tree, notices } = folded;
  const { hash } = gate.platform;
  const state = stateOf(book);
  const last = book.near.order.at(-1);
  const lastPlace = last ? placeOfId(book.ids, last.id) : -1;
  const awaited = new Set(book.resting?.awaited);
  for (const cause of book.near.effects.keys()) if (placeOfId(book.ids, cause) < 0) awaited.add(cause);
  const { chains, settled } = restChains(notices);
  const plain: Plain = {
    gate: {
      enrolled: gate.enrolled,
      peopleAliases: gate.peopleAliases,
      founding: gate.founding,
      id: gate.id,
    },
    lastReceivedAt: folded.lastReceivedAt,
    byEvent: notices.byEvent,
    chains,
    settled,
    unsigned: folded.unsigned,
    forged: folded.forged,
    trust: restTrust(book.trust, book.ids),
    last: last
      ? {
          ms: book.stamps.ms.values[lastPlace] as number,
          n: book.stamps.n.values[lastPlace] as number,
          id: last.id,
        }
      : (book.resting as NonNullable<typeof book.resting>).last,
    awaited,
    count: countFacts(book),
    rows: tree.levels.map(({ count }) => count),
  };
  const parts: [string, Uint8Array][] = [
    ['plain', serialize(plain)],
    ...idParts('log', log.ids),
    numberPart('received', log.receivedAt),
    // Without forgeries the book has the ids of the log, in the same order.
    ...(folded.forged.size === 0 ? [] : idParts('book', book.ids)),
    numberPart('ms', book.stamps.ms),
    numberPart('n', book.stamps.n),
    ...tree.levels.map(({ bytes, count }, level): [string, Uint8Array] => [
      `row ${level}`,
      bytes.subarray(0, 32 * count),
    ]),
    ...restState(state),
  ];
  const body = parts.flatMap(([, bytes]) => [bytes, new Uint8Array(padding(bytes.length))]);
  const digest = createHash('sha256');
  for (const bytes of body) digest.update(bytes);
  const size = sizeOf(folded);
  const heading: Heading = {
    format: FORMAT,
    code: place.code,
    size,
    root: toHex(rootAt(nodesOf(tree), size, hash)),
    digest: digest.digest('hex'),
    parts: parts.map(([name, { length }]) => [name, length]),
  };
  const text = JSON.stringify(heading);
  const signature = toBase64url(logKey.sign(utf8(MESSAGE + text)));
  const head = utf8(`${text}\n${signature}\n`);
  place.write?.([head, new Uint8Array(padding(head.length)), ...body]);
}

const padding = (length: number): number => (8 - (length % 8)) % 8;

/** What a file at rest gives: the hub's memory up to a size, to be grown by the leaves after it. */
export interface Awakened {
  readonly folded: Folded;
  readonly size: number;
}

/** Reads facts of the leaves from … to, verified once; throws when one is no longer what the tree says. */
export type RestReader = (log: Pick<Folded, 'tree' | 'log'>, from: number, to: number) => readonly Fact[];

/**
 * Takes up what was laid down, if it is by this code, under this log key, and whole. Undefined for anything else: the
 * leaves are then read and verified again, which is always right and only slower.
 */
export function takeUp(place: RestPlace, platform: Platform, logKey: Signer, reader: RestReader): Awakened | undefined {
  try {
    const file = place.read();
    return file && open(file, place, platform, logKey, reader);
  } catch {
    // A file that cannot be read is no fault of the record.
    return undefined;
  }
}

function open(
  file: Uint8Array,
  place: RestPlace,
  platform: Platform,
  logKey: Signer,
  reader: RestReader,
): Awakened | undefined {
  const first = file.indexOf(0x0a);
  const second = file.indexOf(0x0a, first + 1);
  if (first < 0 || second < 0) return undefined;
  const text = new TextDecoder().decode(file.subarray(0, first));
  const signature = fromBase64url(new TextDecoder().decode(file.subarray(first + 1, second)));
  const key = { alg: logKey.algorithm, bytes: fromBase64url(logKey.publicKey) };
  if (!makeVerifier(platform).verifySignature(key, utf8(MESSAGE + text), signature)) return undefined;
  const heading = JSON.parse(text) as Heading;
  if (heading.format !== FORMAT || heading.code !== place.code) return undefined;
  let at = second + 1 + padding(second + 1);
  if (createHash('sha256').update(file.subarray(at)).digest('hex') !== heading.digest) return undefined;
  const parts = new Map<string, Uint8Array>();
  for (const [name, length] of heading.parts) {
    parts.set(name, file.subarray(at, at + length));
    at += length + padding(length);
  }
  const part = (name: string): Uint8Array => parts.get(name) as Uint8Array;
  const floats = (name: string): Float64Array => {
    const { buffer, byteOffset, byteLength } = part(name);
    return new Float64Array(buffer, byteOffset, byteLength / 8);
  };
  const numbers = (name: string): Numbers => ({ values: floats(name), count: part(name).length / 8 });
  const ids = (name: string): Ids => {
    const { buffer, byteOffset, byteLength } = part(`${name} slots`);
    const bytes = part(`${name} ids`);
    return {
      bytes,
      slots: new Int32Array(buffer, byteOffset, byteLength / 4),
      count: bytes.length / 32,
      odd: new Map(),
    };
  };
  const plain = deserialize(part('plain')) as Plain;
  const state = (): State => {
    const { plain: rest, awake } = deserialize(part('state')) as {
      plain: State;
      awake: Record<Growing, [string, unknown][]>;
    };
    const maps = GROWING.map((name): [Growing, RestingMap<unknown>] => {
      const { buffer, byteOffset, byteLength } = part(`${name} texts`);
      const texts = new Uint32Array(buffer, byteOffset, byteLength / 4);
      const rested: RestedMap = { ids: ids(name), texts, ends: floats(`${name} ends`), bytes: part(`${name} bytes`) };
      return [name, new RestingMap(rested, awake[name])];
    });
    return { ...rest, ...Object.fromEntries(maps) } as State;
  };
  const gate: Gate = { ...makeGate(platform), ...gateOf(plain) };
  const fresh = emptyFolded(gate);
  const tree: Tree = { levels: plain.rows.map((count, level) => ({ bytes: part(`row ${level}`), count })) };
  const log = {
    ids: ids('log'),
    index: { values: Float64Array.from({ length: heading.size }, (_, n) => n), count: heading.size },
    receivedAt: numbers('received'),
  };
  const restingFacts = (from: number, to: number) =>
    reader({ tree, log }, from, to).map((fact, n): Fact => ({ ...fact, receivedAt: log.receivedAt.values[from + n] }));
  const { forged } = plain;
  const unsigned = new Set([...plain.unsigned.values()].flat().map(({ id }) => id));
  const judged = { reach: reachOf(plain.trust), says: '' };
  const rested: Rested = {
    ids: forged.size === 0 ? copyOf(log.ids) : ids('book'),
    stamps: { ms: numbers('ms'), n: numbers('n') },
    trust: plain.trust,
    resting: {
      count: plain.count,
      last: plain.last,
      awaited: plain.awaited,
      judged: { ...judged, says: judgedOf(plain.trust, judged) },
      state,
      facts: () => restingFacts(0, heading.size).filter(({ id }) => !forged.has(id)),
    },
  };
  return {
    size: heading.size,
    folded: {
      ...fresh,
      tree,
      log,
      notices: {
        chains: plain.chains,
        byEvent: new Map(plain.byEvent),
        settled: new Map(plain.settled),
        links: () =>
          restingFacts(0, heading.size).flatMap(({ id, envelope }) =>
            forged.has(id) || unsigned.has(id)
              ? []
              : [{ id, device: envelope.device, counter: envelope.counter, prev: envelope.previous ?? null }],
          ),
      },
      unsigned: new Map(plain.unsigned),
      forged: new Map(forged),
      restingFact: (index) => restingFacts(index, index + 1)[0] as Fact,
      book: restedBook(rested),
      lastReceivedAt: plain.lastReceivedAt,
    },
  };
}

const gateOf = ({ gate }: Plain) => ({
  enrolled: gate.enrolled,
  peopleAliases: gate.peopleAliases,
  ...(gate.founding === undefined ? {} : { founding: gate.founding }),
  ...(gate.id === undefined ? {} : { id: gate.id }),
});

/** A table of its own: it grows by its own facts. */
const copyOf = ({ bytes, slots, count }: Ids): Ids => ({ bytes, slots: slots.slice(), count, odd: new Map() });
