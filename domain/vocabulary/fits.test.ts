// A quick yes is never given where the parser would say no, or would give back something else.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Kind } from './kinds.ts';
import {
  alias,
  bytes,
  count,
  date,
  eventId,
  id,
  instant,
  list,
  maybe,
  oneOf,
  shape,
  text,
  whole,
  yesNo,
} from './kinds.ts';

const kinds: Record<string, Kind<unknown>> = {
  id: id(),
  eventId,
  count,
  whole: whole(-5, 5),
  text: text(6),
  alias,
  yesNo,
  instant,
  date,
  bytes: bytes(6),
  oneOf: oneOf(['a', 'b']),
  list: list(count, 2),
  shape: shape({ one: count, other: maybe(text(3)) }),
};

/** Values on the edges of all kinds, and anything else. */
const odd = fc.oneof(
  fc.constantFrom<unknown>(
    '',
    'e\u0301',
    '\u00e9',
    'a\u0000',
    '\ud800',
    'a'.repeat(7),
    '2026-02-29T00:00:00.000Z',
    '2028-02-29T00:00:00.000Z',
    '2026-12-01T24:00:00.000Z',
    '2026-12-01T23:59:60.000Z',
    '2026-12-31T23:59:59.999Z',
    '2026-04-31',
    'ABCDEFabcdef0123ABCDEFabcdef0123',
    '0'.repeat(32),
    `${'0'.repeat(32)}\n`,
    -0,
    0.5,
    2 ** 53,
    Number.NaN,
    100_001,
    [1, 2, 3],
    [1, -1],
    { one: 1 },
    { one: 1, other: undefined },
    { one: 1, other: 'abc', third: 1 },
    Object.create({ one: 1 }) as unknown,
    null,
    undefined,
    true,
    'toString',
  ),
  fc.anything(),
);

describe('a quick yes', () => {
  it.each(Object.entries(kinds))('%s: only to what the parser takes and gives back as it is', (_, kind) => {
    void fc.assert(
      fc.property(fc.oneof(odd, kind.sample(fc)), (value) => {
        if (!kind.fits?.(value)) return;
        const found = kind.zod.safeParse(value);
        expect(found.success).toBe(true);
        expect(found.data).toEqual(value);
      }),
      { numRuns: 500 },
    );
  });

  it.each(Object.entries(kinds))('%s: to everything its own generator makes', (name, kind) => {
    void fc.assert(
      fc.property(kind.sample(fc), (made) => {
        // As it comes from the record: an object of JSON has the usual prototype.
        const value: unknown = JSON.parse(JSON.stringify(made));
        expect(kind.fits?.(value), name).toBe(kind.zod.safeParse(value).success);
      }),
    );
  });
});
