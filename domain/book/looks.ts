// Folds looks and counts: two people, blind to each other, bound to the epoch of what they looked at (model.md §3, §5).

import { fullCapacity, seenCapacity } from '../firearm/parts.ts';
import { failedTells, type Told, tellInside, tellOutside } from '../lot/tells.ts';
import type { Look, SeenRow, Tally } from '../vocabulary/look.ts';
import type { Condition } from '../vocabulary/words.ts';
import { balance, holdings, inWords, openVariance, post, postDifference, VARIANCE } from './accounts.ts';
import { insideOf, isShut, placesOfGun, seePresent } from './custody.ts';
import { canonicalJson, commitmentOf } from './digest.ts';
import { breakGun, breakPart, breakPlace, isProvenPart, openSeal } from './doubts.ts';
import type { Known } from './fact.ts';
import { find, label, markOf } from './findings.ts';
import { addHold, isOpen } from './holds.ts';
import { conflict, note, unknownRound } from './rounds.ts';
import type { Charge, Gun, Part, Place, Proof, Sealed, Sighting, State } from './state.ts';

/** Folds a look, a count, a seal or a show; returns false when the fact is of another kind. */
export function foldLooks(state: State, fact: Known, trusted: boolean): boolean {
  const mark = markOf(fact);
  switch (fact.type) {
    case 'AnswerSealed':
      if (fact.by !== undefined) {
        state.sealed.set(fact.id, {
          fact: fact.id,
          about: fact.body.about,
          kind: fact.body.kind,
          commitment: fact.body.commitment,
          by: fact.by,
          device: fact.device,
          at: fact.at,
          trusted,
          epochs: epochsOf(state, fact.body.about),
        });
      }
      return true;
    case 'Looked': {
      const { look, answers } = fact.body;
      hear(state, fact, look, fact.by, trusted);
      if (answers !== undefined) second(state, fact, answers, trusted, { look });
      return true;
    }
    case 'Counted':
      if (fact.body.answers !== undefined) second(state, fact, fact.body.answers, trusted, { count: fact.body.count });
      else countedByOne(state, fact);
      return true;
    case 'AnswerOpened':
      open(state, fact, trusted);
      return true;
    case 'WasShown': {
      const gun = state.guns.get(fact.body.gun);
      if (!gun || fact.by === undefined || !trusted) return true;
      const wanted = fact.body.wanted ?? 'shown';
      if (wanted === 'shown') gun.shownTo.push({ ...mark, person: fact.by, by: fact.body.by, wanted });
      if (wanted === 'declined')
        find(state, fact, 'declined', 'alarm', `${label(state, fact.by)} does not want ${gun.alias}.`, [gun.id]);
      return true;
    }
    case 'SealApplied': {
      const place = state.places.get(fact.body.thing);
      if (place && trusted) {
        openSeal(place);
        place.seal = {
          number: fact.body.seal,
          unbroken: true,
          carries: place.doubts.length === 0 && place.proofs.size > 0,
          at: fact.at,
        };
      }
      return true;
    }
    case 'SealSeen': {
      if (trusted && fact.body.unbroken && state.guns.has(fact.body.thing)) seePresent(state, fact, [fact.body.thing]);
      const place = state.places.get(fact.body.thing);
      if (!place) return true;
      if (!fact.body.unbroken || place.seal?.number !== fact.body.seal) {
        const says = `The seal of ${place.alias} was seen ${fact.body.unbroken ? `with another number (${fact.body.seal})` : 'broken'}.`;
        find(state, fact, 'seal broken', 'alarm', says, [place.id]);
        breakPlace(place, mark, 'seal broken');
        if (place.seal) place.seal.unbroken = false;
      } else if (trusted && place.seal.carries && place.seal.unbroken) {
        if (state.people.get(fact.by ?? '')?.witnesses !== 'no') delete place.seal.unread;
        if (place.doubts.length === 0) place.verified.push(mark);
      }
      return true;
    }
    case 'SealBroken': {
      const place = state.places.get(fact.body.thing);
      openSeal(place);
      if (fact.body.found) {
        if (place) breakPlace(place, mark, 'seal broken');
        const gun = state.guns.get(fact.body.thing);
        if (gun) breakGun(gun, mark, 'seal broken');
        find(state, fact, 'seal broken', 'alarm', `The seal of ${label(state, fact.body.thing)} was found broken.`, [
          fact.body.thing,
        ]);
      }
      return true;
    }
    case 'SweepDone':
      return true;
    case 'PhotoTaken':
      return true;
    default:
      return false;
  }
}

