// Folds custody: the accountable custodian or closed place, the holder's hands apart, and every break (model.md §4).

import { holdings } from './accounts.ts';
import { breakBore, breakGun, breakPart, breakPlace, endShow, lastVerified, spreadTaint } from './doubts.ts';

import { type Known, latestOf } from './fact.ts';
import { bracketOf, find, label, markOf } from './findings.ts';
import { addHold } from './holds.ts';
import { limits } from './limits.ts';
import { lastChangeOf } from './plans.ts';
import type { Bracket, Gun, Mark, Person, Place, State, Where } from './state.ts';
import { useWaivers } from './waivers.ts';

/** How long a break may run before what is not locked counts as left out. */
export const BREAK_GRACE_MS = 15 * 60_000;

/** The places around a thing, nearest first; a container in somebody's hands has none. */
export function placesAround(state: State, id: string | undefined): Place[] {
  const chain: Place[] = [];
  let next = id;
  while (next !== undefined && chain.length < 16) {
    const place = state.places.get(next);
    if (!place) {
      const gun = state.guns.get(next);
      if (gun?.where.kind === 'place') {
        next = gun.where.place;
        continue;
      }
      break;
    }
    chain.push(place);
    if (place.holder !== undefined) break;
    next = place.inside;
  }
  return chain;
}

/** Places around a gun, nearest first. */
export const placesOfGun = (state: State, gun: Gun): Place[] =>
  gun.where.kind === 'place' ? placesAround(state, gun.where.place) : [];

/** A locked vehicle is no closed place: others hold its keys, and it is driven. */
export const isShut = (place: Place): boolean => place.locked && place.kind !== 'vehicle' && place.kind !== 'area';

/** The nearest closed place around, if any: it answers for what is in it. */
export const lockedAround = (chain: readonly Place[]): Place | undefined => chain.find(isShut);

const holds = (place: Place) =>
  !['area', 'account', 'vehicle', 'surface'].includes(place.kind) || place.proofs.size > 0;

/** Whether a place is in somebody's hands, through the places around it. */
export const handsAround = (chain: readonly Place[]): string | undefined =>
  chain.find((place) => place.holder !== undefined)?.holder;

const isController = (person: Person | undefined) => person?.handles === 'control';

/** Every gun and container inside a place, directly or through others. */
export function insideOf(state: State, id: string): { guns: Gun[]; places: Place[] } {
  const within = (chain: Place[]) => chain.some((place) => place.id === id);
  return {
    guns: [...state.guns.values()].filter((gun) => within(placesOfGun(state, gun))),
    places: [...state.places.values()].filter((place) => place.id !== id && within(placesAround(state, place.id))),
  };
}

/** Applies what was due by an instant: what is still open past the grace of a break was left out. */
export function applyDeadlines(state: State, now: number): void {
  const pause = state.break;
  // A wrap is the count itself: it takes as long as it takes, and ends with everything locked or named.
  if (pause && pause.kind !== 'wrap' && now > pause.at + BREAK_GRACE_MS)
    leaveOut(state, pause, pause.at + BREAK_GRACE_MS);
  for (const gun of state.guns.values()) {
    if (gun.parts.length === 0) continue;
    const sign = lastSign(state, gun);
    if (sign === undefined || now <= sign.at + limits.presence) continue;
    const mark = { fact: sign.fact, at: sign.at + limits.presence };
    if (gun.parts[0]?.doubts.some((doubt) => doubt.kind === 'unattended' && doubt.at >= sign.at)) continue;
    breakGun(gun, mark, 'unattended');
  }
}

/** Whether anything would fall due by an instant that has not been applied yet. */
export function fallsDue(state: State, now: number): boolean {
  const pause = state.break;
  if (pause && pause.kind !== 'wrap' && now > pause.at + BREAK_GRACE_MS) return true;
  return [...state.guns.values()].some((gun) => {
    const sign = gun.parts.length === 0 ? undefined : lastSign(state, gun);
    return sign !== undefined && now > sign.at + limits.presence;
  });
}

/** Whether an armed action with this gun is under way, by somebody who counts: nothing falls due while it runs. */
export const isRunning = (state: State, gun: string): boolean =>
  state.running.some((each) => !each.doubtful && each.guns.includes(gun));

