// Whether a gun came to the production in the hands of somebody who answers for it, never by courier.

import type { Person, State } from '@proofhouse/domain/book/state.ts';
import { controls } from '../people.ts';
import { type Asked, breaks, forEachGun, holds, type Need, type Verdict } from '../rule.ts';
import { inForceNow } from './covering.ts';
import { met } from './needs.ts';

/** The note of one gun's carriage; `covers` names, by short name, who travelled with it. */
export const carriageNote: Need = { document: 'carriage note', about: 'each gun', who: ['Armorer', 'Supplier'] };

const byAlias = (state: State, words: string): Person | undefined =>
  [...state.people.values()].find((person) => words.split(/[^\w.-]+/).includes(person.alias));

/** Each gun has a carriage note in date, and somebody who may control guns travelled with it. */
export const carriedByController = (asked: Asked): Verdict =>
  forEachGun(asked, (gun) => {
    const filed = met({ ...asked, guns: [gun] }, carriageNote);
    if (filed.verdict !== 'holds') return filed;
    const note = inForceNow(asked, 'carriage note', gun.id);
    if (controls(byAlias(asked.state, note?.covers ?? ''))) return holds;
    return breaks(
      `The carriage note of ${gun.alias} names nobody who may control guns as travelling with it.`,
      [note?.fact],
      'Have the one who answers for the gun carry it, and file the note with their short name.',
      'Armorer',
      'Supplier',
    );
  });