/** The epochs of everything a look at a thing covers, as one word to compare. */
function epochsOf(state: State, id: string): string {
  const gun = state.guns.get(id);
  if (gun) return `${gun.parts.map((part) => part.epoch).join('.')}/${gun.bore.epoch}`;
  const place = state.places.get(id);
  return place ? `p${place.epoch}` : '';
}

const isEmptyRow = (row: SeenRow) => row.empty === true;
const total = (rows: readonly SeenRow[]) => rows.reduce((sum, row) => sum + row.count, 0);
const lotsHere = (state: State) => [...state.lots.values()];

/** Whether a look accounts for every position that can be looked at; an all-empty look may cover tubes as well. */
export function isWhole(gun: Gun, look: Look): boolean {
  if (look.cannotTell) return false;
  const shapes = gun.parts.map((part) => part.shape);
  const sum = total(look.seen);
  if (look.turned !== undefined && look.turned < seenCapacity(shapes)) return false;
  return sum === seenCapacity(shapes) || (sum === fullCapacity(shapes) && look.seen.every(isEmptyRow));
}

/** Takes in a look as soon as it is heard: a danger is never held back, and a whole look that agrees is a show. */
function hear(state: State, fact: Known, look: Look, by: string | undefined, trusted: boolean): void {
  const gun = state.guns.get(look.subject);
  if (gun) hearGun(state, fact, gun, look, by, trusted);
  const place = state.places.get(look.subject);
  if (place) hearPlace(state, fact, place, look);
}

function hearPlace(state: State, fact: Known, place: Place, look: Look): void {
  for (const row of look.seen) {
    const lots = candidates(state, place);
    if (tellOutside(row, lots).kind === 'bulleted') {
      breakPlace(place, markOf(fact), 'unknown round');
      unknownRound(state, fact, `${row.count} round(s) with bullet and bright primer in ${place.alias}.`, [place.id]);
    }
    const failed = failedTells(row, lots);
    if (failed.length > 0) {
      breakPlace(place, markOf(fact), 'failed a tell');
      find(
        state,
        fact,
        'failed a tell',
        'alarm',
        `${row.count} round(s) in ${place.alias} failed: ${failed.join(', ')}.`,
        [place.id],
      );
    }
  }
}

const candidates = (state: State, place: Place) => {
  const here = holdings(state, place.id).flatMap((row) =>
    row.lot === undefined ? [] : (state.lots.get(row.lot) ?? []),
  );
  return here.length > 0 ? here : lotsHere(state);
};

function hearGun(state: State, fact: Known, gun: Gun, look: Look, by: string | undefined, trusted: boolean): void {
  const mark = markOf(fact);
  const person = by === undefined ? undefined : state.people.get(by);
  if (look.bore === 'blocked') {
    gun.bore.blocked = mark;
    const says = `Something is in the bore of ${gun.alias}.`;
    find(state, fact, 'bore blocked', 'alarm', says, [gun.id]);
    addHold(state, mark, { kind: 'anomaly', scope: 'guns', guns: [gun.id], says, involved: [] });
    breakGun(gun, mark, 'anomaly');
  }
  for (const row of look.seen) {
    if (tellInside(row, chargedLots(state, gun)).kind !== 'bulleted') continue;
    breakGun(gun, mark, 'unknown round');
    unknownRound(state, fact, `${row.count} round(s) with bullet and bright primer in ${gun.alias}.`, [gun.id]);
  }
  if (gun.parts.length === 0) {
    if (trusted && person && person.witnesses !== 'no') {
      gun.identified = { ...mark, by: person.id };
      gun.lookedAt = mark;
    }
    return;
  }
  const differs = difference(state, gun, look);
  if (differs !== undefined) {
    for (const part of gun.parts) part.seen = undefined;
    breakGun(gun, mark, 'conflict');
    conflict(
      state,
      fact,
      gun,
      `${label(state, by)} saw ${differs} in ${gun.alias}; the books say otherwise. Look together.`,
      [],
      gun.parts.flatMap((part) => part.charges.map((charge) => charge.by)).filter((each) => each !== ''),
    );
    return;
  }
  if (!isWhole(gun, look)) {
    if (look.seen.length > 0) {
      find(
        state,
        fact,
        'partial look',
        'note',
        `${label(state, by)} saw ${total(look.seen)} of ${seenCapacity(gun.parts.map((part) => part.shape))} in ${gun.alias}; that is not a look.`,
        [gun.id],
      );
    }
    return;
  }
  if (!trusted || person?.witnesses !== 'yes') return;
  const sighting: Sighting = { ...mark, by: person.id, device: fact.device };
  gun.shown.push(sighting);
  gun.last = mark;
  seePresent(state, fact, [gun.id]);
}

