// The hybrid clock only goes forward, and one wrong clock cannot lead the others astray.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareStamps, hear, SKEW_MOST, type Stamp, tick } from './clock.ts';

const ms = fc.integer({ min: 0, max: 4_000_000_000_000 });
const stamp = fc.record({ ms, n: fc.integer({ min: 0, max: 1_000_000 }) });

describe('the hybrid clock', () => {
  it('gives every event of a device a later stamp than the one before, whatever the wall clock does', () => {
    fc.assert(
      fc.property(stamp, fc.array(ms, { minLength: 1, maxLength: 20 }), (start, walls) => {
        let last: Stamp = start;
        for (const wall of walls) {
          const next = tick(last, wall);
          expect(compareStamps(next, last)).toBeGreaterThan(0);
          expect(next.n).toBeLessThanOrEqual(1_000_000);
          last = next;
        }
      }),
    );
  });

  it('comes after everything it heard within the skew', () => {
    fc.assert(
      fc.property(stamp, stamp, ms, (last, remote, wall) => {
        const heard = hear(last, remote, wall);
        expect(compareStamps(heard.clock, last)).toBeGreaterThanOrEqual(0);
        if (heard.aheadMs === undefined) {
          expect(compareStamps(tick(heard.clock, wall), remote)).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('flags a stamp too far ahead and does not adopt it', () => {
    const last = { ms: 1_000, n: 3 };
    expect(hear(last, { ms: 1_000 + SKEW_MOST + 1, n: 0 }, 1_000)).toEqual({ clock: last, aheadMs: SKEW_MOST + 1 });
    expect(hear(last, { ms: 1_000 + SKEW_MOST, n: 0 }, 1_000)).toEqual({ clock: { ms: 1_000 + SKEW_MOST, n: 0 } });
  });
});
