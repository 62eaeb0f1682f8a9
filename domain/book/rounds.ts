// Folds what happens to rounds: loading, shots, unloading, moves and finds, in double entry (model.md §6).

import { usualPart } from '../firearm/parts.ts';
import type { Condition } from '../vocabulary/words.ts';
import { balance, holdings, inWords, openVariance, post, SUPPLIER, VARIANCE } from './accounts.ts';
import { openedByTooFew, placesAround, seePresent } from './custody.ts';
import { breakBore, breakGun, breakPart, breakPlace, carry, endShow, isProvenRow, openSeal } from './doubts.ts';
import type { Known } from './fact.ts';
import { find, label, markOf } from './findings.ts';
import { addHold } from './holds.ts';
import type { Charge, Gun, Issue, Mark, Part, Place, State } from './state.ts';

type FactOf<T extends Known['type']> = Extract<Known, { type: T }>;

const isController = (state: State, person: string | undefined) =>
  person !== undefined && state.people.get(person)?.handles === 'control';

/** Containers put into a gun: magazines and belts. */
export const insertedIn = (state: State, gun: string): Place[] =>
  [...state.places.values()].filter((place) => place.inside === gun && place.holder === undefined);

const lastPart = (gun: Gun): Part | undefined => gun.parts[gun.parts.length - 1];

/** Folds a fact about rounds; returns false when the fact is of another kind. */
export function foldRounds(state: State, fact: Known, trusted: boolean): boolean {
  switch (fact.type) {
    case 'RoundsLoaded':
      load(state, fact, trusted);
      return true;
    case 'LoadWitnessed':
      witness(state, fact, trusted);
      return true;
    case 'Unloaded':
      unload(state, fact, trusted);
      return true;
    case 'ShotsCounted':
      shots(state, fact);
      return true;
    case 'DidNotFire':
      didNotFire(state, fact);
      return true;
    case 'ShotUnplanned': {
      const gun = fact.body.gun === undefined ? undefined : state.guns.get(fact.body.gun);
      const holder = fact.body.holder ?? (gun?.where.kind === 'hands' ? gun.where.person : undefined);
      const involved = [fact.by, holder, gun?.custodian].filter(
        (each): each is string => each !== undefined && state.people.has(each),
      );
      if (gun) breakGun(gun, markOf(fact), 'fired');
      const says = `A shot nobody had called for${gun ? `, ${gun.alias}` : ''}.`;
      find(state, fact, 'unplanned shot', 'alarm', says, gun ? [gun.id] : []);
      addHold(state, markOf(fact), {
        kind: 'unplanned shot',
        scope: 'session',
        guns: gun ? [gun.id] : [],
        says,
        involved,
      });
      return true;
    }
    case 'ActionCycled': {
      const gun = state.guns.get(fact.body.gun);
      if (!gun) return true;
      const taken = takeOut(state, fact, gun, undefined, 'unused', fact.body.out, fact.body.to);
      const into = state.places.get(fact.body.to);
      const mine = trusted && isController(state, fact.by);
      if (into && fact.body.out > 0) arrive(state, fact, into, taken.lot, taken.titled && mine, 'unused');
      endShow(gun);
      const part = lastPart(gun);
      if (part) breakPart(part, markOf(fact), 'opened');
      return true;
    }
    case 'RoundsMoved':
      move(state, fact, trusted);
      return true;
    case 'RoundFound': {
      const { place, count, seen } = fact.body;
      post(
        state,
        markOf(fact),
        undefined,
        count,
        { holder: VARIANCE, condition: 'unused' },
        { holder: place, condition: 'unused' },
      );
      state.found.set(fact.id, { place, count, at: fact.at, by: fact.by });
      const where = state.places.get(place);
      if (where && isKnown(where)) breakPlace(where, markOf(fact), 'unknown round');
      unknownRound(
        state,
        fact,
        `${count} unknown round(s) at ${label(state, place)}${seen?.bullet ? ', with a bullet' : ''}.`,
        [place],
      );
      return true;
    }
    case 'RoundTitled': {
      post(
        state,
        markOf(fact),
        undefined,
        fact.body.count,
        { holder: SUPPLIER, condition: 'unused' },
        { holder: fact.body.place, condition: 'unused' },
      );
      const place = state.places.get(fact.body.place);
      if (place) breakPlace(place, markOf(fact), 'unknown round');
      find(
        state,
        fact,
        'rounds without a title',
        'alarm',
        `${fact.body.count} round(s) without lot or supplier at ${label(state, fact.body.place)}.`,
        [fact.body.place],
      );
      return true;
    }
    case 'RoundIdentified':
      state.identifications.set(fact.id, {
        found: fact.body.found,
        lot: fact.body.lot,
        to: fact.body.to,
        by: trusted ? fact.by : undefined,
      });
      return true;
    case 'VarianceExplained': {
      const { place, lot, count, cause, signers } = fact.body;
      const item = state.variances.find(
        (each) =>
          each.place === place && each.class === fact.body.class && each.lot === lot && !each.explained?.settled,
      );
      if (!item) {
        find(state, fact, 'explains nothing open', 'note', `No open difference at ${label(state, place)} matches.`, [
          place,
        ]);
        return true;
      }
      const needs = [...new Set([...(fact.by === undefined ? [] : [fact.by]), ...signers])];
      item.explained = {
        ...markOf(fact),
        cause,
        needs,
        by: trusted && fact.by !== undefined ? [fact.by] : [],
        count,
        settled: false,
      };
      settleExplained(state, item);
      return true;
    }
    case 'RecountMade':
      return true;
    default:
      return false;
  }
}

