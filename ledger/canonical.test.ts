// What the canonical form and its profile promise, on the published vectors and on values made up to break them.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textOfUtf8, utf8 } from './bytes.ts';
import {
  canonicalBytes,
  canonicalizeRfc8785,
  canonicalText,
  isPlainlyCanonical,
  type Json,
  ProfileError,
  parseCanonical,
} from './canonical.ts';
import { haveVectors, listVectors, readVector, suiteName } from './testing/vector-files.ts';

const JCS = 'jcs-rfc8785';

describe.skipIf(!haveVectors(JCS))(suiteName('published RFC 8785 vectors', JCS), () => {
  const names = listVectors(`${JCS}/testdata/input`).map((path) => path.slice(path.lastIndexOf('/') + 1, -5));

  test('there are six', () => expect(names).toHaveLength(6));

  test.each(names)('%s: input becomes output, byte for byte', (name) => {
    const input: unknown = JSON.parse(textOfUtf8(readVector(`${JCS}/testdata/input/${name}.json`)));
    const text = canonicalizeRfc8785(input);
    expect(text).toBe(textOfUtf8(readVector(`${JCS}/testdata/output/${name}.json`)));
    const hex = textOfUtf8(readVector(`${JCS}/testdata/outhex/${name}.txt`))
      .trim()
      .split(/\s+/)
      .join('');
    expect(Buffer.from(utf8(text)).toString('hex')).toBe(hex);
  });

  test.each([
    [1_000, 'be18b62b6f69cdab33a7e0dae0d9cfa869fda80ddc712221570f9f40a5878687'],
    [10_000, 'b9f7a8e75ef22a835685a52ccba7f7d6bdc99e34b010992cbc5864cd12be6892'],
    [100_000, '22776e6d4b49fa294a0d0f349268e5c28808fe7e0cb2bcbe28f63894e494d4c7'],
  ])('the published number series has its published hash at %i lines', (lines, expected) => {
    const readme = textOfUtf8(readVector(`${JCS}/testdata/README.md`));
    const listed = /staticU64s = new BigUint64Array\(\[([^\]]*)\]/.exec(readme)?.[1] ?? '';
    const fixed = [...listed.matchAll(/0x[0-9a-f]{16}(?=n)/g)].map(([digits]) => BigInt(digits));
    const series = createHash('sha256');
    let line = 0;
    for (const bits of numberSeries(fixed)) {
      if (line === lines) break;
      series.update(`${bits.toString(16)},${canonicalizeRfc8785(doubleOf(bits))}\n`);
      line += 1;
    }
    expect(series.digest('hex')).toBe(expected);
  });
});

const view = new DataView(new ArrayBuffer(8));

function doubleOf(bits: bigint): number {
  view.setBigUint64(0, bits);
  return view.getFloat64(0);
}

/** The sequence of doubles the vectors' page describes: fixed ones, 2,000 in a row, then out of a hash chain. */
function* numberSeries(fixed: readonly bigint[]): Generator<bigint> {
  yield* fixed;
  for (let i = 0n; i < 2_000n; i += 1n) yield 0x0010000000000000n + i;
  let block: Buffer = Buffer.alloc(32);
  for (;;) {
    block = createHash('sha256').update(block).digest();
    for (let at = 0; at < 32; at += 8) {
      const bits = block.readBigUInt64LE(at);
      const value = doubleOf(bits);
      if (value !== 0 && Number.isFinite(value)) yield bits;
    }
  }
}

function codeOf(run: () => unknown): { code: string; path: string } | null {
  try {
    run();
    return null;
  } catch (error) {
    if (!(error instanceof ProfileError)) throw error;
    return { code: error.code, path: error.path };
  }
}

const nested = (depth: number): Json => (depth === 0 ? 1 : [nested(depth - 1)]);