/** The last sign of a controller at a gun that lies in an open place; undefined when nobody need give one. */
export function lastSign(state: State, gun: Gun): Mark | undefined {
  if (gun.where.kind !== 'place' || gun.custodian === undefined) return undefined;
  const controller = state.people.get(gun.custodian);
  if (!controller || lockedAround(placesOfGun(state, gun))) return undefined;
  if (isRunning(state, gun.id)) return undefined;
  const sign = controller.present.get(gun.id);
  return sign && sign.at >= gun.where.since ? sign : { fact: gun.where.fact, at: gun.where.since };
}

/** Marks everything that was not locked since a break began as left out over it. */
function leaveOut(state: State, pause: Bracket, at: number): void {
  const fine = (chain: Place[]) =>
    chain.some((place) => isShut(place) || (place.kind !== 'vehicle' && (place.lockedAt?.at ?? 0) >= pause.at));
  for (const gun of state.guns.values()) {
    if (gun.parts.length === 0 || gun.where.kind === 'nowhere' || fine(placesOfGun(state, gun))) continue;
    if (gun.parts.some((part) => part.doubts.some((doubt) => doubt.fact === pause.fact))) continue;
    breakGun(gun, { fact: pause.fact, at }, 'left out over a break');
  }
  for (const place of state.places.values()) {
    const rounds = [...state.balances].some(
      ([name, count]) => count > 0 && name.startsWith(`${place.id}|`) && !name.endsWith('|spent'),
    );
    if (!rounds || !holds(place) || place.kind.includes('quarantine') || fine(placesAround(state, place.id))) continue;
    if (place.doubts.some((doubt) => doubt.fact === pause.fact)) continue;
    const from = lastVerified(place, pause.at);
    breakPlace(place, { fact: pause.fact, at }, 'left out over a break');
    const since = Math.max(from, pause.at);
    spreadTaint(state, place.id, since, { fact: pause.fact, at }, 'left out over a break', pause.latest);
  }
}

/** Says that a person is about: every own act near guns ends an absence. */
export function seePresent(state: State, fact: Known, guns: readonly string[]): void {
  const person = fact.by === undefined ? undefined : state.people.get(fact.by);
  if (!person || fact.envelope.assent.how !== 'own key') return;
  delete person.left;
  for (const gun of guns) person.present.set(gun, markOf(fact));
}

function place(gun: Gun, where: Where, mark: Mark): void {
  gun.where = where;
  gun.last = mark;
}