const chargedLots = (state: State, gun: Gun) => {
  const here = gun.parts
    .flatMap((part) => part.charges)
    .flatMap((charge) => (charge.lot === undefined ? [] : (state.lots.get(charge.lot) ?? [])));
  return here.length > 0 ? here : lotsHere(state);
};

const charged = (gun: Gun): Charge[] => gun.parts.filter((part) => part.shape.seen).flatMap((part) => part.charges);

/** What a look says that the books do not, in words; undefined when they agree, or the books know nothing to compare. */
function difference(state: State, gun: Gun, look: Look): string | undefined {
  if (look.cannotTell || look.seen.length === 0) return undefined;
  const seenParts = gun.parts.filter((part) => part.shape.seen);
  const known = seenParts.every((part) =>
    part.doubts.every(
      (doubt) =>
        doubt.kind === 'opened' || doubt.kind === 'fired' || doubt.kind === 'anomaly' || doubt.kind === 'cleaned',
    ),
  );
  if (!known) return undefined;
  const rounds = charged(gun).reduce((sum, charge) => sum + charge.count, 0);
  const seen = look.seen.filter((row) => !isEmptyRow(row));
  const count = total(seen);
  const whole = isWhole(gun, look);
  if (whole ? count !== rounds : count > rounds) return `${count} round(s)`;
  const empties = total(look.seen.filter(isEmptyRow));
  const capacity = seenCapacity(gun.parts.map((part) => part.shape));
  if (!whole && empties > capacity - rounds) return `${empties} empty`;
  const lots = chargedLots(state, gun);
  for (const row of seen) {
    const told: Told = tellInside(row, lots);
    if (told.kind === 'fails') return `${row.count} round(s) that lack ${told.tells.join(', ')}`;
    if (told.kind === 'spent' && !charged(gun).some((charge) => charge.condition !== 'loaded'))
      return `${row.count} spent`;
    if (row.bullet && lots.every((lot) => lot.kind === 'blank')) return `${row.count} with a bullet`;
  }
  return undefined;
}

/** Takes in the second answer of two. */
function second(
  state: State,
  fact: Known,
  answers: string,
  trusted: boolean,
  what: { look?: Look; count?: Tally },
): void {
  const sealed = state.sealed.get(answers);
  if (!sealed || fact.by === undefined) {
    find(state, fact, 'answers nothing', 'alarm', 'A second answer names a first that the record does not have.');
    return;
  }
  if (sealed.by === fact.by || sealed.device === fact.device) {
    find(
      state,
      fact,
      'same key twice',
      'alarm',
      `${label(state, fact.by)} cannot be both of two.`,
      [sealed.about],
      [sealed.fact],
    );
    return;
  }
  if ((what.look ?? what.count)?.subject !== sealed.about) {
    find(
      state,
      fact,
      'answers about another',
      'alarm',
      `${label(state, fact.by)} answered about another thing than ${label(state, sealed.about)}; that is no second answer.`,
      [sealed.about],
      [sealed.fact],
    );
    return;
  }
  if (sealed.second !== undefined || sealed.opened !== undefined) return;
  sealed.second = {
    fact: fact.id,
    by: fact.by,
    device: fact.device,
    at: fact.at,
    epochs: epochsOf(state, sealed.about),
    trusted,
    ...what,
  };
}