/** A round nobody can name stops everything in its zone. */
export function unknownRound(state: State, fact: Known, says: string, about: readonly string[]): void {
  find(state, fact, 'unknown round', 'alarm', says, about);
  addHold(state, markOf(fact), {
    kind: 'unknown round',
    scope: 'session',
    guns: about.filter((each) => state.guns.has(each)),
    says,
    involved: fact.by === undefined ? [] : [fact.by],
  });
}

/** Settles an explained difference once everybody named has signed: what is short goes to the account of the missing. */
export function settleExplained(state: State, item: State['variances'][number]): void {
  const explained = item.explained;
  if (!explained || explained.settled || explained.by.length < 2) return;
  // Explaining some of a difference does not explain the rest.
  if (explained.count !== Math.abs(item.diff)) return;
  if (!explained.needs.every((each) => explained.by.includes(each))) return;
  const account = [...state.places.values()].find((place) => place.kind === 'account')?.id ?? 'MISSING';
  const end = { condition: item.condition };
  if (item.diff > 0) {
    post(state, explained, item.lot, item.diff, { holder: VARIANCE, ...end }, { holder: account, ...end });
  }
  explained.settled = true;
}

function load(state: State, fact: FactOf<'RoundsLoaded'>, trusted: boolean): void {
  const mark = markOf(fact);
  const { lot, from, count, part: wanted, marks, plan } = fact.body;
  const gun = state.guns.get(fact.body.gun);
  if (!gun) return;
  const known = lot === undefined ? undefined : state.lots.get(lot);
  const part =
    gun.parts.find((each) => each.shape.name === wanted) ??
    gun.parts.find((each) => each.shape.name === usualPart(gun.parts.map((one) => one.shape)));
  const source = from === undefined ? undefined : state.places.get(from);
  openSeal(source);
  const titled =
    known !== undefined &&
    source !== undefined &&
    isProvenRow(source, known.id) &&
    balance(state, source.id, known.id, 'unused') >= count &&
    openedByTooFew(placesAround(state, source.id)) === undefined;
  post(
    state,
    mark,
    lot,
    count,
    // Rounds from nowhere named are drawn from VARIANCE, and that stands open.
    { holder: from ?? 'nowhere named', condition: 'unused' },
    { holder: gun.id, condition: 'loaded' },
    fact.by === undefined ? [] : [fact.by],
  );
  if (from !== undefined) carry(state, fact, from, gun.id, lot);
  endShow(gun);
  gun.lastShown = [];
  gun.last = mark;
  if (!part) {
    find(state, fact, 'nowhere to load', 'alarm', `${gun.alias} has no place for a round.`, [gun.id]);
    return;
  }
  const charge: Charge = {
    lot,
    condition: 'loaded',
    count,
    marks: [...(marks ?? [])],
    load: fact.id,
    by: fact.by ?? '',
    at: fact.at,
    titled: titled && trusted,
  };
  part.charges.push(charge);
  part.epoch += 1;
  part.seen = undefined;
  if (!trusted) breakPart(part, mark, 'late danger');
  if (part.charges.reduce((sum, each) => sum + each.count, 0) > part.shape.capacity) {
    find(state, fact, 'more than fits', 'alarm', `${gun.alias} cannot hold that many.`, [gun.id]);
    breakPart(part, mark, 'conflict');
  }
  // Anything bullet-shaped may leave something in the bore (model.md §5).
  if (known?.kind !== 'blank' && gun.bores > 0) breakBore(gun, mark, 'bullet-shaped round');
  if (known === undefined || known.kind === 'bulleted') {
    breakPart(part, mark, 'unknown round');
    unknownRound(state, fact, `${inWords(state, count, lot)} in ${gun.alias}.`, [gun.id]);
  }
  if (source?.doubts.some((doubt) => doubt.kind !== 'never looked at')) {
    gun.taints.push({ ...mark, kind: 'tainted' });
  }
  state.loads.set(fact.id, { gun: gun.id, part: part.shape.name, charge, epoch: part.epoch });
  state.issues.push({
    load: fact.id,
    gun: gun.id,
    lot,
    plan,
    at: fact.at,
    issued: count,
    fired: 0,
    didNotFire: 0,
    returned: 0,
    missing: 0,
  });
  if (!isController(state, fact.by)) {
    find(state, fact, 'loaded by others', 'alarm', `${label(state, fact.by)} loaded ${gun.alias} and may not.`, [
      gun.id,
    ]);
  } else if (trusted) seePresent(state, fact, [gun.id]);
}

