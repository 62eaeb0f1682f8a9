// Bytes that claim to be an event are read strictly: what does not fit is refused in words, and nothing is thrown.

import { envelope } from '@proofhouse/domain/vocabulary/envelope.ts';
import { utf8 } from '@proofhouse/ledger/bytes.ts';
import { canonicalText } from '@proofhouse/ledger/canonical.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventIdOf, LEAF_BYTES_MOST, leafBytes, readLeaf, readSigned, readWire, type SignedEvent } from './wire.ts';

const AT = 1_796_130_000_000;
const good = {
  schema: 1,
  production: 'SAMPLE-x',
  type: 'NoteMade',
  version: 1,
  device: 'a'.repeat(64),
  algorithm: 'ed25519',
  counter: 0,
  after: [],
  clock: { ms: AT, n: 0 },
  happened: { from: '2026-12-01T13:00:00.000Z', source: 'now' },
  entered: { how: 'at once' },
  basis: 'did it',
  assent: { how: 'own key' },
  deviceClock: { wall: '2026-12-01T13:00:00.000Z', monotonicMs: 0, boot: '00', zone: 'UTC' },
  digests: [],
  body: { words: 'Six counted.' },
};
const signature = Buffer.alloc(64, 1).toString('base64url');
const signed = (text: string, more: object = {}): SignedEvent => ({ text, signature, disclosures: [], ...more });
const ofEnvelope = (change: object) => signed(canonicalText({ ...good, ...change }));

describe('a signed event', () => {
  it('is read from its own text, under the id of its bytes', () => {
    const text = canonicalText(good);
    const read = readSigned(signed(text));
    expect(read).toMatchObject({ ok: true, id: eventIdOf(text), envelope: good });
  });

  it('survives writing as a leaf and as a message, byte for byte', () => {
    const event = signed(canonicalText(good), { disclosures: [{ salt: 'A'.repeat(22), name: 'words', value: 'x' }] });
    expect(readLeaf(leafBytes(event, AT), event.disclosures)).toMatchObject({
      ok: true,
      signed: event,
      receivedAt: AT,
    });
    expect(readWire(utf8(JSON.stringify(event)))).toMatchObject({ ok: true, signed: event });
  });

  it.each([
    ['no object', 7, 'not-an-event'],
    ['nothing', undefined, 'not-an-event'],
    ['a list', [], 'not-an-event'],
    ['a stranger among its members', signed(canonicalText(good), { extra: 1 }), 'not-an-event'],
    ['a signature cut short', { ...signed(canonicalText(good)), signature: signature.slice(4) }, 'bad-signature-text'],
    [
      'a signature of strange digits',
      { ...signed(canonicalText(good)), signature: '!'.repeat(86) },
      'bad-signature-text',
    ],
    ['text cut short', signed(canonicalText(good).slice(0, 80)), 'not-canonical'],
    ['text after its end', signed(`${canonicalText(good)} `), 'not-canonical'],
    ['keys in another order', signed(JSON.stringify(good)), 'not-canonical'],
    ['a key twice', signed(canonicalText(good).replace('{', '{"after":[],')), 'not-canonical'],
    ['half a character', signed(`{"a":"\ud800"}`), 'not-canonical'],
    ['too many bytes', ofEnvelope({ body: { words: 'x'.repeat(65_000) } }), 'oversized'],
    ['far too many bytes', signed('x'.repeat(LEAF_BYTES_MOST + 1)), 'oversized'],
    ['a schema of the future', ofEnvelope({ schema: 2 }), 'unknown-schema'],
    ['a counter below zero', ofEnvelope({ counter: -1 }), 'bad-envelope'],
    ['a member nobody knows', ofEnvelope({ surprise: true }), 'bad-envelope'],
    ['no body', signed(canonicalText((({ body: _, ...head }) => head)(good))), 'bad-envelope'],
    [
      'a time that does not exist',
      ofEnvelope({ happened: { from: '2026-02-30T13:00:00.000Z', source: 'now' } }),
      'bad-envelope',
    ],
    ['disclosures that are none', signed(canonicalText(good), { disclosures: [{ name: 'x' }] }), 'bad-disclosures'],
    ['disclosures without end', signed(canonicalText(good), { disclosures: Array(65).fill({}) }), 'bad-disclosures'],
  ])('with %s is refused in words', (_, value, code) => {
    const read = readSigned(value);
    expect(read).toMatchObject({ ok: false, code });
    if (!read.ok) expect(read.why).toMatch(/^.{20,}$/s);
  });

  it('of a type or version this build does not know is read all the same: it is a fact', () => {
    expect(readSigned(ofEnvelope({ type: 'DroneLanded', version: 9, body: { any: 1 } })).ok).toBe(true);
  });
});

it('nothing is thrown, whatever arrives', () => {
  void fc.assert(
    fc.property(fc.anything(), (value) => {
      expect(readSigned(value).ok).toBe(false);
    }),
  );
  void fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(readWire(bytes).ok).toBe(false);
      expect(readLeaf(bytes).ok).toBe(false);
    }),
  );
  void fc.assert(
    fc.property(fc.nat(), fc.nat(255), (at, byte) => {
      const bytes = leafBytes(signed(canonicalText(good)), AT);
      bytes[at % bytes.length] = byte;
      readLeaf(bytes);
    }),
  );
});

it('every envelope the generator makes can be written, read and is the same', () => {
  void fc.assert(
    fc.property(envelope.sample(fc), (head) => {
      const text = canonicalText({ ...head, schema: 1, body: {} });
      const read = readSigned(signed(text));
      expect(read.ok).toBe(true);
      if (read.ok) expect(canonicalText(read.envelope)).toBe(text);
    }),
    { numRuns: 60 },
  );
});
