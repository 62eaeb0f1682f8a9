// Every verb keeps its promise: its examples are read, by it and by no other.
import { catalogue } from '@proofhouse/domain/events.ts';
import { describe, expect, test } from 'vitest';
import { mustParse, parseLines } from '../testing/sample.ts';
import { verbs } from './verbs.ts';

const examples = verbs.flatMap((verb) => verb.examples.map((example) => ({ verb: verb.name, example })));

describe('a verb', () => {
  test.each(examples)('$verb reads: $example', ({ verb, example }) => {
    const body = verb === 'enter table' ? [example, 'lot_id,class', 'B77,blank', 'end'] : [example];
    const { lines } = mustParse(parseLines(...body));
    expect(lines.map((line) => line.verb)).toEqual([verb]);
  });

  test('has an example for every verb and a name of its own', () => {
    expect(verbs.filter(({ examples: each }) => each.length === 0)).toEqual([]);
    expect(new Set(verbs.map(({ name }) => name)).size).toBe(verbs.length);
  });
});

describe('the verbs together', () => {
  test('tell every event that people do by hand', () => {
    const told = new Set(verbs.flatMap(({ events }) => events as readonly string[]));
    // The founding is made by the replayer, before any line.
    const founding = ['ProductionFounded', 'FoundingAttested'];
    const untold = catalogue.all.map(({ type }) => type).filter((type) => !told.has(type) && !founding.includes(type));
    expect(untold).toEqual([]);
  });
});
