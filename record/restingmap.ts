// A map most of whose values rest as text, and are read one by one when somebody asks: a book of a million events has
// millions of them, and an ask looks at a few.

import { addId, emptyIds, type Ids, idAt, placeOfId } from '@proofhouse/domain/book/ids.ts';

/** A map at rest: its keys in order, and for each its value's place among the texts. */
export interface RestedMap {
  readonly ids: Ids;
  /** By place of the key; {@link AWAKE} for a value that is kept elsewhere. */
  readonly texts: Uint32Array;
  /** Where each text begins in `bytes`; one more than there are texts. */
  readonly ends: Float64Array;
  readonly bytes: Uint8Array;
}

/** Marks a value that does not rest. */
export const AWAKE = 0xffff_ffff;

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** A map that reads resting values when they are asked for. Whatever is set or was read stands in the map itself. */
export class RestingMap<V> extends Map<string, V> {
  // Set after the constructor of Map has run, which calls `set`.
  private rested: RestedMap | undefined;

  constructor(rested: RestedMap, awake: Iterable<readonly [string, V]>) {
    super(awake);
    this.rested = rested;
  }

  private placeOf(key: string): number {
    return this.rested ? placeOfId(this.rested.ids, key) : -1;
  }

  private read(place: number): V {
    const { texts, ends, bytes } = this.rested as RestedMap;
    const text = texts[place] as number;
    return JSON.parse(decoder.decode(bytes.subarray(ends[text], ends[text + 1]))) as V;
  }

  override get size(): number {
    return super.size + this.unread;
  }
  /** How many values rest and were never read. */
  private get unread(): number {
    if (!this.rested) return 0;
    let count = this.rested.ids.count;
    for (const key of super.keys()) if (this.placeOf(key) >= 0) count -= 1;
    return count;
  }

  override has(key: string): boolean {
    return super.has(key) || this.placeOf(key) >= 0;
  }

  override get(key: string): V | undefined {
    const near = super.get(key);
    if (near !== undefined || super.has(key)) return near;
    const place = this.placeOf(key);
    if (place < 0) return undefined;
    const value = this.read(place);
    // What is changed after reading must be found changed.
    super.set(key, value);
    return value;
  }

  /** Wakes everything, in the order the keys were set. Forgetting and walking are rare. */
  private wake(): void {
    const { rested } = this;
    if (!rested) return;
    const all: [string, V][] = [];
    for (let place = 0; place < rested.ids.count; place += 1) {
      const key = idAt(rested.ids, place);
      all.push([key, this.get(key) as V]);
    }
    const later = [...super.entries()].filter(([key]) => this.placeOf(key) < 0);
    this.rested = undefined;
    super.clear();
    for (const [key, value] of [...all, ...later]) super.set(key, value);
  }

  override delete(key: string): boolean {
    if (this.placeOf(key) >= 0) this.wake();
    return super.delete(key);
  }
  override clear(): void {
    this.rested = undefined;
    super.clear();
  }
  override forEach(work: (value: V, key: string, map: Map<string, V>) => void): void {
    this.wake();
    super.forEach(work);
  }
  override keys() {
    this.wake();
    return super.keys();
  }
  override values() {
    this.wake();
    return super.values();
  }
  override entries() {
    this.wake();
    return super.entries();
  }
  override [Symbol.iterator]() {
    return this.entries();
  }

  /** Lays the map down again, without waking what was never read. */
  rest(isAwake: (value: V) => boolean): { rested: RestedMap; awake: [string, V][] } {
    const texts = openTexts();
    const ids = emptyIds();
    const awake: [string, V][] = [];
    const places: number[] = [];
    const put = (key: string, value: V): void => {
      addId(ids, key);
      if (isAwake(value)) awake.push([key, value]);
      places.push(isAwake(value) ? AWAKE : texts.add(JSON.stringify(value)));
    };
    const { rested } = this;
    for (let place = 0; place < (rested?.ids.count ?? 0); place += 1) {
      const key = idAt((rested as RestedMap).ids, place);
      const near = super.get(key);
      put(key, near ?? this.read(place));
    }
    for (const [key, value] of super.entries()) if (this.placeOf(key) < 0) put(key, value);
    return { rested: { ids, texts: Uint32Array.from(places), ...texts.end() }, awake };
  }
}

/** Texts side by side; the same text stands once. */
function openTexts() {
  const known = new Map<string, number>();
  const ends = [0];
  let bytes = new Uint8Array(1 << 16);
  return {
    add(text: string): number {
      const before = known.get(text);
      if (before !== undefined) return before;
      const part = encoder.encode(text);
      const from = ends.at(-1) as number;
      if (from + part.length > bytes.length) {
        const more = new Uint8Array(2 * bytes.length + part.length);
        more.set(bytes.subarray(0, from));
        bytes = more;
      }
      bytes.set(part, from);
      ends.push(from + part.length);
      // Only short texts repeat.
      if (text.length < 300) known.set(text, ends.length - 2);
      return ends.length - 2;
    },
    end: () => ({ ends: Float64Array.from(ends), bytes: bytes.subarray(0, ends.at(-1)) }),
  };
}

/** Lays a map down. Values that others hold too stay awake, or a change in one place would not be seen in the other. */
export function restMap<V>(
  map: ReadonlyMap<string, V>,
  isAwake: (value: V) => boolean,
): { rested: RestedMap; awake: [string, V][] } {
  return (map instanceof RestingMap ? map : new RestingMap<V>(noneRested(), map)).rest(isAwake);
}

const noneRested = (): RestedMap => ({
  ids: emptyIds(),
  texts: new Uint32Array(0),
  ends: Float64Array.of(0),
  bytes: new Uint8Array(0),
});
