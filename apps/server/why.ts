// Why one gun, lot, place, person or line of the plan may not go out now: every open reason, for programs, pages and the command line alike.

import type { View } from '@proofhouse/domain/book/view.ts';
import type { Ask } from '@proofhouse/domain/clearance/events.ts';
import { citationInWords } from '@proofhouse/policy/confidence.ts';
import { type GoingOut, goingOut, type OpenReason } from '@proofhouse/policy/going-out.ts';
import { howLongInWords } from '@proofhouse/policy/howlong.ts';
import { rulebookHash } from '@proofhouse/policy/rulebooks/all.ts';
import { BadRequest } from './asked.ts';

/** An ask in words: `load 3 B01 from T4 into W-01 for PL-05`. */
export function askInWords(view: View, { kind, things, lot, from, count, receiver, plan }: Ask): string {
  const guns = things.map((id) => view.alias(id)).join(', ');
  const rounds = lot === undefined ? '' : `${count === undefined ? '' : `${count} `}${view.alias(lot)}`;
  return [
    kind,
    rounds || guns,
    ...(from === undefined ? [] : [`from ${view.alias(from)}`]),
    ...(rounds && guns ? [`into ${guns}`] : []),
    ...(receiver === undefined ? [] : [`to ${view.alias(receiver)}`]),
    ...(plan === undefined ? [] : [`for ${view.alias(plan)}`]),
  ]
    .filter((words) => words !== '')
    .join(' ');
}

/** Granted, refused, or nothing that could be asked: an empty tray, somebody in no line of the plan. */
function verdictOf({ asked, reasons }: GoingOut): 'granted' | 'refused' | 'nothing to ask' {
  if (asked.length === 0) return 'nothing to ask';
  return reasons.length === 0 ? 'granted' : 'refused';
}

/** Everything that stands in the way of a thing, by its id. */
export function whyNot(view: View, id: string) {
  const found = goingOut(view, id);
  const { asked, reasons, warnings } = found;
  const inWords = ({ reason, withholds }: OpenReason) => ({
    ...reason,
    cites: reason.cites.map(citationInWords),
    howLong: howLongInWords(reason),
    withholds: withholds.map(({ ask }) => askInWords(view, ask)),
  });
  return {
    thing: view.alias(id),
    id,
    at: view.at,
    verdict: verdictOf(found),
    asked: asked.map(({ ask, asker }) => ({ ask: askInWords(view, ask), by: view.alias(asker) })),
    reasons: reasons.map(inWords),
    warnings: warnings.map(inWords),
    rulebook: rulebookHash(view.state.settings.rulebooks),
  };
}

/** The same for a short name. @throws BadRequest when nobody listed it */
export function whyAnswer(view: View, alias: string) {
  const id = view.find(alias);
  if (id === undefined) throw new BadRequest(`${alias} is not on the register: look at the board for names.`, 404);
  return whyNot(view, id);
}
