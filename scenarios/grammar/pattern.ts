// A small pattern language for lines: words, choices, options, verbs in any form, and named slots.
//
//   {by:person} <hand> {thing} (to|over to) {to:person} [for {plan}] [{planned=as planned}]
//
// `(a|b)` chooses, `[…]` may be absent, `<hand>` also reads hands, handed and handing, `{name:kind}` is a slot,
// `{name=words|other words}` is a flag that may be absent. Options and flags that follow one another may come in any
// order. Articles, commas and brackets between them are skipped.

import type { Slots, SlotValue } from './said.ts';

/** One way a slot can be read. */
export interface Reading {
  readonly value: SlotValue;
  readonly end: number;
}

/** Why and where a line stopped fitting a pattern. */
export interface Stop {
  readonly at: number;
  /** What could have stood here. */
  readonly expected: readonly string[];
  /** Said by a slot that had begun to understand; outranks `expected`. */
  readonly says?: string;
  readonly remedy?: string;
}

/** Reads a slot of some kind at an offset; yields the likeliest reading first. */
export type SlotReader = (kind: string, text: string, offset: number, slots: Slots) => Iterable<Reading>;

type Node =
  | { readonly type: 'word'; readonly forms: readonly string[]; readonly shown: string }
  | { readonly type: 'slot'; readonly name: string; readonly kind: string }
  | { readonly type: 'choice'; readonly options: readonly (readonly Node[])[] }
  | { readonly type: 'option'; readonly nodes: readonly Node[] }
  | { readonly type: 'flag'; readonly name: string; readonly options: readonly (readonly Node[])[] }
  | { readonly type: 'free'; readonly nodes: readonly Node[] };

/** A compiled pattern. */
export interface Pattern {
  readonly source: string;
  readonly nodes: readonly Node[];
}

const irregular: Readonly<Record<string, readonly string[]>> = {
  be: ['is', 'are', 'was', 'were'],
  begin: ['began', 'beginning'],
  break: ['broke', 'breaking'],
  bring: ['brought'],
  come: ['came', 'coming'],
  cut: ['cutting'],
  drive: ['drove', 'driving'],
  drop: ['dropped', 'dropping'],
  find: ['found'],
  get: ['got', 'getting'],
  give: ['gave', 'giving'],
  go: ['goes', 'went', 'going'],
  hear: ['heard'],
  hold: ['held'],
  jam: ['jammed', 'jamming'],
  keep: ['kept'],
  lay: ['laid'],
  leave: ['left', 'leaving'],
  let: ['letting'],
  lose: ['lost', 'losing'],
  make: ['made', 'making'],
  put: ['putting'],
  say: ['said'],
  see: ['saw', 'seen'],
  set: ['setting'],
  show: ['shown'],
  stop: ['stopped', 'stopping'],
  swap: ['swapped', 'swapping'],
  take: ['took', 'taking', 'taken'],
  throw: ['threw', 'thrown'],
  top: ['topped', 'topping'],
  go_off: [],
};