/** Folds a fact of custody; returns false when the fact is of another kind. */
export function foldCustody(state: State, fact: Known, trusted: boolean): boolean {
  const mark = markOf(fact);
  switch (fact.type) {
    case 'StoreOpened': {
      const store = state.places.get(fact.body.place);
      if (!store) return true;
      store.locked = false;
      store.openedBy = fact.by === undefined ? [] : [fact.by];
      store.openedAt = mark;
      if (fact.by === undefined || !store.openers.includes(fact.by) || !trusted) {
        find(
          state,
          fact,
          'opened by others',
          'alarm',
          `${store.alias} was opened by ${label(state, fact.by)}, who may not open it.`,
          [store.id],
        );
        breakInside(state, store, mark, 'opened by others');
      }
      return true;
    }
    case 'StoreLocked': {
      const store = state.places.get(fact.body.place);
      if (!store || state.authored.get(fact.id)?.doubtful) return true;
      if (store.two && !store.locked && store.openedAt && store.openedBy.length < 2) {
        breakInside(state, store, mark, 'opened by others');
      }
      store.locked = true;
      store.lockedBy = fact.by === undefined ? [] : [fact.by];
      store.lockedAt = mark;
      for (const gun of insideOf(state, store.id).guns) {
        gun.custodian = store.id;
        delete gun.out;
      }
      if (!isController(state.people.get(fact.by ?? ''))) {
        find(
          state,
          fact,
          'locked by one',
          'note',
          `${store.alias} was locked by ${label(state, fact.by)} alone; that proves nothing about what is inside.`,
          [store.id],
        );
      }
      return true;
    }
    case 'ThingMoved':
      moveThings(state, fact, trusted);
      return true;
    case 'HandedOver':
      handOver(state, fact, trusted);
      return true;
    case 'Received':
      receive(state, fact, trusted);
      return true;
    case 'HandOverDisputed': {
      const words = fact.body.words;
      find(
        state,
        fact,
        'disputed hand-over',
        'alarm',
        `${label(state, fact.by)} gives another account of a hand-over of ${label(state, fact.body.thing)}: ${words}`,
        [fact.body.thing],
        fact.body.handover === undefined ? [] : [fact.body.handover],
      );
      const gun = state.guns.get(fact.body.thing);
      if (gun) breakGun(gun, mark, 'conflict');
      const involved = [
        fact.by,
        fact.body.handover && state.handovers.get(fact.body.handover)?.from,
        fact.body.handover && state.handovers.get(fact.body.handover)?.to,
      ].filter((each): each is string => typeof each === 'string');
      addHold(state, mark, {
        kind: 'conflict',
        scope: 'session',
        guns: gun ? [gun.id] : [],
        says: `Two accounts of one hand-over of ${label(state, fact.body.thing)}.`,
        involved,
      });
      return true;
    }
    case 'HolderChanged': {
      const gun = state.guns.get(fact.body.gun);
      if (!gun) return true;
      if (!planned(state, gun, fact.body.planned, fact.body.to) && gun.parts.length > 0) {
        breakGun(gun, mark, 'out of sight');
        find(
          state,
          fact,
          'unplanned change of holder',
          'alarm',
          `${gun.alias} went to ${label(state, fact.body.to)} without a plan.`,
          [gun.id],
        );
      }
      place(gun, { kind: 'hands', person: fact.body.to, since: fact.at, fact: fact.id }, mark);
      return true;
    }
    case 'GunSetDown': {
      const gun = state.guns.get(fact.body.gun);
      if (!gun) return true;
      if (!planned(state, gun, fact.body.planned)) {
        endShow(gun);
        if (gun.parts.length > 0) breakGun(gun, mark, 'out of sight');
        find(
          state,
          fact,
          'set down',
          'alarm',
          `${gun.alias} was set down at ${label(state, fact.body.place)} without a plan.`,
          [gun.id],
        );
      }
      place(gun, { kind: 'place', place: fact.body.place, since: fact.at, fact: fact.id }, mark);
      return true;
    }
    case 'GunPickedUp': {
      const gun = state.guns.get(fact.body.gun);
      if (!gun || fact.by === undefined) return true;
      const mine = gun.custodian === fact.by || planned(state, gun, fact.body.planned, fact.by);
      if (!mine && gun.parts.length > 0) {
        breakGun(gun, mark, 'out of sight');
        find(
          state,
          fact,
          'taken up',
          'alarm',
          `${gun.alias} was taken up by ${label(state, fact.by)} without a plan.`,
          [gun.id],
        );
      }
      place(gun, { kind: 'hands', person: fact.by, since: fact.at, fact: fact.id }, mark);
      return true;
    }
    case 'ControllerLeft': {
      const person = state.people.get(fact.body.person);
      if (!person) return true;
      person.left = mark;
      for (const gun of state.guns.values()) {
        if (gun.custodian !== person.id || gun.where.kind !== 'place') continue;
        if (lockedAround(placesOfGun(state, gun))) continue;
        if (gun.parts.length > 0) breakGun(gun, mark, 'unattended');
      }
      return true;
    }
    case 'PresenceConfirmed':
      if (trusted) seePresent(state, fact, fact.body.guns);
      return true;
    case 'ControlTransferred':
      if (trusted) {
        for (const id of fact.body.guns) {
          const gun = state.guns.get(id);
          if (!gun) continue;
          gun.custodian = fact.body.to;
          if (gun.where.kind === 'hands' && gun.where.person === fact.by) {
            place(gun, { kind: 'hands', person: fact.body.to, since: fact.at, fact: fact.id }, mark);
            endShow(gun);
          }
        }
      }
      return true;
    case 'LeftUnattended':
    case 'ThingMissed':
      lose(state, fact);
      return true;
    case 'ThingFound': {
      const thing = fact.body.thing;
      const says = thing === undefined ? (fact.body.words ?? 'Something not on the register') : label(state, thing);
      find(
        state,
        fact,
        thing === undefined ? 'not on the register' : 'found again',
        'alarm',
        `${says} turned up at ${label(state, fact.body.place)}.`,
        thing === undefined ? [] : [thing],
      );
      const gun = thing === undefined ? undefined : state.guns.get(thing);
      const container = thing === undefined ? undefined : state.places.get(thing);
      if (gun) {
        breakGun(gun, mark, 'missing');
        place(gun, { kind: 'place', place: fact.body.place, since: fact.at, fact: fact.id }, mark);
        gun.contested = mark;
      }
      if (container) {
        container.inside = fact.body.place;
        container.holder = undefined;
        breakPlace(container, mark, 'missing');
        container.contested = mark;
      }
      if (thing === undefined) {
        addHold(state, mark, {
          kind: 'missing',
          scope: 'session',
          guns: [],
          says,
          involved: fact.by === undefined ? [] : [fact.by],
        });
      }
      return true;
    }
    case 'MoveDeparted':
      state.moving = { ...mark, vehicle: fact.body.vehicle };
      return true;
    case 'MoveArrived':
      if (state.moving?.vehicle === fact.body.vehicle) delete state.moving;
      return true;
    case 'BreakBegan':
      // Somebody doubtful may begin a break, and never put a milder one in place of it.
      if (state.authored.get(fact.id)?.doubtful && (state.break || fact.body.kind === 'wrap')) return true;
      state.break = { ...bracketOf(fact), kind: fact.body.kind };
      return true;
    case 'BreakEnded':
      if (state.break && state.break.kind !== 'wrap') leaveOut(state, state.break, fact.at);
      if (!state.authored.get(fact.id)?.doubtful) delete state.break;
      return true;
    default:
      return false;
  }
}

