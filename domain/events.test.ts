// Every event keeps its promises: parses what its generator makes, refuses what it does not know, and says what it is.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue, type EventType, event } from './events.ts';
import { always } from './testing/always.ts';
import { bodiesOf, ofWeight, poolsOf } from './testing/sorts.ts';
import { makeCatalogue } from './vocabulary/catalogue.ts';

describe.each(catalogue.all.map((each) => [each.type, each] as const))('%s', (_name, definition) => {
  it('parses every body its own generator makes, and writes it back unchanged', () => {
    always(
      definition.sample(fc),
      (body) => {
        const found = definition.parse(body);
        expect(found).toEqual({ ok: true, body });
      },
      40,
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
  it('refuses what is no object at all, in words', () => {
    for (const body of [null, undefined, 'text', 7, [], true]) {
      const found = definition.parse(body);
      expect(found.ok).toBe(false);
      if (!found.ok) expect(found.why.length).toBeGreaterThan(0);
    }
  });
  it('still parses when its ids are those of a set', () => {
    always(bodiesOf(definition, poolsOf([])), (body) => expect(definition.parse(body).ok).toBe(true), 10);
  });
});

describe('the catalogue', () => {
  it('finds every event by type and version, and nothing under another version', () => {
    for (const each of catalogue.all) {
      expect(catalogue.find(each.type, each.version)).toBe(each);
      expect(catalogue.find(each.type, each.version + 1)).toBeUndefined();
    }
  });
  it('refuses a type defined twice', () => {
    expect(() => makeCatalogue([event.StopCalled, event.StopCalled] as never)).toThrow(/defined twice/);
  });
  it('names every event by its own type', () => {
    for (const [name, each] of Object.entries(event)) expect(each.type).toBe(name);
  });
  it('lets anybody report what stops, breaks, misses or revokes', () => {
    const reports: EventType[] = [
      'StopCalled',
      'RoundFound',
      'RoundTitled',
      'ShotUnplanned',
      'DidNotFire',
      'AnomalyNoticed',
      'ThingMissed',
      'ThingFound',
      'LeftUnattended',
      'ControllerLeft',
      'SealBroken',
      'HandOverDisputed',
      'ConcernRaised',
      'EvidenceFrozen',
      'InjuryReported',
      'SilenceNoticed',
      'DeviceRevoked',
    ];
    expect(
      ofWeight('danger')
        .map((each) => each.type)
        .sort(),
    ).toEqual([...reports].sort());
  });
});