function witness(state: State, fact: FactOf<'LoadWitnessed'>, trusted: boolean): void {
  const loading = state.loads.get(fact.body.load);
  if (!loading) return;
  const person = fact.by === undefined ? undefined : state.people.get(fact.by);
  const { charge } = loading;
  const gun = state.guns.get(loading.gun) as Gun;
  const recorded = state.issues.findLast((issue) => issue.load === charge.load)?.issued ?? charge.count;
  if (fact.body.count !== recorded) {
    const says = `${label(state, fact.by)} saw ${fact.body.count} go into ${gun.alias}; ${recorded} were recorded.`;
    const part = gun.parts.find((each) => each.shape.name === loading.part);
    if (part) breakPart(part, markOf(fact), 'conflict');
    conflict(state, fact, gun, says, [charge.load], [charge.by]);
    return;
  }
  if (!trusted || person === undefined || person.witnesses === 'no' || person.id === charge.by) return;
  charge.witness = { fact: fact.id, at: fact.at, by: person.id, device: fact.device };
}

/** An unresolved conflict of facts: both stay, and the session waits (model.md §9). */
export function conflict(
  state: State,
  fact: Known,
  gun: Gun | undefined,
  says: string,
  facts: string[],
  people: string[],
): void {
  find(state, fact, 'conflict', 'alarm', says, gun ? [gun.id] : [], facts);
  if (gun) endShow(gun);
  addHold(state, markOf(fact), {
    kind: 'conflict',
    scope: 'session',
    guns: gun ? [gun.id] : [],
    says,
    involved: [...people, ...(fact.by === undefined ? [] : [fact.by])],
  });
}

const conditionInside = (out: Condition): readonly Charge['condition'][] => {
  if (out === 'fired' || out === 'spent') return ['fired', 'loaded'];
  if (out === 'did not fire') return ['did not fire', 'loaded'];
  return ['loaded', 'did not fire'];
};

const conditionOutside = (out: Condition): Condition => (out === 'fired' ? 'spent' : out === 'loaded' ? 'unused' : out);

