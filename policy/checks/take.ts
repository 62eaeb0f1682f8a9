// A statement made anew for every take: what was so before the last cut says nothing about the next one.

import { type Asked, cannotTell, type Verdict } from '../rule.ts';
import { isAttested } from './papers.ts';

/** What is stated anew for every take. */
export interface ForTheTake {
  /** The words of the statement, as it is entered. */
  readonly what: string;
  readonly who: readonly [string, ...string[]];
}

/**
 * Whether a named person stated for this take that something is so: since the last cut of any gun of the session, for
 * people move between takes, whichever gun was fired.
 */
export function isStatedForTheTake(asked: Asked, { what, who }: ForTheTake): Verdict {
  const verdict = isAttested(asked, { what, who });
  const said = asked.state.attested.get(`${what}|`);
  if (verdict.verdict !== 'holds' || !said) return verdict;
  const cuts = [...asked.state.lastCut.values()].sort((one, other) => other.at - one.at);
  const [last] = cuts;
  if (!last || said.at > last.at) return verdict;
  return cannotTell(
    `It was stated before the last cut, and not since: ${what}.`,
    [said.fact, last.fact],
    `Look again, everybody, and state for this take: ${what}.`,
    ...who,
  );
}
