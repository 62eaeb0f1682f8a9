// Words what a rule found as a reason that an answer can carry and the record can keep: it decides nothing.

import type { Reason } from './ask.ts';
import type { Breach, Rule } from './rule.ts';

/** Words cut to a length, never inside a character, so that the answer can be written down. */
function brief(words: string, most: number): string {
  if (words.length <= most && /^[ -~]*$/.test(words)) return words;
  let out = '';
  for (const each of words.normalize('NFC')) {
    if (out.length + each.length > most) break;
    out += each;
  }
  return out;
}

const citations = new WeakMap<Rule, readonly string[]>();

/** The citations of a rule as an answer carries them, worded once. */
function citesOf(rule: Rule): readonly string[] {
  const known = citations.get(rule);
  if (known) return known;
  const words = rule.cites.slice(0, 6).map(({ source, where, rows }) => {
    const text = `${source.id} ${where} [${source.confidence}]${rows.length > 0 ? ` ${rows.join(' ')}` : ''}`;
    return text.slice(0, 300);
  });
  citations.set(rule, words);
  return words;
}

/** A breach as a reason. @param waived who waived the rule, in words, where two did */
export const toReason = (rule: Rule, breach: Breach, waived?: string): Reason => ({
  rule: rule.id,
  control: rule.control,
  verdict: breach.verdict,
  says: brief(waived === undefined ? breach.says : `${waived} ${breach.says}`, 300),
  cites: citesOf(rule),
  facts: [...new Set(breach.facts)].slice(0, 40),
  remedy: brief(breach.remedy, 300),
  who: breach.who.slice(0, 8).map((each) => brief(each, 80)),
});