/** Takes rounds out of a gun's parts and puts them where they went; what was not on the books comes from VARIANCE. */
function takeOut(
  state: State,
  fact: Known,
  gun: Gun,
  lot: string | undefined,
  out: Condition,
  count: number,
  to: string,
): { titled: boolean; lot: string | undefined } {
  const mark = markOf(fact);
  let left = count;
  let titled = true;
  let told = lot;
  for (const inside of conditionInside(out)) {
    for (const part of [...gun.parts].reverse()) {
      for (const charge of part.charges) {
        if (left === 0 || charge.condition !== inside || (lot !== undefined && charge.lot !== lot)) continue;
        const taken = Math.min(left, charge.count);
        charge.count -= taken;
        left -= taken;
        told = charge.lot;
        titled =
          titled &&
          charge.titled &&
          charge.witness !== undefined &&
          part.doubts.every((doubt) => doubt.kind === 'fired' || doubt.kind === 'opened');
        post(
          state,
          mark,
          charge.lot,
          taken,
          { holder: gun.id, condition: inside },
          { holder: to, condition: conditionOutside(out) },
        );
        if (inside === 'loaded' && (out === 'fired' || out === 'spent')) {
          // Fired is what was heard: a case more than that stands open, and is not counted as a shot.
          const says = `${gun.alias} gave ${taken} fired case(s) more than shots were heard`;
          find(state, fact, 'more cases than shots', 'alarm', `${says}.`, [gun.id]);
          openVariance(state, mark, {
            place: gun.id,
            lot: charge.lot,
            condition: 'spent',
            diff: -taken,
            says,
            involved: fact.by === undefined ? [] : [fact.by],
          });
        } else if (inside === 'loaded' && out !== 'unused') {
          note(state, gun, charge.lot, out === 'did not fire' ? { didNotFire: taken } : { returned: taken });
        }
        if (out === 'unused') note(state, gun, charge.lot, { returned: taken });
      }
      part.charges = part.charges.filter((charge) => charge.count > 0);
    }
  }
  left = feed(state, fact, gun, left, lot, (magazine, row) => {
    titled = titled && row.lot !== undefined && isProvenRow(magazine, row.lot);
    told = row.lot;
    return { holder: to, condition: conditionOutside(out) };
  });
  if (left > 0) {
    titled = false;
    post(
      state,
      mark,
      lot,
      left,
      { holder: gun.id, condition: out === 'unused' ? 'loaded' : out },
      { holder: to, condition: conditionOutside(out) },
      fact.by === undefined ? [] : [fact.by],
    );
  }
  carry(state, fact, gun.id, to, told);
  return { titled: titled && gun.taints.length === 0, lot: told };
}

/** Writes what became of issued rounds against the loadings they came from, newest first. */
export function note(
  state: State,
  gun: Gun,
  lot: string | undefined,
  what: Partial<Pick<Issue, 'fired' | 'didNotFire' | 'returned' | 'missing'>>,
): void {
  for (const [name, wanted] of Object.entries(what) as ['fired' | 'didNotFire' | 'returned' | 'missing', number][]) {
    let left = wanted;
    for (let index = state.issues.length - 1; index >= 0 && left > 0; index -= 1) {
      const issue = state.issues[index] as Issue;
      if (issue.gun !== gun.id || (lot !== undefined && issue.lot !== lot)) continue;
      const room = issue.issued - issue.fired - issue.didNotFire - issue.returned - issue.missing;
      const taken = Math.min(room, left);
      issue[name] += taken;
      left -= taken;
    }
  }
}

function unload(state: State, fact: FactOf<'Unloaded'>, trusted: boolean): void {
  const mark = markOf(fact);
  const gun = state.guns.get(fact.body.gun);
  if (!gun) return;
  const waits = [...state.holds.values()].filter(
    (hold) => hold.kind === 'did not fire' && hold.guns.includes(gun.id) && !hold.released,
  );
  const waiting = waits.find((hold) => hold.wait !== undefined && fact.at < hold.wait);
  if (waiting?.wait !== undefined) {
    find(
      state,
      fact,
      'opened before the wait was over',
      'alarm',
      `${gun.alias} was opened ${Math.ceil((waiting.wait - fact.at) / 1000)} s before the wait was over.`,
      [gun.id],
      [waiting.cause],
    );
  }
  let quarantined = 0;
  for (const row of fact.body.out) {
    const taken = takeOut(state, fact, gun, row.lot, row.condition, row.count, row.to);
    const place = state.places.get(row.to);
    if (row.condition === 'did not fire' && place?.kind.includes('quarantine')) quarantined += row.count;
    if (row.condition === 'incomplete') {
      const says = `A round came out of ${gun.alias} incomplete.`;
      find(state, fact, 'incomplete round', 'alarm', says, [gun.id]);
      addHold(
        state,
        { fact: fact.id, at: fact.at },
        { kind: 'anomaly', scope: 'guns', guns: [gun.id], says, involved: [] },
      );
      breakBore(gun, mark, 'anomaly');
    }
    const mine = trusted && isController(state, fact.by);
    if (place) arrive(state, fact, place, taken.lot, taken.titled && mine, conditionOutside(row.condition));
  }
  // Each wait ends with its own rounds in quarantine, by a controller, and never before its time.
  const assent = fact.envelope.assent.how;
  const counts = !state.authored.get(fact.id)?.doubtful && (assent === 'own key' || assent === 'own pin');
  for (const hold of waits) {
    const rounds = hold.rounds ?? 1;
    if (!counts || !isController(state, fact.by) || quarantined < rounds) continue;
    quarantined -= rounds;
    hold.emptied = mark;
    if (trusted && fact.at >= (hold.wait ?? 0)) hold.released = { ...mark, by: fact.by === undefined ? [] : [fact.by] };
  }
  for (const part of gun.parts) breakPart(part, mark, 'opened');
  gun.fed = gun.fed.filter((id) => state.places.get(id)?.inside === gun.id);
  delete gun.back;
  endShow(gun);
  gun.last = mark;
  if (!isController(state, fact.by)) {
    find(state, fact, 'opened by others', 'alarm', `${label(state, fact.by)} opened ${gun.alias} and may not.`, [
      gun.id,
    ]);
  } else if (trusted) seePresent(state, fact, [gun.id]);
}

