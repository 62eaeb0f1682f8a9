// The short names in force while a text is read: people, guns, lots, places, plan lines, devices and papers.

/** What a name can stand for. */
export type Noun = 'person' | 'gun' | 'lot' | 'place' | 'plan' | 'device' | 'paper' | 'meeting' | 'session';

/** How a noun is spoken of in an error. */
export const nounWords: Readonly<Record<Noun, string>> = {
  person: 'a person',
  gun: 'a gun',
  lot: 'a lot',
  place: 'a place',
  plan: 'a plan line',
  device: 'a device',
  paper: 'a paper',
  meeting: 'a meeting',
  session: 'a session',
};

/** A name found in a text. */
export interface Named {
  readonly noun: Noun;
  /** The short name as the register writes it. */
  readonly alias: string;
  readonly end: number;
}

interface Entry {
  readonly noun: Noun;
  readonly alias: string;
}

const letter = /[\p{L}\p{N}_]/u;
const joiner = /[-.'’]/;

/** Whether a name may end here: T4 does not end inside T4-OUT, but does before 's. */
function isBoundary(text: string, at: number): boolean {
  const next = text[at] ?? '';
  if (letter.test(next)) return false;
  return !(joiner.test(next) && letter.test(text[at + 1] ?? '')) || /^['’]s(?![\p{L}\p{N}])/u.test(text.slice(at));
}

/** The names in force. Later names join; a name may stand for a gun and a lot at once, and the place in the line decides. */
export class Names {
  readonly #bySpoken = new Map<string, Entry[]>();
  readonly #byNoun = new Map<Noun, Map<string, string>>();
  #longest = 0;

  /** Adds a name, with further ways to say it (a role, a tag). */
  add(noun: Noun, alias: string, ...spoken: readonly string[]): void {
    const known = this.#byNoun.get(noun) ?? new Map<string, string>();
    this.#byNoun.set(noun, known);
    known.set(alias.toLowerCase(), alias);
    for (const each of [alias, ...spoken]) {
      if (!each) continue;
      const text = each.toLowerCase();
      const list = this.#bySpoken.get(text) ?? [];
      this.#bySpoken.set(text, list);
      this.#longest = Math.max(this.#longest, text.length);
      if (!list.some((entry) => entry.noun === noun)) list.push({ noun, alias });
    }
  }

  /** The short name as written in the register, or `undefined`. */
  find(noun: Noun, alias: string): string | undefined {
    return this.#byNoun.get(noun)?.get(alias.toLowerCase());
  }

  /** All short names of a noun, in the order they were added. */
  all(...nouns: readonly Noun[]): string[] {
    return nouns.flatMap((noun) => [...(this.#byNoun.get(noun)?.values() ?? [])]);
  }

  /** Every name that begins at an offset of the text, longest first. */
  *at(text: string, offset: number, nouns: readonly Noun[]): Generator<Named> {
    const lower = text.slice(offset, offset + this.#longest + 4).toLowerCase();
    for (let length = Math.min(this.#longest, lower.length); length > 0; length -= 1) {
      const entries = isBoundary(lower, length) ? this.#bySpoken.get(lower.slice(0, length)) : undefined;
      for (const { noun, alias } of entries ?? [])
        if (nouns.includes(noun)) yield { noun, alias, end: offset + length };
    }
  }
}
