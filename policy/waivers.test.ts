// A waiver as the model has it: two people, one outside the production line, the orderer named, one gun, one hand-over.
import { MINUTE, SECOND, write } from '@proofhouse/domain/testing/facts.ts';
import { asks, giveToActor, guns, people, type Role, type StageSet, viewOf } from '@proofhouse/domain/testing/set.ts';
import { describe, expect, it } from 'vitest';
import { answerTo, rulesAgainst } from './testing/asking.ts';
import { goOut, inOrder, loadAndShow } from './testing/inorder.ts';

const RULE = 'trained-within-a-year';

/** Ready to hand over, but for the yearly training of the armorer. */
function lacking(): StageSet {
  const set = inOrder(['practice'], { yearlyTraining: false });
  goOut(set);
  loadAndShow(set);
  return set;
}

interface Names {
  readonly rule?: string;
  readonly first?: Role;
  readonly second?: Role | 'nobody';
  readonly order?: Role;
  readonly outside?: Role;
  readonly gun?: string;
}

function waive(set: StageSet, names: Names = {}): void {
  const { rule = RULE, first = 'armorer', order = 'manager', gun = guns.revolver } = names;
  const { second: signer = 'advisor', outside = signer === 'nobody' ? 'advisor' : signer } = names;
  set.history.now += SECOND;
  const waived = write(set.history, set.pens[first], 'Waived', {
    rule,
    gun,
    orderedBy: people[order],
    outside: people[outside],
    why: 'the course is next week',
  });
  set.history.now += SECOND;
  if (signer !== 'nobody') write(set.history, set.pens[signer], 'Seconded', { of: waived.id });
  set.history.now += SECOND;
}

describe('a waiver', () => {
  it('by armorer and safety advisor, ordered by somebody named, lets one hand-over pass and stays in sight', () => {
    const set = lacking();
    expect(rulesAgainst(set, asks.handOver)).toEqual([RULE]);
    waive(set);
    const answered = answerTo(set, asks.handOver);
    expect(answered.verdict).toBe('granted');
    const shown = answered.warnings.find(({ rule }) => rule === RULE);
    expect(shown?.says).toContain('Safety Advisor (P14), ordered by UPM (P16)');
  });

  it('is used up by the hand-over: the next one is refused again, and the action of this one may begin', () => {
    const set = lacking();
    waive(set);
    giveToActor(set);
    expect(rulesAgainst(set, asks.begin)).not.toContain(RULE);
    expect(rulesAgainst(set, asks.handOver)).toContain(RULE);
  });

  it.each<[string, Names]>([
    ['signed by one', { second: 'nobody' }],
    ['whose second calls the shots', { second: 'director' }],
    ['by two armorers', { second: 'armorer2' }],
    ['by two of whom none controls guns', { first: 'director' }],
    ['whose second is the one who gets the gun', { second: 'actor' }],
    ['ordered by one of the two', { order: 'armorer' }],
    ['seconded by another than it names', { second: 'camera', outside: 'advisor' }],
    ['for another gun', { gun: guns.lever }],
    ['of another rule', { rule: 'stop-authority-in-writing' }],
  ])('%s does not count', (_words, names) => {
    const set = lacking();
    waive(set, names);
    expect(rulesAgainst(set, asks.handOver)).toContain(RULE);
  });

  it('runs out', () => {
    const set = lacking();
    waive(set);
    set.history.now += 31 * MINUTE;
    expect(rulesAgainst(set, asks.handOver)).toContain(RULE);
  });

  it('of a block changes nothing', () => {
    const set = inOrder(['practice'], { given: { without: ['meeting'] } });
    goOut(set);
    loadAndShow(set);
    expect(rulesAgainst(set, asks.handOver)).toContain('briefed-today');
    waive(set, { rule: 'briefed-today' });
    expect(rulesAgainst(set, asks.handOver)).toContain('briefed-today');
  });

  it('is an alarm on the record, whether it counts or not', () => {
    const set = lacking();
    waive(set, { second: 'nobody' });
    const found = viewOf(set)
      .findings()
      .filter(({ kind }) => kind === 'waived');
    expect(found.map(({ level, about }) => [level, about])).toEqual([['alarm', [guns.revolver]]]);
    expect(found[0]?.says).toContain('ordered by UPM');
  });
});
