// Lets a told day happen again, at a chosen speed, into the hub the page looks at.

import type { Millis } from '@proofhouse/domain/vocabulary/instant.ts';

/** A day that can be told step by step. `next` puts the events of one step into the hub, then says what happened. */
export interface ReplayFeed {
  next(): Promise<{ readonly at: Millis; readonly say: string } | undefined>;
  /** When the next step happens, where the feed can tell without taking it. */
  upcoming?(): Millis | undefined;
}

/** Where a replay stands. */
export interface ReplayState {
  readonly state: 'playing' | 'paused' | 'over' | 'failed';
  /** Seconds of the day per second. */
  readonly speed: number;
  /** The day's own time. */
  readonly at: Millis | null;
  readonly say: string;
  readonly steps: number;
}

/** What may be asked of a replay. */
export type ReplayAction =
  | { readonly action: 'play' | 'pause' | 'step' }
  | { readonly action: 'speed'; readonly speed: number }
  | { readonly action: 'until'; readonly at: Millis };

/** Speeds a page offers; others within the bounds are taken too. */
export const SPEED_LEAST = 1;
export const SPEED_MOST = 100_000;
/** No gap of the day is waited out longer than this: nights are skipped. */
const WAIT_MOST: Millis = 4_000;

/** A machine's time and its way of waiting; a test puts in its own. */
export interface Pace {
  now(): Millis;
  wait(ms: Millis, cut: AbortSignal): Promise<void>;
}

/** The machine's own time and waiting. */
export const realPace: Pace = {
  now: () => Date.now(),
  wait: (ms, cut) =>
    new Promise((resolve) => {
      if (cut.aborted) return resolve();
      // The signal outlives many waits: each takes its own listener with it.
      const done = () => {
        clearTimeout(timer);
        cut.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, ms);
      timer.unref();
      cut.addEventListener('abort', done, { once: true });
    }),
};

/** Drives a feed. It starts paused. */
export interface Replay {
  readonly state: ReplayState;
  /** The day's own time now, moving on between steps while it plays; null before the first step. */
  now(): Millis | null;
  do(action: ReplayAction): Promise<ReplayState>;
  stop(): void;
}

/** Makes the driver of a feed. */
export function makeReplay(feed: ReplayFeed, speed = 60, pace: Pace = realPace): Replay {
  let state: ReplayState = { state: 'paused', speed, at: null, say: 'Ready.', steps: 0 };
  let steppedAt: Millis = 0;
  let cut = new AbortController();
  let walking: Promise<void> | undefined;

  const isOver = () => state.state === 'over' || state.state === 'failed';

  const takeStep = async (): Promise<void> => {
    try {
      const step = await feed.next();
      if (step) {
        state = { ...state, at: Math.max(step.at, state.at ?? 0), say: step.say, steps: state.steps + 1 };
        steppedAt = pace.now();
      } else state = { ...state, state: 'over', say: 'The day is over.' };
    } catch (error) {
      const says = error instanceof Error ? error.message : String(error);
      state = { ...state, state: 'failed', say: `The replay stopped: ${says}` };
    }
  };

  const now = (): Millis | null => {
    if (state.at === null || state.state !== 'playing') return state.at;
    const moved = state.at + Math.floor((pace.now() - steppedAt) * state.speed);
    const next = feed.upcoming?.();
    return next === undefined ? state.at : Math.min(moved, Math.max(state.at, next - 1));
  };

  /** Real milliseconds until the next step. Without a feed that looks ahead, the last gap stands in for the next. */
  const gap = (before: Millis | null): Millis => {
    if (state.at === null) return 0;
    const last = state.at - (before ?? state.at);
    const of = feed.upcoming ? (feed.upcoming() ?? state.at) - state.at : last;
    return Math.min(WAIT_MOST, Math.max(0, of / state.speed));
  };

  const walk = async (): Promise<void> => {
    while (state.state === 'playing') {
      const before = state.at;
      await takeStep();
      if (state.state !== 'playing') return;
      const { signal } = cut;
      await pace.wait(gap(before), signal);
    }
  };

  const pause = async (): Promise<void> => {
    if (state.state === 'playing') state = { ...state, state: 'paused', at: now() };
    cut.abort();
    await walking;
    walking = undefined;
    cut = new AbortController();
  };

  const act = async (asked: ReplayAction): Promise<ReplayState> => {
    if (asked.action === 'speed') {
      const at = now();
      state = { ...state, speed: asked.speed, at };
      steppedAt = pace.now();
      cut.abort();
      cut = new AbortController();
      return state;
    }
    if (asked.action === 'play') {
      if (walking && state.state === 'playing') return state;
      if (!isOver()) {
        state = { ...state, state: 'playing' };
        steppedAt = pace.now();
        walking = walk();
      }
      return state;
    }
    await pause();
    if (asked.action === 'step' && !isOver()) await takeStep();
    if (asked.action === 'until') {
      for (;;) {
        const ahead = feed.upcoming?.() ?? state.at ?? 0;
        if (isOver() || ahead > asked.at || (feed.upcoming === undefined && ahead >= asked.at)) break;
        await takeStep();
      }
    }
    return state;
  };

  let turn: Promise<unknown> = Promise.resolve();
  return {
    get state() {
      return state;
    },
    now,
    do(asked) {
      const done = turn.then(() => act(asked));
      turn = done.catch(() => undefined);
      return done;
    },
    stop() {
      if (state.state === 'playing') state = { ...state, state: 'paused' };
      cut.abort();
    },
  };
}
