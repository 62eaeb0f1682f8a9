// A released event version is frozen: its schema and its bytes are pinned, and a change is a new version.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { canonicalJson } from './book/digest.ts';
import { catalogue } from './events.ts';
import { envelope } from './vocabulary/envelope.ts';

const file = new URL('./frozen.json', import.meta.url);
const hash = (value: unknown) => bytesToHex(sha256(utf8ToBytes(canonicalJson(value)))).slice(0, 32);

/** What is pinned of each event: its schema, which of its fields are kept apart, and its weight. */
const now = Object.fromEntries([
  ...catalogue.all.map((each) => {
    const apart = Object.entries(each.fields)
      .filter(([, field]) => field.privacy !== 'plain')
      .map(([name, field]) => `${name}: ${field.privacy}`);
    const [body] = fc.sample(each.sample(fc), { numRuns: 1, seed: 14 });
    const fits = each.parse(body).ok;
    return [`${each.type} v${each.version}`, `${hash({ schema: each.schema(), apart, weight: each.weight })} ${fits}`];
  }),
  ['envelope v1', hash(z.toJSONSchema(envelope.zod))],
]);

describe('released events', () => {
  if (process.env.PROOFHOUSE_FREEZE === 'new') {
    const known: Record<string, string> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
    // New names are added; a pinned one is never rewritten.
    writeFileSync(file, `${JSON.stringify({ ...now, ...known }, null, 2)}\n`);
  }
  const pinned: Record<string, string> = JSON.parse(readFileSync(file, 'utf8'));

  it.each(Object.keys(pinned))('%s is what it was when it was released', (name) => {
    expect(now[name], `${name} changed: make it a new version with a named upgrade`).toBe(pinned[name]);
  });

  it('are all pinned: a new event is pinned with PROOFHOUSE_FREEZE=new', () => {
    expect(Object.keys(now).filter((name) => !(name in pinned))).toEqual([]);
  });
});
