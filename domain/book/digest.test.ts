// Canonical text is RFC 8785 whoever writes it, and a commitment binds to every word of an answer.
import canonicalize from 'canonicalize';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { always } from '../testing/always.ts';
import { base64url, canonicalJson, commitmentOf } from './digest.ts';

describe('canonical text', () => {
  it('is what the reference library writes, for any JSON', () => {
    always(fc.jsonValue(), (value) => expect(canonicalJson(value)).toBe(canonicalize(value)), 300);
    always(
      fc.jsonValue({ stringUnit: 'binary' }),
      (value) => expect(canonicalJson(value)).toBe(canonicalize(value)),
      200,
    );
  });
  it.each([
    [{ b: 1, a: 2 }, '{"a":2,"b":1}'],
    [{ a: undefined, b: null }, '{"b":null}'],
    [{ '\u20ac': 1, '\r': 2, '1': 3, '\u{1f600}': 4, '\ufb33': 5 }, '{"\\r":2,"1":3,"€":1,"😀":4,"\ufb33":5}'],
    [[-0, 1e21, 1e-7, 0.1], '[0,1e+21,1e-7,0.1]'],
    ['\u2028"\\', '"\u2028\\"\\\\"'],
    [undefined, 'null'],
  ])('of %o is %s', (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });
  it('does not depend on the order members were written in', () => {
    always(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).reverse());
      expect(canonicalJson(turned)).toBe(canonicalJson(value));
    });
  });
});

describe('base64url', () => {
  it('is what the platform writes, for any bytes', () => {
    always(fc.uint8Array({ maxLength: 70 }), (bytes) =>
      expect(base64url(bytes)).toBe(Buffer.from(bytes).toString('base64url')),
    );
  });
});

describe('a commitment', () => {
  const look = { subject: 'a'.repeat(32), seen: [{ count: 6, empty: true }] };
  it('is the same for the same answer, whatever the order of its members', () => {
    expect(commitmentOf('salt', { seen: look.seen, subject: look.subject })).toBe(commitmentOf('salt', look));
  });
  it('is another for another answer, another salt, or another gun', () => {
    const all = [
      commitmentOf('salt', look),
      commitmentOf('pepper', look),
      commitmentOf('salt', { ...look, seen: [{ count: 5, empty: true }] }),
      commitmentOf('salt', { ...look, subject: 'b'.repeat(32) }),
      commitmentOf('salt', { ...look, bore: 'light through' }),
    ];
    expect(new Set(all).size).toBe(all.length);
    for (const each of all) expect(each).toMatch(/^[A-Za-z0-9_-]{43}$/);
  });
});