/** What the running armed action plans is no break, whoever says it was planned. */
function planned(state: State, gun: Gun, said: boolean, into?: string): boolean {
  if (!said) return false;
  const running = state.running.find((each) => each.guns.includes(gun.id));
  const plan = running?.plan ?? gun.out?.plan;
  if (plan === undefined) return false;
  const line = state.plans.get(plan)?.line;
  const mayHold = into === undefined || line?.performers.includes(into) || isController(state.people.get(into));
  if (!mayHold) return false;
  return Boolean(line?.holderChanges || line?.setDown || (line?.performers.length ?? 0) > 1);
}

function breakInside(state: State, store: Place, mark: Mark, kind: 'opened by others'): void {
  const inside = insideOf(state, store.id);
  for (const gun of inside.guns) if (gun.parts.length > 0) breakGun(gun, mark, kind);
  for (const each of [store, ...inside.places]) if (each.proofs.size > 0) breakPlace(each, mark, kind);
}

/** Whether the store around a thing stands open by fewer people than it takes. */
export const openedByTooFew = (chain: readonly Place[]): Place | undefined =>
  chain.find((store) => store.two && !store.locked && store.openedAt !== undefined && store.openedBy.length < 2);

/** Whether somebody has a gun out for a planned action, so that what they do to it may be planned as well. */
const isOnCamera = (state: State, person: string): boolean =>
  [...state.guns.values()].some(
    (gun) => gun.out !== undefined && gun.where.kind === 'hands' && gun.where.person === person,
  );

/**
 * A magazine or belt goes into a gun, or out of it: what was shown of the gun is no longer what is in it, and after
 * one comes out a round of it may be left in the chamber. A change the plan has on camera ends neither.
 */
function changeFeed(state: State, gun: Gun | undefined, container: Place, mark: Mark, onCamera: boolean): void {
  if (!gun) return;
  const rounds = holdings(state, container.id).filter((row) => row.count > 0);
  if (rounds.some((row) => row.lot === undefined || state.lots.get(row.lot)?.kind !== 'blank') && gun.bores > 0) {
    breakBore(gun, mark, 'bullet-shaped round');
  }
  if (onCamera) return;
  endShow(gun);
  gun.last = mark;
  const fedIt = container.inside === gun.id && (rounds.length > 0 || gun.fed.includes(container.id));
  const chamber = gun.parts[gun.parts.length - 1];
  if (fedIt && chamber) breakPart(chamber, mark, 'opened');
}

