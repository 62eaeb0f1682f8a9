// Reads one line: the verb it means and its slots, or what was not understood and what to write instead.

import type { Verb } from '../verbs/verb.ts';
import { forms } from '../verbs/verbs.ts';
import { NotUnderstood } from './complaint.ts';
import { nearest } from './nearest.ts';
import { firstWordsOf, fit, type Pattern, type Stop, wordsOf } from './pattern.ts';
import type { Slots } from './said.ts';
import { describeMissing, kindWords, readSlot, type SlotContext } from './slots.ts';

interface Form {
  readonly verb: Verb;
  readonly pattern: Pattern;
  readonly needs: readonly string[] | undefined;
}

const prepared: readonly Form[] = forms.map((form) => ({ ...form, needs: firstWordsOf(form.pattern) }));

const allWords = [...new Set(prepared.flatMap(({ pattern }) => wordsOf(pattern)))];

interface Failure {
  readonly verb: Verb;
  readonly stop: Stop;
}

const pieceAt = (text: string, at: number) => text.slice(at).trim().slice(0, 60);

/** Words of the set that hide what happened, and what to write instead; they may always stand in quotes. */
const hiding: readonly { readonly word: RegExp; readonly remedy: string }[] = [
  { word: /\bmisfire[sd]?\b/i, remedy: 'Write that the gun did not fire, or report an unplanned shot.' },
  { word: /\b(accidental|negligent|unintended) (discharge|shot)s?\b/i, remedy: 'Report an unplanned shot.' },
  { word: /\bcold gun\b/i, remedy: 'Write who calls what: P05 calls "six dummies" on W-01, "cold gun".' },
];

/** What to say of a line no form fits: by the forms that got furthest. */
function explain(text: string, failures: readonly Failure[], context: SlotContext): NotUnderstood {
  const furthest = Math.max(...failures.map(({ stop }) => stop.at));
  const best = failures.filter(({ stop }) => stop.at === furthest);
  const [first] = best;
  const example = first ? ` A line of this kind reads: ${first.verb.examples[0]}` : '';
  const told = best.find(({ stop }) => stop.says !== undefined)?.stop;
  if (told) return new NotUnderstood(told.says!, `${told.remedy ?? ''}${example}`.trim(), furthest);
  const expected = [...new Set(best.flatMap(({ stop }) => stop.expected))];
  const slots = expected.filter((each) => Object.hasOwn(kindWords, each));
  const before = text
    .slice(0, furthest)
    .trim()
    .replace(/[,;(]+$/, '');
  const rest = pieceAt(text, furthest);
  const word = /^\S+/.exec(rest)?.[0]?.replace(/[.,:;)]+$/, '') ?? '';
  // Many different words could have stood here: the verb itself is unknown.
  const isVerb = best.length > 12 && word !== '';
  if (isVerb) {
    const near = nearest(word, allWords);
    const kin = prepared.find(({ pattern }) => near !== undefined && wordsOf(pattern).includes(near))?.verb;
    const isName = !before && describeMissing(context.names, ['people', 'things', 'devices'], text, furthest);
    return new NotUnderstood(
      before
        ? `I do not know what "${word}" means after "${before}".`
        : isName || `A line does not begin with "${word}".`,
      near
        ? `Did you mean "${near}"?${kin ? ` A line of this kind reads: ${kin.examples[0]}` : ''}`
        : 'docs/scenarios.md lists every verb.',
      furthest,
    );
  }
  const missing = word ? describeMissing(context.names, slots, text, furthest) : undefined;
  if (missing) return new NotUnderstood(missing, example.trim(), furthest);
  const wanted = expected
    .filter((each) => each !== 'the end of the line')
    .slice(0, 5)
    .map((each) => kindWords[each] ?? each);
  const either =
    wanted.length > 1 ? `${wanted.slice(0, -1).join(', ')} or ${wanted.at(-1)}` : (wanted[0] ?? 'the end of the line');
  const says = rest
    ? `After "${before}" I expected ${either}, and read "${rest}".`
    : `The line ends after "${before}", where I expected ${either}.`;
  return new NotUnderstood(says, example.trim(), furthest);
}

/** Reads a line without its clock, notes and arrow. @throws NotUnderstood */
export function readLine(text: string, context: SlotContext): { verb: Verb; slots: Slots } {
  const words = new Set(text.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  const attempt = (some: readonly Form[]): { verb: Verb; slots: Slots } | Failure[] => {
    const failures: Failure[] = [];
    for (const { verb, pattern } of some) {
      const fitted = fit(pattern, text, 0, (kind, line, offset, slots) => readSlot(context, kind, line, offset, slots));
      if (fitted.ok) return { verb, slots: fitted.slots };
      failures.push({ verb, stop: fitted.stop });
    }
    return failures;
  };
  const likely = prepared.filter(({ needs }) => !needs || needs.some((word) => words.has(word)));
  const read = attempt(likely);
  if (!Array.isArray(read)) return read;
  const all = likely.length === prepared.length ? read : attempt(prepared);
  const spoken = text.replace(/"[^"]*"|“[^”]*”/g, '');
  const hides = hiding.find(({ word }) => word.test(spoken));
  if (hides) throw new NotUnderstood(`"${hides.word.exec(spoken)?.[0]}" does not say what happened.`, hides.remedy);
  throw explain(text, Array.isArray(all) ? all : read, context);
}
