// Scratch.
import { test } from 'vitest';
import * as fc from 'fast-check';
import { asks, begin, openDay, morning, giveToActor, readySet, viewOf, people, guns, places, lots, openStore, takeUp, loadBlanks, show, type StageSet } from '@proofhouse/domain/testing/set.ts';
import { write, pen, HOUR, MINUTE, type How } from '@proofhouse/domain/testing/facts.ts';
import { inventedOf, ofWeight, poolsOf, writeInvented, inWords, type Invented } from '@proofhouse/domain/testing/sorts.ts';
import { catalogue } from '@proofhouse/domain/events.ts';
import { bookOf } from '@proofhouse/domain/testing/facts.ts';
import { view } from '@proofhouse/domain/book/view.ts';
import { answer } from './answer.ts';
import type { Ask } from './ask.ts';
import { openHolds } from '@proofhouse/domain/book/holds.ts';

const moments: Record<string, () => StageSet> = {
  'locked up': () => { const s = begin(); openDay(s); s.history.now += HOUR; return s; },
  'opened': () => { const s = begin(); openDay(s); s.history.now += HOUR; openStore(s); return s; },
  'morning': () => { const s = begin(); openDay(s); s.history.now += HOUR; morning(s); return s; },
  'loaded': () => { const s = begin(); openDay(s); s.history.now += HOUR; morning(s); loadBlanks(s); return s; },
  'ready': () => readySet(),
  'out': () => { const s = readySet(); giveToActor(s); return s; },
  'running': () => { const s = readySet(); giveToActor(s); write(s.history, s.pens.director, 'ActionBegan', { guns: [guns.revolver], plan: asks.begin.plan }); return s; },
  'stopped': () => { const s = readySet(); write(s.history, s.pens.camera, 'StopCalled', {}); return s; },
  'did not fire': () => { const s = readySet(); giveToActor(s); write(s.history, s.pens.actor, 'DidNotFire', { gun: guns.revolver, count: 1 }); s.history.now += MINUTE; return s; },
  'found': () => { const s = readySet(); write(s.history, s.pens.camera, 'RoundFound', { place: places.street, count: 1 }); return s; },
  'left': () => { const s = readySet(); giveToActor(s); write(s.history, s.pens.director, 'ControllerLeft', { person: people.armorer }); return s; },
  'other work': () => readySet({ otherWork: true }),
  'no rules': () => readySet({ without: ['permit','course','assessment','test fire','fit','credentials'] }),
  'arrived armed': () => readySet({ arrival: { ownGun: true } }),
};
const moreAsks = (s: StageSet): Ask[] => {
  const v = viewOf(s);
  return [
  ...Object.values(asks),
  { kind: 'take', things: [guns.twin], from: places.strongroom },
  { kind: 'load', things: [guns.revolver], lot: lots.dummies, from: places.dummyTray, count: 6, plan: 'x' },
  { kind: 'hand over', things: [guns.revolver], giver: people.actor, receiver: people.armorer },
  { kind: 'close', things: [], gate: 'meal' },
  { kind: 'sign', things: [] },
  ...openHolds(v.state).map((h): Ask => ({ kind: 'release', things: [], hold: h.cause, second: people.director })),
  { kind: 'waive', things: [guns.revolver] },
  ];
};
const doubtful: Record<string, [How, string]> = {
  'unknown device': [{ by: people.armorer }, 'stranger'],
  'unknown device ad': [{ by: people.director }, 'stranger'],
  'nobody': [{ nobody: true }, 'DV tablet'],
  'unauth': [{ assent: 'unauthenticated' }, 'DV armorer2'],
  'not theirs': [{ by: people.armorer }, 'DV camera'],
  'late': [{ entered: 'slip' }, 'DV armorer2'],
  'clock off': [{ offsetMs: 3 * MINUTE }, 'DV armorer2'],
  'cause missing': [{ after: ['f'.repeat(64)] }, 'DV armorer2'],
  'gap': [{ counter: 5000 }, 'DV armorer2'],
  'badge': [{ by: people.armorer2, assent: 'badge' }, 'DV tablet'],
};
const RUNS = Number(process.env['RUNS'] ?? 300);
const known: Record<string, [How, string]> = { known: [{}, 'DV armorer2'], ad: [{}, 'DV director'] };
function probe(mode: 'danger'|'doubt') {
  const seen = new Map<string, string>();
  for (const [name, make] of Object.entries(moments)) {
    const base = make();
    const list = moreAsks(base);
    const before = answerAll(base.history.facts, base.history.now, list);
    const pools = poolsOf(base.history.facts);
    for (const [how, [options, alias]] of Object.entries(mode === 'danger' ? { ...doubtful, ...known } : doubtful)) {
      const defs = mode === 'danger' ? ofWeight('danger') : catalogue.all;
      for (const each of fc.sample(fc.tuple(inventedOf(defs, pools), fc.integer({ min: -2*HOUR, max: 0 })), { numRuns: RUNS, seed: 7 })) {
        const s = { ...base.history, facts: [...base.history.facts], pens: new Map(base.history.pens) };
        const p = { ...(s.pens.get(alias) ?? pen({ ...s, pens: new Map() } as never, alias)), heads: new Set<string>(), known: new Set<string>(), online: false };
        if (how === 'unknown device' || how === 'unknown device ad') { p.clock = { ms: 0, n: 0 } }
        writeInvented(s as never, p, each[0], options);
        const after = answerAll(s.facts, s.now, list);
        list.forEach((ask, i) => { if (before[i] === 'refused' && after[i] === 'granted') { const k = `${each[0].type} | ${ask.kind} | ${how}`; if (!seen.has(k)) seen.set(k, `${name}: ${inWords(each[0])}`); } });
      }
    }
  }
  console.log(mode, seen.size); for (const [k, v] of seen) console.log('  ', k, ' <= ', v.slice(0, 160));
}
const answerAll = (facts: never[] | any, now: number, list: Ask[]) => { const v = view(bookOf(facts), now); return list.map((a) => answer(v, a, { person: a.kind === 'close' || a.kind==='sign' ? people.director : people.armorer, device: 'x' }).verdict); };
test('moments', () => { for (const [n, m] of Object.entries(moments)) { const s = m(); const v = viewOf(s); console.log(n, moreAsks(s).map((a) => a.kind + ':' + answer(v, a, { person: people.armorer, device: 'x' }).verdict + ' ' + answer(v, a, { person: people.armorer, device: 'x' }).reasons.map(r=>r.rule).join(',')).join('\n    ')); } });
test('danger', () => probe('danger'), 600000);
test('doubt', () => probe('doubt'), 600000);