function moveThings(state: State, fact: Extract<Known, { type: 'ThingMoved' }>, trusted: boolean): void {
  const mark = markOf(fact);
  const { to } = fact.body;
  const by = fact.by;
  const mover = by === undefined ? undefined : state.people.get(by);
  const takesUp = state.people.has(to);
  for (const id of fact.body.things) {
    const gun = state.guns.get(id);
    const container = state.places.get(id);
    if (gun) {
      const chain = placesOfGun(state, gun);
      const store = openedByTooFew(chain);
      const shut = lockedAround(chain);
      if (gun.parts.length > 0) {
        if (store) breakGun(gun, mark, 'opened by others');
        else if (!isController(mover) || !trusted || shut) breakGun(gun, mark, 'out of sight');
      }
      if (!isController(mover) && gun.ability !== 'rubber' && gun.ability !== 'cannot-fire') {
        find(
          state,
          fact,
          'touched by others',
          'alarm',
          `${gun.alias} was moved by ${label(state, by)}, who may not handle it.`,
          [gun.id],
        );
      }
      if (takesUp) {
        if (to !== by) {
          // A gun goes into other hands by a hand-over, which takes two.
          if (gun.parts.length > 0) breakGun(gun, mark, 'out of sight');
          find(
            state,
            fact,
            'put into other hands',
            'alarm',
            `${gun.alias} was put into the hands of ${label(state, to)} without a hand-over.`,
            [gun.id],
          );
        }
        place(gun, { kind: 'hands', person: to, since: fact.at, fact: fact.id }, mark);
        if (isController(mover)) gun.custodian = by;
      } else {
        place(gun, { kind: 'place', place: to, since: fact.at, fact: fact.id }, mark);
        delete gun.out;
        const lock = lockedAround(placesAround(state, to));
        if (lock) gun.custodian = lock.id;
        else if (isController(mover)) gun.custodian = by;
        endShow(gun);
      }
    } else if (container) {
      const loaded = container.proofs.size > 0;
      const onCamera = fact.body.planned === true && mover?.handles === 'receive' && isOnCamera(state, mover.id);
      for (const each of [container.inside, to])
        changeFeed(state, state.guns.get(each ?? ''), container, mark, onCamera);
      if (loaded && openedByTooFew(placesAround(state, id))) breakPlace(container, mark, 'opened by others');
      else if (loaded && (!isController(mover) || !trusted) && !onCamera) {
        const { seal } = container;
        if (seal?.unbroken && seal.carries) seal.unread = mark;
        else breakPlace(container, mark, 'out of sight');
      }
      container.moved = mark;
      if (takesUp) {
        container.holder = to;
      } else {
        container.holder = undefined;
        container.inside = to;
        const fed = state.guns.get(to);
        if (fed && !fed.fed.includes(id)) fed.fed.push(id);
      }
    }
  }
  if (trusted) seePresent(state, fact, fact.body.things);
}

function handOver(state: State, fact: Extract<Known, { type: 'HandedOver' }>, trusted: boolean): void {
  const mark = markOf(fact);
  const { thing, to, plan, answer } = fact.body;
  const from = fact.by;
  if (from === undefined) {
    find(state, fact, 'hand-over by nobody', 'alarm', `${label(state, thing)} was handed over by somebody unknown.`, [
      thing,
    ]);
    return;
  }
  state.handovers.set(fact.id, { fact: fact.id, thing, from, to, at: fact.at, plan, answer });
  const gun = state.guns.get(thing);
  const container = state.places.get(thing);
  if (container) {
    container.holder = to;
    container.moved = mark;
  }
  if (!gun) return;
  useWaivers(state, gun.id, mark);
  const giver = state.people.get(from);
  const receiver = state.people.get(to);
  // What holds nothing may be given straight from its rack, by the controller who is there.
  const fromRack = gun.where.kind === 'place' && gun.parts.length === 0 && isController(giver);
  const hadIt = fromRack || (gun.where.kind === 'hands' && gun.where.person === from);
  if (!hadIt) {
    find(
      state,
      fact,
      'gave what they did not hold',
      'alarm',
      `${label(state, from)} handed over ${gun.alias}, which the record has with ${whereInWords(state, gun)}.`,
      [gun.id],
      [gun.where.fact],
    );
    if (gun.parts.length > 0) breakGun(gun, mark, 'out of sight');
  } else if (!trusted && gun.parts.length > 0) breakGun(gun, mark, 'late danger');
  if (isController(giver) && !isController(receiver)) {
    const clearance = clearanceFor(state, fact, gun.id);
    if (!clearance) {
      find(
        state,
        fact,
        'without clearance',
        'alarm',
        `${gun.alias} was handed to ${label(state, to)} without clearance.`,
        [gun.id],
      );
    }
    if (!isNamed(state, plan, to, fact.at)) gun.offPlan = [...(gun.offPlan ?? []), fact.id];
    gun.out = { ...mark, to, from, plan, clearance: clearance?.fact };
    gun.custodian = from;
  } else if (!isController(giver) && !isController(receiver)) {
    find(
      state,
      fact,
      'handed on by others',
      'alarm',
      `${gun.alias} went from ${label(state, from)} to ${label(state, to)}; neither controls guns.`,
      [gun.id],
    );
    if (gun.parts.length > 0) breakGun(gun, mark, 'out of sight');
  }
  place(gun, { kind: 'between', from, to, since: fact.at, fact: fact.id }, mark);
  if (trusted && isController(giver)) seePresent(state, fact, [gun.id]);
}

