// Puts an act together with the body its event asks for, so that a wrong field is found while it is written.

import type { Bodies, EventType } from '@proofhouse/domain/events.ts';
import type { Act } from '@proofhouse/record/act.ts';

type OptionalOf<B> = { [K in keyof B]-?: Record<never, never> extends Pick<B, K> ? K : never }[keyof B];

/** A body as a screen has it: what is optional may be said to be absent. */
export type BodyOf<T extends EventType> = Omit<Bodies[T], OptionalOf<Bodies[T]>> & {
  readonly [K in OptionalOf<Bodies[T]>]?: Bodies[T][K] | undefined;
};

/** An act of one type. What is absent in the body stays out of the event. */
export const act = <T extends EventType>(type: T, body: BodyOf<T>, more: Omit<Act, 'type' | 'body'> = {}): Act => ({
  ...more,
  type,
  body,
});

/** Words as a person typed them, cut to what a field takes; undefined where nothing was said. */
export const said = (words: string, most: number): string | undefined => words.trim().slice(0, most) || undefined;

/** A fresh id of 128 random bits, for a thing that comes to be on this device. @param random so many bytes of chance */
export const idFrom = (random: Uint8Array): string =>
  [...random.subarray(0, 16)].map((each) => each.toString(16).padStart(2, '0')).join('');
