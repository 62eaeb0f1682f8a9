// Clocks mean what a person on set means by them, and what cannot be meant is refused in words.
import { describe, expect, test } from 'vitest';
import { readClock, shortClock, writeClock } from './clock.ts';
import { Stopped } from './stops.ts';

const zone = 'America/Los_Angeles';
const opened = Date.parse('2026-12-01T05:30:00-08:00');
const today = { zone, opened, last: Date.parse('2026-12-01T20:40:00-08:00') };
const read = (text: string, given = today) => new Date(readClock(text, given)).toISOString();

describe('a clock', () => {
  test.each([
    ['14:50', '2026-12-01T22:50:00.000Z'],
    ['9:05', '2026-12-01T17:05:00.000Z'],
    ['05:00', '2026-12-01T13:00:00.000Z'],
    ['11:41:30', '2026-12-01T19:41:30.000Z'],
    ['2026-12-01 14:50', '2026-12-01T22:50:00.000Z'],
    ['2026-12-01T14:50', '2026-12-01T22:50:00.000Z'],
    ['2026-06-01 14:50', '2026-06-01T21:50:00.000Z'],
    ['2026-12-01T14:50:00-08:00', '2026-12-01T22:50:00.000Z'],
    ['2026-12-01T14:50-08:00', '2026-12-01T22:50:00.000Z'],
    ['2026-12-01T22:50:00Z', '2026-12-01T22:50:00.000Z'],
    ['2026-12-01T22:50:00.250z', '2026-12-01T22:50:00.250Z'],
    ['2026-12-02T04:20:00.1234+05:30', '2026-12-01T22:50:00.123Z'],
  ])('%s is %s', (text, at) => {
    expect(read(text)).toBe(at);
  });

  test('of the small hours belongs to the night of a session that goes on past midnight', () => {
    const night = {
      ...today,
      opened: Date.parse('2026-12-01T16:00:00-08:00'),
      last: Date.parse('2026-12-02T03:10:00-08:00'),
    };
    expect(read('01:30', night)).toBe('2026-12-02T09:30:00.000Z');
    expect(read('23:30', night)).toBe('2026-12-02T07:30:00.000Z');
    expect(read('03:30', night)).toBe('2026-12-01T11:30:00.000Z');
  });

  test('belongs to the last day known where no session was opened', () => {
    expect(readClock('12:00', { ...today, opened: undefined })).toBe(Date.parse('2026-12-01T12:00:00-08:00'));
  });

  test.each([
    ['noon', /is no time/],
    ['24:00', /is no time/],
    ['12:60', /is no time/],
    ['1450', /is no time/],
    ['2026-02-30 12:00', /names a day that does not exist/],
    ['2026-02-30T12:00:00Z', /is no time/],
    ['2026-03-08 02:30', /does not exist in America\/Los_Angeles/],
    ['2026-12-01T14:50:00+25:00', /is no time/],
  ])('%s is refused', (text, says) => {
    expect(() => readClock(text, today)).toThrow(says);
    expect(() => readClock(text, today)).toThrow(Stopped);
  });

  test('is written local to the production, with its date where the day is another', () => {
    const at = Date.parse('2026-12-01T22:50:07.000Z');
    expect(writeClock(at, zone)).toBe('2026-12-01 14:50:07');
    expect(shortClock(at, zone, opened)).toBe('14:50:07');
    expect(shortClock(at, zone, opened + 86_400_000)).toBe('2026-12-01 14:50:07');
  });
});
