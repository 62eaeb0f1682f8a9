// Text forms of bytes: each byte string has one, and no other is taken.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { concatBytes, equalBytes, textOfUtf8, utf8 } from './bytes.ts';
import { CodecError, fromBase64, fromBase64url, fromHex, sha256, toBase64, toBase64url, toHex } from './hash.ts';

describe('text forms of bytes', () => {
  test('sha256 of nothing is the published value', () => {
    expect(toHex(sha256(new Uint8Array(0)))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  test('every codec undoes itself and agrees with Node', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(toHex(bytes)).toBe(Buffer.from(bytes).toString('hex'));
        expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
        expect(toBase64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
        expect(fromHex(toHex(bytes))).toEqual(bytes);
        expect(fromBase64(toBase64(bytes))).toEqual(bytes);
        expect(fromBase64url(toBase64url(bytes))).toEqual(bytes);
      }),
    );
  });

  test('a text that decodes is the only text of its bytes', () => {
    const text = fc.string({ unit: fc.constantFrom(...'AQgw+/-_=zZ09'), maxLength: 12 });
    fc.assert(
      fc.property(text, (candidate) => {
        for (const [decode, encode] of [
          [fromBase64, toBase64],
          [fromBase64url, toBase64url],
          [fromHex, toHex],
        ] as const) {
          try {
            expect(encode(decode(candidate))).toBe(candidate);
          } catch (error) {
            expect(error).toBeInstanceOf(CodecError);
          }
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    ['base64 without padding', () => fromBase64('QQ')],
    ['base64 with padding too many', () => fromBase64('QQ=====')],
    ['base64 with padding inside', () => fromBase64('QQ==QQ==')],
    ['base64 of three padding signs', () => fromBase64('Q===')],
    ['base64 with unused bits set', () => fromBase64('QR==')],
    ['base64 with a newline', () => fromBase64('QUJD\n')],
    ['base64 in the URL alphabet', () => fromBase64('-_-_')],
    ['base64url with padding', () => fromBase64url('QQ==')],
    ['base64url with unused bits set', () => fromBase64url('QR')],
    ['base64url in the other alphabet', () => fromBase64url('+/+/')],
    ['upper-case hex', () => fromHex('AB')],
    ['half a byte of hex', () => fromHex('abc')],
    ['hex with a prefix', () => fromHex('0xab')],
  ])('%s is refused', (_, decode) => {
    expect(decode).toThrow(CodecError);
  });
});

describe('bytes', () => {
  test('text with half a surrogate pair has no bytes', () => {
    expect(() => utf8('a\ud800')).toThrow(RangeError);
  });

  test.each([
    ['an overlong slash', [0xc0, 0xaf]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['a cut sequence', [0xe2, 0x82]],
    ['beyond U+10FFFF', [0xf4, 0x90, 0x80, 0x80]],
  ])('%s is not UTF-8', (_, bytes) => {
    expect(() => textOfUtf8(Uint8Array.from(bytes))).toThrow(TypeError);
  });

  test('joining and comparing', () => {
    expect(concatBytes(Uint8Array.of(1), new Uint8Array(0), Uint8Array.of(2, 3))).toEqual(Uint8Array.of(1, 2, 3));
    expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 2))).toBe(true);
    expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 3))).toBe(false);
    expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1))).toBe(false);
  });
});