/** Whether a plan named somebody at an instant. One that changed since may have been changed to name them. */
function isNamed(state: State, id: string | undefined, person: string, at: number): boolean {
  const plan = state.plans.get(id ?? '');
  if (!plan) return false;
  return plan.line.performers.includes(person) && plan.matters.at <= at;
}

/** The granted answer a hand-over names, when it is about this gun, this receiver, and still in time. */
function clearanceFor(state: State, fact: Extract<Known, { type: 'HandedOver' }>, gun: string) {
  const answer = fact.body.answer === undefined ? undefined : state.answers.get(fact.body.answer);
  if (answer?.verdict !== 'granted' || answer.kind !== 'hand over') return undefined;
  if (!answer.ask.things.includes(gun) || answer.ask.receiver !== fact.body.to) return undefined;
  // What was cleared before the gun, load, muzzle, people or place of the plan changed, was another action.
  if ((lastChangeOf(state, answer.ask.plan ?? fact.body.plan)?.at ?? 0) > answer.at) return undefined;
  return answer.until === undefined || fact.at <= answer.until ? answer : undefined;
}

function receive(state: State, fact: Extract<Known, { type: 'Received' }>, trusted: boolean): void {
  const mark = markOf(fact);
  const handover = state.handovers.get(fact.body.handover);
  if (!handover) {
    find(
      state,
      fact,
      'received without a giver',
      'alarm',
      `${label(state, fact.by)} confirms a hand-over the record does not have.`,
    );
    return;
  }
  if (fact.by !== handover.to) {
    find(
      state,
      fact,
      'received by another',
      'alarm',
      `${label(state, fact.by)} confirms a hand-over made to ${label(state, handover.to)}.`,
      [handover.thing],
      [handover.fact],
    );
    return;
  }
  handover.received = mark;
  const gun = state.guns.get(handover.thing);
  if (!gun) return;
  const waiting = gun.where.kind === 'between' && gun.where.fact === handover.fact;
  if (!waiting) return;
  const receiver = state.people.get(handover.to);
  place(gun, { kind: 'hands', person: handover.to, since: fact.at, fact: fact.id }, mark);
  gun.lastShown = gun.shown.length > 0 ? gun.shown : gun.lastShown;
  endShow(gun);
  if (isController(receiver)) {
    gun.custodian = handover.to;
    if (gun.parts.length > 0 && !isController(state.people.get(handover.from))) gun.back = mark;
    delete gun.out;
    if (trusted) seePresent(state, fact, [gun.id]);
  } else delete gun.back;
}

function lose(state: State, fact: Extract<Known, { type: 'LeftUnattended' | 'ThingMissed' }>): void {
  const mark = markOf(fact);
  const kind = fact.type === 'ThingMissed' ? 'missing' : 'unattended';
  const gun = state.guns.get(fact.body.thing);
  const container = state.places.get(fact.body.thing);
  const involved = [fact.by, gun?.custodian].filter(
    (each): each is string => each !== undefined && state.people.has(each),
  );
  find(state, fact, kind, 'alarm', `${label(state, fact.body.thing)} was ${kind}.`, [fact.body.thing]);
  if (gun) {
    breakGun(gun, mark, kind);
    if (kind === 'missing') {
      place(gun, { kind: 'nowhere', since: fact.at, fact: fact.id }, mark);
      addHold(state, mark, {
        kind: 'missing',
        scope: 'session',
        guns: [gun.id],
        says: `${gun.alias} is missing.`,
        involved,
      });
    }
  }
  if (!container) return;
  for (const each of [container, ...insideOf(state, container.id).places]) {
    // Back to the last verified sighting: whoever drew from it since then has drawn from nobody knows what.
    const from = kind === 'missing' ? lastVerified(each, fact.at) : fact.at;
    breakPlace(each, mark, kind);
    spreadTaint(state, each.id, from, mark, kind, latestOf(fact));
  }
  if (kind === 'missing') {
    addHold(state, mark, {
      kind: 'missing',
      scope: 'session',
      guns: [],
      says: `${container.alias} is missing.`,
      involved,
    });
  } else {
    for (const inner of insideOf(state, container.id).guns) if (inner.parts.length > 0) breakGun(inner, mark, kind);
  }
}

/** Where a gun is, in words. */
export function whereInWords(state: State, gun: Gun): string {
  const where = gun.where;
  switch (where.kind) {
    case 'hands':
      return label(state, where.person);
    case 'place':
      return label(state, where.place);
    case 'between':
      return `between ${label(state, where.from)} and ${label(state, where.to)}`;
    case 'nowhere':
      return 'nowhere known';
  }
}