describe('the profile, on values', () => {
  test.each<[string, unknown, string, string]>([
    ['a fraction', { a: [1, 0.5] }, 'fraction', '/a/1'],
    ['2^53', { n: 2 ** 53 }, 'unsafe-integer', '/n'],
    ['−2^53', -(2 ** 53), 'unsafe-integer', ''],
    ['1e21', 1e21, 'unsafe-integer', ''],
    ['NaN', Number.NaN, 'not-finite', ''],
    ['infinity', [Number.POSITIVE_INFINITY], 'not-finite', '/0'],
    ['a decomposed é', { name: 'Rene\u0301' }, 'not-nfc', '/name'],
    ['a decomposed key', { 'e\u0301': 1 }, 'not-nfc', '/e\u0301'],
    ['half a surrogate pair', { 'a/b': ['\ud83d'] }, 'lone-surrogate', '/a~1b/0'],
    ['half a pair in a key', { '\udc00': 1 }, 'lone-surrogate', '/\udc00'],
    ['undefined', { a: undefined }, 'not-a-json-value', '/a'],
    ['a hole in a list', Object.assign([1], { 2: 2 }), 'not-a-json-value', '/1'],
    ['a bigint', { a: 1n }, 'not-a-json-value', '/a'],
    ['a function', () => 1, 'not-a-json-value', ''],
    ['a symbol', [Symbol('a')], 'not-a-json-value', '/0'],
    ['a date', { at: new Date(0) }, 'not-a-json-value', '/at'],
    ['bytes', new Uint8Array(2), 'not-a-json-value', ''],
    ['a map', new Map(), 'not-a-json-value', ''],
    ['a plain object with toJSON', { toJSON: () => 'else' }, 'not-a-json-value', '/toJSON'],
    ['65 lists inside one another', nested(65), 'too-deep', '/0'.repeat(64)],
    ['too many bytes', 'x'.repeat(65_534), 'too-large', ''],
  ])('%s is refused', (_, value, code, path) => {
    expect(codeOf(() => canonicalBytes(value))).toEqual({ code, path });
  });

  test.each<[string, unknown, string]>([
    ['both ends of the integers', [2 ** 53 - 1, -(2 ** 53 - 1)], '[9007199254740991,-9007199254740991]'],
    ['minus zero is zero', [-0], '[0]'],
    ['keys in UTF-16 order', { '\uff5e': 1, '\u{1f602}': 2, b: 3, a: 4 }, '{"a":4,"b":3,"\u{1f602}":2,"\uff5e":1}'],
    ['a key named __proto__', JSON.parse('{"b":1,"__proto__":{"a":2}}'), '{"__proto__":{"a":2},"b":1}'],
    ['an object without prototype', Object.assign(Object.create(null), { a: 1 }), '{"a":1}'],
    ['the empty key', { '': null }, '{"":null}'],
  ])('%s', (_, value, text) => {
    expect(canonicalText(value)).toBe(text);
  });

  test('64 values inside one another and 65,535 bytes still fit', () => {
    expect(canonicalText(nested(64))).toHaveLength(129);
    expect(canonicalBytes('x'.repeat(65_533))).toHaveLength(65_535);
  });

  test('a value that holds itself is too deep, not a crash', () => {
    const loop: Record<string, unknown> = {};
    loop['self'] = loop;
    expect(codeOf(() => canonicalBytes(loop))?.code).toBe('too-deep');
    expect(codeOf(() => canonicalizeRfc8785(loop))?.code).toBe('too-deep');
  });

  test('limits can be narrowed', () => {
    expect(codeOf(() => canonicalBytes([[1]], { maxDepth: 1 }))?.code).toBe('too-deep');
    expect(codeOf(() => canonicalBytes('abc', { maxBytes: 4 }))?.code).toBe('too-large');
    expect(codeOf(() => parseCanonical(utf8('[[1]]'), { maxDepth: 1 }))?.code).toBe('too-deep');
  });
});

