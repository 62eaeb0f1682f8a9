// Blind answers: the first is fixed as a commitment, and opened only when the second is fixed (model.md §3).

import type { Look, Tally } from '@proofhouse/domain/vocabulary/look.ts';
import { utf8 } from '@proofhouse/ledger/bytes.ts';
import { canonicalText } from '@proofhouse/ledger/canonical.ts';
import { type Hash, sha256, toBase64url } from '@proofhouse/ledger/hash.ts';
import type { Random } from './platform.ts';

/** What somebody saw, or counted. */
export type BlindAnswer = { readonly look: Look } | { readonly count: Tally };

/** What opens a sealed answer. It stays with the device that sealed it until the second answer is fixed. */
export type Opening = BlindAnswer & { readonly salt: string };

const SALT_BYTES = 16;

const stated = (answer: BlindAnswer): Look | Tally => ('look' in answer ? answer.look : answer.count);

/** The commitment: base64url of SHA-256 over salt, a full stop, and the canonical answer. */
export function commitmentOf(salt: string, answer: Look | Tally, hash: Hash = sha256): string {
  return toBase64url(hash(utf8(`${salt}.${canonicalText(answer)}`)));
}

/** Seals an answer: the body of `AnswerSealed`, and the opening to keep to oneself. */
export function sealAnswer(
  answer: BlindAnswer,
  random: Random,
  hash: Hash = sha256,
): { body: { about: string; kind: 'look' | 'count'; commitment: string }; opening: Opening } {
  const salt = toBase64url(random(SALT_BYTES));
  const value = stated(answer);
  const kind = 'look' in answer ? 'look' : 'count';
  return {
    body: { about: value.subject, kind, commitment: commitmentOf(salt, value, hash) },
    opening: { ...answer, salt },
  };
}

/** What the body of an `AnswerOpened` must say of its `AnswerSealed`, or why the two do not belong together. */
export function checkOpening(
  sealed: { about: string; kind: 'look' | 'count'; commitment: string },
  opened: { salt: string; look?: Look; count?: Tally },
  hash: Hash = sha256,
): { ok: true } | { ok: false; why: string } {
  const value = sealed.kind === 'look' ? opened.look : opened.count;
  if (!value || (opened.look && opened.count)) return { ok: false, why: `It was sealed as a ${sealed.kind}.` };
  if (value.subject !== sealed.about) return { ok: false, why: 'It was sealed about another thing.' };
  if (commitmentOf(opened.salt, value, hash) === sealed.commitment) return { ok: true };
  return { ok: false, why: 'This is not the answer that was sealed.' };
}
