// Doubts anybody can raise with a statement, and only somebody who may control guns can settle.

import { armorers, controls, named } from '../people.ts';
import { type Asked, breaks, cannotTell, holds, type Verdict } from '../rule.ts';
import type { About } from './papers.ts';

/**
 * Whether a statement stands undoubted. Nobody spoke: nothing is asked for, so it holds. Somebody says it is not so: it
 * breaks until a controller says it is. Where anybody else says so, nobody can tell. Doubts last beyond the session.
 */
export function undoubted(asked: Asked, what: string, of: About, remedy: string): Verdict {
  const { state, now } = asked;
  const said = state.attested.get(`${what}|${of?.id ?? ''}`);
  if (!said) return holds;
  const author = state.people.get(said.by ?? '');
  const thing = of ? ` of ${of.alias}` : '';
  if (!said.so) {
    return breaks(
      `${named(author, said.by)} doubts it${thing}: ${what}.`,
      [said.fact],
      remedy,
      ...armorers(state, now),
    );
  }
  if (controls(author)) return holds;
  return cannotTell(
    `${named(author, said.by)} cannot settle this${thing}: ${what}.`,
    [said.fact],
    remedy,
    ...armorers(state, now),
  );
}
