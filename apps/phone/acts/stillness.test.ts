import { describe, expect, test } from 'vitest';
import { mayDraw } from './stillness.ts';

const still = { running: false, danger: '' };
const running = { running: true, danger: '' };
const away = { touching: false, own: false };

describe('what is drawn', () => {
  test('is what came, where nobody touches the screen and no action runs', () => {
    expect(mayDraw(still, still, away)).toBe(true);
    expect(mayDraw(undefined, running, { touching: true, own: false })).toBe(true);
  });

  test('does not change under a finger', () => {
    expect(mayDraw(still, still, { touching: true, own: false })).toBe(false);
  });

  test('does not change while an action runs, and changes with its beginning and its cut', () => {
    expect(mayDraw(running, running, away)).toBe(false);
    expect(mayDraw(still, running, away)).toBe(true);
    expect(mayDraw(running, still, away)).toBe(true);
  });

  test('changes at once for a danger and for what the person did', () => {
    const stopped = { running: true, danger: 'a stop' };
    expect(mayDraw(running, stopped, { touching: true, own: false })).toBe(true);
    expect(mayDraw(running, running, { touching: false, own: true })).toBe(true);
  });
});
