// Passages: lines told once and called many times, with the words in capitals filled in.

import type { Complaint } from './complaint.ts';
import { didYouMean } from './nearest.ts';
import type { Passage, RawLine } from './structure.ts';

const parameter = /^[A-Z][A-Z]*$/;
const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The capital words of a title, which a call fills in. */
export const parametersOf = (title: string): string[] =>
  title
    .split(/\s+/)
    .filter((word) => parameter.test(word.replace(/[,;]$/, '')))
    .map((word) => word.replace(/[,;]$/, ''));

interface Callable {
  readonly passage: Passage;
  readonly pattern: RegExp;
  readonly parameters: readonly string[];
}

/** The passages of a text, ready to be called. */
export function callables(passages: readonly Passage[]): { callable: Callable[]; complaints: Complaint[] } {
  const complaints: Complaint[] = [];
  const callable = passages.map((passage) => {
    const parameters = parametersOf(passage.title);
    const twice = parameters.find((name, index) => parameters.indexOf(name) !== index);
    if (twice) {
      complaints.push({
        file: passage.file,
        line: passage.line,
        says: `"${twice}" stands twice in the title of this passage.`,
        remedy: 'Give each word to fill in a name of its own.',
      });
    }
    const words = passage.title.split(/\s+/).map((word) => {
      const bare = word.replace(/[,;]$/, '');
      return parameter.test(bare) ? `(.+?)${literally(word.slice(bare.length))}` : literally(word);
    });
    return { passage, parameters, pattern: new RegExp(`^${words.join('\\s+')}$`, 'i') };
  });
  // The passage with more fixed words says more, so it is tried first.
  callable.sort(
    (a, b) =>
      b.passage.title.length - b.parameters.join('').length - (a.passage.title.length - a.parameters.join('').length),
  );
  return { callable, complaints };
}

/** A line of a passage, filled in, with the lines it was called from. */
export interface CalledLine {
  readonly raw: RawLine;
  readonly text: string;
}

/** The lines of the passage a call means, or why there is none. */
export function expand(call: string, callable: readonly Callable[]): CalledLine[] | { says: string; remedy: string } {
  const wanted = call
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/^(a|an|the)\s+/i, '');
  for (const { passage, pattern, parameters } of callable) {
    const stem = new RegExp(pattern.source.replace(/^\^(a|an|the)\\s\+/i, '^'), 'i');
    const found = stem.exec(wanted);
    if (!found) continue;
    const values = new Map(parameters.map((name, index) => [name, found[index + 1]!.trim()]));
    return passage.body.map((raw) => ({
      raw,
      text: raw.text.replace(/(?<![\p{L}\p{N}_-])[A-Z]+(?![\p{L}\p{N}_-])/gu, (word) => values.get(word) ?? word),
    }));
  }
  const titles = callable.map(({ passage }) => passage.title);
  const near = titles.find(
    (title) =>
      title.toLowerCase().split(/\s+/).slice(0, 3).join(' ') ===
      wanted.toLowerCase().split(/\s+/).slice(0, 3).join(' '),
  );
  return {
    says: `No passage reads "${wanted}".${near ? '' : didYouMean(wanted, titles)}`,
    remedy: near
      ? `This one begins the same: ${near}`
      : titles.length > 0
        ? `The passages are: ${titles.join('; ')}.`
        : 'Write a passage first.',
  };
}
