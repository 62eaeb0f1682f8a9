// The errors people make in the search: twelve kinds, and one single error with where it is made and by whom.

/** Kinds of error, in the order reports list them. */
export const errorKinds = [
  'unrecorded load',
  'look not taken',
  'absence unnoticed',
  'look that cannot discriminate',
  'round added between look and hand-over',
  'wrong gun',
  'wrong box',
  'bulleted round planted in a proven tray',
  'shared key',
  'ordered waiver',
  'lost sync',
  'top-up after proof',
] as const;
export type ErrorKind = (typeof errorKinds)[number];

/** The three kinds of which a loss should take at least {@link leastPromised}. */
export const promisedKinds: readonly ErrorKind[] = ['unrecorded load', 'look not taken', 'absence unnoticed'];

/** How many errors of those a loss should take at least (hazards.md G1). */
export const leastPromised = 3;

/** One error: its kind, and what exactly, in words. */
export interface Slip {
  readonly kind: ErrorKind;
  readonly says: string;
}

/** Errors as one name, in order, so that equal sets have equal names. */
export const nameOf = (slips: readonly Slip[]): string =>
  slips
    .map((each) => `${each.kind}: ${each.says}`)
    .sort()
    .join(' + ');

/** Whether every error of one set is in another, as often. Both sorted by {@link sorted}. */
export function isWithin(few: readonly Slip[], many: readonly Slip[]): boolean {
  let at = 0;
  for (const each of few) {
    while (at < many.length && wordsOf(many[at] as Slip) !== wordsOf(each)) at += 1;
    if (at === many.length) return false;
    at += 1;
  }
  return true;
}

const wordsOf = (slip: Slip): string => `${slip.kind}: ${slip.says}`;

/** Errors in the order of their words. */
export const sorted = (slips: readonly Slip[]): readonly Slip[] =>
  [...slips].sort((one, other) => (wordsOf(one) < wordsOf(other) ? -1 : 1));
