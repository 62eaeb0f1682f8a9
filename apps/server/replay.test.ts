// A told day keeps its order and its pace, stops when it is told to, and never waits out a night.
import { describe, expect, it } from 'vitest';
import { makeReplay, type Pace, type ReplayFeed, realPace } from './replay.ts';

const T0 = 1_000_000;

/** A day of steps at the given seconds, and a clock that only waiting moves. */
function toldDay(seconds: readonly number[], looksAhead = true) {
  let n = 0;
  let clock = 0;
  const waits: number[] = [];
  const feed: ReplayFeed = {
    next: async () => {
      const at = seconds[n];
      if (at === undefined) return undefined;
      n += 1;
      return { at: T0 + at * 1000, say: `Step ${n}.` };
    },
    ...(looksAhead
      ? { upcoming: () => (seconds[n] === undefined ? undefined : T0 + (seconds[n] as number) * 1000) }
      : {}),
  };
  const pace: Pace = {
    now: () => clock,
    wait: async (ms, cut) => {
      waits.push(ms);
      if (!cut.aborted) clock += ms;
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
  return { feed, pace, waits };
}
const over = async (replay: { state: { state: string } }) => {
  for (let n = 0; n < 1000 && replay.state.state === 'playing'; n += 1) {
    await new Promise((resolve) => setImmediate(resolve));
  }
};

describe('a replay', () => {
  it('plays every step in order at the chosen speed, to the end', async () => {
    const { feed, pace, waits } = toldDay([0, 60, 90]);
    const replay = makeReplay(feed, 60, pace);
    await replay.do({ action: 'play' });
    await over(replay);
    expect(replay.state).toMatchObject({ state: 'over', steps: 3 });
    expect(waits).toEqual([1000, 500, 0]);
  });

  it('does not wait out a night', async () => {
    const { feed, pace, waits } = toldDay([0, 40_000]);
    const replay = makeReplay(feed, 1, pace);
    await replay.do({ action: 'play' });
    await over(replay);
    expect(Math.max(...waits)).toBeLessThanOrEqual(4_000);
  });

  it('keeps pace with a feed that cannot look ahead', async () => {
    const { feed, pace, waits } = toldDay([0, 60, 120], false);
    const replay = makeReplay(feed, 60, pace);
    await replay.do({ action: 'play' });
    await over(replay);
    expect(waits).toEqual([0, 1000, 1000]);
  });

  it('steps, and runs until a time, without waiting', async () => {
    const { feed, pace, waits } = toldDay([0, 60, 90, 300]);
    const replay = makeReplay(feed, 60, pace);
    expect((await replay.do({ action: 'step' })).steps).toBe(1);
    expect((await replay.do({ action: 'until', at: T0 + 100_000 })).steps).toBe(3);
    expect(replay.now()).toBe(T0 + 90_000);
    expect(waits).toEqual([]);
    expect((await replay.do({ action: 'until', at: T0 + 10 ** 9 })).state).toBe('over');
  });

  it('pauses between steps and goes on from there', async () => {
    const { feed, pace } = toldDay([0, 60, 90]);
    const replay = makeReplay(feed, 60, pace);
    await replay.do({ action: 'play' });
    const paused = await replay.do({ action: 'pause' });
    expect(paused.state).toBe('paused');
    const { steps } = paused;
    await new Promise((resolve) => setImmediate(resolve));
    expect(replay.state.steps).toBe(steps);
    await replay.do({ action: 'play' });
    await over(replay);
    expect(replay.state).toMatchObject({ state: 'over', steps: 3 });
  });

  it('stops with the reason when the feed fails', async () => {
    const replay = makeReplay({ next: () => Promise.reject(new Error('line 7: nobody is called P99')) });
    expect(await replay.do({ action: 'step' })).toMatchObject({
      state: 'failed',
      say: 'The replay stopped: line 7: nobody is called P99',
    });
    expect(await replay.do({ action: 'play' })).toMatchObject({ state: 'failed' });
  });

  it('leaves nothing behind that listens, however many steps it takes', async () => {
    const cut = new AbortController();
    const listening = new Set<unknown>();
    const { signal } = cut;
    const add = signal.addEventListener.bind(signal);
    const remove = signal.removeEventListener.bind(signal);
    signal.addEventListener = (...args: Parameters<typeof add>) => {
      listening.add(args[1]);
      add(...args);
    };
    signal.removeEventListener = (...args: Parameters<typeof remove>) => {
      listening.delete(args[1]);
      remove(...args);
    };
    for (let n = 0; n < 20; n += 1) await realPace.wait(0, signal);
    expect(listening.size).toBe(0);
    const waiting = realPace.wait(60_000, signal);
    cut.abort();
    await waiting;
    await realPace.wait(60_000, signal);
    expect(listening.size).toBe(0);
  });
});
