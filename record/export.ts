// A log as lines of text: one line a leaf, byte for byte, then the newest head; and the way back into a hub.

import type { Disclosure } from '@proofhouse/domain/vocabulary/envelope.ts';
import type { Millis } from '@proofhouse/domain/vocabulary/instant.ts';
import { equalBytes, textOfUtf8, utf8 } from '@proofhouse/ledger/bytes.ts';
import { CheckpointError, openCheckpoint } from '@proofhouse/ledger/checkpoint.ts';
import { leafHash, rootOf } from '@proofhouse/ledger/merkle.ts';
import { NoteError, noteVerifier } from '@proofhouse/ledger/note.ts';
import { makeVerifier } from '@proofhouse/ledger/signature.ts';
import type { Hub } from './hub.ts';
import { nodePlatform } from './node.ts';
import type { Platform } from './platform.ts';
import { LEAF_BYTES_MOST, readLeaf, readSigned, type SignedEvent } from './wire.ts';

const FORMAT = 'proofhouse log 1';

interface Heading {
  readonly format: typeof FORMAT;
  readonly production: string;
  readonly origin: string;
  readonly leaves: number;
}
/** The last line: the newest head and the key it verifies under; absent members where nothing was sealed yet. */
interface Ending {
  readonly head?: string;
  readonly key?: string;
}

/**
 * Writes a log out. Line 1 is a heading; then one leaf a line, exactly as stored, so that anybody can hash it; then,
 * when asked for, one line of disclosures per event that has any; the last line is the newest head.
 */
export async function exportLines(hub: Hub, withDisclosures = false): Promise<string[]> {
  const { production, head, verifierKey } = hub;
  if (!production) throw new RangeError('Nothing is founded here yet: there is no log to export.');
  const leaves = await hub.leavesSince(0);
  const heading: Heading = {
    format: FORMAT,
    production: production.id,
    origin: production.origin,
    leaves: leaves.length,
  };
  const disclosures = withDisclosures
    ? leaves.flatMap(({ event }) =>
        event && event.signed.disclosures.length > 0
          ? [JSON.stringify({ event: event.id, disclosures: event.signed.disclosures })]
          : [],
      )
    : [];
  const ending: Ending = head && verifierKey ? { head: head.note, key: verifierKey } : {};
  return [
    JSON.stringify(heading),
    ...leaves.map(({ leaf }) => textOfUtf8(leaf)),
    ...disclosures,
    JSON.stringify(ending),
  ];
}

/** What became of an import. */
export type Imported =
  | {
      readonly ok: true;
      /** Leaves taken as they are; the log is the same log. */
      readonly adopted: number;
      /** Events received anew, because the two logs have grown apart. */
      readonly received: number;
      readonly already: number;
      readonly refused: number;
    }
  | { readonly ok: false; readonly line: number; readonly why: string };

interface Parsed {
  readonly heading: Heading;
  readonly leaves: readonly Uint8Array[];
  readonly disclosures: ReadonlyMap<string, readonly Disclosure[]>;
  readonly ending: Ending;
}
type No = { readonly ok: false; readonly line: number; readonly why: string };
const no = (line: number, why: string): No => ({ ok: false, line, why });

function parse(line: string | undefined): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line ?? '');
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

function readLines(lines: readonly string[], platform: Platform): (Parsed & { ok: true }) | No {
  const heading = parse(lines[0]);
  if (heading?.format !== FORMAT || typeof heading.origin !== 'string' || typeof heading.production !== 'string') {
    return no(1, 'This is no exported log, or a later version wrote it: export it again with this version.');
  }
  const count = heading.leaves;
  if (typeof count !== 'number' || !Number.isSafeInteger(count) || count < 1 || count > lines.length - 2) {
    return no(lines.length, 'The export was cut off: copy it again, whole.');
  }
  const leaves: Uint8Array[] = [];
  for (const [n, line] of lines.slice(1, 1 + count).entries()) {
    if (line.length > LEAF_BYTES_MOST || /\p{Surrogate}/u.test(line)) return no(n + 2, 'This line is no leaf.');
    const leaf = utf8(line);
    const read = readLeaf(leaf, [], platform.hash);
    if (!read.ok) return no(n + 2, read.why);
    leaves.push(leaf);
  }
  const disclosures = new Map<string, readonly Disclosure[]>();
  for (const [n, line] of lines.slice(1 + count, -1).entries()) {
    const value = parse(line);
    if (typeof value?.event !== 'string' || !Array.isArray(value.disclosures)) {
      return no(count + n + 2, 'This line should hold the disclosures of one event.');
    }
    disclosures.set(value.event, value.disclosures as Disclosure[]);
  }
  const ending = parse(lines.at(-1));
  if (!ending) return no(lines.length, 'The export was cut off before its head: copy it again, whole.');
  return { ok: true, heading: heading as unknown as Heading, leaves, disclosures, ending: ending as Ending };
}

/** Whether the head at the end is signed, by the pinned key where one is given, and covers these very leaves. */
function headFault({ heading, leaves, ending }: Parsed, pinned: string | undefined, platform: Platform) {
  if (ending.head === undefined) return undefined;
  try {
    const verifier = noteVerifier(String(pinned ?? ending.key), makeVerifier(platform), platform.hash);
    const { size, root } = openCheckpoint(String(ending.head), heading.origin, [verifier]).checkpoint;
    if (size > leaves.length) return `The head covers ${size} leaves and only ${leaves.length} are here.`;
    const covered = leaves.slice(0, size).map((leaf) => leafHash(leaf, platform.hash));
    return equalBytes(rootOf(covered, platform.hash), root)
      ? undefined
      : 'The leaves do not give the head that was signed.';
  } catch (error) {
    if (error instanceof NoteError || error instanceof CheckpointError) return error.message;
    throw error;
  }
}

/**
 * Reads an exported log into a hub: as the same log where it continues what the hub has, else event by event.
 * Nothing malformed is thrown. `pinned` is the log's verifier key, if the reader knows it from elsewhere.
 */
export async function importLines(
  hub: Hub,
  lines: readonly string[],
  now: Millis,
  pinned?: string,
  platform: Platform = nodePlatform,
): Promise<Imported> {
  const parsed = readLines(lines, platform);
  if (!parsed.ok) return parsed;
  const fault = headFault(parsed, pinned, platform);
  if (fault !== undefined) return no(lines.length, fault);
  const { leaves, disclosures } = parsed;
  const here = await hub.leavesSince(0);
  const common = Math.min(here.length, leaves.length);
  const isSameLog = here.slice(0, common).every(({ leaf }, n) => equalBytes(leaf, leaves[n] as Uint8Array));
  if (isSameLog) {
    const fresh = leaves.slice(common);
    const adopted = await hub.adopt(fresh, disclosures);
    if (!adopted.ok) return no(adopted.index + 2, adopted.why);
    return { ok: true, adopted: adopted.added, received: 0, already: common, refused: 0 };
  }
  const events = leaves.flatMap((leaf): SignedEvent[] => {
    const read = readLeaf(leaf, [], platform.hash);
    if (!read.ok) return [];
    const full = readSigned({ ...read.signed, disclosures: disclosures.get(read.id) ?? [] }, platform.hash);
    return [full.ok ? full.signed : read.signed];
  });
  const receipts = await hub.receive(events, now);
  const count = (status: string) => receipts.filter((each) => each.status === status).length;
  return {
    ok: true,
    adopted: 0,
    received: count('received') + count('kept, danger only'),
    already: count('already here'),
    refused: count('refused'),
  };
}
