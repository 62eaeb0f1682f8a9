// Event ids in a table of bytes: forty bytes an id where a map of texts takes a hundred and fifty, and written as it stands.

/** Ids in the order they were added. */
export interface Ids {
  /** 32 bytes an id. */
  bytes: Uint8Array;
  /** Places plus one by the beginning of the id, open addressing; 0 is free. Its length is a power of two. */
  slots: Int32Array;
  count: number;
  /** What is no 64 hex digits, as only tests have them. */
  readonly odd: Map<string, number>;
}

/** No id yet. */
export const emptyIds = (): Ids => ({
  bytes: new Uint8Array(32 * 16),
  slots: new Int32Array(32),
  count: 0,
  odd: new Map(),
});

const NIBBLES = new Int8Array(128).fill(-1);
for (const [value, digit] of [...'0123456789abcdef'].entries()) NIBBLES[digit.charCodeAt(0)] = value;
const DIGITS = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

const byteAt = (id: string, at: number): number => {
  const high = NIBBLES[id.charCodeAt(2 * at)] ?? -1;
  const low = NIBBLES[id.charCodeAt(2 * at + 1)] ?? -1;
  return high < 0 || low < 0 ? -1 : (high << 4) | low;
};

/** Where a search for an id begins; -1 for what is no event id. */
function begin(id: string): number {
  if (id.length !== 64) return -1;
  let value = 0;
  for (let at = 0; at < 4; at += 1) {
    const byte = byteAt(id, at);
    if (byte < 0) return -1;
    value = (value << 8) | byte;
  }
  return value >>> 0;
}

function isAt({ bytes }: Ids, place: number, id: string): boolean {
  const from = 32 * place;
  for (let at = 0; at < 32; at += 1) if (bytes[from + at] !== byteAt(id, at)) return false;
  return true;
}

/** The place of an id, -1 when it is not here. */
export function placeOfId(ids: Ids, id: string): number {
  const start = begin(id);
  if (start < 0) return ids.odd.get(id) ?? -1;
  const mask = ids.slots.length - 1;
  for (let slot = start & mask; ; slot = (slot + 1) & mask) {
    const place = (ids.slots[slot] as number) - 1;
    if (place < 0) return ids.odd.size === 0 ? -1 : (ids.odd.get(id) ?? -1);
    if (isAt(ids, place, id)) return place;
  }
}

function grow(ids: Ids): void {
  const bytes = new Uint8Array(Math.max(32 * 16, ids.bytes.length * 2));
  bytes.set(ids.bytes);
  ids.bytes = bytes;
  const slots = new Int32Array(ids.slots.length * 2);
  const mask = slots.length - 1;
  for (const taken of ids.slots) {
    if (taken === 0) continue;
    const from = 32 * (taken - 1);
    const [a, b, c, d] = [bytes[from], bytes[from + 1], bytes[from + 2], bytes[from + 3]] as [
      number,
      number,
      number,
      number,
    ];
    let slot = ((a << 24) | (b << 16) | (c << 8) | d) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = taken;
  }
  ids.slots = slots;
}

/** Adds an id at the next place; false when it is here already. */
export function addId(ids: Ids, id: string): boolean {
  if (placeOfId(ids, id) >= 0) return false;
  const place = ids.count;
  if (32 * (place + 1) > ids.bytes.length) grow(ids);
  ids.count += 1;
  const start = begin(id);
  let isOdd = start < 0;
  for (let at = 0; at < 32 && !isOdd; at += 1) {
    const byte = byteAt(id, at);
    if (byte < 0) isOdd = true;
    else ids.bytes[32 * place + at] = byte;
  }
  if (isOdd) {
    ids.bytes.fill(0, 32 * place, 32 * (place + 1));
    ids.odd.set(id, place);
    return true;
  }
  const mask = ids.slots.length - 1;
  let slot = start & mask;
  while (ids.slots[slot] !== 0) slot = (slot + 1) & mask;
  ids.slots[slot] = place + 1;
  return true;
}

/** The id at a place. */
export function idAt({ bytes, odd }: Ids, place: number): string {
  for (const [id, at] of odd) if (at === place) return id;
  let id = '';
  for (let at = 32 * place; at < 32 * place + 32; at += 1) id += DIGITS[bytes[at] as number];
  return id;
}
