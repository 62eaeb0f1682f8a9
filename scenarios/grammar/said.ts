// What a line said, slot by slot, as plain data; ids come only when it is told.

import type { Look, SeenRow } from '@proofhouse/domain/vocabulary/look.ts';
import type { Condition } from '@proofhouse/domain/vocabulary/words.ts';

/** A look as told: everything but whose it is. */
export type LookSaid = Omit<Look, 'subject' | 'seen'> & {
  readonly seen: readonly SeenRow[];
  /** Words somebody used instead of saying what was seen, such as "checked, OK". */
  readonly words?: string;
};

/** One line of a count as told: the lot by its short name. */
export interface CountSaid {
  readonly count: number;
  readonly lot?: string;
  readonly condition?: Condition;
}

/** A count of one place as told. */
export interface TallySaid {
  readonly of: 'rounds' | 'guns' | 'cases';
  readonly rows: readonly CountSaid[];
}

/** What came out of a gun, one kind at a time. */
export interface OutSaid extends CountSaid {
  readonly condition: Condition;
  readonly to: string;
  readonly marks?: readonly string[];
}

/** What one slot of a line can hold. */
export type SlotValue =
  | string
  | number
  | boolean
  | readonly string[]
  | readonly LookSaid[]
  | readonly TallySaid[]
  | readonly OutSaid[]
  | SeenRow
  | Readonly<Record<string, string>>;

/** The slots of one line. */
export type Slots = Readonly<Record<string, SlotValue>>;

/** Reads slots by name and kind; asking for a slot the verb does not have is a bug of that verb. */
export class Said {
  readonly slots: Slots;
  constructor(slots: Slots) {
    this.slots = slots;
  }

  has(name: string): boolean {
    return this.slots[name] !== undefined && this.slots[name] !== false;
  }

  #must<T>(name: string, value: T | undefined): T {
    if (value === undefined) throw new TypeError(`the verb has no slot "${name}"`);
    return value;
  }

  maybe(name: string): string | undefined {
    const value = this.slots[name];
    return typeof value === 'string' ? value : undefined;
  }

  one(name: string): string {
    return this.#must(name, this.maybe(name));
  }

  maybeNumber(name: string): number | undefined {
    const value = this.slots[name];
    return typeof value === 'number' ? value : undefined;
  }

  number(name: string): number {
    return this.#must(name, this.maybeNumber(name));
  }

  /** A list of names; a single name counts as a list of one, an absent slot as none. */
  many(name: string): readonly string[] {
    const value = this.slots[name];
    if (value === undefined) return [];
    if (typeof value === 'string') return [value];
    return Array.isArray(value) ? (value as readonly string[]) : [];
  }

  /** A slot whose kind the verb itself knows. */
  as<T extends SlotValue>(name: string): T {
    return this.#must(name, this.slots[name]) as T;
  }
}
