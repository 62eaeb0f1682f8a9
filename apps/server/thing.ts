// One gun, lot, place, person or plan: where it is, what is in it, what stands in its way, and all its lines.

import { unprovenInWords } from '@proofhouse/domain/book/contents.ts';
import type { View } from '@proofhouse/domain/book/view.ts';
import type { Hub } from '@proofhouse/record/hub.ts';
import { BadRequest } from './asked.ts';
import { codeOf } from './codes.ts';
import { lineOf } from './day.ts';

const LINES_MOST = 300;

function kindOf(view: View, id: string): 'gun' | 'lot' | 'place' | 'person' | 'plan' | 'device' {
  const { state } = view;
  if (state.guns.has(id)) return 'gun';
  if (state.lots.has(id)) return 'lot';
  if (state.places.has(id)) return 'place';
  if (state.people.has(id)) return 'person';
  return state.plans.has(id) ? 'plan' : 'device';
}

function whereInWords(view: View, id: string): string[] {
  const { place, holder, custodian, between } = view.whereIs(id);
  return [
    ...(between ? [`between ${view.label(between[0])} and ${view.label(between[1])}`] : []),
    ...(holder === undefined ? [] : [`in the hands of ${view.label(holder)}`]),
    ...(place === undefined ? [] : [`at ${view.label(place)}`]),
    ...(custodian === undefined ? [] : [`${view.label(custodian)} answers for it`]),
  ];
}

function stateInWords(view: View, id: string): readonly (readonly [string, string])[] {
  const { state } = view;
  const gun = state.guns.get(id);
  if (gun) {
    return [
      ['Kind', gun.kind],
      ['Action', gun.action],
      ['Calibre', gun.calibre],
      ['Can fire', gun.ability],
    ];
  }
  const lot = state.lots.get(id);
  if (lot) {
    return [
      ['Said to be', lot.kind],
      ['Calibre', lot.calibre],
      ['Load', lot.load],
      ['Told by', lot.tells.map(({ words }) => words).join(', ')],
    ];
  }
  const place = state.places.get(id);
  if (place) {
    return [
      ['Kind', place.kind],
      ['Locked', place.locked ? 'yes' : 'no'],
      ['Seal', place.seal ? `${place.seal.number}, ${place.seal.unbroken ? 'unbroken' : 'broken'}` : 'none'],
    ];
  }
  const person = state.people.get(id);
  if (person) {
    return [
      ['Role', person.role],
      ['May handle guns', person.handles],
      ['May witness', person.witnesses],
    ];
  }
  return [];
}

/** Everything about one thing. @throws BadRequest when nobody listed it. */
export function thingAnswer(hub: Hub, view: View, alias: string) {
  const id = view.find(alias);
  if (id === undefined) throw new BadRequest(`${alias} is not on the register: look at the board for names.`, 404);
  const { state } = view;
  const row = view.board().find(({ gun }) => gun === id);
  const gun = state.guns.get(id);
  const lines = view.timeline(id).toReversed();
  return {
    alias: view.alias(id),
    id,
    kind: kindOf(view, id),
    at: view.at,
    zone: hub.production?.zone ?? 'UTC',
    board: row
      ? { word: row.word, code: codeOf(row.word), contents: row.contents, with: row.with, hold: row.hold ?? null }
      : null,
    facts: stateInWords(view, id),
    where: whereInWords(view, id),
    contents: view.contents(id).map((content) => ({
      lot: content.lot === undefined ? 'without a lot' : view.label(content.lot),
      kind: content.kind,
      condition: content.condition,
      count: content.count,
      proven: content.proven,
    })),
    wants: gun ? unprovenInWords(state, gun) : [],
    findings: view
      .findings()
      .filter(({ about }) => about.includes(id))
      .map(({ says, at, level }) => ({ says, at, level }))
      .toReversed(),
    lines: lines.slice(0, LINES_MOST).map((fact) => lineOf(fact, view, hub)),
    more: lines.length > LINES_MOST,
  };
}
