// `who-had`: in whose hands, or in which place, a thing was at a time, and which entries say so.

import { holdings } from '@proofhouse/domain/book/accounts.ts';
import type { View } from '@proofhouse/domain/book/view.ts';
import { readClock, stamp, writeClock } from '../clock.ts';
import { argument, type Command, type Given, type Result } from '../command.ts';
import { factJson, factLine, factsAbout } from '../facts.ts';
import { reading } from '../folder.ts';
import { idNamed, type Looking, lookAt, named, productionOf, todayOf } from '../looking.ts';
import { exits, wrongUse } from '../stops.ts';
import { whereaboutsOf, whereInWords } from '../whereabouts.ts';

/** Every place and gun in which rounds of a lot were. */
function whereRoundsAre({ state, label }: View, lot: string) {
  return [...state.places.keys(), ...state.guns.keys(), 'MISSING'].flatMap((holder) =>
    holdings(state, holder)
      .filter((row) => row.lot === lot && row.count !== 0)
      .map((row) => ({ in: label(holder), count: row.count, condition: row.condition })),
  );
}

function answerFor({ view, zone, when }: Pick<Looking, 'view' | 'zone' | 'when'>, id: string): Result {
  const { state } = view;
  if (state.people.has(id)) {
    throw wrongUse('not-a-thing', `${named(view, id)} is a person.`, 'Ask `proofhouse timeline` for what they did.');
  }
  if (state.lots.has(id)) {
    const rows = whereRoundsAre(view, id);
    const lines = rows.map((row) => `  ${row.count} ${row.condition} in ${row.in}`);
    return {
      exit: exits.done,
      text: `${view.label(id)}, ${when}\n${lines.join('\n') || '  no rounds on the books'}`,
      json: { thing: view.alias(id), at: stamp(view.at), rounds: rows },
    };
  }
  const where = whereaboutsOf(view, id);
  const facts = factsAbout(view, id);
  const rests = where.since ? facts.filter((fact) => fact.id === where.since?.fact) : [];
  const last = facts.slice(-3);
  const shown = [...rests.filter((fact) => !last.includes(fact)), ...last];
  const since = where.since ? ` since ${writeClock(where.since.at, zone)}` : '';
  const lines = shown.map((fact) => `  ${factLine(fact, view, zone, view.at)}`);
  return {
    exit: exits.done,
    text: `${view.label(id)}, ${when}\n${whereInWords(view, where)}${since}\n\nLast entries about it:\n${lines.join('\n') || '  none'}`,
    json: {
      thing: view.alias(id),
      at: stamp(view.at),
      holder: where.holder === undefined ? null : view.alias(where.holder),
      between: where.between?.map(view.alias) ?? null,
      places: where.places.map(view.alias),
      custodian: where.custodian === undefined ? null : view.alias(where.custodian),
      since: where.since === undefined ? null : stamp(where.since.at),
      words: whereInWords(view, where),
      entries: shown.map((fact) => factJson(fact, view)),
    },
  };
}

function ask(given: Given): Promise<Result> {
  return reading(given.data, given.around.now(), (hub) => {
    const production = productionOf(hub);
    const at = readClock(argument(given, 'time'), todayOf(hub, production, given.around.now()));
    const { zone, knownAt } = lookAt(hub, given);
    const view = hub.view(at, knownAt);
    const known = knownAt === undefined ? 'as known today' : `as the record said at ${writeClock(knownAt, zone)}`;
    return answerFor(
      { view, zone, when: `${writeClock(at, zone)}, ${known}` },
      idNamed(view, 'thing', argument(given, 'thing')),
    );
  });
}

export const whoHad: Command = {
  name: 'who-had',
  says: 'Say who had a gun, container or lot at a time: hands, place, and who answered for it.',
  args: [
    { flag: '<thing>', says: 'a gun, container or lot by its short name' },
    { flag: '<time>', says: '14:50, "2026-12-01 14:50", or 2026-12-01T14:50:00-08:00' },
  ],
  options: [{ flag: '--known-at <time>', says: 'what the record said then' }],
  examples: ['who-had W-03 11:41', 'who-had BELT-A 13:27', 'who-had B01 "2026-12-01 12:00" --json'],
  run: ask,
};
