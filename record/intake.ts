// Sorts what was offered into taken and refused. Order does not matter: whoever is enrolled by one event of a batch, or
// by an earlier batch, is known for all others of it.

import { type Gate, type GateRefusal, isAnybodysDanger, type Judgement, judge, learn } from './gate.ts';
import type { ReadEvent } from './wire.ts';

/** An event to be appended. `unsignedFor` says why nobody known stands behind it. */
export interface TakenEvent {
  readonly event: ReadEvent;
  readonly unsignedFor: string | undefined;
}

/** An event that was not taken. `mayCome`: it may be, once the key behind it is enrolled. */
export interface RefusedEvent {
  readonly event: ReadEvent;
  readonly code: GateRefusal;
  readonly why: string;
  readonly mayCome: boolean;
}

/** Events of one lot, judged as they come; what is not taken at once is judged again when all have come. */
export interface Intake<E extends ReadEvent = ReadEvent> {
  /** Judges these, in order, and returns what was taken at once. */
  take(events: readonly E[]): E[];
  /** Judges what is left until nothing more can be taken. */
  finish(): { taken: (TakenEvent & { readonly event: E })[]; refused: (RefusedEvent & { readonly event: E })[] };
  /** The devices that became known. */
  readonly enrolled: readonly string[];
}

/** Begins a lot, teaching the gate what is taken. */
export function openIntake<E extends ReadEvent>(gate: Gate): Intake<E> {
  const enrolled: string[] = [];
  let left: (RefusedEvent & { event: E })[] = [];
  let unsigned: { event: E; why: string }[] = [];
  // Only a newly known key can change what is said of the others.
  let grew = false;

  const take = (events: readonly E[]): E[] => {
    const taken: E[] = [];
    for (const event of events) {
      const judged: Judgement = judge(gate, event);
      if (judged.kind === 'take') {
        taken.push(event);
        const known = learn(gate, event);
        enrolled.push(...known);
        grew ||= known.length > 0;
      } else if (judged.kind === 'unsigned-for') {
        unsigned.push({ event, why: judged.why });
      } else {
        const mayCome = judged.code === 'key-not-enrolled' || judged.code === 'not-founded';
        left.push({ event, code: judged.code, why: judged.why, mayCome });
      }
    }
    return taken;
  };
  return {
    take,
    enrolled,
    finish() {
      const taken: (TakenEvent & { event: E })[] = [];
      while (grew) {
        const open = [...left, ...unsigned].map(({ event }) => event);
        grew = false;
        left = [];
        unsigned = [];
        for (const event of take(open)) taken.push({ event, unsignedFor: undefined });
      }
      // Danger by an unknown key is taken as such only when nothing else of this lot vouches for the key.
      for (const { event, why } of unsigned) taken.push({ event, unsignedFor: why });
      return { taken, refused: left };
    },
  };
}

/** Judges events in any order and teaches the gate what was taken. `enrolled` lists the devices that became known. */
export function takeIn(
  gate: Gate,
  events: readonly ReadEvent[],
): { taken: TakenEvent[]; refused: RefusedEvent[]; enrolled: readonly string[] } {
  const intake = openIntake(gate);
  const atOnce = intake.take(events).map((event) => ({ event, unsignedFor: undefined }));
  const { taken, refused } = intake.finish();
  return { taken: [...atOnce, ...taken], refused, enrolled: intake.enrolled };
}

/** A leaf of a log that is read again: as when it came, with all that is known today. */
export interface ReadAgain<E extends ReadEvent> {
  readonly event: E;
  readonly unsignedFor: string | undefined;
  /** Danger kept under a name whose key, enrolled later, does not verify it. */
  readonly isForged: boolean;
}

/** Judges the leaves of a whole log, keeping their order; `unfit` are those no hub can have taken. */
export function readAgain<E extends ReadEvent>(
  gate: Gate,
  events: readonly E[],
): { leaves: ReadAgain<E>[]; unfit: { event: E; why: string }[]; enrolled: readonly string[] } {
  const { taken, refused, enrolled } = takeIn(gate, events);
  const took = new Map(taken.map((each) => [each.event, each]));
  const no = new Map(refused.map((each) => [each.event, each]));
  const leaves: ReadAgain<E>[] = [];
  const unfit: { event: E; why: string }[] = [];
  for (const event of events) {
    const refusal = no.get(event);
    const isForged = refusal?.code === 'bad-signature' && isAnybodysDanger(event);
    if (refusal && !isForged) unfit.push({ event, why: refusal.why });
    else leaves.push({ event, unsignedFor: took.get(event)?.unsignedFor, isForged });
  }
  return { leaves, unfit, enrolled };
}
