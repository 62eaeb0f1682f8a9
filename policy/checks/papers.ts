// Checks many rules share: a document on file, a paper somebody holds, a fact a named person states.

import type { Gun, Person } from '@proofhouse/domain/book/state.ts';
import { dayOf, inDate, named } from '../people.ts';
import { type Asked, type Breach, breaks, cannotTell, holds, type Verdict } from '../rule.ts';

/** What a document or statement is about. */
export type About = { readonly id: string; readonly alias: string } | undefined;

/** A gun, person or plan line as what something is about. */
export const about = (thing: Gun | Person | { plan: string; alias: string }): About =>
  'plan' in thing ? { id: thing.plan, alias: thing.alias } : { id: thing.id, alias: thing.alias };

/**
 * Whether a document of a kind is on file and in date: about the thing named, or about the whole production. Nothing on
 * file at all is *cannot tell* (perhaps it exists and was not filed); one that ran out breaks.
 */
export function onFile(asked: Asked, kind: string, of: About, ...who: readonly string[]): Verdict {
  const filed = (asked.state.papers.get(kind) ?? []).filter(
    (each) => each.about === undefined || each.about === of?.id,
  );
  const words = of ? `${kind} for ${of.alias}` : kind;
  const remedy = `File the ${words} (its kind is "${kind}").`;
  if (filed.length === 0) return cannotTell(`No ${words} is on file.`, [], remedy, ...who);
  const today = dayOf(asked.now);
  const good = filed.some((each) => inDate(each.validTo, asked.now) && (each.from ?? today) <= today);
  return good
    ? holds
    : breaks(
        `The ${words} on file is not in force on this day.`,
        filed.map((each) => each.fact),
        remedy,
        ...who,
      );
}

/** Whether a person holds a paper whose name contains these words, in date. None at all breaks: a paper is brought, not guessed. */
export function holdsPaper(
  asked: Asked,
  person: Person | undefined,
  words: string,
  ...who: readonly string[]
): Verdict {
  if (!person) {
    return cannotTell('Nobody known is named, so no papers can be looked up.', [], 'Name the person.', ...who);
  }
  const papers = person.credentials.filter((each) => each.credential.toLowerCase().includes(words.toLowerCase()));
  if (papers.some((each) => inDate(each.validTo, asked.now))) return holds;
  const remedy = `File the ${words} of ${named(person)}, or let somebody who holds one do it.`;
  return breaks(
    papers.length > 0 ? `The ${words} of ${named(person)} has run out.` : `${named(person)} has no ${words} on file.`,
    [person.listed, ...papers.map((each) => each.fact)],
    remedy,
    ...who,
  );
}

/** What an attestation must be. */
export interface Attesting {
  /** The words of the statement, as it is entered. */
  readonly what: string;
  readonly about?: About;
  /** Who may state it, where not everybody may. */
  readonly by?: (person: Person) => boolean;
  readonly who: readonly [string, ...string[]];
}

/**
 * Whether a named person stated that something is so, this session (rules.md §1, BLOCK-A). Nothing stated, or stated before
 * it opened, is *cannot tell*; stated not to be so breaks.
 */
export function isAttested(asked: Asked, { what, about: of, by, who }: Attesting): Verdict {
  const said = asked.state.attested.get(`${what}|${of?.id ?? ''}`);
  const thing = of ? ` of ${of.alias}` : '';
  const unknown = (says: string): Breach =>
    cannotTell(says, [said?.fact], `Look, and state${thing ? ` for ${of?.alias}` : ''}: ${what}.`, ...who);
  if (!said) return unknown(`Nobody has stated${thing}: ${what}.`);
  const author = asked.state.people.get(said.by ?? '');
  if (!said.so) {
    return breaks(
      `${named(author, said.by)} states${thing} that it is not so: ${what}.`,
      [said.fact],
      `Put it right, look again, and state${thing ? ` for ${of?.alias}` : ''}: ${what}.`,
      ...who,
    );
  }
  if (said.at < (asked.state.session?.at ?? 0)) return unknown(`It was stated too long ago${thing}: ${what}.`);
  if (by && !(author && by(author))) return unknown(`${named(author, said.by)} may not state${thing}: ${what}.`);
  return holds;
}
