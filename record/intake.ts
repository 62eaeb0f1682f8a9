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

/** Judges events in any order and teaches the gate what was taken. `enrolled` lists the devices that became known. */
export function takeIn(
  gate: Gate,
  events: readonly ReadEvent[],
): { taken: TakenEvent[]; refused: RefusedEvent[]; enrolled: string[] } {
  const taken: TakenEvent[] = [];
  const enrolled: string[] = [];
  let open = [...events];
  let refused: RefusedEvent[] = [];
  for (let grew = true; grew && open.length > 0; ) {
    grew = false;
    const left: RefusedEvent[] = [];
    const unsigned: { event: ReadEvent; why: string }[] = [];
    for (const event of open) {
      const judged: Judgement = judge(gate, event);
      if (judged.kind === 'take') {
        taken.push({ event, unsignedFor: undefined });
        const known = learn(gate, event);
        enrolled.push(...known);
        // Only a newly known key can change what is said of the others.
        grew ||= known.length > 0;
      } else if (judged.kind === 'unsigned-for') {
        unsigned.push({ event, why: judged.why });
      } else {
        const mayCome = judged.code === 'key-not-enrolled' || judged.code === 'not-founded';
        left.push({ event, code: judged.code, why: judged.why, mayCome });
      }
    }
    // Danger by an unknown key is taken as such only when nothing else of this batch vouches for the key.
    if (!grew) {
      for (const { event, why } of unsigned) taken.push({ event, unsignedFor: why });
      refused = left;
      break;
    }
    open = [...left, ...unsigned].map(({ event }) => event);
  }
  return { taken, refused, enrolled };
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
): { leaves: ReadAgain<E>[]; unfit: { event: E; why: string }[]; enrolled: string[] } {
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