describe('the ingest rule, on bytes', () => {
  test.each<[string, string, string, string]>([
    ['a space', '{"a": 1}', 'not-canonical', ''],
    ['a trailing newline', '{"a":1}\n', 'not-canonical', ''],
    ['keys out of order', '{"b":1,"a":2}', 'not-canonical', ''],
    ['1.0', '[1.0]', 'not-canonical', ''],
    ['an exponent', '[1e2]', 'not-canonical', ''],
    ['−0', '[-0]', 'not-canonical', ''],
    ['an escape that is not needed', '["\\u0061"]', 'not-canonical', ''],
    ['an escaped slash', '["\\/"]', 'not-canonical', ''],
    ['upper-case hex in an escape', '["\\u001F"]', 'not-canonical', ''],
    ['a half', '[0.5]', 'fraction', '/0'],
    ['beyond 2^53', '[9007199254740993]', 'unsafe-integer', '/0'],
    ['beyond every double', '[1e999]', 'not-finite', '/0'],
    ['a key twice', '{"a":1,"a":1}', 'duplicate-key', '/a'],
    ['a key twice, once escaped', '{"a":1,"\\u0061":2}', 'duplicate-key', '/a'],
    ['a key twice, deep down', '{"x":[0,{"k":1,"k":2}]}', 'duplicate-key', '/x/1/k'],
    ['__proto__ twice', '{"__proto__":1,"__proto__":2}', 'duplicate-key', '/__proto__'],
    ['an escaped half pair', '["\\ud800"]', 'lone-surrogate', '/0'],
    ['a decomposed letter', '["e\u0301"]', 'not-nfc', '/0'],
    ['nothing', '', 'not-json', ''],
    ['two values', '1 2', 'not-json', ''],
    ['a trailing comma', '[1,]', 'not-json', ''],
    ['a single quote', "['a']", 'not-json', ''],
    ['NaN', 'NaN', 'not-json', ''],
    ['a raw control character', '["\u0001"]', 'not-json', ''],
    ['65 deep', `${'['.repeat(65)}1${']'.repeat(65)}`, 'too-deep', '/0'.repeat(64)],
    ['30,000 deep', `${'['.repeat(30_000)}${']'.repeat(30_000)}`, 'too-deep', '/0'.repeat(64)],
    ['too long', `"${'x'.repeat(65_534)}"`, 'too-large', ''],
    ['a byte order mark', '\ufeff{}', 'byte-order-mark', ''],
  ])('%s is refused', (_, text, code, path) => {
    expect(codeOf(() => parseCanonical(utf8(text)))).toEqual({ code, path });
  });

  test.each([
    ['a stray continuation', [0x22, 0x80, 0x22]],
    ['an overlong form', [0x22, 0xc0, 0xaf, 0x22]],
    ['a surrogate', [0x22, 0xed, 0xa0, 0x80, 0x22]],
  ])('%s is not UTF-8', (_, bytes) => {
    expect(codeOf(() => parseCanonical(Uint8Array.from(bytes)))?.code).toBe('not-utf8');
  });

  test('equal keys in different objects are not duplicates, nor are keys that look like values', () => {
    const text = '[{"a":"a"},{"a":{"a":["a","a"]}},{"b":"\\"a\\":1,\\"a\\":2"}]';
    expect(parseCanonical(utf8(text))).toEqual(JSON.parse(text));
  });

  test('a __proto__ key is data and pollutes nothing', () => {
    const value = parseCanonical(utf8('{"__proto__":{"polluted":true}}'));
    expect(Object.keys(value as object)).toEqual(['__proto__']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

const text = fc.string({ unit: 'grapheme', maxLength: 8 }).map((made) => made.normalize('NFC'));
const { profiled } = fc.letrec<{ profiled: Json }>((tie) => ({
  profiled: fc.oneof(
    { maxDepth: 4 },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger(),
    text,
    fc.array(tie('profiled'), { maxLength: 4 }),
    fc.dictionary(text, tie('profiled'), { maxKeys: 4 }),
  ),
}));

describe('promises of the canonical form', () => {
  test('parsing undoes formatting, and formatting again changes nothing', () => {
    fc.assert(
      fc.property(profiled, (value) => {
        const bytes = canonicalBytes(value);
        const back = parseCanonical(bytes);
        expect(canonicalBytes(back)).toEqual(bytes);
        expect(JSON.parse(textOfUtf8(bytes))).toEqual(back);
      }),
      { numRuns: 500 },
    );
  });

  test('the order in which keys were written never shows', () => {
    fc.assert(
      fc.property(fc.dictionary(text, fc.integer(), { maxKeys: 6 }), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalText(turned)).toBe(canonicalText(value));
      }),
    );
  });

  test('any JSON text either is its own canonical form or is refused', () => {
    fc.assert(
      fc.property(fc.json(), (candidate) => {
        const refused = codeOf(() => expect(canonicalText(parseCanonical(utf8(candidate)))).toBe(candidate));
        if (refused !== null) expect(refused.code).not.toBe('not-json');
      }),
      { numRuns: 500 },
    );
  });

  test('any bytes at all are read or refused, never anything else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        codeOf(() => parseCanonical(bytes));
      }),
      { numRuns: 1_000 },
    );
  });

  /** Texts near the edges of the canonical form: real ones with one character changed, doubled, cut or put in. */
  const nearly = fc
    .tuple(fc.oneof(profiled, fc.jsonValue()), fc.nat(), fc.constantFrom('none', 'change', 'put', 'cut'), fc.nat())
    .map(([value, at, how, which]) => {
      const base = JSON.stringify(value);
      const odd = '"\\{}[]:,0-1.e \u0301\u00e9tnu/\n\u2028_aA';
      const sign = odd[which % odd.length] as string;
      const place = at % (base.length + 1);
      if (how === 'none') return base;
      if (how === 'cut') return base.slice(0, place) + base.slice(place + 1);
      return base.slice(0, place) + sign + base.slice(place + (how === 'put' ? 0 : 1));
    });

  /** What the long way says, without the quick one: parse, look at everything, write again, compare. */
  function isCanonical(candidate: string): boolean {
    try {
      return canonicalText(JSON.parse(candidate)) === candidate;
    } catch {
      return false;
    }
  }

  test('the quick yes is given only where the long way says yes', () => {
    fc.assert(
      fc.property(nearly, (candidate) => {
        if (isPlainlyCanonical(candidate, 64)) expect(isCanonical(candidate), candidate).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });

  test.each([
    ['{"a":1,"a":2}', false],
    ['{"b":1,"a":2}', false],
    ['{"__proto__":1}', false],
    ['{"a":-0}', false],
    ['{"a":01}', false],
    ['{"a":1.0}', false],
    ['{"a":1e3}', false],
    ['{"a":9007199254740993}', false],
    ['{"a":"\\u0041"}', false],
    ['{"a":"\\/"}', false],
    ['{"a":"e\u0301"}', false],
    ['{"a":"\ud800"}', false],
    ['{"a" :1}', false],
    ['{"a":1} ', false],
    ['{"a":1,}', false],
    ['[1,]', false],
    ['[[1]]', false],
    ['nul', false],
    ['', false],
    ['{"a":"\\n\u2028","b":[-1,0,true,false,null,{}]}', true],
  ])('the quick yes: %s', (candidate, expected) => {
    expect(isPlainlyCanonical(candidate, candidate.startsWith('[[') ? 1 : 64)).toBe(expected);
  });
});
