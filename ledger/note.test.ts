// Which texts are signed notes, which keys are known, and what a note says of who signed it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { utf8 } from './bytes.ts';
import { toBase64 } from './hash.ts';
import {
  formatNote,
  formatVerifierKey,
  isKeyName,
  NoteError,
  type NoteVerifier,
  noteKeyId,
  noteSigner,
  noteVerifier,
  openNote,
  parseNote,
  parseVerifierKey,
  signNote,
} from './note.ts';
import { makeVerifier } from './signature.ts';
import { nodePlatform, testEd25519 } from './testing/node-signatures.ts';

const signatures = makeVerifier(nodePlatform);

function party(name: string, seed: number) {
  const { key, sign } = testEd25519(seed);
  return {
    signer: noteSigner(name, key.bytes, sign),
    verifier: noteVerifier(formatVerifierKey(name, key.bytes), signatures),
    vkey: formatVerifierKey(name, key.bytes),
  };
}

const log = party('log.example/set', 1);
const cosigner = party('union.example/witness', 2);
const text = 'Day 14\nclosed\n';

function codeOf(run: () => unknown): string | null {
  try {
    run();
    return null;
  } catch (error) {
    if (error instanceof NoteError) return error.code;
    throw error;
  }
}

describe('a signed note', () => {
  test('has the form of the specification and opens again', () => {
    const note = signNote(text, [log.signer]);
    expect(note).toMatch(/^Day 14\nclosed\n\n— log\.example\/set [A-Za-z0-9+/]+=*\n$/);
    const opened = openNote(note, [log.verifier]);
    expect(opened.text).toBe(text);
    expect(opened.verified.map(({ name }) => name)).toEqual(['log.example/set']);
    expect(opened.unverified).toEqual([]);
    expect(openNote(utf8(note), [log.verifier])).toEqual(opened);
  });

  test('may carry empty lines: the last one separates', () => {
    const note = signNote('a\n\n\nb\n', [log.signer]);
    expect(openNote(note, [log.verifier]).text).toBe('a\n\n\nb\n');
  });

  test('signatures of several keys all verify; those of unknown keys are passed by', () => {
    const note = signNote(text, [cosigner.signer, log.signer]);
    expect(openNote(note, [log.verifier, cosigner.verifier]).verified).toHaveLength(2);
    const one = openNote(note, [log.verifier]);
    expect(one.unverified.map(({ name }) => name)).toEqual(['union.example/witness']);
  });

  test('a key is known by name and id together, not by one of them', () => {
    const sameName = party('log.example/set', 3);
    expect(codeOf(() => openNote(signNote(text, [log.signer]), [sameName.verifier]))).toBe('unsigned');
    const sameId: NoteVerifier = { ...log.verifier, name: 'else.example' };
    expect(codeOf(() => openNote(signNote(text, [log.signer]), [sameId]))).toBe('unsigned');
  });

  test('a known key that did not sign this text spoils the note, whoever else signed', () => {
    const { signatures: other } = parseNote(signNote('else\n', [cosigner.signer]));
    const { signatures: right } = parseNote(signNote(text, [log.signer]));
    const note = formatNote({ text, signatures: [...right, ...other] });
    expect(codeOf(() => openNote(note, [log.verifier, cosigner.verifier]))).toBe('invalid-signature');
    expect(openNote(note, [log.verifier]).verified).toHaveLength(1);
  });

  test('a second line by the same key counts once', () => {
    expect(openNote(signNote(text, [log.signer, log.signer]), [log.verifier]).verified).toHaveLength(1);
  });

  test('two verifiers that cannot be told apart are refused', () => {
    expect(codeOf(() => openNote(signNote(text, [log.signer]), [log.verifier, log.verifier]))).toBe('ambiguous-key');
  });

  test('100 signatures are read, 101 are refused, on both ways', () => {
    const [line] = parseNote(signNote(text, [log.signer])).signatures;
    const many = (count: number) =>
      Array.from({ length: count }, () => line ?? { name: '', keyId: '', signature: utf8('') });
    const full = formatNote({ text, signatures: many(100) });
    expect(parseNote(full).signatures).toHaveLength(100);
    expect(codeOf(() => formatNote({ text, signatures: many(101) }))).toBe('too-many-signatures');
    const lastLine = full.slice(full.lastIndexOf('\n— ') + 1);
    expect(codeOf(() => parseNote(full + lastLine))).toBe('too-many-signatures');
  });

  test('any changed character of the text, and any changed bit of the signature, is noticed', () => {
    const note = utf8(signNote(text, [log.signer]));
    fc.assert(
      fc.property(fc.nat(note.length * 8 - 1), (bit) => {
        const other = note.slice();
        other[bit >> 3] = (other[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(codeOf(() => openNote(other, [log.verifier]))).not.toBeNull();
      }),
      { numRuns: 1_000 },
    );
  });
});

const b64 = toBase64(new Uint8Array(68).fill(7));

describe('what is not a note', () => {
  test.each<[string, string]>([
    ['nothing', ''],
    ['only text', 'text\n'],
    ['no signatures', 'text\n\n'],
    ['no empty line', `text\n— a ${b64}\n`],
    ['no newline at the end', `text\n\n— a ${b64}`],
    ['a hyphen for the dash', `text\n\n- a ${b64}\n`],
    ['no space after the dash', `text\n\n—a ${b64}\n`],
    ['no name', `text\n\n—  ${b64}\n`],
    ['no signature', 'text\n\n— a \n'],
    ['no second space', 'text\n\n— a\n'],
    ['two names', `text\n\n— a b ${b64}\n`],
    ['a trailing space', `text\n\n— a ${b64} \n`],
    ['a plus in a name', `text\n\n— a+b ${b64}\n`],
    ['a Unicode space in a name', `text\n\n— a\u00a0b ${b64}\n`],
    ['base64 without its padding', `text\n\n— a ${b64.replace(/=+$/, '')}\n`],
    ['base64 with unused bits', 'text\n\n— a AAAAAAAAAB==\n'],
    ['base64url', 'text\n\n— a AAAAAAA_\n'],
    ['four bytes of signature', 'text\n\n— a AAAAAA==\n'],
    ['a tab', `te\txt\n\n— a ${b64}\n`],
    ['a carriage return', `text\r\n\n— a ${b64}\n`],
    ['a NUL', `text\0\n\n— a ${b64}\n`],
    ['half a surrogate pair', `te\ud800xt\n\n— a ${b64}\n`],
    ['a line of text among signatures', `text\n\n— a ${b64}\nmore\n`],
    ['an empty line after the signatures', `text\n\n— a ${b64}\n\n`],
  ])('%s', (_, note) => {
    expect(codeOf(() => parseNote(note))).toBe('malformed-note');
  });

  test('bytes that are not UTF-8', () => {
    expect(codeOf(() => parseNote(Uint8Array.from([0xff, 0x0a, 0x0a])))).toBe('malformed-note');
  });

  test.each<[string, string]>([
    ['a text that does not end its line', 'text'],
    ['a text with a tab', 'a\tb\n'],
  ])('%s is not signed', (_, bad) => {
    expect(codeOf(() => signNote(bad, [log.signer]))).toBe('malformed-note');
  });

  test('a note without signers, and a line without key id, are not written', () => {
    expect(codeOf(() => signNote(text, []))).toBe('malformed-note');
    const bad = { name: 'a', keyId: 'xyz', signature: Uint8Array.of(1) };
    expect(codeOf(() => formatNote({ text, signatures: [bad] }))).toBe('malformed-note');
  });
});

describe('keys for notes', () => {
  test('the published key of a real log is taken apart, id recomputed, and put together again', () => {
    const published = 'example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx';
    const key = parseVerifierKey(published);
    expect(key).toMatchObject({ name: 'example.com/log/testdata', keyId: '33d7b496', type: 1 });
    expect(formatVerifierKey(key.name, key.publicKey)).toBe(published);
    expect(noteKeyId(key.name, 1, key.publicKey)).toBe('33d7b496');
  });

  test.each<[string, string, string]>([
    ['no parts', 'abc', 'malformed-key'],
    ['an id that is not its own', log.vkey.replace(/\+[0-9a-f]{8}\+/, '+00000000+'), 'malformed-key'],
    ['upper-case id', 'a+ABCDEF01+AQ==', 'malformed-key'],
    ['a short key', 'a+00000000+AQEB', 'malformed-key'],
    ['bad base64', 'a+00000000+A', 'malformed-key'],
    ['a name with a space', `a b+00000000+${toBase64(new Uint8Array(33).fill(1))}`, 'bad-name'],
  ])('%s is refused', (_, key, code) => {
    expect(codeOf(() => parseVerifierKey(key))).toBe(code);
  });

  test('a key of small order, and a key of another type, make no verifier', () => {
    const identity = new Uint8Array(32);
    identity[0] = 1;
    expect(codeOf(() => noteVerifier(formatVerifierKey('a', identity), signatures))).toBe('key-not-enrolled');
    const other = `a+${noteKeyId('a', 4, identity)}+${toBase64(Uint8Array.from([4, ...identity]))}`;
    expect(parseVerifierKey(other).type).toBe(4);
    expect(codeOf(() => noteVerifier(other, signatures))).toBe('unknown-key-type');
  });

  test('names', () => {
    for (const good of ['a', 'log.example/set-14', 'Pölzl', '日本']) expect(isKeyName(good)).toBe(true);
    for (const bad of ['', ' ', 'a b', 'a+b', 'a\u2003b', 'a\nb', '\u0085', '\u0001', '\ud800']) {
      expect(isKeyName(bad)).toBe(false);
    }
  });
});

test('parsing undoes formatting', () => {
  const line = fc.record({
    name: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter(isKeyName),
    keyId: fc.stringMatching(/^[0-9a-f]{8}$/),
    signature: fc.uint8Array({ minLength: 1, maxLength: 90 }),
  });
  const lines = fc.array(fc.string({ unit: 'grapheme-ascii', maxLength: 10 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(lines, fc.array(line, { minLength: 1, maxLength: 6 }), (words, given) => {
      const note = { text: `${words.join('\n')}\n`, signatures: given };
      expect(parseNote(formatNote(note))).toEqual(note);
    }),
  );
});
