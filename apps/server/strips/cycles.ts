// The cycles of the day: from the first look at a gun for a hand-over until it is back and opened, act by act.

import type { Fact } from '@proofhouse/domain/book/fact.ts';
import { label } from '@proofhouse/domain/book/findings.ts';
import type { State } from '@proofhouse/domain/book/state.ts';
import type { EventType } from '@proofhouse/domain/events.ts';
import type { Millis } from '@proofhouse/domain/vocabulary/instant.ts';

/** The three sides of a cycle, each with its own device and its budget. */
export const sides = ['armorer', 'witness', 'performer'] as const;
export type Side = (typeof sides)[number];

/** Seconds of device attention a cycle may cost each side (workflow.md §1.4). */
export const budgets: Readonly<Record<Side, number>> = { armorer: 14, witness: 10, performer: 5 };

/** Seconds an act takes on a device, by the take loop of workflow.md §1.4: an estimate, never a measurement. */
const secondsOf: Partial<Record<EventType, number>> = {
  AnswerSealed: 2,
  Looked: 2,
  RoundsLoaded: 0,
  LoadWitnessed: 2,
  WasShown: 2,
  CallSpoken: 1,
  HandedOver: 1,
  Received: 1,
  ActionBegan: 0,
  ActionCut: 0,
  ShotsCounted: 1,
  DidNotFire: 2,
  Unloaded: 3,
};
/** A look that answers no sealed one is a show: how many, of what kind, typed in. */
const SHOW = 4;

/** One act of a cycle. */
export interface CycleAct {
  readonly id: string;
  readonly at: Millis;
  readonly says: EventType;
  /** Others, such as who counts shots, have no budget. */
  readonly side: Side | 'other';
  readonly who: string;
  readonly seconds: number;
}

/** One gun, out and back. */
export interface Cycle {
  readonly gun: string;
  readonly setup: string;
  readonly take: string | null;
  readonly to: string;
  readonly from: Millis;
  /** Handed out, and had back; null while it is still out. */
  readonly out: Millis;
  readonly back: Millis | null;
  readonly until: Millis;
  readonly seconds: Readonly<Record<Side, number>>;
  readonly acts: readonly CycleAct[];
}

const BEFORE: Millis = 5 * 60_000;
const AFTER: Millis = 3 * 60_000;

/** The gun a fact is about, through the load or hand-over it names. */
function gunOf(fact: Fact, state: State): string | readonly string[] | undefined {
  switch (fact.type) {
    case 'AnswerSealed':
      return fact.body.about;
    case 'Looked':
      return fact.body.look.subject;
    case 'RoundsLoaded':
    case 'WasShown':
    case 'CallSpoken':
    case 'ShotsCounted':
    case 'DidNotFire':
    case 'Unloaded':
      return fact.body.gun;
    case 'LoadWitnessed':
      return state.loads.get(fact.body.load)?.gun;
    case 'HandedOver':
      return fact.body.thing;
    case 'Received':
      return state.handovers.get(fact.body.handover)?.thing;
    case 'ActionBegan':
    case 'ActionCut':
      return fact.body.guns;
    default:
      return undefined;
  }
}

function sideOf(state: State, by: string | undefined): CycleAct['side'] {
  const person = by === undefined ? undefined : state.people.get(by);
  if (person?.handles === 'control') return 'armorer';
  if (person?.handles === 'receive') return 'performer';
  return person && person.witnesses !== 'no' ? 'witness' : 'other';
}

function actOf(state: State, fact: Fact): CycleAct {
  const type = fact.type as EventType;
  const base = { id: fact.id, at: fact.at, says: type, side: sideOf(state, fact.by), who: label(state, fact.by) };
  const isShow = fact.type === 'Looked' && fact.body.answers === undefined;
  return { ...base, seconds: isShow ? SHOW : (secondsOf[type] ?? 0) };
}

function takeOf(acts: readonly Fact[]): string | null {
  const began = acts.find((fact) => fact.type === 'ActionBegan');
  return began?.type === 'ActionBegan' ? (began.body.take ?? null) : null;
}

/** Every hand-over of a gun to somebody who does not control guns, with the acts around it. */
export function cyclesOf(state: State, facts: readonly Fact[]): Cycle[] {
  const byGun = new Map<string, Fact[]>();
  for (const fact of facts) {
    const guns = gunOf(fact, state);
    for (const gun of guns === undefined ? [] : [guns].flat()) {
      if (!state.guns.has(gun) || secondsOf[fact.type as EventType] === undefined) continue;
      const known = byGun.get(gun);
      if (known) known.push(fact);
      else byGun.set(gun, [fact]);
    }
  }
  const found: Cycle[] = [];
  for (const [gun, own] of byGun) found.push(...cyclesOfGun(state, gun, own));
  return found.sort((a, b) => a.from - b.from);
}

function cyclesOfGun(state: State, gun: string, facts: readonly Fact[]): Cycle[] {
  const gaveOut = (fact: Fact) =>
    fact.type === 'HandedOver' && sideOf(state, fact.by) === 'armorer' && sideOf(state, fact.body.to) !== 'armorer';
  const tookBack = (fact: Fact) =>
    fact.type === 'HandedOver' && sideOf(state, fact.by) !== 'armorer' && sideOf(state, fact.body.to) === 'armorer';
  const found: Cycle[] = [];
  let free = 0;
  for (const out of facts.filter(gaveOut)) {
    if (out.type !== 'HandedOver') continue;
    const next = facts.find((fact) => fact.at > out.at && gaveOut(fact));
    const back = facts.find((fact) => fact.at >= out.at && tookBack(fact) && (!next || fact.at < next.at));
    const last = Math.min(back ? back.at + AFTER : (next?.at ?? Number.MAX_SAFE_INTEGER), (next?.at ?? Infinity) - 1);
    const inside = facts.filter((fact) => fact.at >= Math.max(free, out.at - BEFORE) && fact.at <= last);
    // What prepares the next hand-over belongs to it: a cycle ends with the look after the gun came back.
    const loaded = back ? inside.findIndex((fact) => fact.at > back.at && fact.type === 'RoundsLoaded') : -1;
    const own = loaded === -1 ? inside : inside.slice(0, loaded);
    const acts = own.map((fact) => actOf(state, fact));
    const until = acts.at(-1)?.at ?? out.at;
    free = until + 1;
    const sum = (side: Side) => acts.reduce((total, act) => total + (act.side === side ? act.seconds : 0), 0);
    found.push({
      gun: label(state, gun),
      setup: out.body.plan === undefined ? '' : (state.plans.get(out.body.plan)?.line.setup ?? ''),
      take: takeOf(own),
      to: label(state, out.body.to),
      from: acts[0]?.at ?? out.at,
      out: out.at,
      back: back?.at ?? null,
      until,
      seconds: { armorer: sum('armorer'), witness: sum('witness'), performer: sum('performer') },
      acts,
    });
  }
  return found;
}