function open(state: State, fact: Extract<Known, { type: 'AnswerOpened' }>, trusted: boolean): void {
  const sealed = state.sealed.get(fact.body.sealed);
  if (!sealed || sealed.opened !== undefined) return;
  const answer = fact.body.look ?? fact.body.count;
  const isWhatWasSealed =
    answer !== undefined &&
    answer.subject === sealed.about &&
    sealed.by === fact.by &&
    sealed.device === fact.device &&
    commitmentOf(fact.body.salt, answer) === sealed.commitment;
  if (!isWhatWasSealed) {
    find(
      state,
      fact,
      'opened differently',
      'alarm',
      `What ${label(state, fact.by)} opened is not what was sealed.`,
      [sealed.about],
      [sealed.fact],
    );
    return;
  }
  sealed.opened = fact.id;
  if (fact.body.look)
    hear(
      state,
      fact,
      fact.body.look,
      fact.by,
      trusted && sealed.trusted && sealed.epochs === epochsOf(state, sealed.about),
    );
  const other = sealed.second;
  if (!other) {
    find(
      state,
      fact,
      'opened before the second',
      'note',
      `${label(state, fact.by)} opened an answer nobody had answered; it counts for one.`,
      [sealed.about],
      [sealed.fact],
    );
    return;
  }
  const good =
    trusted &&
    sealed.trusted &&
    other.trusted &&
    sealed.epochs === other.epochs &&
    other.epochs === epochsOf(state, sealed.about);
  if (fact.body.look && other.look) pairLook(state, fact, sealed, fact.body.look, other.look, good);
  if (fact.body.count && other.count)
    pairCount(state, fact, sealed, fact.body.count, other.count, trusted && sealed.trusted && other.trusted);
}

/** A count by one moves nothing on the books; one that differs is said aloud, and asks for a count by two. */
function countedByOne(state: State, fact: Extract<Known, { type: 'Counted' }>): void {
  const { subject, of, rows } = fact.body.count;
  const differing = rows.filter((row) => {
    if (of === 'guns' && row.lot === undefined && row.condition === undefined) {
      return insideOf(state, subject).guns.length !== row.count;
    }
    const here = holdings(state, subject).filter((each) => each.lot === row.lot);
    const wanted = here.filter((each) => row.condition === undefined || each.condition === row.condition);
    return wanted.reduce((sum, each) => sum + each.count, 0) !== row.count;
  });
  if (differing.length === 0) return;
  const says = `${label(state, fact.by)} alone counts ${label(state, subject)} differently from the books. Count by two.`;
  find(state, fact, 'count by one differs', 'alarm', says, [subject]);
}

/** Two looks agree when they are the same multiset of appearances; order and index do not matter (model.md §5). */
function appearances(look: Look): string {
  const rows = new Map<string, number>();
  for (const { count, marks, ...rest } of look.seen) {
    const name = canonicalJson({
      ...rest,
      tells: [...(rest.tells ?? [])].sort(),
      lacks: [...(rest.lacks ?? [])].sort(),
      marks: [...(marks ?? [])].sort(),
    });
    rows.set(name, (rows.get(name) ?? 0) + count);
  }
  return canonicalJson([[...rows].sort(([a], [b]) => (a < b ? -1 : 1)), look.bore ?? 'not looked']);
}

const proofOf = (fact: Known, sealed: Sealed): Proof => ({
  basis: 'seen',
  at: fact.at,
  by: [sealed.by, sealed.second?.by ?? ''],
  facts: [sealed.fact, sealed.second?.fact ?? '', fact.id],
});

const mayLook = (state: State, id: string | undefined, rounds: boolean): boolean => {
  const witnesses = id === undefined ? 'no' : (state.people.get(id)?.witnesses ?? 'no');
  return witnesses === 'yes' || (rounds && witnesses === 'rounds');
};

