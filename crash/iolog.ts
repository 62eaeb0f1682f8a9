// Reads the log the shim writes: every change to the hub's files and every byte it sent, in the order they happened.

const OPS = [
  'none',
  'session',
  'open',
  'write',
  'truncate',
  'flush',
  'flush-failed',
  'unlink',
  'rename',
  'link',
  'mkdir',
  'sent',
  'fault',
] as const;

/** What happened. */
export type Op = Exclude<(typeof OPS)[number], 'none'>;

/** One thing that happened. */
export interface Entry {
  readonly op: Op;
  /** Which opening of a file it went through; numbers begin anew with each session. */
  readonly handle: number;
  /** Offset of a write, new size of a file, or how a file was opened: 1 made, 2 cut, 4 a folder. */
  readonly place: number;
  readonly data: Uint8Array;
}

const HEAD = 17;

/** Reads a whole log. A last entry that was cut off by a kill is left out. */
export function readLog(bytes: Buffer): Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at + HEAD <= bytes.length; ) {
    const op = OPS[bytes.readUInt8(at)];
    const length = bytes.readUInt32LE(at + 13);
    if (op === undefined || op === 'none') throw new Error(`The log is damaged at byte ${at}.`);
    if (at + HEAD + length > bytes.length) break;
    entries.push({
      op,
      handle: bytes.readUInt32LE(at + 1),
      place: Number(bytes.readBigUInt64LE(at + 5)),
      data: bytes.subarray(at + HEAD, at + HEAD + length),
    });
    at += HEAD + length;
  }
  return entries;
}

/** The text of an entry: a path, two paths, or what was sent. */
export const textOf = ({ data }: Entry): string => Buffer.from(data).toString('utf8');

/** One event the hub said it has, and its place in the ledger. */
export interface Acknowledged {
  readonly id: string;
  readonly index: number;
}

/** The acknowledgements in what was sent: ids and places of events that were kept. */
export function acknowledgedIn(entry: Entry): Acknowledged[] {
  if (entry.op !== 'sent') return [];
  const found = textOf(entry).matchAll(
    /"id":"([0-9a-f]{64})","index":(\d+),"status":"(?:received|already here|kept, danger only)"/g,
  );
  return [...found].map(([, id = '', index]) => ({ id, index: Number(index) }));
}
