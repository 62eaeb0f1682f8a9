// Tells by the words people use for them: which sense, from which side, whether it shows in the gun, whether it lasts.

import type { Tell } from '@proofhouse/domain/lot/events.ts';

type Attributes = Omit<Tell, 'words'>;
interface Known {
  readonly match: RegExp;
  /** The short phrase it is kept under; absent: as written. */
  readonly words?: string;
  readonly is: Attributes;
}

const tell = (sense: Tell['sense'], side: Tell['side'], chambered = false, lasting = true): Attributes => ({
  sense,
  side,
  chambered,
  lasting,
});

/** First match wins. A tell that shows in the gun shows at the head, through the loading gate. */
const known: readonly Known[] = [
  { match: /\brattl/, words: 'rattle', is: tell('ear', 'any') },
  {
    match: /\bno primer|primer (is )?(missing|absent)|without (a )?primer|empty primer pocket/,
    words: 'no primer',
    is: tell('eye', 'head', true),
  },
  { match: /\bengrav/, words: 'engraved', is: tell('eye', 'wall') },
  { match: /\b(hole|drilled)\b.*\b(head|base|primer)\b/, is: tell('eye', 'head', true) },
  { match: /\b(hole|holes|drilled)\b/, is: tell('eye', 'wall') },
  { match: /\b(cannot|can not|does not|will not) chamber/, words: 'cannot chamber', is: tell('gauge', 'any') },
  { match: /\boversi[zs]e/, words: 'oversize', is: tell('gauge', 'any') },
  { match: /\bone[- ]piece/, words: 'one-piece cast', is: tell('eye', 'any') },
  { match: /\b(weigh|weight|gram|grain)/, is: tell('gauge', 'any') },
  { match: /\b(head|base|rim)\b.*\b(paint|colou?r|red|blue|green|white|black|filed)/, is: tell('eye', 'head', true) },
  { match: /\b(star|folded|rose|roll) crimp/, is: tell('eye', 'front') },
  { match: /\bwad\b/, is: tell('eye', 'front') },
  { match: /\bno bullet|without (a )?bullet/, words: 'no bullet', is: tell('eye', 'front') },
  { match: /\b(rubber|soft)\b/, is: tell('touch', 'any') },
  { match: /\bcase\b|\b(nickel|brass|plastic)\b/, is: tell('eye', 'wall') },
  { match: /\b(paint|sticker|marker|felt)/, is: tell('eye', 'wall', false, false) },
];

/** What is taken of words nobody listed: seen by eye on the wall of the case, so never in the gun. */
const unlisted = tell('eye', 'wall');

/** Words that prove nothing, and why they are refused as tells. */
const refused: readonly { readonly match: RegExp; readonly why: string }[] = [
  {
    match: /\b(dented|struck|dimpled|pierced|fired) primer|\bprimer (is )?(dented|struck|dimpled)/,
    why: 'a round that did not fire has a dented primer too, and can still go off',
  },
  { match: /\bhead ?stamp/, why: 'bulleted rounds can bear the same head stamp' },
  { match: /\b(label|box|packag)/, why: 'a label is on the box, not on the round' },
];

const plain = (raw: string) => raw.toLowerCase().replace(/["“”]/g, '').replace(/\s+/g, ' ').trim();

/** A tell as the record keeps it: short, lower-case, without the numbers of single rounds. */
export function tellWords(raw: string): string {
  const text = plain(raw);
  return known.find(({ match, words }) => words && match.test(text))?.words ?? text.slice(0, 60);
}

/** The tell for a person's words, or why these words are no tell. */
export function tellOf(raw: string): { ok: true; tell: Tell } | { ok: false; why: string } {
  const text = plain(raw);
  const no = refused.find(({ match }) => match.test(text));
  if (no) return { ok: false, why: no.why };
  const is = known.find(({ match }) => match.test(text))?.is ?? unlisted;
  return { ok: true, tell: { words: tellWords(text), ...is } };
}

const little = new Set(['a', 'an', 'the', 'in', 'of', 'with']);
const significant = (text: string) => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word && !little.has(word));

/** The declared tell that a person's words mean, when they fit exactly one; otherwise their own words. */
export function declaredTell(raw: string, declared: readonly string[]): string {
  const words = tellWords(raw);
  if (declared.includes(words)) return words;
  const said = significant(words);
  if (said.length === 0) return words;
  const means = (word: string, other: string) =>
    other === word || (word.length > 3 && other.startsWith(word.replace(/s$/, '')));
  const fitting = [...new Set(declared)].filter((each) => {
    const inside = significant(each);
    return said.every((word) => inside.some((other) => means(word, other)));
  });
  return fitting.length === 1 ? fitting[0]! : words;
}