/** Rounds arrive in a container: proven ones leave its proof as it is, others break it; cases break nothing. */
function arrive(
  state: State,
  fact: Known,
  place: Place,
  lot: string | undefined,
  titled: boolean,
  condition: Condition,
): void {
  if (place.kind.includes('quarantine') || condition === 'spent') return;
  openSeal(place);
  if (condition !== 'unused') {
    // It may still go off, and its dented primer makes it look like a dummy.
    if (isKnown(place)) breakPlace(place, markOf(fact), 'unknown round');
  } else if (!titled || lot === undefined) {
    if (isKnown(place)) breakPlace(place, markOf(fact), 'tainted');
  } else if (!place.proofs.has(lot)) state.fills.set(fact.id, { to: place.id, lot, titled: true });
}

/** Whether two people have told what is in a place, or that nothing is. */
const isKnown = (place: Place): boolean => place.proofs.size > 0 || place.doubts.length === 0;

/** Draws rounds from the magazines and belts that fed a gun, in order; returns how many were not there. */
function feed(
  state: State,
  fact: Known,
  gun: Gun,
  wanted: number,
  lot: string | undefined,
  to: (magazine: Place, row: { lot: string | undefined }, taken: number) => { holder: string; condition: Condition },
): number {
  let left = wanted;
  for (const magazine of gun.fed.flatMap((id) => state.places.get(id) ?? [])) {
    for (const row of holdings(state, magazine.id)) {
      if (left === 0 || row.condition !== 'unused' || row.count <= 0 || (lot !== undefined && row.lot !== lot))
        continue;
      const taken = Math.min(left, row.count);
      left -= taken;
      const end = to(magazine, row, taken);
      post(state, markOf(fact), row.lot, taken, { holder: magazine.id, condition: 'unused' }, end);
      carry(state, fact, magazine.id, gun.id, row.lot);
      state.issues.push({
        load: fact.id,
        gun: gun.id,
        lot: row.lot,
        plan: gun.out?.plan,
        at: fact.at,
        issued: taken,
        fired: end.condition === 'fired' || end.condition === 'spent' ? taken : 0,
        didNotFire: end.condition === 'did not fire' ? taken : 0,
        returned: end.condition === 'unused' || end.condition === 'incomplete' ? taken : 0,
        missing: 0,
      });
    }
  }
  return left;
}

/** A round out of a magazine, met in the chamber: nobody saw it go in. */
const chambered = (fact: Known, lot: string | undefined, count: number, condition: Charge['condition']): Charge => ({
  lot,
  condition,
  count,
  marks: [],
  load: fact.id,
  by: fact.by ?? '',
  at: fact.at,
  titled: false,
});

