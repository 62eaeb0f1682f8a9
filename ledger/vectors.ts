// Runs a JSON file of signature cases, ours or a published one, through both doors: enrolment and verification.
import { utf8 } from './bytes.ts';
import { CodecError, fromHex } from './hash.ts';
import { type PublicKey, type SignatureAlgorithm, type SignatureVerifier, signatureShape } from './signature.ts';

/** What a file expects of a case; a part that is absent is not judged. */
export type Expectation = { readonly enrolled?: boolean; readonly verified?: boolean; readonly accepted?: boolean };

/** What became of one case. `accepted` means both; `agrees` is there only when the file states an expectation. */
export type CaseResult = {
  readonly id: string;
  readonly enrolled: boolean;
  readonly verified: boolean;
  readonly accepted: boolean;
  readonly expected?: Expectation;
  readonly agrees?: boolean;
  /** 'accepted', or 'key: …' / 'signature: …' with the rule that refused it, or 'signature: does not verify'. */
  readonly reason: string;
};

/** Thrown when a file has none of the shapes below, or a case in it cannot be read. */
export class CasesError extends Error {
  override readonly name = 'CasesError';
}

const SHAPES =
  'Accepted are: {"cases":[{"id"?,"alg"?:"ed25519"|"es256","key","message","signature","expect"?:{"enrol"?,"verify"?}}]} ' +
  'in hex; a Wycheproof file for Ed25519 or for ECDSA P-256 with SHA-256 in P1363 form ' +
  '({"testGroups":[{"publicKey":{…},"tests":[{"tcId","msg","sig","result"}]}]}); or the CCTV Ed25519 vectors ' +
  '([{"number","key","sig","msg","flags"}]).';

type Fields = { readonly [name: string]: unknown };

type SignatureCase = {
  readonly id: string;
  readonly key: PublicKey;
  readonly message: Uint8Array;
  readonly signature: Uint8Array;
  readonly expected?: Expectation;
};

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hexField(fields: Fields, name: string, where: string): Uint8Array {
  const value = fields[name];
  if (typeof value !== 'string') throw new CasesError(`${where}: "${name}" must be a string of hex. ${SHAPES}`);
  try {
    return fromHex(value.toLowerCase());
  } catch (error) {
    if (error instanceof CodecError) throw new CasesError(`${where}: "${name}" is not hex: ${error.message}`);
    throw error;
  }
}

function list(value: unknown, what: string): readonly Fields[] {
  if (Array.isArray(value) && value.every(isFields)) return value;
  throw new CasesError(`"${what}" must be a list of objects. ${SHAPES}`);
}

function algorithm(value: unknown, where: string): SignatureAlgorithm {
  if (value === undefined || value === 'ed25519') return 'ed25519';
  if (value === 'es256') return 'es256';
  throw new CasesError(`${where}: "alg" must be "ed25519" or "es256".`);
}

function flag(fields: Fields, name: string, where: string): boolean | undefined {
  const value = fields[name];
  if (value === undefined || typeof value === 'boolean') return value;
  throw new CasesError(`${where}: "expect.${name}" must be true or false.`);
}

function ownCase(fields: Fields, at: number): SignatureCase {
  const { id, expect } = fields;
  const name = typeof id === 'string' || typeof id === 'number' ? String(id) : String(at + 1);
  const where = `Case ${name}`;
  if (expect !== undefined && !isFields(expect)) throw new CasesError(`${where}: "expect" must be an object.`);
  const enrolled = expect && flag(expect, 'enrol', where);
  const verified = expect && flag(expect, 'verify', where);
  return {
    id: name,
    key: { alg: algorithm(fields['alg'], where), bytes: hexField(fields, 'key', where) },
    message: hexField(fields, 'message', where),
    signature: hexField(fields, 'signature', where),
    ...(expect && {
      expected: { ...(enrolled !== undefined && { enrolled }), ...(verified !== undefined && { verified }) },
    }),
  };
}

/** The CCTV file gives the message as plain text and states no verdict, only which edge it stands on. */
function cctvCase(fields: Fields, at: number): SignatureCase {
  const where = `Vector ${String(fields['number'] ?? at)}`;
  const { msg } = fields;
  if (typeof msg !== 'string') throw new CasesError(`${where}: "msg" must be a string. ${SHAPES}`);
  return {
    id: String(fields['number'] ?? at),
    key: { alg: 'ed25519', bytes: hexField(fields, 'key', where) },
    message: utf8(msg),
    signature: hexField(fields, 'sig', where),
  };
}