/** Every form of a verb a writer may use. */
export function formsOf(verb: string): string[] {
  const thirds = /(s|sh|ch|x|z)$/.test(verb)
    ? `${verb}es`
    : /[^aeiou]y$/.test(verb)
      ? `${verb.slice(0, -1)}ies`
      : `${verb}s`;
  const past = verb.endsWith('e') ? `${verb}d` : /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${verb}ed`;
  const going = verb.endsWith('e') && !verb.endsWith('ee') ? `${verb.slice(0, -1)}ing` : `${verb}ing`;
  return [...new Set([verb, thirds, ...(irregular[verb] ?? [past]), going, past])];
}

const isLoose = (node: Node | undefined) => node?.type === 'option' || node?.type === 'flag';

/** Options and flags that follow one another become one node that takes them as they come. */
function inAnyOrder(nodes: readonly Node[]): Node[] {
  const grouped: Node[] = [];
  for (let at = 0; at < nodes.length; ) {
    let end = at;
    while (isLoose(nodes[end])) end += 1;
    if (end - at > 1) grouped.push({ type: 'free', nodes: nodes.slice(at, end) });
    else grouped.push(nodes[at]!);
    at = Math.max(end, at + 1);
  }
  return grouped;
}

class Compiler {
  readonly source: string;
  at = 0;
  constructor(source: string) {
    this.source = source;
  }

  sequence(stops: string): Node[] {
    const nodes: Node[] = [];
    while (this.at < this.source.length && !stops.includes(this.source[this.at]!)) {
      const node = this.node();
      if (node) nodes.push(node);
    }
    return inAnyOrder(nodes);
  }

  options(close: string): Node[][] {
    const options = [this.sequence(`|${close}`)];
    while (this.source[this.at] === '|') {
      this.at += 1;
      options.push(this.sequence(`|${close}`));
    }
    if (this.source[this.at] !== close) throw new SyntaxError(`pattern lacks "${close}": ${this.source}`);
    this.at += 1;
    return options;
  }

  node(): Node | undefined {
    const char = this.source[this.at]!;
    if (/\s/.test(char)) {
      this.at += 1;
      return undefined;
    }
    this.at += 1;
    if (char === '(') return { type: 'choice', options: this.options(')') };
    if (char === '[') return { type: 'option', nodes: this.options(']')[0]! };
    if (char === '{') {
      const found = /([a-zA-Z]+)(?::([a-zA-Z]+))?(=)?/y;
      found.lastIndex = this.at;
      const [whole, name, kind, flag] = found.exec(this.source)!;
      this.at += whole.length;
      if (flag) return { type: 'flag', name: name!, options: this.options('}') };
      if (this.source[this.at] !== '}') throw new SyntaxError(`pattern lacks "}": ${this.source}`);
      this.at += 1;
      return { type: 'slot', name: name!, kind: kind ?? name! };
    }
    const word = /[^\s()[\]{}|]+/y;
    word.lastIndex = this.at - 1;
    const shown = word.exec(this.source)![0];
    this.at += shown.length - 1;
    const verb = /^<([a-z]+)>$/.exec(shown)?.[1];
    return { type: 'word', forms: verb ? formsOf(verb) : [shown.toLowerCase()], shown: verb ?? shown };
  }
}

/** Compiles a pattern; throws on a pattern that is itself wrong, which is a bug of the verb. */
export function compile(source: string): Pattern {
  const compiler = new Compiler(source);
  const nodes = compiler.sequence('');
  if (compiler.at < source.length) throw new SyntaxError(`pattern not understood: ${source}`);
  return { source, nodes };
}

/** The fixed words of a pattern that can begin its verb, for "Did you mean". */
export function wordsOf(pattern: Pattern): string[] {
  const from = (nodes: readonly Node[]): string[] =>
    nodes.flatMap((node) => {
      if (node.type === 'word') return node.shown.length > 2 ? [...node.forms] : [];
      if (node.type === 'choice') return node.options.flatMap(from);
      return [];
    });
  return from(pattern.nodes);
}

/** The words one of which must stand in a line for this pattern to fit; undefined when none must. */
export function firstWordsOf(pattern: Pattern): readonly string[] | undefined {
  const head = (word: string) => word.split(/[^\p{L}\p{N}]+/u).find(Boolean);
  const firsts = (nodes: readonly Node[]): string[] | undefined => {
    for (const node of nodes) {
      if (node.type === 'word') {
        const words = node.forms.flatMap((form) => head(form) ?? []);
        if (words.length > 0) return words;
      }
      if (node.type === 'choice') {
        const each = node.options.map(firsts);
        if (each.every((words) => words !== undefined)) return each.flat() as string[];
      }
    }
    return undefined;
  };
  return firsts(pattern.nodes);
}

const space = /[\s,;]*/y;
const filler = /(?:[\s,;()]|\b(?:the|an?|then|their|his|her|its|own|of)\b(?=\s))*/iy;

const after = (pattern: RegExp, text: string, offset: number) => {
  pattern.lastIndex = offset;
  return offset + (pattern.exec(text)?.[0].length ?? 0);
};
const letter = /[\p{L}\p{N}_]/u;

type Then = (offset: number, slots: Slots) => boolean;

/** Fits a line to a pattern: the slots, or where and why it stopped. */
export function fit(
  pattern: Pattern,
  text: string,
  offset: number,
  read: SlotReader,
): { ok: true; slots: Slots } | { ok: false; stop: Stop } {
  let furthest = -1;
  let expected: string[] = [];
  let said: { says: string; remedy: string } | undefined;
  let result: Slots | undefined;

  const stopped = (at: number, wanted: string, problem?: { says: string; remedy: string }) => {
    if (at > furthest) {
      furthest = at;
      expected = [];
      said = undefined;
    }
    if (at < furthest) return;
    if (problem) said ??= problem;
    else if (!expected.includes(wanted)) expected.push(wanted);
  };

  const starts = (at: number): number[] => {
    const near = after(space, text, at);
    const far = after(filler, text, at);
    return near === far ? [near] : [near, far];
  };

  const one = (node: Node, at: number, slots: Slots, then: Then): boolean => {
    switch (node.type) {
      case 'word': {
        for (const start of starts(at)) {
          const lower = text.slice(start, start + 40).toLowerCase();
          for (const form of node.forms) {
            if (!lower.startsWith(form)) continue;
            const isWord = letter.test(form.at(-1)!);
            if (isWord && letter.test(lower[form.length] ?? '')) continue;
            if (then(start + form.length, slots)) return true;
          }
        }
        stopped(starts(at)[0]!, `"${node.shown}"`);
        return false;
      }
      case 'slot': {
        const tried = starts(at);
        for (const start of tried) {
          try {
            for (const { value, end } of read(node.kind, text, start, slots)) {
              if (then(end, { ...slots, [node.name]: value })) return true;
            }
          } catch (error) {
            const stop = error as { at?: unknown; remedy?: unknown; message: string };
            if (typeof stop.at !== 'number') throw error;
            stopped(Math.max(stop.at, start), node.kind, { says: stop.message, remedy: String(stop.remedy ?? '') });
          }
        }
        stopped(tried.at(-1)!, node.kind);
        return false;
      }
      case 'choice':
        return node.options.some((option) => all(option, 0, at, slots, then));
      case 'option':
        return all(node.nodes, 0, at, slots, then) || then(at, slots);
      case 'flag':
        return flagged(node, at, slots, then) || then(at, slots);
      case 'free':
        return free(node.nodes, at, slots, then);
    }
  };

  const flagged = (node: Extract<Node, { type: 'flag' }>, at: number, slots: Slots, then: Then): boolean =>
    node.options.some((option) => all(option, 0, at, slots, (end, more) => then(end, { ...more, [node.name]: true })));

  /** Takes the loose nodes that are there, in whatever order, then goes on. */
  const free = (nodes: readonly Node[], at: number, slots: Slots, then: Then): boolean => {
    for (const node of nodes) {
      const rest = nodes.filter((other) => other !== node);
      const on: Then = (end, more) => end > at && free(rest, end, more, then);
      if (node.type === 'flag' && flagged(node, at, slots, on)) return true;
      if (node.type === 'option' && all(node.nodes, 0, at, slots, on)) return true;
    }
    return then(at, slots);
  };

  const all = (nodes: readonly Node[], index: number, at: number, slots: Slots, then: Then): boolean => {
    const node = nodes[index];
    if (!node) return then(at, slots);
    return one(node, at, slots, (end, more) => all(nodes, index + 1, end, more, then));
  };

  const fits = all(pattern.nodes, 0, offset, {}, (end, slots) => {
    const rest = after(/[\s,.;)!]*/y, text, end);
    if (rest === text.length) {
      result = slots;
      return true;
    }
    stopped(after(space, text, end), 'the end of the line');
    return false;
  });
  if (fits && result) return { ok: true, slots: result };
  return { ok: false, stop: { at: furthest, expected, ...said } };
}