function shots(state: State, fact: FactOf<'ShotsCounted'>): void {
  const gun = state.guns.get(fact.body.gun);
  if (!gun) return;
  const mark = markOf(fact);
  let left = fact.body.count;
  const chamber = lastPart(gun);
  for (const part of [...gun.parts].reverse()) {
    for (const charge of [...part.charges]) {
      if (left === 0 || charge.condition !== 'loaded') continue;
      const taken = Math.min(left, charge.count);
      charge.count -= taken;
      left -= taken;
      post(
        state,
        mark,
        charge.lot,
        taken,
        { holder: gun.id, condition: 'loaded' },
        { holder: gun.id, condition: 'fired' },
      );
      chamber?.charges.push({ ...charge, marks: [], condition: 'fired', count: taken });
      note(state, gun, charge.lot, { fired: taken });
    }
    part.charges = part.charges.filter((charge) => charge.count > 0);
  }
  left = feed(state, fact, gun, left, undefined, (_magazine, row, taken) => {
    chamber?.charges.push(chambered(fact, row.lot, taken, 'fired'));
    return { holder: gun.id, condition: 'fired' };
  });
  if (left > 0) {
    post(
      state,
      mark,
      undefined,
      left,
      { holder: gun.id, condition: 'loaded' },
      { holder: gun.id, condition: 'fired' },
      fact.by === undefined ? [] : [fact.by],
    );
  }
  if (fact.body.count > 0) {
    if (chamber) breakPart(chamber, mark, 'fired');
    breakBore(gun, mark, 'fired');
    endShow(gun);
  }
  const running = state.running.some((each) => each.guns.includes(gun.id));
  const cut = state.lastCut.get(gun.id);
  if (!running && !cut && fact.body.count > 0) {
    find(state, fact, 'shots outside an action', 'alarm', `${gun.alias} fired outside any action on the record.`, [
      gun.id,
    ]);
  }
}

function didNotFire(state: State, fact: FactOf<'DidNotFire'>): void {
  const gun = state.guns.get(fact.body.gun);
  if (!gun) return;
  const mark = markOf(fact);
  let left = fact.body.count;
  const chamber = lastPart(gun);
  for (const part of [...gun.parts].reverse()) {
    for (const charge of [...part.charges]) {
      if (left === 0 || charge.condition !== 'loaded') continue;
      const taken = Math.min(left, charge.count);
      charge.count -= taken;
      left -= taken;
      post(
        state,
        mark,
        charge.lot,
        taken,
        { holder: gun.id, condition: 'loaded' },
        { holder: gun.id, condition: 'did not fire' },
      );
      chamber?.charges.push({ ...charge, marks: [], condition: 'did not fire', count: taken });
      note(state, gun, charge.lot, { didNotFire: taken });
    }
    part.charges = part.charges.filter((charge) => charge.count > 0);
  }
  feed(state, fact, gun, left, undefined, (_magazine, row, taken) => {
    chamber?.charges.push(chambered(fact, row.lot, taken, 'did not fire'));
    return { holder: gun.id, condition: 'did not fire' };
  });
  if (chamber) breakPart(chamber, mark, 'anomaly');
  breakBore(gun, mark, 'anomaly');
  endShow(gun);
  const wait = fact.at + Math.max(state.settings.didNotFireWaitS, state.settings.didNotFireWaitFloorS) * 1000;
  const says = `${gun.alias} did not fire; opening is barred for the wait, giving back never.`;
  const rounds = Math.max(1, fact.body.count);
  addHold(state, mark, { kind: 'did not fire', scope: 'guns', guns: [gun.id], says, involved: [], wait, rounds });
  find(state, fact, 'did not fire', 'alarm', says, [gun.id]);
}

function move(state: State, fact: FactOf<'RoundsMoved'>, trusted: boolean): void {
  const mark: Mark = markOf(fact);
  const { lot, count, from, to } = fact.body;
  const condition = fact.body.condition;
  const source = state.places.get(from);
  const target = state.places.get(to);
  const outside = conditionOutside(condition);
  openSeal(source);
  openSeal(target);
  const titled =
    lot !== undefined &&
    source !== undefined &&
    outside === 'unused' &&
    isProvenRow(source, lot) &&
    balance(state, source.id, lot, outside) >= count &&
    openedByTooFew(placesAround(state, source.id)) === undefined &&
    trusted &&
    isController(state, fact.by);
  // A round on the books as unknown may be given its name only by identification; moving keeps it unknown.
  post(
    state,
    mark,
    lot,
    count,
    { holder: from, condition: outside },
    { holder: to, condition: outside },
    fact.by === undefined ? [] : [fact.by],
  );
  carry(state, fact, from, to, lot);
  if (outside === 'spent') return;
  if (target && titled && lot !== undefined && !target.kind.includes('quarantine')) {
    target.proofs.delete(lot);
    state.fills.set(fact.id, { to, lot, titled });
  } else if (target) arrive(state, fact, target, lot, false, outside);
  if (!isController(state, fact.by) && source && source.proofs.size > 0) breakPlace(source, mark, 'out of sight');
}