const ED25519_SPKI = '302a300506032b6570032100';
const P256_SPKI = '3059301306072a8648ce3d020106082a8648ce3d030107034200';

function keyFromDer(der: string): PublicKey | null {
  const text = der.toLowerCase();
  for (const [prefix, alg] of [
    [ED25519_SPKI, 'ed25519'],
    [P256_SPKI, 'es256'],
  ] as const) {
    if (text.startsWith(prefix)) return { alg, bytes: hexField({ der: text.slice(prefix.length) }, 'der', 'Key') };
  }
  return null;
}

/** The key of a Wycheproof group, in the spelling of either version of that format. */
function groupKey(group: Fields, where: string): PublicKey {
  const described = group['publicKey'] ?? group['key'];
  if (isFields(described)) {
    const { curve, pk, uncompressed } = described;
    if (typeof pk === 'string' && (curve === undefined || curve === 'edwards25519')) {
      return { alg: 'ed25519', bytes: hexField(described, 'pk', where) };
    }
    if (typeof uncompressed === 'string' && (curve === undefined || curve === 'secp256r1')) {
      if (group['sha'] !== undefined && group['sha'] !== 'SHA-256') {
        throw new CasesError(`${where}: only SHA-256 is accepted with P-256. ${SHAPES}`);
      }
      return { alg: 'es256', bytes: hexField(described, 'uncompressed', where) };
    }
  }
  for (const name of ['publicKeyDer', 'keyDer']) {
    const der = group[name];
    const key = typeof der === 'string' ? keyFromDer(der) : null;
    if (key !== null) return key;
  }
  throw new CasesError(`${where}: no Ed25519 or P-256 public key found. ${SHAPES}`);
}

function wycheproofCases(groups: readonly Fields[]): SignatureCase[] {
  return groups.flatMap((group, at) => {
    const key = groupKey(group, `Group ${at + 1}`);
    return list(group['tests'], 'tests').map((test) => {
      const id = String(test['tcId']);
      const { result } = test;
      return {
        id,
        key,
        message: hexField(test, 'msg', `Test ${id}`),
        signature: hexField(test, 'sig', `Test ${id}`),
        // 'acceptable' leaves the choice to the reader of the file.
        ...((result === 'valid' || result === 'invalid') && { expected: { accepted: result === 'valid' } }),
      };
    });
  });
}

function readCases(json: unknown): readonly SignatureCase[] {
  if (Array.isArray(json)) return list(json, 'vectors').map(cctvCase);
  if (isFields(json) && 'cases' in json) return list(json['cases'], 'cases').map(ownCase);
  if (isFields(json) && 'testGroups' in json) return wycheproofCases(list(json['testGroups'], 'testGroups'));
  throw new CasesError(`This is no file of signature cases. ${SHAPES}`);
}

function runCase(one: SignatureCase, verifier: SignatureVerifier): CaseResult {
  const key = verifier.enrolKey(one.key);
  const shape = signatureShape(one.key.alg, one.signature);
  const enrolled = key.ok;
  const verified = verifier.verifySignature(one.key, one.message, one.signature);
  const accepted = enrolled && verified;
  let reason = 'accepted';
  if (!key.ok) reason = `key: ${key.reason}`;
  else if (!shape.ok) reason = `signature: ${shape.reason}`;
  else if (!verified) reason = 'signature: does not verify';
  const { id, expected } = one;
  const result = { id, enrolled, verified, accepted, reason };
  if (expected === undefined) return result;
  const agrees =
    (expected.enrolled ?? enrolled) === enrolled &&
    (expected.verified ?? verified) === verified &&
    (expected.accepted ?? accepted) === accepted;
  return { ...result, expected, agrees };
}

/**
 * Runs every case of a parsed JSON file and says what became of each. Messages are verified as they stand in
 * the file, without the event wrapping. Three shapes are taken:
 *
 * - ours: `{"cases":[{"id"?, "alg"?, "key", "message", "signature", "expect"?: {"enrol"?, "verify"?}}]}`, bytes in
 *   hex, `alg` "ed25519" (default) or "es256"; `verify` is whether the signature counts, so it is never true for
 *   a key that is not enrolled;
 * - Wycheproof, Ed25519 (`eddsa_verify`) or ECDSA secp256r1 / SHA-256 / P1363, both key spellings;
 * - CCTV `ed25519vectors.json`, which states no expectation.
 *
 * @throws CasesError naming the accepted shapes, or the case that cannot be read.
 */
export function runSignatureCases(json: unknown, verifier: SignatureVerifier): CaseResult[] {
  return readCases(json).map((one) => runCase(one, verifier));
}
