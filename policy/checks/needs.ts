// Whether the documents and statements a rule asks for are there, for everything the ask is about.

import { type Asked, holds, type Need, type Subject, type Verdict } from '../rule.ts';
import { type About, about, isAttested, onFile } from './papers.ts';

/** The things of an ask a need is about; a subject the ask does not have asks for nothing. */
export function subjectsOf(asked: Asked, subject: Subject): readonly About[] {
  const { state, guns, giver, receiver, line } = asked;
  switch (subject) {
    case 'production':
    case 'session':
      return [undefined];
    case 'each gun':
      return guns.map(about);
    case 'giver':
      return giver ? [about(giver)] : [];
    case 'receiver':
      return receiver ? [about(receiver)] : [];
    case 'plan':
      return line ? [about(line)] : [];
    case 'place': {
      const place = line && state.places.get(line.place);
      return place ? [{ id: place.id, alias: place.alias }] : [];
    }
    case 'lot': {
      const lot = state.lots.get(line?.lot ?? '');
      return lot ? [{ id: lot.id, alias: lot.alias }] : [];
    }
  }
}

/** Whether all needs are met; the first that is not, is the verdict. */
export function met(asked: Asked, ...needs: readonly Need[]): Verdict {
  for (const { document, statement, about: subject, who } of needs) {
    for (const of of subjectsOf(asked, subject)) {
      if (document !== undefined) {
        const verdict = onFile(asked, document, of, ...who);
        if (verdict.verdict !== 'holds') return verdict;
      }
      if (statement !== undefined) {
        const verdict = isAttested(asked, { what: statement, about: of, who });
        if (verdict.verdict !== 'holds') return verdict;
      }
    }
  }
  return holds;
}
