// Which texts are heads of a log, and whose signature makes them so.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CheckpointError, formatCheckpoint, openCheckpoint, parseCheckpoint, signCheckpoint } from './checkpoint.ts';
import { sha256, toBase64 } from './hash.ts';
import { formatVerifierKey, noteSigner, noteVerifier, signNote } from './note.ts';
import { makeVerifier } from './signature.ts';
import { nodePlatform, testEd25519 } from './testing/node-signatures.ts';

const root = sha256(new Uint8Array(0));
const b64 = toBase64(root);
const ORIGIN = 'log.example/set';

function codeOf(run: () => unknown): string | null {
  try {
    run();
    return null;
  } catch (error) {
    if (error instanceof CheckpointError) return error.code;
    throw error;
  }
}

describe('the text of a head', () => {
  test('is three lines', () => {
    const text = `${ORIGIN}\n42\n${b64}\n`;
    expect(formatCheckpoint({ origin: ORIGIN, size: 42, root })).toBe(text);
    expect(parseCheckpoint(text)).toEqual({ origin: ORIGIN, size: 42, root });
  });

  test.each<[string, string, string]>([
    ['nothing', '', 'malformed-checkpoint'],
    ['two lines', `${ORIGIN}\n42\n`, 'malformed-checkpoint'],
    ['an unended third line', `${ORIGIN}\n42\n${b64}`, 'malformed-checkpoint'],
    ['an extension line', `${ORIGIN}\n42\n${b64}\nmore\n`, 'extension-lines'],
    ['an unended extension line', `${ORIGIN}\n42\n${b64}\nmore`, 'extension-lines'],
    ['an empty fourth line', `${ORIGIN}\n42\n${b64}\n\n`, 'extension-lines'],
    ['no origin', `\n42\n${b64}\n`, 'bad-origin'],
    ['a leading zero', `${ORIGIN}\n042\n${b64}\n`, 'bad-size'],
    ['two zeros', `${ORIGIN}\n00\n${b64}\n`, 'bad-size'],
    ['a sign', `${ORIGIN}\n+42\n${b64}\n`, 'bad-size'],
    ['a negative size', `${ORIGIN}\n-1\n${b64}\n`, 'bad-size'],
    ['a fraction', `${ORIGIN}\n4.2\n${b64}\n`, 'bad-size'],
    ['an exponent', `${ORIGIN}\n1e3\n${b64}\n`, 'bad-size'],
    ['hex', `${ORIGIN}\n0x2a\n${b64}\n`, 'bad-size'],
    ['a space', `${ORIGIN}\n42 \n${b64}\n`, 'bad-size'],
    ['2^53', `${ORIGIN}\n9007199254740992\n${b64}\n`, 'bad-size'],
    ['17 digits', `${ORIGIN}\n10000000000000000\n${b64}\n`, 'bad-size'],
    ['Arabic digits', `${ORIGIN}\n٤٢\n${b64}\n`, 'bad-size'],
    ['31 bytes of root', `${ORIGIN}\n42\n${toBase64(root.slice(1))}\n`, 'bad-root'],
    ['a root in base64url', `${ORIGIN}\n42\n${b64.replaceAll('+', '-').replaceAll('/', '_')}\n`, 'bad-root'],
    ['no root', `${ORIGIN}\n42\n\n`, 'bad-root'],
  ])('%s is refused', (_, text, code) => {
    expect(codeOf(() => parseCheckpoint(text))).toBe(code);
  });

  test.each<[string, object, string]>([
    ['an origin of two lines', { origin: 'a\nb' }, 'bad-origin'],
    ['no origin', { origin: '' }, 'bad-origin'],
    ['a fraction', { size: 1.5 }, 'bad-size'],
    ['a negative size', { size: -1 }, 'bad-size'],
    ['a short root', { root: new Uint8Array(31) }, 'bad-root'],
  ])('%s is not written', (_, change, code) => {
    expect(codeOf(() => formatCheckpoint({ origin: ORIGIN, size: 1, root, ...change }))).toBe(code);
  });

  test('parsing undoes formatting', () => {
    const origin = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 30 });
    const hash = fc.uint8Array({ minLength: 32, maxLength: 32 });
    fc.assert(
      fc.property(origin, fc.maxSafeNat(), hash, (name, size, bytes) => {
        const head = { origin: name, size, root: bytes };
        expect(parseCheckpoint(formatCheckpoint(head))).toEqual(head);
      }),
    );
  });
});

describe('a signed head', () => {
  const signatures = makeVerifier(nodePlatform);
  const { key, sign } = testEd25519(1);
  const signer = noteSigner(ORIGIN, key.bytes, sign);
  const verifier = noteVerifier(formatVerifierKey(ORIGIN, key.bytes), signatures);
  const outside = testEd25519(2);
  const cosigner = noteSigner('union.example', outside.key.bytes, outside.sign);
  const cosignerVerifier = noteVerifier(formatVerifierKey('union.example', outside.key.bytes), signatures);
  const head = { origin: ORIGIN, size: 42, root };

  test('opens for whoever pins its key', () => {
    expect(openCheckpoint(signCheckpoint(head, [signer]), ORIGIN, [verifier]).checkpoint).toEqual(head);
  });

  test('of another log is refused', () => {
    const note = signCheckpoint({ ...head, origin: 'else.example' }, [signer]);
    expect(codeOf(() => openCheckpoint(note, ORIGIN, [verifier]))).toBe('wrong-origin');
  });

  test('signed only by a cosigner is not a head of the log', () => {
    const note = signCheckpoint(head, [cosigner]);
    expect(codeOf(() => openCheckpoint(note, ORIGIN, [verifier, cosignerVerifier]))).toBe('not-signed-by-log');
  });

  test('with an extension line is refused although it is signed', () => {
    const note = signNote(`${formatCheckpoint(head)}more\n`, [signer]);
    expect(codeOf(() => openCheckpoint(note, ORIGIN, [verifier]))).toBe('extension-lines');
  });
});