function pairLook(state: State, fact: Known, sealed: Sealed, one: Look, other: Look, good: boolean): void {
  const gun = state.guns.get(sealed.about);
  const place = state.places.get(sealed.about);
  if (one.cannotTell || other.cannotTell) return;
  if (appearances(one) !== appearances(other)) {
    const says = `${label(state, sealed.by)} and ${label(state, sealed.second?.by)} saw different things in ${label(state, sealed.about)}. Look together.`;
    if (gun) breakGun(gun, markOf(fact), 'conflict');
    if (place) breakPlace(place, markOf(fact), 'conflict');
    conflict(state, fact, gun, says, [sealed.fact, sealed.second?.fact ?? ''], [sealed.by, sealed.second?.by ?? '']);
    return;
  }
  if (
    !good ||
    !mayLook(state, sealed.by, place !== undefined) ||
    !mayLook(state, sealed.second?.by, place !== undefined)
  )
    return;
  const proof = proofOf(fact, sealed);
  if (gun) proveGun(state, fact, gun, one, proof);
  if (place) provePlace(state, fact, place, one, proof);
}

function proveGun(state: State, fact: Known, gun: Gun, look: Look, proof: Proof): void {
  const mark = markOf(fact);
  if (look.bore === 'light through') {
    gun.bore.seen = proof;
    gun.bore.doubts = [];
    delete gun.bore.blocked;
  }
  if (gun.parts.length === 0) {
    gun.lookedAt = mark;
    return;
  }
  if (!isWhole(gun, look)) return;
  const allEmpty = look.seen.every(isEmptyRow);
  const coversAll = allEmpty && total(look.seen) === fullCapacity(gun.parts.map((part) => part.shape));
  const told = look.seen
    .filter((row) => !isEmptyRow(row))
    .map((row) => ({ row, told: tellInside(row, lotsHere(state)) }));
  const separated = told.every((each) => each.told.kind === 'lot');
  const covered = gun.parts.filter((part) => part.shape.seen || coversAll);
  if (!agreeWithBooks(state, fact, gun, covered, told, allEmpty || separated)) return;
  for (const part of gun.parts) {
    if (!part.shape.seen && !coversAll && part.shape.capacity > 0) continue;
    const alreadyTold = part.charges.length > 0 && part.charges.every((charge) => charge.titled && charge.witness);
    if (!(allEmpty || separated || alreadyTold)) {
      adopt(state, fact, gun, look);
      return;
    }
    if (alreadyTold && !separated && part.doubts.length > 0) continue;
    part.seen = proof;
    part.doubts = [];
    if (separated && part.shape.seen) {
      for (const charge of part.charges) {
        charge.titled = true;
        charge.witness ??= { fact: proof.facts[1] as string, at: proof.at, by: proof.by[1] as string, device: '' };
      }
    }
  }
  if (separated && !allEmpty && charged(gun).length === 0) adopt(state, fact, gun, look);
  if (gun.parts.every(isProvenPart) && (allEmpty || separated)) {
    gun.taints = [];
    delete gun.contested;
    gun.wholeLooks.push(mark);
  }
  gun.lookedAt = mark;
  delete gun.back;
}

/**
 * Brings the books to what two people saw in the parts they looked into: what is short or over stands open as a
 * variance. Returns false when they cannot be brought together, because the rounds seen were not told apart.
 */
