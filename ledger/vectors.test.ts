// Files of signature cases in each accepted shape, and files that are none.
import { describe, expect, test } from 'vitest';
import { utf8 } from './bytes.ts';
import { toHex } from './hash.ts';
import { makeVerifier } from './signature.ts';
import { nodePlatform, testEd25519, testEs256 } from './testing/node-signatures.ts';
import { CasesError, runSignatureCases } from './vectors.ts';

const verifier = makeVerifier(nodePlatform);
const message = utf8('hello');
const ed = testEd25519(1);
const es = testEs256(1);
const edSig = toHex(ed.sign(message));
const esSig = toHex(es.sign(message));
const edKey = toHex(ed.key.bytes);
const esKey = toHex(es.key.bytes);
const identity = `01${'00'.repeat(31)}`;

describe('our own shape', () => {
  test('says of each case what both doors answered and whether that was expected', () => {
    const results = runSignatureCases(
      {
        cases: [
          { id: 'good', key: edKey, message: toHex(message), signature: edSig, expect: { enrol: true, verify: true } },
          { alg: 'es256', key: esKey.toUpperCase(), message: toHex(message), signature: esSig },
          { id: 'other message', key: edKey, message: '00', signature: edSig, expect: { verify: false } },
          {
            id: 'identity',
            key: identity,
            message: '',
            signature: identity + '00'.repeat(32),
            expect: { enrol: true },
          },
          { id: 7, alg: 'es256', key: esKey, message: '', signature: '00'.repeat(64), expect: {} },
        ],
      },
      verifier,
    );
    expect(results).toEqual([
      {
        id: 'good',
        enrolled: true,
        verified: true,
        accepted: true,
        reason: 'accepted',
        expected: { enrolled: true, verified: true },
        agrees: true,
      },
      { id: '2', enrolled: true, verified: true, accepted: true, reason: 'accepted' },
      {
        id: 'other message',
        enrolled: true,
        verified: false,
        accepted: false,
        reason: 'signature: does not verify',
        expected: { verified: false },
        agrees: true,
      },
      {
        id: 'identity',
        enrolled: false,
        verified: false,
        accepted: false,
        reason: 'key: small-order',
        expected: { enrolled: true },
        agrees: false,
      },
      {
        id: '7',
        enrolled: true,
        verified: false,
        accepted: false,
        reason: 'signature: out-of-range',
        expected: {},
        agrees: true,
      },
    ]);
  });
});

describe('published shapes', () => {
  const tests = (sig: string) => [
    { tcId: 1, msg: toHex(message), sig, result: 'valid', flags: [] },
    { tcId: 2, msg: '00', sig, result: 'invalid', flags: [] },
    { tcId: 3, msg: toHex(message), sig, result: 'acceptable', flags: [] },
    { tcId: 4, msg: toHex(message), sig: '', result: 'invalid', flags: [] },
  ];

  test.each<[string, object]>([
    ['Ed25519, version 1', { publicKey: { curve: 'edwards25519', pk: edKey }, tests: tests(edSig) }],
    ['Ed25519, version 0', { key: { curve: 'edwards25519', pk: edKey }, tests: tests(edSig) }],
    ['Ed25519 by DER alone', { publicKeyDer: `302a300506032b6570032100${edKey}`, tests: tests(edSig) }],
    ['Ed25519 by the older DER', { keyDer: `302a300506032b6570032100${edKey}`, tests: tests(edSig) }],
    ['P-256', { publicKey: { curve: 'secp256r1', uncompressed: esKey }, sha: 'SHA-256', tests: tests(esSig) }],
    ['P-256 by DER', { keyDer: `3059301306072a8648ce3d020106082a8648ce3d030107034200${esKey}`, tests: tests(esSig) }],
  ])('Wycheproof: %s', (_, group) => {
    const results = runSignatureCases({ testGroups: [group] }, verifier);
    expect(results.map(({ id, accepted, agrees }) => [id, accepted, agrees])).toEqual([
      ['1', true, true],
      ['2', false, true],
      ['3', true, undefined],
      ['4', false, true],
    ]);
  });

  test('CCTV: messages are plain text and nothing is expected', () => {
    const results = runSignatureCases(
      [
        { number: 0, key: edKey, sig: edSig, msg: 'hello', flags: null },
        { number: 1, key: identity, sig: identity + '00'.repeat(32), msg: 'hello', flags: ['low_order_A'] },
      ],
      verifier,
    );
    expect(results).toEqual([
      { id: '0', enrolled: true, verified: true, accepted: true, reason: 'accepted' },
      { id: '1', enrolled: false, verified: false, accepted: false, reason: 'key: small-order' },
    ]);
  });
});

describe('a file that is none of these', () => {
  test.each<[string, unknown]>([
    ['nothing', null],
    ['text', 'cases'],
    ['another object', { vectors: [] }],
    ['cases that are no list', { cases: {} }],
    ['a case that is no object', { cases: [1] }],
    ['a key that is no hex', { cases: [{ key: 'zz', message: '', signature: '' }] }],
    ['a missing signature', { cases: [{ key: edKey, message: '' }] }],
    ['an unknown algorithm', { cases: [{ alg: 'rsa', key: '', message: '', signature: '' }] }],
    ['an expectation that is no object', { cases: [{ key: '', message: '', signature: '', expect: true }] }],
    ['an expectation that is no yes or no', { cases: [{ key: '', message: '', signature: '', expect: { enrol: 1 } }] }],
    ['another curve', { testGroups: [{ publicKey: { curve: 'edwards448', pk: '00' }, tests: [] }] }],
    [
      'another hash',
      { testGroups: [{ publicKey: { curve: 'secp256r1', uncompressed: '04' }, sha: 'SHA-512', tests: [] }] },
    ],
    ['a group without tests', { testGroups: [{ publicKey: { pk: edKey } }] }],
    ['a vector without message', [{ number: 1, key: edKey, sig: edSig }]],
  ])('%s is refused with the shapes that are taken', (_, json) => {
    expect(() => runSignatureCases(json, verifier)).toThrow(CasesError);
  });

  test('the refusal names all three shapes', () => {
    expect(() => runSignatureCases({}, verifier)).toThrow(/"cases".*Wycheproof.*CCTV/);
  });
});
