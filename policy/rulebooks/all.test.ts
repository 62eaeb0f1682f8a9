// Every rule is filed where it is in force, and the blocks are in force everywhere.
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { books, rulebooks, rulesInForce, unknownRulebooks } from './all.ts';

const here = new URL('.', import.meta.url);

describe('the rulebooks', () => {
  it('let nobody waive what a block, a law, a regulator or a bulletin asks for', () => {
    for (const [name, rules] of Object.entries(rulebooks)) {
      for (const rule of rules.filter(({ waivable }) => waivable)) {
        expect([rule.id, rule.binds, books[name]?.level]).toEqual([rule.id, 'refuse', 'house']);
      }
    }
  });
  it('hold every rule that is written, under the name of its file', () => {
    for (const [name, rules] of Object.entries(rulebooks)) {
      const files = readdirSync(new URL(`${name}/`, here))
        .filter((file) => file !== 'book.ts')
        .map((file) => file.replace(/\.ts$/, ''));
      expect(rules.map((rule) => rule.id).sort()).toEqual(files.sort());
    }
  });
  it('share no rule, and keep the blocks in force whatever is adopted', () => {
    const all = Object.values(rulebooks).flat();
    expect(new Set(all.map((rule) => rule.id)).size).toBe(all.length);
    expect(rulesInForce([])).toEqual(rulebooks['blocks']);
    expect(rulesInForce(['blocks', 'csatf-bulletin-1', 'csatf-bulletin-1'])).toHaveLength(
      (rulebooks['blocks']?.length ?? 0) + (rulebooks['csatf-bulletin-1']?.length ?? 0),
    );
  });
  it('are not found by names that only objects have', () => {
    for (const name of ['constructor', 'toString', '__proto__', 'hasOwnProperty']) {
      expect(rulesInForce([name])).toEqual(rulebooks['blocks']);
      expect(unknownRulebooks([name])).toEqual([name]);
    }
  });
  it('block nothing that can be waived: a block is a block in every rulebook it stands in', () => {
    for (const rule of rulebooks['blocks'] ?? []) expect(rule.binds, rule.id).toBe('block');
    for (const [name, rules] of Object.entries(rulebooks)) {
      if (name !== 'blocks') for (const rule of rules) expect(['refuse', 'warn']).toContain(rule.binds);
    }
  });
  it('are never confused with a name that runs two names together', () => {
    const two = ['us-california', 'csatf-bulletin-1'];
    expect(rulesInForce([two.join(' ')])).toEqual(rulebooks['blocks']);
    expect(rulesInForce([...two]).length).toBeGreaterThan(rulebooks['blocks']?.length ?? 0);
    expect(unknownRulebooks([two.join(' ')])).toEqual([two.join(' ')]);
  });
});