function agreeWithBooks(
  state: State,
  fact: Known,
  gun: Gun,
  parts: readonly Part[],
  told: readonly { row: SeenRow; told: Told }[],
  separated: boolean,
): boolean {
  const mark = markOf(fact);
  const charges = parts.flatMap((part) => part.charges);
  if (charges.length === 0) return true;
  const booked = charges.reduce((sum, charge) => sum + charge.count, 0);
  const seen = told.reduce((sum, each) => sum + each.row.count, 0);
  if (!separated) {
    if (seen === booked) return true;
    const says = `Two people saw ${seen} round(s) in ${gun.alias}; the books have ${booked}.`;
    for (const part of parts) breakPart(part, mark, 'conflict');
    conflict(
      state,
      fact,
      gun,
      says,
      charges.map((charge) => charge.load),
      [],
    );
    return false;
  }
  const left = new Map<string, number>();
  for (const { row, told: each } of told) {
    if (each.kind === 'lot') left.set(each.lot, (left.get(each.lot) ?? 0) + row.count);
  }
  const differs = (lot: string | undefined, condition: Condition, diff: number) => {
    postDifference(state, gun.id, lot, condition, diff);
    const says = `Two people saw ${Math.abs(diff)} ${diff > 0 ? 'fewer' : 'more'} of ${label(state, lot)} in ${gun.alias} than the books have`;
    openVariance(state, mark, { place: gun.id, lot, condition, diff, says, involved: charges.map((each) => each.by) });
    find(state, fact, 'count differs', 'alarm', `${says}.`, [gun.id]);
  };
  for (const part of parts) {
    for (const charge of part.charges) {
      const there = Math.min(charge.count, charge.lot === undefined ? 0 : (left.get(charge.lot) ?? 0));
      if (charge.lot !== undefined) left.set(charge.lot, (left.get(charge.lot) ?? 0) - there);
      if (there < charge.count) {
        differs(charge.lot, charge.condition, charge.count - there);
        if (charge.condition === 'loaded') note(state, gun, charge.lot, { missing: charge.count - there });
      }
      charge.count = there;
    }
    part.charges = part.charges.filter((charge) => charge.count > 0);
  }
  const part = parts.find((each) => each.shape.seen);
  for (const [lot, count] of left) {
    if (count <= 0 || !part) continue;
    differs(lot, 'loaded', -count);
    part.charges.push({
      lot,
      condition: 'loaded',
      count,
      marks: [],
      load: fact.id,
      by: '',
      at: fact.at,
      titled: true,
    });
  }
  return true;
}

/** Rounds two people saw in a gun that the books did not know: they are written down, and named only when told. */
function adopt(state: State, fact: Known, gun: Gun, look: Look): void {
  if (charged(gun).length > 0) return;
  const part = gun.parts.find((each) => each.shape.seen);
  if (!part) return;
  for (const row of look.seen) {
    if (isEmptyRow(row)) continue;
    const told = tellInside(row, lotsHere(state));
    const lot = told.kind === 'lot' ? told.lot : undefined;
    const end = { holder: gun.id, condition: 'loaded' as const };
    post(state, markOf(fact), lot, row.count, { holder: VARIANCE, condition: 'unused' }, end);
    part.charges.push({
      lot,
      condition: 'loaded',
      count: row.count,
      marks: [...(row.marks ?? [])],
      load: fact.id,
      by: '',
      at: fact.at,
      titled: lot !== undefined,
    });
    if (lot === undefined)
      unknownRound(state, fact, `${row.count} round(s) nobody can name in ${gun.alias}.`, [gun.id]);
  }
}

function provePlace(state: State, fact: Known, place: Place, look: Look, proof: Proof): void {
  const lots = candidates(state, place);
  const sums = new Map<string, number>();
  let untold = 0;
  for (const row of look.seen) {
    const told = tellOutside(row, lots);
    if (told.kind === 'lot') sums.set(told.lot, (sums.get(told.lot) ?? 0) + row.count);
    else if (told.kind !== 'empty') untold += row.count;
  }
  if (untold > 0) {
    find(
      state,
      fact,
      'not told',
      'note',
      `${untold} round(s) in ${place.alias} were not told by all their tells; that proves nothing.`,
      [place.id],
    );
    return;
  }
  const book = new Map<string, number>();
  for (const row of holdings(state, place.id)) {
    if (row.lot !== undefined && row.condition === 'unused') book.set(row.lot, row.count);
    if (row.lot === undefined && row.count > 0) return;
  }
  let agrees = true;
  for (const lot of new Set([...sums.keys(), ...book.keys()])) {
    const counted = sums.get(lot) ?? 0;
    if (counted === (book.get(lot) ?? 0)) continue;
    agrees = false;
    differ(state, fact, place.id, lot, 'unused', counted, proof.by);
  }
  place.verified.push(markOf(fact));
  // A short place can still be proven of what is in it; a place with too much cannot.
  place.doubts = agrees ? [] : [...place.doubts, { ...markOf(fact), kind: 'count differs' }];
  if (!agrees) return;
  place.proofs = new Map([...sums.keys()].map((lot) => [lot, proof]));
  delete place.seal?.unread;
  place.wholeLooks.push(markOf(fact));
  delete place.contested;
}

