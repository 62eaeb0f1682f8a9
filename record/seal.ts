// Keeps personal and sensitive values out of the signed bytes: salted digests inside, erasable disclosures beside.

import type { EventDefinition } from '@proofhouse/domain/vocabulary/define.ts';
import type { Disclosure } from '@proofhouse/domain/vocabulary/envelope.ts';
import { utf8 } from '@proofhouse/ledger/bytes.ts';
import { canonicalBytes } from '@proofhouse/ledger/canonical.ts';
import { type Hash, sha256, toBase64url } from '@proofhouse/ledger/hash.ts';
import type { Random } from './platform.ts';

const SALT_BYTES = 16;
/** Digests come in fours, so that their number does not tell how many fields are filled. */
const PADDED_TO = 4;

/** The digest of a disclosure, by SD-JWT's rule (RFC 9901) over canonical JSON. */
export function digestOf({ salt, name, value }: Disclosure, hash: Hash = sha256): string {
  return toBase64url(hash(utf8(toBase64url(canonicalBytes([salt, name, value])))));
}

type Split = { ok: true; digests: string[]; disclosures: Disclosure[] } | { ok: false; why: string };

/** Makes salted digests of the values that must not stand in the envelope, padded with decoys and sorted. */
export function sealFields(
  definition: EventDefinition,
  values: Readonly<Record<string, unknown>>,
  random: Random,
  hash: Hash = sha256,
): Split {
  const disclosures: Disclosure[] = [];
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) continue;
    const field = Object.hasOwn(definition.fields, name) ? definition.fields[name] : undefined;
    if (!field) return { ok: false, why: `${definition.type} has no field ${name}: leave it out.` };
    if (field.privacy === 'plain') return { ok: false, why: `${name} is a plain field: put it in the body.` };
    if (!field.kind.zod.safeParse(value).success) return { ok: false, why: `${name} does not fit: ${field.label}.` };
    disclosures.push({ salt: toBase64url(random(SALT_BYTES)), name, value });
  }
  const digests = disclosures.map((each) => digestOf(each, hash));
  while (digests.length % PADDED_TO !== 0) digests.push(toBase64url(hash(random(32))));
  return { ok: true, digests: digests.sort(), disclosures };
}

/** The disclosures an event's digests vouch for, as values by name; and those they do not, with the reason. */
export function checkDisclosures(
  digests: readonly string[],
  disclosures: readonly Disclosure[],
  definition?: EventDefinition,
  hash: Hash = sha256,
): { kept: Disclosure[]; values: Record<string, unknown>; refused: { name: string; why: string }[] } {
  const kept: Disclosure[] = [];
  const values = new Map<string, unknown>();
  const refused: { name: string; why: string }[] = [];
  for (const each of disclosures) {
    const field = definition && Object.hasOwn(definition.fields, each.name) ? definition.fields[each.name] : undefined;
    const refuse = (why: string) => refused.push({ name: each.name, why });
    if (!digests.includes(digestOf(each, hash))) refuse('No digest of this event vouches for it.');
    else if (definition && field === undefined) refuse('This event has no such field.');
    else if (field?.privacy === 'plain') refuse('A plain field has no disclosure.');
    else if (field && !field.kind.zod.safeParse(each.value).success) refuse('The value does not fit its field.');
    else if (values.has(each.name)) refuse('This field was disclosed twice.');
    else {
      kept.push(each);
      values.set(each.name, each.value);
    }
  }
  return { kept, values: Object.fromEntries(values), refused };
}
