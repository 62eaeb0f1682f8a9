// Finds the known word a person most likely meant, so that an error can offer it.

/** Number of single-letter changes, swaps included, that turn one word into the other (Damerau-Levenshtein, restricted). */
export function distance(one: string, other: string): number {
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      let least = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + same);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        least = Math.min(least, before[j - 2]! + 1);
      }
      next.push(least);
    }
    before = row;
    row = next;
  }
  return row[other.length]!;
}

const plain = (word: string) => word.toLowerCase().replace(/[\s_-]+/g, '');

/** The nearest of the known words, if one is near enough to be worth offering. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const wanted = plain(word);
  let best: string | undefined;
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const each of known) {
    const candidate = plain(each);
    if (Math.abs(candidate.length - wanted.length) >= least) continue;
    const far = distance(wanted, candidate);
    if (far < least) {
      least = far;
      best = each;
    }
  }
  return best;
}

/** `Did you mean X?` with a leading space, or nothing. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const found = nearest(word, known);
  return found === undefined ? '' : ` Did you mean ${found}?`;
}
