// Every verb a line can use, in the order in which they are tried.

import { compile, type Pattern } from '../grammar/pattern.ts';
import { actionVerbs, askVerbs } from './actions.ts';
import { custodyVerbs } from './custody.ts';
import { deviceVerbs } from './devices.ts';
import { expectVerbs } from './expectations.ts';
import { incidentVerbs } from './incidents.ts';
import { lookVerbs } from './looks.ts';
import { placeVerbs } from './place.ts';
import { productionVerbs } from './production.ts';
import { roundVerbs } from './rounds.ts';
import type { Verb } from './verb.ts';

/** All verbs. Where two could read one line, the earlier does; a test holds that no example is read by another verb. */
export const verbs: readonly Verb[] = [
  ...expectVerbs,
  ...askVerbs,
  ...productionVerbs.filter(({ name }) => name !== 'arrive'),
  ...placeVerbs,
  ...lookVerbs,
  ...roundVerbs,
  ...custodyVerbs,
  ...actionVerbs,
  ...incidentVerbs,
  ...deviceVerbs,
  ...productionVerbs.filter(({ name }) => name === 'arrive'),
];

const byName = new Map(verbs.map((verb) => [verb.name, verb]));

/** A verb by its name. */
export function verbNamed(name: string): Verb {
  const verb = byName.get(name);
  if (!verb) throw new RangeError(`there is no verb "${name}"`);
  return verb;
}

/** Every form of every verb, compiled. */
export const forms: readonly { readonly verb: Verb; readonly pattern: Pattern }[] = verbs.flatMap((verb) =>
  verb.forms.map((form) => ({ verb, pattern: compile(form) })),
);