/** Book and count differ: the difference goes to VARIANCE and stands open, or closes the item it mends. */
function differ(
  state: State,
  fact: Known,
  place: string,
  lot: string | undefined,
  condition: Condition,
  counted: number,
  by: readonly string[],
): void {
  const booked = balance(state, place, lot, condition);
  const diff = booked - counted;
  const item = state.variances.find(
    (each) => each.place === place && each.lot === lot && each.condition === condition && isOpen(each),
  );
  postDifference(state, place, lot, condition, diff);
  if (item) {
    item.diff += diff;
    if (item.diff === 0) item.recounted = markOf(fact);
    return;
  }
  const says = `${label(state, place)} counts ${counted} of ${inWords(state, booked, lot)}`;
  openVariance(state, markOf(fact), { place, lot, condition, diff, says, involved: [...by] });
  const opened = state.variances[state.variances.length - 1];
  find(state, fact, 'count differs', 'alarm', `${says} (${opened?.class}).`, [
    place,
    ...(lot === undefined ? [] : [lot]),
  ]);
}

function pairCount(state: State, fact: Known, sealed: Sealed, one: Tally, other: Tally, good: boolean): void {
  const rows = (tally: Tally) => canonicalJson([...tally.rows].map((row) => canonicalJson(row)).sort());
  const by = [sealed.by, sealed.second?.by ?? ''];
  if (rows(one) !== rows(other)) {
    find(
      state,
      fact,
      'counts differ',
      'alarm',
      `${label(state, by[0])} and ${label(state, by[1])} counted ${label(state, sealed.about)} differently. Count again.`,
      [sealed.about],
      [sealed.fact, sealed.second?.fact ?? ''],
    );
    return;
  }
  if (!good) return;
  const place = state.places.get(sealed.about);
  if (!place) return;
  let matches = true;
  const guns = one.rows.filter((row) => row.lot === undefined && row.condition === undefined);
  if (one.of === 'guns' && guns.length > 0) {
    const counted = guns.reduce((sum, row) => sum + row.count, 0);
    const booked = insideOf(state, place.id).guns.length;
    if (counted !== booked) {
      matches = false;
      const says = `${place.alias} counts ${counted} of ${booked} guns`;
      state.variances.push({
        id: fact.id,
        place: place.id,
        condition: 'unused',
        class: 'gun',
        at: fact.at,
        says,
        diff: booked - counted,
        involved: by,
        releases: [],
      });
      addHold(state, markOf(fact), { kind: 'missing', scope: 'session', guns: [], says, involved: by });
      find(state, fact, 'count differs', 'alarm', `${says}.`, [place.id]);
    }
  } else {
    const named = new Set<string>();
    for (const row of one.rows) {
      const here = holdings(state, place.id).filter((each) => each.lot === row.lot);
      const condition = row.condition ?? here[0]?.condition ?? 'unused';
      named.add(`${row.lot}|${condition}`);
      const item = state.variances.find(
        (each) => each.place === place.id && each.lot === row.lot && each.condition === condition && isOpen(each),
      );
      if (balance(state, place.id, row.lot, condition) !== row.count) {
        differ(state, fact, place.id, row.lot, condition, row.count, by);
        if (!(item && item.diff === 0)) matches = false;
      } else if (
        item &&
        item.diff > 0 &&
        item.at < fact.at &&
        row.count > 0 &&
        balance(state, VARIANCE, row.lot, condition) <= 0
      ) {
        // What was short came back by another way: found, named, put in, and counted again.
        item.diff = 0;
        item.recounted = markOf(fact);
      }
    }
    if (place.kind !== 'area') {
      for (const each of holdings(state, place.id)) {
        if (named.has(`${each.lot}|${each.condition}`) || each.count === 0) continue;
        differ(state, fact, place.id, each.lot, each.condition, 0, by);
        matches = false;
      }
    }
  }
  if (matches && place.doubts.length === 0) place.verified.push(markOf(fact));
  state.counts.set(place.id, { ...markOf(fact), by, rows: one.rows, of: one.of, matches });
}

/** Whether a gun lies in a locked place. */
export const isLockedUp = (state: State, gun: Gun): boolean => placesOfGun(state, gun).some(isShut);
