// Every event keeps its promises: parses what its generator makes, refuses what it does not know, and says what it is.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from './events.ts';

describe.each(catalogue.all.map((each) => [each.type, each] as const))('%s', (_name, definition) => {
  it('parses every body its own generator makes, and writes it back unchanged', () => {
    fc.assert(
      fc.property(definition.sample(fc), (body) => {
        const found = definition.parse(body);
        expect(found).toEqual({ ok: true, body });
      }),
      { numRuns: 40 },
    );
  });
  it('refuses a member it does not know', () => {
    const [body] = fc.sample(definition.sample(fc), { numRuns: 1, seed: 1 });
    const found = definition.parse({ ...(body as object), surprise: 1 });
    expect(found.ok).toBe(false);
  });
  it('says what it states in a sentence, and every field has a label', () => {
    expect(definition.says).toMatch(/^[A-Z].*\.$/);
    for (const each of Object.values(definition.fields)) expect(each.label.length).toBeGreaterThan(0);
    expect(definition.schema()).toMatchObject({ type: 'object', additionalProperties: false });
  });
});
