// The theatre rulebook goes by function and never by title, and one controller alone can work under it.
import { idOf, write } from '@proofhouse/domain/testing/facts.ts';
import { asks, guns, type Otherwise, people, plans, readySet, type StageSet } from '@proofhouse/domain/testing/set.ts';
import { describe, expect, it } from 'vitest';
import { answerTo } from '../testing/asking.ts';
import { rulebooks } from './all.ts';

const rules = { rulebooks: ['theatre'], custodian: people.armorer, contact: people.manager };

/** Who is called what; what they may do stays the same. */
const companies: Readonly<Record<string, NonNullable<Otherwise['people']>>> = {
  'a props supervisor controls and the stage manager calls': {
    armorer: { role: 'Props Supervisor' },
    armorer2: { role: 'Assistant Stage Manager', handles: 'none' },
    director: { role: 'Stage Manager' },
    master: { role: 'Carpenter', handles: 'none' },
  },
  'the stage manager controls and the deputy calls': {
    armorer: { role: 'Stage Manager' },
    armorer2: { role: 'Dresser', handles: 'none' },
    director: { role: 'Deputy Stage Manager' },
    master: { role: 'Carpenter', handles: 'none' },
  },
};

/** Files and states what the rules of the theatre ask for about the revolver and its plan line. */
function withPapers(set: StageSet): StageSet {
  const { history, pens } = set;
  const documents: readonly (readonly [kind: string, about: string])[] = [
    ['test list', guns.revolver],
    ['discharge direction test', guns.revolver],
    ['venue approval of armourer', people.armorer],
    ['muzzle plan away from the house', plans.blank],
  ];
  for (const [kind, about] of documents) {
    write(history, pens.manager, 'PaperFiled', { paper: idOf(kind), alias: 'F-1', kind, about });
  }
  write(history, pens.armorer, 'Attested', {
    what: 'the tests on its list were done',
    so: true,
    about: guns.revolver,
  });
  return set;
}

/** Rules of a rulebook that stand in the way of the hand-over. */
const against = (set: StageSet, name: string): string[] =>
  answerTo(set, asks.handOver)
    .reasons.map((reason) => reason.rule)
    .filter((id) => rulebooks[name]?.some((rule) => rule.id === id));

describe.each(Object.entries(companies))('where %s', (_words, crew) => {
  it('neither a block nor a rule of the theatre stands in the way of one controller alone', () => {
    const set = withPapers(readySet({ rules, people: crew }));
    expect(against(set, 'blocks')).toEqual([]);
    expect(against(set, 'theatre')).toEqual([]);
  });
  it('refuses as soon as the one who calls may not witness', () => {
    const set = withPapers(readySet({ rules, people: { ...crew, director: { ...crew.director, witnesses: 'no' } } }));
    expect(against(set, 'blocks')).toContain('every-chamber-shown');
  });
  it('refuses the same people while nobody has the function to control', () => {
    const set = withPapers(readySet({ rules, people: { ...crew, armorer: { handles: 'none' } } }));
    expect(against(set, 'blocks')).toContain('giver-controls-guns');
  });
});
